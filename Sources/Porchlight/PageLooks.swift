import ArgumentParser

/// How a page is set, in the words of `porchlight-pdf`.
struct PageLooks: Equatable, Sendable {
  /// A sheet, as the filter and the printing system call it.
  enum Paper: String, CaseIterable, Sendable, ExpressibleByArgument {
    case letter, a4

    /// The name that IPP gives the sheet (PWG 5101.1 has it as an alias).
    var media: String { self == .letter ? "Letter" : "A4" }
  }

  var paper = Paper.letter
  var isLargePrint = false

  var arguments: [String] { ["--paper", paper.rawValue] + (isLargePrint ? ["--large-print"] : []) }
}
