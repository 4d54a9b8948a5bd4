import Questionnaires

/// What is wrong with the options of `rank`.
enum RankError: Error, Sendable, Equatable {
  case unknownWeight(String, near: String?)
  case badWeight(name: String, text: String)
  case weightTwice(String)
  case weightMissing(String)
  /// A question of which people do not choose among answers, or that is asked once a factor.
  case noGroups(String)
  /// A question of whose answers points are made.
  case pointsMadeOf(String)
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

extension RankError: WordedError {
  func sentence(in words: InterfaceWords) -> String {
    switch self {
    case .unknownWeight, .badWeight, .weightTwice, .weightMissing: weight(words)
    case .noGroups(let name): words(CommandWord.noGroups, ["name": name])
    case .pointsMadeOf(let name): words(CommandWord.pointsMadeOf, ["name": name])
    case .notTogether(let one, let other): words(CommandWord.notTogether, ["one": one, "other": other])
    case .wavesNeedTwo(let found): words(CommandWord.wavesNeedTwo, ["n": String(found)])
    case .unknownWave(let name): words(CommandWord.unknownWave, ["name": name])
    case .mixedWaves: words(CommandWord.mixedWaves)
    case .sameWave(let month): words(CommandWord.sameWave, ["month": month])
    case .sameFolder(let name): words(CommandWord.sameFolder, ["name": name])
    case .pageNeedsWaves: words(CommandWord.pageNeedsWaves)
    case .notOnPage(let option, let page): words(CommandWord.notOnPage, ["option": option, "page": page])
    }
  }

  private func weight(_ words: InterfaceWords) -> String {
    switch self {
    case .unknownWeight(let part, let near):
      let sentence = words(CommandWord.unknownWeight, ["name": part])
      return near == nil
        ? words(CommandWord.writeWeights, ["sentence": sentence]) : words.suggesting(near, after: sentence)
    case .badWeight(let name, let text): return words(CommandWord.badWeight, ["name": name, "text": text])
    case .weightMissing(let name):
      let sentence = words(CommandWord.weightMissing, ["name": name])
      return words(CommandWord.writeWeights, ["sentence": sentence])
    case .weightTwice(let name): return words(CommandWord.weightTwice, ["name": name])
    default: return ""
    }
  }
}
