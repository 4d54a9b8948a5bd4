import Questionnaires
import Toolkit

extension FormMaker {
  /// The keys of a kiosk, as its pages name them.
  package struct Keys: Equatable, Sendable {
    package var start: String
    package var stop: String
    /// Stops also while a text is typed, where letters are letters.
    package var stopTyping: String
    package var hide: String

    /// Names of keys as they stand on the keyboard.
    package init(start: String, stop: String, stopTyping: String, hide: String) {
      self.start = start
      self.stop = stop
      self.stopTyping = stopTyping
      self.hide = hide
    }
  }

  /// Every question with how it is answered and why it is asked, for whoever reads it to people.
  package func guide() -> Document {
    let title = forms(FormWord.guide)
    var document = document(title, print: nil)
    document.blocks = [.heading(level: 1, text: Prose(title)), paragraph(.guideHow), upset]
    for section in questionnaire.sections {
      let items = section.questions.map(reason)
      guard !items.isEmpty else { continue }
      let heading = Prose(runs: [.init(section.number)] + prose(section.label).runs)
      let guidance = section.guidanceHint.map { [DocumentBlock.paragraph(text: prose($0))] } ?? []
      document.blocks += [.heading(level: 2, text: heading)] + guidance + [.definitions(items: items)]
    }
    document.blocks += HelpLineWords(maker: maker, words: words).list(helpLines)
    return document
  }

  /// What to do when somebody is upset or in danger.
  private var upset: DocumentBlock {
    .box(title: Prose(forms(FormWord.guideUpset)), paragraphs: [Prose(forms(FormWord.guideUpsetHow))])
  }

  /// How a question is asked, what counts for it, how it is answered, and why it is asked.
  private func reason(_ question: Question) -> DocumentBlock.Definition {
    let why = question.guidanceHint.map { Prose(forms(FormWord.why) + ":") + prose($0) }
    let aloud = question.isSensitive ? Prose(forms(FormWord.notAloud)) : nil
    let details = [aloud, question.hint.map { prose($0) }, Prose(way(question)), why].compactMap(\.self)
    return .init(term: Prose(runs: [.init(question.number)] + prose(question.label).runs), details: details)
  }

  private func way(_ question: Question) -> String {
    let most = ["n": String(question.maximum ?? question.total ?? 0)]
    return switch question.kind {
    case .selectOne: forms(FormWord.guideOne)
    case .selectMultiple: forms(question.maximum == nil ? FormWord.guideMany : .guideMost, most)
    case .rank: forms(FormWord.guideOrder, most)
    case .allocate: forms(FormWord.guideCoins, most)
    case .text: forms(FormWord.guideText)
    case .integer: forms(FormWord.guideNumber)
    }
  }

  /// The help lines, a line each, with whom they are for.
  package func helpCard() -> Document {
    let title = words(ReportWord.help)
    var document = document(title, print: nil)
    document.blocks = HelpLineWords(maker: maker, words: words).list(helpLines, headingLevel: 1)
    return document
  }

  /// What hangs beside a kiosk.
  package func kioskCard(_ keys: Keys) -> Document {
    let title = forms(FormWord.kiosk)
    var document = document(title, print: nil)
    let stop = ["key": keys.stop, "typing": keys.stopTyping]
    let items: [(FormWord, FormWord, [String: String])] = [
      (.kioskStart, .kioskStartHow, ["key": keys.start]), (.kioskStop, .kioskStopHow, stop),
      (.kioskHide, .kioskHideHow, ["key": keys.hide]), (.kioskErase, .kioskEraseHow, [:]),
    ]
    document.blocks = [.heading(level: 1, text: Prose(title))]
    for (term, how, values) in items {
      document.blocks += [.heading(level: 2, text: Prose(forms(term))), paragraph(how, values)]
    }
    document.blocks.append(HelpLineWords(maker: maker, words: words).danger)
    return document
  }
}
