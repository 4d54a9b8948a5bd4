import FoundationEssentials
import Reporting

/// Reads documents out of JSON.
enum DocumentReader {
  static func document(from json: [UInt8]) throws(FilterError) -> Document {
    do {
      return try JSONDecoder().decode(Document.self, from: Data(json))
    } catch let error as DecodingError {
      throw FilterError("The input is no document: \(sentence(error)).", isOfDocument: true)
    } catch {
      throw FilterError("The input is no document.", isOfDocument: true)
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "\"\(key.stringValue)\" is missing\(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "a value is of the wrong kind\(place(context))"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "it is not JSON" : "\(context.debugDescription)\(place(context))"
    @unknown default: "it cannot be read"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    guard !context.codingPath.isEmpty else { return "" }
    return " in "
      + context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
  }
}
