package import Pages

extension Page {
  /// Every text that a person can read on the page, in reading order.
  package var texts: [String] {
    [mark, title] + [progress?.text, progress?.timed, progress?.short, notice?.text].compactMap(\.self)
      + blocks.flatMap(\.texts) + (control?.texts ?? [])
      + operations.map(\.label)
      + offers.flatMap { [$0.label, $0.unavailable ?? ""] }
  }

  /// The labels of what can be chosen, in order.
  package var items: [String] {
    switch control {
    case .menu(let menu): menu.items.map(\.label)
    case .choose(let choose): choose.items.map(\.label)
    case .order(let order): order.items.map(\.label)
    case .allocate(let allocate): allocate.items.map(\.label)
    case .text, .integer, nil: []
    }
  }

  /// The labels of what is marked or placed now; places in their order.
  package var marked: [String] {
    switch control {
    case .choose(let choose): choose.marked.sorted().map { choose.items[$0].label }
    case .order(let order): order.placed.map { order.items[$0].label }
    case .allocate(let allocate): allocate.marked.map { [allocate.items[$0].label] } ?? []
    case .menu, .text, .integer, nil: []
    }
  }

  /// The coins in each box; nil where none are shared.
  package var coins: [Int]? {
    if case .allocate(let allocate) = control { allocate.counts } else { nil }
  }

  /// What a field holds; nil where there is none.
  package var fieldText: String? {
    switch control {
    case .text(let entry): entry.text
    case .integer(let entry): entry.text
    case .menu, .choose, .order, .allocate, nil: nil
    }
  }
}

extension Block {
  fileprivate var texts: [String] {
    switch self {
    case .heading(let text), .question(let text), .paragraph(let text), .hint(let text, _): [text]
    case .list(let items): items
    case .box(let title, let text, _): [title, text]
    case .table(let header, let rows): header + rows.flatMap(\.self)
    case .bars(let bars): bars.flatMap { [$0.label, $0.value, $0.note] }
    case .commands(let offers, _, _): offers.map(\.label)
    case .handling(let text, _): [text]
    case .answering(let title, let offers, _): [title] + offers.map(\.label)
    }
  }
}

extension Control {
  fileprivate var texts: [String] {
    switch self {
    case .menu(let menu): menu.items.flatMap { [$0.label, $0.unavailable ?? ""] }
    case .choose(let choose): choose.items.flatMap { [$0.group ?? "", $0.label] }
    case .order(let order): order.items.flatMap { [$0.group ?? "", $0.label] }
    case .allocate(let allocate): allocate.items.flatMap { [$0.group ?? "", $0.label] } + [allocate.left]
    case .text(let entry): [entry.prompt, entry.text, entry.counter]
    case .integer(let entry): [entry.prompt, entry.text]
    }
  }
}
