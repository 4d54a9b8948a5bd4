import Pages

@testable import TerminalUI

/// Words and pages that the tests share.
enum Samples {
  static let words = PageWords(
    pageOf: "Page {n} of {total}", number: "Number: {n}", numberThen: "Number: {n}, then {key}",
    tooSmall: "This window is too small. It needs {columns} columns and {rows} rows.", more: "More",
    places: ["1st", "2nd", "3rd"], lineMenu: "", lineOne: "", lineSeveral: "", lineOrder: "",
    lineAllocate: "", lineNoCoins: "", lineText: "",
    lineInteger: "", lineGoOn: "", notInRange: "", notUnderstood: "", nothingAsked: "", eachOnce: "",
    letterInText: "",
    marked: "")

  static let offers = [
    Offer(.next, "Next"), Offer(.back, "Back"), Offer(.help, "Help"), Offer(.helpLines, "Help lines"),
    Offer(.review, "Review"), Offer(.language, "Language"), Offer(.stop, "Stop"), Offer(.hide, "Hide"),
  ]

  static let progress = Progress(
    done: 3, total: 30, text: "Question 3 of 30. About 5 minutes left.", short: "3 of 30")

  static func page(
    id: String = "page", _ blocks: [Block] = [], control: Control? = nil, notice: Notice? = nil,
    progress: Progress? = Samples.progress, offers: [Offer] = Samples.offers
  ) -> Page {
    Page(
      id: id, language: "en", title: "Your neighborhood", progress: progress, notice: notice, blocks: blocks,
      control: control, offers: offers, words: words)
  }

  static let ratings = [
    "Not a problem", "Small problem", "Medium problem", "Big problem", "Very big problem", "Don't know",
    "Prefer not to say",
  ]

  /// One answer out of seven.
  static func rating(marked: Set<Int> = []) -> Page {
    page(
      [
        .question("How big a problem is street lighting here?"),
        .hint("Count dark corners, broken lamps and lamps behind trees.", always: false),
      ],
      control: .choose(Choose(items: ratings.map { ChoiceItem($0) }, marked: marked, maximum: 1)))
  }

  /// As many answers as wanted out of `count`, in groups of ten.
  static func several(_ count: Int, marked: Set<Int> = [], grouped: Bool = false) -> Page {
    let items = (1...count).map { number in
      ChoiceItem("Factor number \(number)", group: grouped ? "Group \((number - 1) / 10 + 1)" : nil)
    }
    return page(
      [.question("Which of these are the biggest problems?")],
      control: .choose(Choose(items: items, marked: marked, maximum: count)))
  }

  static func order(placed: [Int]) -> Page {
    let items = ["Lighting", "Traffic", "Vacant lots", "Don't know"].map { ChoiceItem($0) }
    return page(
      [.question("What matters most?")],
      control: .order(Order(items: items, placed: placed, top: 3, exclusiveFrom: 3)))
  }

  static let menu = page(
    [.heading("Porchlight")],
    control: .menu(
      Menu([
        MenuItem("Answer the questions"), MenuItem("Print a page", unavailable: "No printer is set up."),
        MenuItem("Help"),
      ])))

  static func text(_ text: String, limit: Int = 2000) -> Page {
    page(
      [.question("What else should we know?")],
      control: .text(
        TextEntry(
          text: text, limit: limit, counter: "\(limit - text.count) letters left", prompt: "Your words")))
  }

  static func number(_ text: String) -> Page {
    page(
      [.question("How old are you?")],
      control: .integer(IntegerEntry(text: text, range: 0...120, prompt: "Years")))
  }

  static let small = Size(columns: 40, rows: 12)
  static let usual = Size(columns: 80, rows: 24)
  static let wide = Size(columns: 200, rows: 60)
}

/// A person at a window: presses keys, and the page is shown again after every one.
struct Visitor {
  var view = TerminalView()
  var page: Page
  var size = Samples.small
  var did: [Action] = []

  init(_ page: Page, size: Size = Samples.small) {
    self.page = page
    self.size = size
    _ = view.frame(of: page, size: size)
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

  /// The page takes up what was typed or marked, as a screen would.
  mutating func send(_ input: TerminalInput) {
    let actions = view.actions(for: input, on: page, size: size)
    did += actions
    for action in actions { page.control = page.control?.after(action) }
    _ = view.frame(of: page, size: size)
  }

  mutating func frame() -> Frame { view.frame(of: page, size: size) }
  mutating func rows() -> [String] { frame().rows }
}

extension Control {
  func after(_ action: Action) -> Control {
    switch (self, action) {
    case (.choose(var choose), .chose(let item)):
      let rest = choose.isSingle ? [] : choose.marked
      choose.marked = choose.marked.contains(item) ? choose.marked.subtracting([item]) : rest.union([item])
      return .choose(choose)
    case (.text(var entry), .typed(let text)):
      entry.text = text
      return .text(entry)
    case (.integer(var entry), .typed(let text)):
      entry.text = text
      return .integer(entry)
    default: return self
    }
  }
}
