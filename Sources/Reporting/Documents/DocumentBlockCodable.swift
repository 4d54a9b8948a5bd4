/// In JSON a block is an object with one key, which says what it is: `{"paragraph": "They are out."}`.
extension DocumentBlock: Codable {
  private enum Kind: String, CodingKey, CaseIterable {
    case heading, paragraph, list, definitions, ranking, table, bars, rankSets, change, quote, box, code,
      field
    case grid, footnotes, pageBreak
  }

  private struct Heading: Codable {
    var level: Int
    var text: Prose
  }

  private struct Items: Codable {
    var items: [Prose]
    var isNumbered: Bool
  }

  private struct Box: Codable {
    var title: Prose
    var paragraphs: [Prose]
  }

  /// Reads a block by its one key; throws on a kind that is not known.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard let kind = container.allKeys.first, container.allKeys.count == 1 else {
      let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: container.codingPath, debugDescription: "a block has one key, of: \(known)"))
    }
    self = try Self.read(kind, container)
  }

  private static func read(_ kind: Kind, _ container: KeyedDecodingContainer<Kind>) throws -> DocumentBlock {
    func value<Value: Decodable>() throws -> Value { try container.decode(Value.self, forKey: kind) }
    switch kind {
    case .heading:
      let heading: Heading = try value()
      return .heading(level: heading.level, text: heading.text)
    case .list:
      let list: Items = try value()
      return .list(items: list.items, isNumbered: list.isNumbered)
    case .box:
      let box: Box = try value()
      return .box(title: box.title, paragraphs: box.paragraphs)
    case .paragraph: return try .paragraph(text: value())
    case .definitions: return try .definitions(items: value())
    case .ranking: return try .ranking(items: value())
    case .table: return try .table(value())
    case .bars: return try .bars(value())
    case .rankSets: return try .rankSets(value())
    case .change: return try .change(value())
    case .quote: return try .quote(value())
    case .code: return try .code(value())
    case .field: return try .field(value())
    case .grid: return try .grid(value())
    case .footnotes: return try .footnotes(items: value())
    case .pageBreak: return .pageBreak
    }
  }

  /// Writes a block under the name of its kind.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .heading(let level, let text):
      try container.encode(Heading(level: level, text: text), forKey: .heading)
    case .list(let items, let isNumbered):
      try container.encode(Items(items: items, isNumbered: isNumbered), forKey: .list)
    case .box(let title, let paragraphs):
      try container.encode(Box(title: title, paragraphs: paragraphs), forKey: .box)
    case .paragraph(let text): try container.encode(text, forKey: .paragraph)
    case .definitions(let items): try container.encode(items, forKey: .definitions)
    case .ranking(let items): try container.encode(items, forKey: .ranking)
    case .table(let table): try container.encode(table, forKey: .table)
    case .bars(let chart): try container.encode(chart, forKey: .bars)
    case .rankSets(let chart): try container.encode(chart, forKey: .rankSets)
    case .change(let chart): try container.encode(chart, forKey: .change)
    case .quote(let quote): try container.encode(quote, forKey: .quote)
    case .code(let code): try container.encode(code, forKey: .code)
    case .field(let field): try container.encode(field, forKey: .field)
    case .grid(let grid): try container.encode(grid, forKey: .grid)
    case .footnotes(let items): try container.encode(items, forKey: .footnotes)
    case .pageBreak: try container.encode(true, forKey: .pageBreak)
    }
  }
}
