/// What is wrong with the options of `rank`, in one sentence for whoever typed them.
enum RankError: Error, Sendable, Equatable {
  case unknownWeight(String, near: String?)
  case badWeight(name: String, text: String)
  case weightTwice(String)
  case weightMissing(String)
  /// A question of which people do not choose among answers, or that is asked once a factor.
  case noGroups(String)
  case notTogether(String, String)
  case wavesNeedTwo(found: Int)
  /// Neither months nor a folder of answers.
  case unknownWave(String)
  case mixedWaves
  case sameWave(String)
  case sameFolder(String)
  case pageNeedsWaves
  /// A page that shows no groups, or no change.
  case notOnPage(String, page: String)
}

extension RankError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownWeight(let part, let near):
      "--weights knows severity and chosen, not \"\(part)\"."
        + (near.map { " Did you mean \($0)?" } ?? " Write --weights severity=0.6,chosen=0.4")
    case .badWeight(let name, let text):
      "The weight of \(name) must be a number, 0 or more, and not \"\(text)\"."
    case .weightTwice(let name): "The weight of \(name) is given twice."
    case .weightMissing(let name): "The weight of \(name) is missing. Write --weights severity=0.6,chosen=0.4"
    case .noGroups(let name):
      "\(name) makes no groups: name a question whose answers are chosen from a list, once a person."
    case .notTogether(let one, let other): "\(one) and \(other) cannot be asked for together."
    case .wavesNeedTwo(let found):
      "--waves needs an old and a new wave, not \(found). Write --waves 2026-03 2026-10"
    case .unknownWave(let name):
      "\(name) is no wave: write a month (2026-03), a year (2026), months from and to (2026-03..2026-05), "
        + "or a folder of answers."
    case .mixedWaves: "Both waves must be months, or both must be folders of answers."
    case .pageNeedsWaves: "The page of a change needs two waves. Write --waves 2026-03 2026-10"
    case .notOnPage(let option, let page): "The page \(page) takes no \(option)."
    case .sameWave(let month): "Both waves hold \(month). A month can only be in one of them."
    case .sameFolder(let name): "Both waves are the folder \(name). Name the folders of two waves."
    }
  }
}
