import Questionnaires
import Toolkit

extension FormMaker {
  /// A page to take away that holds nobody's answers, so that it may lie in a printer for all to see: help lines,
  /// how to take part, and the way from a problem to a change in short.
  package func handout() -> Document {
    let title = forms(FormWord.handout)
    var document = document(title, print: nil)
    document.sheets = 2
    document.blocks =
      [.heading(level: 1, text: Prose(title)), paragraph(.handoutForAll)]
      + HelpLineWords(maker: maker, words: words).brief(helpLines) + part + steps
    return document
  }

  private var part: [DocumentBlock] {
    let sentences =
      [forms(FormWord.handoutWhere), times, forms(FormWord.handoutChoice), forms(FormWord.handoutResult)]
      + [words.hearBack(questionnaire.place)].compactMap(\.self)
    return [
      heading(forms(FormWord.handoutPart)), .paragraph(text: Prose(sentences.joined(separator: " "))),
    ]
  }

  /// How long each length takes that screens offer.
  private var times: String {
    questionnaire.lengths.filter(\.isOffered).map { length in
      let name = prose(length.label).plain
      return forms(FormWord.handoutTime, ["name": name], count: length.minutes)
    }.joined(separator: " ")
  }

  /// The four public health steps of the CDC, and what it takes besides.
  private var steps: [DocumentBlock] {
    let ways: [FormWord] = [.handoutDefine, .handoutCauses, .handoutTry, .handoutSpread]
    return [
      heading(forms(FormWord.handoutSteps)), paragraph(.handoutWeek),
      .list(items: ways.map { begun(forms($0)) }, isNumbered: true), paragraph(.handoutPush),
    ]
  }

  /// A text whose first sentence stands out.
  private func begun(_ text: String) -> Prose {
    guard let end = text.firstIndex(of: ".") else { return Prose(text) }
    let rest = text[text.index(after: end)...].drop { $0 == " " }
    return Prose(runs: [.init(String(text[...end]), isEmphasized: true), .init(String(rest))])
  }

  private func heading(_ text: String) -> DocumentBlock { .heading(level: 2, text: Prose(text)) }
}
