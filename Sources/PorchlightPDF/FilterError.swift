import PDFRendering

/// Why nothing, or not all, came out.
struct FilterError: Error, Sendable, Equatable, CustomStringConvertible {
  let description: String
  /// Whether the fault lies in one document, so that others can still be made.
  var isOfDocument = false

  init(_ description: String, isOfDocument: Bool = false) {
    self.description = description
    self.isOfDocument = isOfDocument
  }

  static func of<Result>(_ make: () throws(PDFError) -> Result) throws(FilterError) -> Result {
    do throws(PDFError) {
      return try make()
    } catch {
      throw FilterError(error.description, isOfDocument: true)
    }
  }
}
