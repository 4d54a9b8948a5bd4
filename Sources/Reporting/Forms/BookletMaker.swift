package import Questionnaires

extension FormMaker {
  /// The whole questionnaire of a length, to be filled in with a pen.
  package func booklet(_ length: Length, print: Print) -> Document {
    let title = forms(FormWord.booklet)
    let label = length.label.text(in: words.language)
    let maker = BookletMaker(self, length: length.name, isLargePrint: print.isLargePrint)
    var document = document(title, length: label, print: print)
    document.blocks =
      [.heading(level: 1, text: Prose(title))] + opening + how
      + questionnaire.sections.flatMap(maker.blocks) + closing
    return document
  }

  /// What people know before they begin.
  var opening: [DocumentBlock] {
    [paragraph(.choice), paragraph(.keeping)] + (purpose.map { [paragraph(.purpose, ["purpose": $0])] } ?? [])
  }

  /// How to mark, and how to correct.
  private var how: [DocumentBlock] {
    let lines: [FormWord] = [.howOne, .howMany, .howLines, .howMistake, .howNumbers]
    return [
      .heading(level: 2, text: Prose(forms(FormWord.how))),
      .list(items: lines.map { Prose(forms($0)) }, isNumbered: false),
    ]
  }

  /// Help lines, and where to hand the form in.
  var closing: [DocumentBlock] {
    HelpLineWords(maker: maker, words: words).list(helpLines) + [handIn]
  }

  var handIn: DocumentBlock {
    let place = questionnaire.place.name
    return place.isEmpty ? paragraph(.handIn) : paragraph(.handInHere, ["place": place])
  }

  /// What a form of a length does not ask: what only a screen needs, and what is personal without a purpose.
  func leftOut(of length: String) -> Set<String> {
    let language = questionnaire.question(appearing: .language).map { [$0.name] } ?? []
    return Set(language + [questionnaire.closing.page]).union(purpose == nil ? questionnaire.personal : [])
  }
}

/// The questions of a booklet, section by section.
struct BookletMaker {
  /// So many questions with the same answers are worth a grid.
  private static let fewest = 3
  /// How many choices a closer look has room for where the pack does not say.
  private static let usualRepeats = 3

  let form: FormMaker
  let length: String
  let isLargePrint: Bool
  let printed: PrintedQuestions

  init(_ form: FormMaker, length: String, isLargePrint: Bool) {
    self.form = form
    self.length = length
    self.isLargePrint = isLargePrint
    printed = PrintedQuestions(form.questionnaire, length: length, leavingOut: form.leftOut(of: length))
  }

  func blocks(_ section: Section) -> [DocumentBlock] {
    let questions = section.questions.filter(printed.contains)
    guard !questions.isEmpty else { return [] }
    let heading = Prose(runs: [.init(section.number)] + form.prose(section.label).runs)
    return [.heading(level: 2, text: heading)] + announcement(section)
      + (section.repeats.map { repeated(questions, section, $0) } ?? plain(questions))
  }

  private func announcement(_ section: Section) -> [DocumentBlock] {
    // What introduces a part that can be skipped speaks of a key.
    guard !section.isSkippable else { return [.paragraph(text: Prose(skipping(section)))] }
    let runs = [section.intro, section.leadIn].compactMap { $0 }.flatMap { form.prose($0).runs }
    return runs.isEmpty ? [] : [.paragraph(text: Prose(runs: runs))]
  }

  private func skipping(_ section: Section) -> String {
    let next = printed.first(after: section)
    let way =
      next.map { form.forms(FormWord.skipTo, ["number": $0.number]) } ?? form.forms(FormWord.skipRest)
    let isHard = section.questions.contains(where: \.isSensitive)
    let isAboutPeople = section.questions.contains(where: \.isDemographic)
    return [
      isHard ? form.forms(FormWord.hardPart) : nil, way,
      isAboutPeople ? form.forms(FormWord.smallGroups) : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  // MARK: - One question after the other

  private func plain(_ questions: [Question]) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var rest = questions[...]
    while let first = rest.first {
      let same = isLargePrint ? rest.prefix(1) : rest.prefix { $0.kind == first.kind && isSimple($0) }
      if same.count >= Self.fewest {
        blocks.append(grid(Array(same)))
        rest = rest.dropFirst(same.count)
      } else {
        blocks.append(.field(field(first)))
        rest = rest.dropFirst()
      }
    }
    return blocks
  }

  /// Whether a question can stand in a grid: one answer, none with a line, and none that leads elsewhere.
  private func isSimple(_ question: Question) -> Bool {
    guard case .selectOne = question.kind, question.relevant == nil, question.appearance == nil else {
      return false
    }
    return answers(question).allSatisfy { $0.next == nil && !$0.hasLine }
  }

  private func grid(_ questions: [Question]) -> DocumentBlock {
    .grid(
      DocumentBlock.FormGrid(
        kind: .chooseOne, nameTitle: Prose(form.forms(FormWord.topic)), answers: answers(questions[0]),
        rows: questions.map { question in
          var label = form.prose(question.label).ended(with: ".")
          for index in label.runs.indices { label.runs[index].isEmphasized = true }
          return .init(number: question.number, label: label + (hint(question) ?? ""))
        }))
  }

  // MARK: - Once a choice

  private func repeated(_ questions: [Question], _ section: Section, _ rule: Repeat) -> [DocumentBlock] {
    guard let picks = rule.over.compactMap(form.questionnaire.question(named:)).last(where: printed.contains)
    else { return [] }
    return (1...max(rule.atMost[length] ?? Self.usualRepeats, 1)).flatMap { turn -> [DocumentBlock] in
      let pick = form.forms(FormWord.pick, ["n": String(turn)])
      let which = DocumentBlock.FormField(
        number: "", question: Prose(form.forms(FormWord.pickNumber, ["number": picks.number])), kind: .write,
        lines: 1)
      return [.heading(level: 3, text: Prose(pick)), .field(which)]
        + questions.map { .field(field($0, turn: turn)) }
    }
  }
}
