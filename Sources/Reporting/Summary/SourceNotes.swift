import Questionnaires

/// The sources of a page, each as one footnote however often it is named.
struct SourceNotes {
  private var origins: [FactorExplanation.Origin] = []

  /// Without sources nothing is marked.
  init() {}

  /// The first source of everything that is told, in the order in which the page names them.
  init(_ explanations: [FactorExplanation]) {
    for explanation in explanations {
      let all = [explanation.origins.indicator, explanation.origins.example, explanation.origins.strategy]
      for origin in all.compactMap(\.first) where !origins.contains(origin) { origins.append(origin) }
    }
  }

  /// What is said, with the mark of the first source that it has.
  func marked(_ prose: Prose, _ sources: [FactorExplanation.Origin]) -> Prose {
    var prose = prose
    guard let mark = sources.first.flatMap(mark), !prose.runs.isEmpty else { return prose }
    prose.runs[prose.runs.count - 1].note = mark
    return prose
  }

  var isEmpty: Bool { origins.isEmpty }

  /// All of them, to stand below what they are named in.
  func footnotes(_ maker: ProseMaker) -> DocumentBlock {
    let items = origins.enumerated().map { index, origin -> DocumentBlock.Footnote in
      let key: ReportWord = origin.printed.isEmpty ? .source : .sourcePrinted
      let text = maker.words(key, ["name": origin.name, "date": origin.printed])
      return .init(mark: String(index + 1), text: Prose(text))
    }
    return .footnotes(items: items)
  }

  private func mark(_ origin: FactorExplanation.Origin) -> String? {
    origins.firstIndex(of: origin).map { String($0 + 1) }
  }
}
