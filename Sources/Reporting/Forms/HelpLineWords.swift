import Questionnaires
import Toolkit

/// Help lines in words: only numbers that somebody has verified, and 911 always.
struct HelpLineWords {
  let maker: ProseMaker
  let words: InterfaceWords

  /// A heading, what to do in danger, and a line for each.
  func list(_ lines: [HelpLine], headingLevel: Int = 2) -> [DocumentBlock] {
    let others = printable(lines)
    let items = others.map { line in contact(line) + maker.prose(line.forWhom).ended(with: ".") }
    return [.heading(level: headingLevel, text: Prose(words(ReportWord.help))), danger]
      + (items.isEmpty ? [] : [.list(items: items, isNumbered: false)])
      + checks(others).map { .paragraph(text: $0) }
  }

  /// What to do in danger.
  var danger: DocumentBlock { .box(title: Prose(words(ReportWord.danger)), paragraphs: []) }

  /// The same in short, for a page that has other things to say: a line each, and for whom only where the name
  /// does not say it. Where they run on, they stand in as many blocks, of which the last is empty.
  func brief(_ lines: [HelpLine], runsOn: Bool = false) -> [DocumentBlock] {
    let others = printable(lines)
    let danger = Prose(runs: [.init(words(ReportWord.danger), isEmphasized: true)])
    let items = others.map { line in
      // Names say whom a line is for, unless they are mere numbers.
      let isNamed = line.name.text.contains(where: \.isLetter)
      return isNamed ? contact(line) : contact(line) + maker.prose(line.forWhom).ended(with: ".")
    }
    let first = [danger] + checks(others) + (runsOn ? items : [])
    return [
      .heading(level: 2, text: Prose(words(ReportWord.help))),
      .paragraph(text: Prose(runs: first.flatMap(\.runs))),
    ] + (items.isEmpty ? [] : [.list(items: runsOn ? [] : items, isNumbered: false)])
  }

  private func printable(_ lines: [HelpLine]) -> [HelpLine] {
    lines.filter { !$0.isEmergency }.compactMap(\.printable)
  }

  private func contact(_ line: HelpLine) -> Prose {
    var prose = maker.prose(line.name).ended(with: ":")
    for index in prose.runs.indices { prose.runs[index].isEmphasized = true }
    if let number = line.number { prose = prose + maker.prose(number.how).ended(with: ".") }
    guard let text = line.text else { return prose }
    return prose + Prose(words(ReportWord.helpText, ["text": maker.prose(text.how).plain]))
  }

  /// Said once for all lines of a month; that a check is more than a year old is said with it.
  private func checks(_ lines: [HelpLine]) -> [Prose] {
    Set(lines.compactMap(\.checked)).sorted().compactMap { checked in
      guard let month = words.month(checked) else { return nil }
      let isOld = maker.today.flatMap { today in Month(checked)?.isOlderThanAYear(on: today) } ?? false
      return Prose(words(isOld ? ReportWord.helpCheckedOld : .helpChecked, ["month": month]))
    }
  }
}
