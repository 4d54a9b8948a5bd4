import Foundation
import Testing

/// One file of reference numbers.
struct Reference {
  let json: JSONValue

  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References/\(name).json")
    json = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
  }

  subscript(key: String) -> JSONValue { json[key] }

  var expected: JSONValue { json["expected"] }
  var inputs: JSONValue { json["inputs"] }
}

/// Any JSON, read by asking for what should be there.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  subscript(index: Int) -> JSONValue { list[index] }

  var list: [JSONValue] { if case .list(let values) = self { values } else { [] } }
  var object: [String: JSONValue] { if case .object(let fields) = self { fields } else { [:] } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String { if case .text(let value) = self { value } else { "" } }
  var bool: Bool { self == .bool(true) }
  var int: Int? { number.map { Int($0) } }

  /// What is no number shows up as one that no test expects.
  var double: Double { number ?? -987_654_321 }
  var doubles: [Double] { list.map(\.double) }
  var optionalDoubles: [Double?] { list.map(\.number) }
  var ints: [Int] { list.map { $0.int ?? -987_654_321 } }
  var optionalInts: [Int?] { list.map(\.int) }
}

/// Whether a number is as near as a reference asks for.
func near(_ one: Double?, _ other: Double, _ tolerance: Double = 1e-8) -> Bool {
  guard let one else { return false }
  return abs(one - other) <= tolerance
}

/// Whether lists are equally long and each number as near as a reference asks for.
func near(_ one: [Double], _ other: [Double], _ tolerance: Double = 1e-8) -> Bool {
  one.count == other.count && !one.isEmpty && zip(one, other).allSatisfy { near($0, $1, tolerance) }
}
