import Questionnaires

extension FormMaker {
  /// One page for a room: all topics at a glance, the picks in order, and what the shortest length asks in words.
  package func ballot(print: Print) -> Document {
    let title = forms(FormWord.ballot)
    let length = questionnaire.lengths.first?.name ?? ""
    let maker = BookletMaker(self, length: length, isLargePrint: print.isLargePrint)
    var document = document(title, length: title, print: print)
    document.blocks =
      [.heading(level: 1, text: Prose(title)), paragraph(.choice), paragraph(.keeping)]
      + picks.map { .field(maker.field($0)) } + lines(maker, length) + [handIn]
    return document
  }

  private var picks: [Question] {
    [questionnaire.scoring.picks, questionnaire.scoring.order].compactMap(questionnaire.question(named:))
  }

  /// What the shortest length asks in words, one line each.
  private func lines(_ maker: BookletMaker, _ length: String) -> [DocumentBlock] {
    questionnaire.questions.filter { $0.kind == .text && $0.lengths.contains(length) }.map { question in
      var field = maker.field(question)
      field.lines = 1
      return .field(field)
    }
  }
}
