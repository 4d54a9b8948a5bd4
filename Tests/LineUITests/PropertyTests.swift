import Pages
import Testing

@testable import LineUI

@Suite struct PropertyTests {
  private let seeds: Range<UInt64> = 1..<1501

  @Test func `no page and no line lets a control character out`() {
    for seed in seeds {
      var random = RandomPages(seed: seed)
      var view = LineView(width: seed % 3 == 0 ? random.below(60) : nil)
      for _ in 0..<3 {
        let page = random.page()
        #expect(view.lines(for: page).allSatisfy(isPlain), "seed \(seed)")
        for _ in 0..<4 {
          switch view.actions(for: random.line(), on: page) {
          case .say(let text):
            #expect(text.split(separator: "\n").allSatisfy { isPlain(String($0)) }, "seed \(seed)")
          case .actions(let actions): expectSound(actions, on: page, seed)
          }
        }
        #expect(view.lines(for: page).allSatisfy(isPlain), "seed \(seed)")
      }
    }
  }

  @Test func `every numbered item is printed and can be reached`() {
    for seed in seeds {
      var random = RandomPages(seed: seed)
      let page = random.page()
      let lines = printed(page).split(separator: "\n")
      for index in 0..<(page.control?.itemCount ?? 0) {
        #expect(lines.contains { $0.drop { $0 == " " }.hasPrefix("\(index + 1). ") }, "seed \(seed)")
        expectReached(index, on: page, seed)
      }
    }
  }

  private func expectReached(_ index: Int, on page: Page, _ seed: UInt64) {
    let outcome = typing(String(index + 1), on: page)
    switch page.control {
    case .menu: #expect(outcome == .actions([.chose(index)]), "seed \(seed)")
    case .choose(let choose) where choose.isSingle && choose.marked.contains(index):
      #expect(outcome == .actions([.asked(.next)]), "seed \(seed)")
    case .choose(let choose) where choose.isSingle:
      #expect(outcome == .actions([.chose(index), .asked(.next)]), "seed \(seed)")
    case .allocate(let allocate) where allocate.isBox(index):
      guard case .say = outcome else { return #expect(Bool(false), "seed \(seed): \(outcome)") }
    case .allocate(let allocate) where allocate.marked == index:
      #expect(outcome == .actions([.asked(.next)]), "seed \(seed)")
    case .allocate: #expect(outcome == .actions([.chose(index), .asked(.next)]), "seed \(seed)")
    default: #expect(outcome == .actions([.named([index]), .asked(.next)]), "seed \(seed)")
    }
  }

  /// Positions exist and come once, texts are plain, commands are offered unless they follow an answer.
  private func expectSound(_ actions: [Action], on page: Page, _ seed: UInt64) {
    let items = 0..<(page.control?.itemCount ?? 0)
    #expect(!actions.isEmpty && actions.count <= 2, "seed \(seed)")
    for (place, action) in actions.enumerated() {
      switch action {
      case .chose(let index): #expect(items.contains(index), "seed \(seed)")
      case .named(let indices):
        #expect(indices.allSatisfy(items.contains) && Set(indices).count == indices.count, "seed \(seed)")
      case .counted(let counts):
        #expect(!counts.isEmpty && counts.keys.allSatisfy(items.contains), "seed \(seed)")
        #expect(counts.values.allSatisfy { $0 >= 0 }, "seed \(seed)")
      case .typed(let text): #expect(isPlain(text), "seed \(seed)")
      case .asked(let command):
        let usable = page.offers.contains { $0.command == command && $0.unavailable == nil }
        #expect(usable || command == .next && (place == 1 || page.control?.isSingle == true), "seed \(seed)")
      }
    }
  }

  private func isPlain(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { scalar in
      scalar.properties.generalCategory != .control && !(0x2028...0x202E).contains(scalar.value)
        && !(0x2066...0x2069).contains(scalar.value)
    }
  }
}

extension Control {
  /// How many numbers the page shows.
  fileprivate var itemCount: Int {
    switch self {
    case .menu(let menu): menu.items.count
    case .choose(let choose): choose.items.count
    case .order(let order): order.items.count
    case .allocate(let allocate): allocate.items.count
    case .text, .integer: 0
    }
  }

  fileprivate var isSingle: Bool {
    switch self {
    case .choose(let choose): choose.isSingle
    case .allocate: true
    default: false
    }
  }
}
