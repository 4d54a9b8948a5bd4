import Interviewing
import Pages
import Questionnaires
import Screens
import TerminalUI
import TestSupport
import Testing

/// Every page of the shipped questionnaire breaks well in every window.
struct BreakingTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 200, rows: 60),
  ]

  @Test(arguments: ["en", "es"], sizes) func `every page breaks well`(language: String, size: Size) throws {
    for page in try Self.pages(language) {
      let frames = page.frames(size)
      let name = "\(page.name) \(language) \(size.columns)"
      for frame in frames { expectFitting(frame, page, name) }
      expectWholeItems(frames, page, name)
      expectQuestion(frames, page, name)
      expectFocus(page, size, turns: page.items.count + frames.count, name)
    }
  }

  @Test func `the pages are those of all lengths`() throws {
    let names = Set(
      try Self.pages("en").map { $0.name.split(separator: "/").prefix(2).joined(separator: "/") })
    let asked = try FakePack.shipped.questionnaire.questions.filter { $0.appearance == nil }
    let missing = asked.map { "question/\($0.name)" }.filter { !names.contains($0) }
    #expect(missing.isEmpty)
  }

  /// All pages of a sitting, those of the full walk, and the areas that only the quick walk asks.
  private static func pages(_ language: String) throws -> [Page] {
    var pages = try Places.all(.shipped, language: language).map(\.scenario.page)
    for length in ["quick", "full"] {
      var walk = try AppScenario(.shipped, language: language)
      walk.begin(length, language: language)
      for _ in 0..<200 where walk.page.name != "results" {
        pages.append(walk.page)
        // Two picks, so that there is an order to give.
        if walk.page.name == "question/top_picks" { walk.act(.chose(1)) }
        if walk.page.name == "question/reported_to_police" {
          // Not all of it, so that there is a reason to ask for.
          walk.act(.chose(1))
          walk.act(.asked(.next))
        } else {
          walk.answerPlainly()
        }
      }
    }
    return pages
  }

  /// No row is wider than the window, and the last one names the keys that must always be known.
  private func expectFitting(_ frame: Frame, _ page: Page, _ name: String) {
    #expect(frame.cells.map(\.count) == Array(repeating: frame.size.columns, count: frame.size.rows))
    let footer = frame.rows.last ?? ""
    #expect(footer.count <= frame.size.columns)
    for offer in page.offers where offer.unavailable == nil {
      guard [.next, .back, .help, .hide].contains(offer.command) else { continue }
      let binding = KeyTable.binding(for: offer.command)
      let key = (page.fieldText == nil ? binding.keys : binding.keysInText).first?.name ?? ""
      #expect(footer.contains(key), "\(offer.command) in \"\(footer)\" of \(name)")
    }
  }

  /// Every item can be seen whole in one part, its words in order.
  private func expectWholeItems(_ frames: [Frame], _ page: Page, _ name: String) {
    let parts = frames.map { Self.words(in: $0.rows.dropLast(1).joined(separator: " ")) }
    for item in page.items {
      let words = Self.words(in: item)
      #expect(parts.contains { $0.contains(words) }, "\"\(item)\" is broken on \(name)")
    }
  }

  /// The question stands in the first part with the first choice, and again in every later part with choices;
  /// only help that must be read comes before them.
  private func expectQuestion(_ frames: [Frame], _ page: Page, _ name: String) {
    guard let question = page.question, let first = page.items.first else { return }
    let parts = frames.map { Self.words(in: $0.rows.joined(separator: " ")) }
    let start = parts.firstIndex { $0.contains(Self.words(in: first)) } ?? parts.count
    #expect(start == 0 || page.mustReadHelp && start <= 2, "no choice beside the question of \(name)")
    for (index, part) in parts.enumerated().dropFirst(start) {
      #expect(part.contains(Self.words(in: question)), "part \(index + 1) of \(name) has no question")
    }
  }

  /// The cursor stands on the focus, wherever it goes.
  private func expectFocus(_ page: Page, _ size: Size, turns: Int, _ name: String) {
    var view = TerminalView()
    _ = view.frame(of: page, size: size)
    for _ in 0...turns {
      let frame = view.frame(of: page, size: size)
      let cursor = frame.cursor
      #expect(cursor.row < size.rows && cursor.column < size.columns)
      if page.fieldText != nil {
        #expect(frame[cursor.row, cursor.column].base == "_", "\(name)")
      } else if !page.items.isEmpty, frame.rows.contains(where: { $0.hasPrefix(">") || $0.contains(" > ") }) {
        #expect(frame[cursor.row, cursor.column].base == ">", "\(name)")
        #expect(frame[cursor.row, cursor.column].style.reverse, "\(name)")
      }
      _ = view.actions(for: .key(.down), on: page, size: size)
    }
    if !page.items.isEmpty { #expect(view.focus == page.items.count - 1, "\(name)") }
  }

  private static func words(in text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

extension Page {
  /// A help box that does not give way in a small window.
  fileprivate var mustReadHelp: Bool {
    blocks.contains { if case .box(_, _, let always) = $0 { always } else { false } }
  }

  /// The question that a list belongs to, where the page asks one of the questionnaire.
  fileprivate var question: String? {
    guard name.hasPrefix("question/") else { return nil }
    return blocks.lazy.compactMap { if case .question(let text) = $0 { text } else { nil } }.first
  }
}
