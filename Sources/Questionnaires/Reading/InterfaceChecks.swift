extension PackReader {
  /// Says what is wrong with a file of interface words: unreadable, missing, left-over or empty words, and
  /// `{places}` that another language does not have.
  ///
  /// - Parameter base: the file of the language that the others follow; nil for that one itself.
  package static func checkWords(
    _ files: PackFiles, path: String, language: String? = nil, keys: [String], following base: String? = nil
  ) -> [Complaint] {
    let diagnostics = Diagnostics()
    guard let read = InterfaceReader.readWithPlaces(files, path: path, diagnostics) else {
      return diagnostics.sorted()
    }
    let check = InterfaceCheck(words: read.words, places: read.places, diagnostics: diagnostics)
    check.compare(with: keys)
    if let language { check.expect(language) }
    check.refuseEmptyWords()
    if let base, let followed = InterfaceReader.read(files, path: base, Diagnostics()) {
      check.comparePlaces(with: followed)
    }
    return diagnostics.sorted()
  }
}

/// What is wrong with the interface words of a language.
private struct InterfaceCheck {
  let words: InterfaceWords
  let places: [String: YAMLPlace]
  let diagnostics: Diagnostics

  private func place(_ path: String) -> YAMLPlace {
    places[path] ?? YAMLPlace(location: Location(file: file, line: 1, column: 1), sourceLine: nil)
  }

  private var file: String { places[""]?.location.file ?? "" }

  func compare(with keys: [String]) {
    let top = YAMLPlace(location: Location(file: file, line: 1, column: 1), sourceLine: nil)
    let (missing, leftOver) = words.differences(from: keys)
    for key in missing {
      diagnostics.add(
        "missing-word", at: top, "the words under `\(key)` are missing",
        why: "screens would show the bare key.",
        fix: diagnostics.suggestion(for: key, among: leftOver, otherwise: "add them under `words:`."))
    }
    for key in leftOver {
      diagnostics.add(
        "left-over-word", at: place(key), "nothing uses the words under `\(key)`",
        why: "nobody would ever see them.",
        fix: diagnostics.suggestion(for: key, among: missing, otherwise: "take them out."))
    }
  }

  func expect(_ language: String) {
    guard !words.language.isEmpty, words.language != language else { return }
    diagnostics.add(
      "wrong-language", at: place("language"),
      "the file says `\(words.language)`, its name says `\(language)`",
      why: "its words would be shown to the wrong people.", fix: "write `language: \(language)`.")
  }

  func refuseEmptyWords() {
    for (path, entry) in words.entries where entry.forms.contains(where: \.isSilent) {
      diagnostics.add(
        "empty-text", at: place(path), "the words under `\(path)` are empty",
        why: "people would see nothing.", fix: "write the words.")
    }
  }

  /// A form for one number may leave a place out ("one minute"); what is filled in nowhere must not stand.
  func comparePlaces(with other: InterfaceWords) {
    for (path, entry) in words.entries {
      guard let followed = other.entries[path] else { continue }
      let (wanted, found) = (followed.places, entry.places)
      for name in wanted.subtracting(found).sorted() {
        complain(path, "`\(path)` has `{\(name)}` in `\(other.language)` and not in `\(words.language)`")
      }
      for name in found.subtracting(wanted).sorted() {
        complain(path, "`\(path)` has `{\(name)}` in `\(words.language)` and not in `\(other.language)`")
      }
    }
  }

  private func complain(_ path: String, _ message: String) {
    diagnostics.add(
      "placeholder", at: place(path), message,
      why: "what should be filled in there would be left out or shown bare.",
      fix: "use the same names in braces in every language; they are not translated.")
  }
}

extension InterfaceWords.Entry {
  fileprivate var forms: [String] {
    switch self {
    case .text(let text): [text]
    case .plural(let forms): Array(forms.values)
    }
  }

  fileprivate var places: Set<String> { Set(forms.flatMap(InterfaceWords.places)) }
}
