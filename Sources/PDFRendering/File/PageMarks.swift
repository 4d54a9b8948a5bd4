/// Puts our marks in place of cairo's in the drawing of a page.
///
/// Cairo 1.16 knows no artifacts and no attributes, so that every stretch of paint is drawn under the mark
/// `/P << /MCID n >> BDC`, in the order of `owners`; here each gets the type of its part, or is an artifact.
enum PageMarks {
  /// The drawing with our marks.
  static func replaced(_ drawing: [UInt8], owners: [StructureElement?], page: Int) throws(PDFError) -> [UInt8]
  {
    var lexer = PDFLexer(drawing)
    var result: [UInt8] = []
    var copied = 0
    var count = 0
    var marks = 0
    while let token = try lexer.next() {
      guard lexer.is(token, "/P"), let end = try markEnd(&lexer) else { continue }
      guard count < owners.count else { throw .drawing("page \(page + 1) has a mark too many") }
      result += drawing[copied..<token.range.lowerBound]
      if let owner = owners[count] {
        result += Array("/\(owner.kind.rawValue) << /MCID \(marks) >> BDC".utf8)
        owner.paint(page: page, mark: marks)
        marks += 1
      } else {
        result += Array("/Artifact BMC".utf8)
      }
      (copied, count) = (end, count + 1)
    }
    guard count == owners.count else { throw .drawing("page \(page + 1) lacks a mark") }
    return result + drawing[copied...]
  }

  /// Where a mark of cairo's ends; nil, and nothing read, when it is none.
  private static func markEnd(_ lexer: inout PDFLexer) throws(PDFError) -> Int? {
    let back = lexer.position
    let open = try lexer.next()
    if open?.kind == .openDictionary, try lexer.is(lexer.next(), "/MCID"), try lexer.next()?.kind == .word,
      try lexer.next()?.kind == .closeDictionary, try lexer.is(lexer.next(), "BDC")
    {
      return lexer.position
    }
    lexer.move(to: back)
    return nil
  }
}
