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

  /// One after the other, so that many need little room.
  func runningOn(_ lines: [HelpLine]) -> Prose {
    let others = printable(lines)
    let danger = Prose(runs: [.init(words(ReportWord.danger), isEmphasized: true)])
    let parts = others.map { line in
      // Names say whom a line is for, unless they are mere numbers.
      let isNamed = line.name.text.contains(where: \.isLetter)
      return isNamed ? contact(line) : contact(line) + maker.prose(line.forWhom).ended(with: ".")
    }
    return Prose(runs: ([danger] + parts + checks(others)).flatMap(\.runs))
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

  /// Said once for all lines of a month.
  private func checks(_ lines: [HelpLine]) -> [Prose] {
    Set(lines.compactMap(\.checked)).sorted().compactMap(words.month).map {
      Prose(words(ReportWord.helpChecked, ["month": $0]))
    }
  }
}
