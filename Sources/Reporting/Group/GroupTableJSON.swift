package import FoundationEssentials
import Scoring

extension GroupTable: Encodable {
  private enum Key: String, CodingKey { case people, weights, pack, factors }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(people, forKey: .people)
    try container.encode(weights, forKey: .weights)
    try container.encode(pack, forKey: .pack)
    try container.encode(factors, forKey: .factors)
  }

  /// JSON with keys in alphabetical order: the same answers give the same bytes.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

extension GroupTable.Factor: Encodable {
  private enum Key: String, CodingKey {
    case id, name, rank, score, contributions, bothParts, rated, topTwoShare, pickShare, dontKnowShare
  }

  private enum Part: String, CodingKey { case severity, chosen }

  /// What cannot be said is `null`, so that every factor has every key.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(result.rank?.place, forKey: .rank)
    try container.encode(result.score, forKey: .score)
    try container.encode(result.bothParts, forKey: .bothParts)
    try container.encode(result.rated, forKey: .rated)
    try container.encode(result.topTwoShare, forKey: .topTwoShare)
    try container.encode(result.pickShare, forKey: .pickShare)
    try container.encode(result.dontKnowShare, forKey: .dontKnowShare)
    guard let contributions = result.contributions else {
      return try container.encodeNil(forKey: .contributions)
    }
    var parts = container.nestedContainer(keyedBy: Part.self, forKey: .contributions)
    try parts.encode(contributions.severity, forKey: .severity)
    try parts.encode(contributions.chosen, forKey: .chosen)
  }
}
