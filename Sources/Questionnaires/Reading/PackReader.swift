/// Reads a pack: the manifest before the first screen, the rest right after it.
package enum PackReader {
  /// Reads `pack.yaml` alone.
  package static func manifest(from files: PackFiles) throws(PackError) -> PackManifest {
    let diagnostics = Diagnostics()
    let manifest = ManifestReader.read(files, diagnostics)
    guard let manifest, !diagnostics.hasErrors else { throw PackError(diagnostics.sorted()) }
    return manifest
  }

  /// Reads everything that a walk needs; warnings do not stop it, nor do errors in the file of a language, which is
  /// left out then.
  package static func questionnaire(from files: PackFiles) throws(PackError) -> Questionnaire {
    let report = read(files, checking: false)
    let errors = report.complaints.filter { $0.severity == .error }
    if let questionnaire = report.questionnaire, errors.isEmpty { return questionnaire }
    guard let manifest = report.manifest?.leavingOut(errors, in: files),
      let questionnaire = QuestionnaireReader(files, manifest, Diagnostics()).read()?.questionnaire
    else { throw PackError(report.complaints) }
    return questionnaire
  }

  /// Reads everything and says all that is wrong, in the order of the files.
  ///
  /// Dates are held against a month; other packs are named by the ids that they have taken, with their folders.
  package static func check(
    _ files: PackFiles, today: Month? = nil, taken: [String: String] = [:]
  ) -> PackReport {
    read(files, checking: true, today: today, taken: taken)
  }

  private static func read(
    _ files: PackFiles, checking: Bool, today: Month? = nil, taken: [String: String] = [:]
  ) -> PackReport {
    let diagnostics = Diagnostics()
    let manifest = ManifestReader.read(files, diagnostics, taken: taken)
    let found = manifest.flatMap {
      QuestionnaireReader(files, $0, diagnostics).read(checking: checking, today: today)
    }
    return PackReport(
      manifest: manifest, questionnaire: found?.questionnaire, complaints: diagnostics.sorted(),
      coverage: found?.coverage ?? [])
  }

  /// Reads one file of interface words, by its own path.
  package static func words(from files: PackFiles, path: String) throws(PackError) -> InterfaceWords {
    let diagnostics = Diagnostics()
    let words = InterfaceReader.read(files, path: path, diagnostics)
    guard let words, !diagnostics.hasErrors else { throw PackError(diagnostics.sorted()) }
    return words
  }
}

extension PackManifest {
  /// The same without the languages in whose files the errors stand; nil where one stands in another file.
  fileprivate func leavingOut(_ errors: [Complaint], in files: PackFiles) -> PackManifest? {
    var manifest = self
    for place in languages.indices.dropFirst() {
      let path = files.shownPath(self.files.path(ofLanguage: languages[place].code))
      manifest.languages[place].errors = errors.filter { $0.location.file == path }
    }
    return manifest.languages.reduce(0) { $0 + $1.errors.count } == errors.count ? manifest : nil
  }
}

/// All that there is to say about a pack.
package struct PackReport: Sendable {
  package var manifest: PackManifest?
  /// As far as it could be read.
  package var questionnaire: Questionnaire?
  package var complaints: [Complaint]
  /// For every language but the one that the pack is written in.
  package var coverage: [Coverage]
}
