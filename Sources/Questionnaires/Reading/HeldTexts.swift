import Synchronization

/// Texts of files as they were when they were asked for first.
private final class HeldTexts: Sendable {
  private let texts = Mutex<[String: String?]>([:])

  func text(_ path: String, otherwise read: (String) -> String?) -> String? {
    texts.withLock { texts in
      if let known = texts[path] { return known }
      let text = read(path)
      texts[path] = .some(text)
      return text
    }
  }
}

extension PackFiles {
  /// The same files, each read once only: whoever reads the pack several times reads one version of it.
  package var held: PackFiles {
    let texts = HeldTexts()
    return PackFiles(folder: folder) { [text] in texts.text($0, otherwise: text) }
  }
}
