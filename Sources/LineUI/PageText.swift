import Pages

/// A page as plain lines, part by part in reading order.
struct PageText {
  let page: Page

  /// All of it: where we are, the notice, what to read, what to choose from, how to answer, the commands.
  var whole: [PrintedLine] {
    header + notice + page.blocks.flatMap(lines) + items + prompt + commands
  }

  /// Title and progress on one line.
  var header: [PrintedLine] {
    let parts = [page.headline, page.progress?.text ?? ""].map(PlainText.clean).filter { !$0.isEmpty }
    return PrintedLine.lines(parts.joined(separator: ": "))
  }

  /// The sentence that must be seen now, marked by more than its place.
  var notice: [PrintedLine] {
    page.notice.map { PrintedLine.lines($0.text, mark: "! ") } ?? []
  }

  /// What can be chosen, or the field with what it holds.
  var items: [PrintedLine] {
    page.control.map { ControlText(control: $0, words: page.words).items } ?? []
  }

  /// The numbered items that are marked or placed now.
  var markedItems: [PrintedLine] {
    page.control.map { ControlText(control: $0, words: page.words).markedItems } ?? []
  }

  /// How to answer; how to go on where nothing is asked; nothing where only commands are left.
  var prompt: [PrintedLine] {
    if let control = page.control { return ControlText(control: control, words: page.words).prompt }
    let goesOn = page.offers.contains { $0.command == .next && $0.unavailable == nil }
    return goesOn ? PrintedLine.lines(page.words.lineGoOn) : []
  }

  /// What else can be typed, such as `b back, ? help`; the empty line is the prompt's to explain.
  var commands: [PrintedLine] {
    let typed = page.offers.filter { $0.unavailable == nil }.compactMap { offer -> String? in
      let binding = KeyTable.binding(for: offer.command)
      let line = page.asksForText ? binding.lineInText : binding.line
      return line.isEmpty ? nil : PlainText.clean("\(line) \(offer.label)")
    }
    return PrintedLine.lines(typed.joined(separator: ", "))
  }

  private func lines(of block: Block) -> [PrintedLine] {
    switch block {
    case .heading(let text), .question(let text), .paragraph(let text), .hint(let text, _):
      PrintedLine.lines(text)
    case .list(let items): items.flatMap { PrintedLine.lines($0, mark: "- ") }
    case .box(let title, let text, _): PrintedLine.lines(Self.pair(title, text))
    case .table(let header, let rows): rows.flatMap { PrintedLine.lines(Self.row($0, under: header)) }
    case .bars(let bars): bars.flatMap(Self.lines)
    case .commands(let offers, let inField, _):
      offers.flatMap { PrintedLine.lines(Self.typed(for: $0, inField: inField), mark: "- ") }
    case .handling: []
    case .answering(_, _, let control): ControlText(control: control, words: page.words).prompt
    }
  }

  private static func lines(of bar: Bar) -> [PrintedLine] {
    PrintedLine.lines(pair(bar.label, bar.value)) + PrintedLine.lines(bar.note, mark: "  ")
  }

  private static func row(_ cells: [String], under header: [String]) -> String {
    let filled = zip(header, cells).filter { !$0.1.isEmpty }
    return PlainText.clean(filled.map { pair($0, $1) }.joined(separator: "; "))
  }

  /// What is typed for a command and what it does, such as `b: back`.
  private static func typed(for offer: Offer, inField: Bool) -> String {
    let binding = KeyTable.binding(for: offer.command)
    let line = inField ? binding.lineInText : binding.line
    return "\(line.isEmpty ? Key.enter.name : line): \(offer.label)"
  }

  private static func pair(_ name: String, _ text: String) -> String {
    if name.isEmpty || text.isEmpty { return name + text }
    return name.hasSuffix(":") ? "\(name) \(text)" : "\(name): \(text)"
  }
}

extension Page {
  /// Whether a line is the answer itself, so that commands need their slash.
  var asksForText: Bool {
    if case .text = control { true } else { false }
  }
}
