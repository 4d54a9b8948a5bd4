import Questionnaires

extension FormMaker {
  /// What a ballot has at a glance.
  package enum Glance: String, CaseIterable, Sendable {
    /// All topics, to rate and to choose from.
    case topics
    /// The big areas, to rate; the topics are chosen from below them.
    case areas
  }

  /// One page for a room: what it has at a glance, the picks in order, and what the shortest length asks in words.
  package func ballot(_ glance: Glance = .topics, print: Print) -> Document {
    let title = forms(FormWord.ballot)
    var document = document(title, print: print)
    (document.letters, document.sheets) = (.compact, 1)
    let maker = BallotMaker(self, isLargePrint: print.isLargePrint)
    let rules = [FormWord.keeping, .ballotCounts, .howMistake].map { forms($0) }.joined(separator: " ")
    document.blocks =
      [.heading(level: 1, text: Prose(title)), paragraph(.choice), .paragraph(text: Prose(rules))]
      + (glance == .topics ? maker.topics : maker.areas) + maker.lines + [handIn]
    return document
  }
}

/// The questions of a ballot.
struct BallotMaker {
  let form: FormMaker
  /// What the shortest length asks, with the areas.
  private let short: BookletMaker
  /// What the longest length asks, with every topic.
  private let long: BookletMaker

  init(_ form: FormMaker, isLargePrint: Bool) {
    self.form = form
    let lengths = form.questionnaire.lengths
    let longest = lengths.filter(\.isOffered).max { $0.minutes < $1.minutes } ?? lengths.last
    short = BookletMaker(form, length: lengths.first?.name ?? "", isLargePrint: isLargePrint)
    long = BookletMaker(form, length: longest?.name ?? "", isLargePrint: isLargePrint)
  }

  private var questionnaire: Questionnaire { form.questionnaire }

  // MARK: - At a glance

  /// A question that is rated, under the name of what it is about.
  private struct Rated {
    var question: Question
    var name: Prose
  }

  /// The topics with their ratings, then the picks.
  ///
  /// What minors are not asked is not rated, because nobody knows the age of a sheet of paper; it can be picked.
  var topics: [DocumentBlock] {
    let rated = long.printed.questions.compactMap { question -> Rated? in
      guard isRating(question), !long.isForAdults(question),
        let factor = questionnaire.catalog.factors.first(where: { $0.id == question.factor })
      else { return nil }
      return Rated(question: question, name: form.prose(factor.name))
    }
    return glance(rated, long) + (isNumbered(rated) ? numbers(of: rated) : picks.map(listed))
  }

  /// The areas by name, then the topics to pick from.
  var areas: [DocumentBlock] {
    let rated = short.printed.questions.filter { $0.domain != nil }.map { question in
      let domain = questionnaire.catalog.domains.first { $0.id == question.domain }
      return Rated(question: question, name: form.prose(domain?.name ?? question.label))
    }
    return glance(rated, short) + picks.map(listed)
  }

  private func glance(_ rated: [Rated], _ maker: BookletMaker) -> [DocumentBlock] {
    guard let first = rated.first?.question else { return [] }
    let answers = maker.answers(first)
    guard !maker.isLargePrint else { return [.field(written(rated, answers))] }
    let grid = DocumentBlock.FormGrid(
      kind: .chooseOne, nameTitle: Prose(form.forms(FormWord.topic)), answers: answers,
      rows: rated.map { .init(number: $0.question.number, label: $0.name) })
    return [form.paragraph(.areas), .grid(grid)]
  }

  /// Large letters have no room for circles beside each other: a number is written beside each name.
  private func written(
    _ rated: [Rated], _ answers: [DocumentBlock.FormAnswer]
  ) -> DocumentBlock.FormField {
    let legend = answers.map { "\($0.code) \($0.label.plain)" }.joined(separator: "; ")
    return DocumentBlock.FormField(
      number: "", question: Prose(form.forms(FormWord.areas)),
      hint: Prose(form.forms(FormWord.writeOne, ["answers": legend])), kind: .write,
      answers: rated.map { .init(code: $0.question.number, label: $0.name, hasLine: true) })
  }

  // MARK: - The picks

  private var picks: [Question] {
    [questionnaire.scoring.picks, questionnaire.scoring.order].compactMap(questionnaire.question(named:))
  }

  private func listed(_ question: Question) -> DocumentBlock { .field(short.field(question)) }

  /// Whether each topic stands above under the very number that it has among the picks, as D13 has 13.
  private func isNumbered(_ rated: [Rated]) -> Bool {
    guard let codes = picks.first.map({ PaperCodes($0, in: questionnaire) }) else { return false }
    return rated.allSatisfy { Self.digits($0) == codes.text(.choice($0.question.factor ?? "")) }
  }

  private static func digits(_ rated: Rated) -> String {
    Int(rated.question.number.drop { !$0.isNumber }).map(String.init) ?? ""
  }

  /// The picks by number, so that the list need not be printed twice; what is not rated above is named.
  private func numbers(of rated: [Rated]) -> [DocumentBlock] {
    guard let choosing = picks.first, let last = rated.last else { return [] }
    var all = short.field(choosing)
    let listed = Set(rated.map(Self.digits))
    let factors = all.answers.prefix(questionnaire.catalog.factors.count)
    let others = zip(factors, questionnaire.catalog.factors).filter { !listed.contains($0.0.code) }
    let named = others.map { (topic: "\($0.0.code) \($0.0.label.plain)", isAgeMissing: isAgeMissing($0.1)) }
    let hints =
      [form.forms(FormWord.ballotNumbers, ["n": Self.digits(last)])]
      + notRated(.ballotOthers, named.filter(\.isAgeMissing).map(\.topic))
      + notRated(.ballotNotAsked, named.filter { !$0.isAgeMissing }.map(\.topic))
    all.kind = .write
    all.hint = Prose(hints.joined(separator: " "))
    all.answers = [.init(code: "", label: Prose(""), hasLine: true)] + all.answers.dropFirst(factors.count)
    let order = picks.dropFirst().map { question in
      var field = short.field(question)
      field.hint = short.condition(question).map { Prose($0) }
      return DocumentBlock.field(field)
    }
    return [.field(all)] + order
  }

  /// Whether a topic would be rated here if the form asked for the age.
  private func isAgeMissing(_ factor: Factor) -> Bool {
    long.printed.questions.contains { $0.factor == factor.id && isRating($0) && long.isForAdults($0) }
  }

  private func isRating(_ question: Question) -> Bool {
    question.kind == .selectOne(questionnaire.scoring.severityList)
  }

  /// Says why some topics can be picked only; nothing where there are none.
  private func notRated(_ reason: FormWord, _ topics: [String]) -> [String] {
    topics.isEmpty ? [] : [form.forms(reason, ["topics": topics.joined(separator: "; ")])]
  }

  /// What the shortest length asks in words, one line each.
  var lines: [DocumentBlock] {
    short.printed.questions.filter { $0.kind == .text }.map { question in
      var field = short.field(question)
      field.lines = 1
      return .field(field)
    }
  }
}
