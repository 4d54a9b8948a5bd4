import Questionnaires

extension FormMaker {
  /// What a ballot has at a glance.
  package enum Glance: String, CaseIterable, Sendable {
    /// All topics, to choose from.
    case topics
    /// The big areas, to rate; the topics are chosen from below them.
    case areas
  }

  /// One page for a room: what it has at a glance, the picks in order, and what the shortest length asks in words.
  package func ballot(_ glance: Glance = .topics, print: Print) -> Document {
    let title = forms(FormWord.ballot)
    let length = questionnaire.lengths.first?.name ?? ""
    let maker = BookletMaker(self, length: length, isLargePrint: print.isLargePrint)
    var document = document(title, length: title, print: print)
    if glance == .areas { document.letters = .compact }
    document.blocks =
      [.heading(level: 1, text: Prose(title)), paragraph(.choice), paragraph(.keeping)]
      + (glance == .areas ? areas(maker) : []) + picks.map { .field(maker.field($0)) }
      + lines(maker, length) + [handIn]
    return document
  }

  /// The areas by name, with the answers that the shortest length has for them.
  private func areas(_ maker: BookletMaker) -> [DocumentBlock] {
    let rated = questionnaire.questions.filter { $0.domain != nil && maker.printed.contains($0) }
    guard let first = rated.first else { return [] }
    let answers = maker.answers(first)
    let rows = rated.map { question in
      let domain = questionnaire.catalog.domains.first { $0.id == question.domain }
      return (number: question.number, name: domain.map { prose($0.name) } ?? prose(question.label))
    }
    guard !maker.isLargePrint else { return [.field(written(rows, answers))] }
    let grid = DocumentBlock.FormGrid(
      kind: .chooseOne, nameTitle: Prose(forms(FormWord.topic)), answers: answers,
      rows: rows.map { .init(number: $0.number, label: $0.name) })
    return [paragraph(.areas), .grid(grid)]
  }

  /// Large letters have no room for circles beside each other: a number is written beside each area.
  private func written(
    _ rows: [(number: String, name: Prose)], _ answers: [DocumentBlock.FormAnswer]
  ) -> DocumentBlock.FormField {
    let legend = answers.map { "\($0.code) \($0.label.plain)" }.joined(separator: "; ")
    return DocumentBlock.FormField(
      number: "", question: Prose(forms(FormWord.areas)),
      hint: Prose(forms(FormWord.writeOne, ["answers": legend])), kind: .write,
      answers: rows.map { .init(code: $0.number, label: $0.name, hasLine: true) })
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
