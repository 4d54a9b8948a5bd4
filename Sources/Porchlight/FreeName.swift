/// Saves a page under a name that nothing has yet in the working directory.
enum FreeName {
  /// So many pages of one folder are told apart by their numbers.
  private static let most = 99

  /// `safety-summary.pdf`, `safety-summary-2.pdf` and so on; returns the whole path.
  static func save(_ bytes: [UInt8], ending: String) throws(DiskFile.Failure) -> String {
    var number = 1
    while true {
      let path = "safety-summary\(number == 1 ? "" : "-\(number)")\(ending)"
      do throws(DiskFile.Failure) {
        try DiskFile.write(bytes, to: path, force: false)
        return DiskFile.absolute(path)
      } catch {
        guard case .exists = error, number < most else { throw error }
        number += 1
      }
    }
  }
}
