/// Reads a pack: the manifest before the first screen, the rest right after it.
package enum PackReader {
  /// Reads `pack.yaml` alone.
  package static func manifest(from files: PackFiles) throws(PackError) -> PackManifest {
    let diagnostics = Diagnostics()
    let manifest = ManifestReader.read(files, diagnostics)
    guard let manifest, !diagnostics.hasErrors else { throw PackError(diagnostics.sorted()) }
    return manifest
  }

  /// Reads everything that a walk needs; warnings do not stop it.
  package static func questionnaire(from files: PackFiles) throws(PackError) -> Questionnaire {
    let (questionnaire, complaints) = check(files)
    guard let questionnaire, !complaints.contains(where: { $0.severity == .error }) else {
      throw PackError(complaints)
    }
    return questionnaire
  }

  /// Reads everything and says all that is wrong, in the order of the files.
  package static func check(_ files: PackFiles) -> (questionnaire: Questionnaire?, complaints: [Complaint]) {
    let diagnostics = Diagnostics()
    guard let manifest = ManifestReader.read(files, diagnostics) else { return (nil, diagnostics.sorted()) }
    let questionnaire = QuestionnaireReader(files, manifest, diagnostics).read()
    return (questionnaire, diagnostics.sorted())
  }

  /// Reads one file of interface words, by its own path.
  package static func words(from files: PackFiles, path: String) throws(PackError) -> InterfaceWords {
    let diagnostics = Diagnostics()
    let words = InterfaceReader.read(files, path: path, diagnostics)
    guard let words, !diagnostics.hasErrors else { throw PackError(diagnostics.sorted()) }
    return words
  }
}
