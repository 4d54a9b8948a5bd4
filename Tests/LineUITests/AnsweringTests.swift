import Pages
import Testing

@testable import LineUI

/// What a person types, and what comes of it.
struct Typed: Sendable, CustomTestStringConvertible {
  var line: String
  var actions: [Action]
  var testDescription: String { line.debugDescription }

  init(_ line: String, _ actions: [Action]) {
    self.line = line
    self.actions = actions
  }
}

let outside = LineOutcome.say("Please type a number from 1 to 5.")

@Suite struct AnsweringTests {
  @Test(arguments: ["1 1 2", "3,3,1", "2 1 2"])
  func `in an order a number that stands twice is asked about again`(line: String) {
    #expect(typing(line, on: page(order())) == .say(words.eachOnce))
    #expect(typing("2 2 4 2", on: page(several())) == .actions([.named([1, 3]), .asked(.next)]))
  }

  @Test(arguments: [
    "4", " 4 ", "4.", "4)", "+4", "04", "٤", "４", "4\r", "4 4", "Big problem", "BIG", "big prob",
  ])
  func `one answer is chosen by number or by name`(line: String) {
    #expect(typing(line, on: page(one())) == .actions([.chose(3), .asked(.next)]))
  }

  @Test func `a number ends in that mark, whatever was marked before`() {
    #expect(typing("4", on: page(one(marked: [3]))) == .actions([.asked(.next)]))
    #expect(typing("4", on: page(one(marked: [1]))) == .actions([.chose(3), .asked(.next)]))
    #expect(typing("", on: page(one(marked: [3]))) == .actions([.asked(.next)]))
  }

  @Test(arguments: [
    Typed("dont know", [.chose(0)]), Typed("Don't know", [.chose(0)]), Typed("espanol", [.chose(1)]),
    Typed("ESPAÑOL", [.chose(1)]), Typed("Tieng Viet", [.chose(2)]), Typed("ελληνικα", [.chose(3)]),
    Typed("中文", [.chose(4)]), Typed("yes, but", [.chose(5)]), Typed("yes", [.chose(6)]),
    Typed("Espan\u{303}ol", [.chose(1)]),
  ])
  func `labels count without accents, case and punctuation`(typed: Typed) {
    let labels = ["Don’t know", "Español", "Tiếng Việt", "Ελληνικά", "中文", "Yes, but not often", "Yes"]
    let menu = Control.menu(Menu(labels.map { MenuItem($0) }))
    #expect(typing(typed.line, on: page(menu)) == .actions(typed.actions))
  }

  @Test(arguments: ["bi", "p", "problem", "small problems", "1 3", "4x", "1.5", "/", ",", ";", ". .", "𝟘𝟙x"])
  func `what names no single answer is not understood`(line: String) {
    #expect(typing(line, on: page(one())) == notUnderstood)
  }

  @Test func `a start that fits two answers is not understood`() {
    let twins = page(one(["Big problem", "Big surprise", "Same", "Same"]))
    #expect(typing("big", on: twins) == notUnderstood)
    #expect(typing("same", on: twins) == notUnderstood)
    #expect(typing("big s", on: twins) == .actions([.chose(1), .asked(.next)]))
  }

  @Test(arguments: ["0", "6", "-1", "−1", "99999999999999999999", "-9223372036854775808", "1 6"])
  func `a number that no answer has is refused with the range`(line: String) {
    for control in [one(), several(), order()] { #expect(typing(line, on: page(control)) == outside) }
  }

  @Test(arguments: [
    Typed("1 3 5", [.named([0, 2, 4]), .asked(.next)]), Typed("1,3,5", [.named([0, 2, 4]), .asked(.next)]),
    Typed("1;3", [.named([0, 2]), .asked(.next)]), Typed(" 5 ,  1 ;3", [.named([4, 0, 2]), .asked(.next)]),
    Typed("2\t4", [.named([1, 3]), .asked(.next)]),
    Typed("1. 2.", [.named([0, 1]), .asked(.next)]), Typed("1、2", [.named([0, 1]), .asked(.next)]),
    Typed("1 2 3 4 5", [.named([0, 1, 2, 3, 4]), .asked(.next)]),
    Typed("small, big problem", [.named([1, 3]), .asked(.next)]),
    Typed("1; dont know", [.named([0, 4]), .asked(.next)]), Typed("Medium", [.named([2]), .asked(.next)]),
    Typed("", [.asked(.next)]), Typed("   ", [.asked(.next)]),
  ])
  func `several answers are named in one line`(typed: Typed) {
    #expect(typing(typed.line, on: page(several())) == .actions(typed.actions))
    #expect(typing(typed.line, on: page(order(placed: [2]))) == .actions(typed.actions))
  }

  @Test func `a label with a comma can stand in a list`() {
    let places = page(several(["Parks, paths", "Lamps", "Parks"]))
    #expect(typing("parks, paths; lamps", on: places) == .actions([.named([0, 1]), .asked(.next)]))
    #expect(typing("parks, lamps", on: places) == .actions([.named([2, 1]), .asked(.next)]))
    #expect(typing("parks, rivers", on: places) == notUnderstood)
  }

  @Test func `a menu does what its number says at once`() {
    let menu = page(.menu(Menu([MenuItem("Answer"), MenuItem("Results", unavailable: "No answers yet.")])))
    #expect(typing("1", on: menu) == .actions([.chose(0)]))
    #expect(typing("ans", on: menu) == .actions([.chose(0)]))
    #expect(typing("2", on: menu) == .actions([.chose(1)]), "the screen says why not")
    #expect(typing("3", on: menu) == .say("Please type a number from 1 to 2."))
    #expect(typing("1 2", on: menu) == notUnderstood)
  }

  @Test func `where one thing only can be done, Enter does it`() {
    let done = page(.menu(Menu([MenuItem("Done")])))
    #expect(printed(done).contains("1. Done\nPress Enter to go on.\n"))
    #expect(typing("", on: done) == .actions([.asked(.next)]))
    #expect(typing("1", on: done) == .actions([.chose(0)]))
    for line in ["2", "0"] { #expect(typing(line, on: done) == .say("Press Enter to go on.")) }
    #expect(typing("what", on: done) == nothingAsked)
  }

  @Test(arguments: ["2", "0", "-1", "what", "/", "r"])
  func `where nothing is asked, what works is said`(line: String) {
    #expect(typing(line, on: page(nil)) == nothingAsked)
    #expect(typing(line, on: page(nil, offers: [Offer(.next, "Next")])) == .say("Press Enter to go on."))
    #expect(typing(line, on: page(nil, offers: [Offer(.back, "back")])) == .say("b back"))
    let first = [Offer(.next, "Next"), Offer(.back, "back", unavailable: "This is the first.")]
    #expect(typing(line, on: page(nil, offers: first)) == .say("Press Enter to go on."))
  }

  @Test(arguments: ["4", "z", "More lamps, please", "/x", "b / b", "next", "??"])
  func `in a text question the line is the text`(line: String) {
    #expect(typing(line, on: page(text(), offers: everyOffer)) == .actions([.typed(line), .asked(.next)]))
  }

  @Test func `an empty line keeps a text, spaces round a text do not count`() {
    #expect(typing("", on: page(text("Lamps"))) == .actions([.asked(.next)]))
    #expect(typing("  \t ", on: page(text("Lamps"))) == .actions([.asked(.next)]))
    #expect(typing("  lamps \r", on: page(text())) == .actions([.typed("lamps"), .asked(.next)]))
  }

  @Test func `control characters never get into a text`() {
    let nasty = "a\u{0}b\u{1B}[2Jc\u{9B}d\u{202E}e\u{2066}f\tg\u{2028}h"
    #expect(typing(nasty, on: page(text())) == .actions([.typed("ab[2Jcdef g h"), .asked(.next)]))
  }

  @Test(arguments: [("12", "12"), (" 0 ", "0"), ("007", "7"), ("١٢", "12"), ("120", "120")])
  func `a number in range is an answer`(line: String, number: String) {
    #expect(typing(line, on: page(years())) == .actions([.typed(number), .asked(.next)]))
  }

  @Test(arguments: ["121", "-1", "twelve", "1 2", "12.5", "99999999999999999999", "-", "."])
  func `what is no number in range is refused with the range`(line: String) {
    #expect(typing(line, on: page(years())) == .say("Please type a number from 0 to 120."))
  }

  @Test func `an empty line keeps a number, and the whole range of numbers can be asked for`() {
    #expect(typing("", on: page(years("12"))) == .actions([.asked(.next)]))
    let any = page(.integer(IntegerEntry(text: "", range: Int.min...Int.max, prompt: "")))
    for number in [Int.min, Int.max] {
      #expect(typing(String(number), on: any) == .actions([.typed(String(number)), .asked(.next)]))
    }
  }

  @Test func `a control with nothing in it says so without breaking`() {
    for control in [one([]), several([], maximum: 0), .menu(Menu([]))] {
      #expect(typing("1", on: page(control)) == .say("Please type a number from 1 to 0."))
      #expect(typing("one", on: page(control)) == notUnderstood)
    }
  }

  @Test(arguments: ["4", "9", "x", "1 ", "é", "\u{0}", "\u{1B}[A", ",", "big,"])
  func `a line of a megabyte is read or refused, never more`(piece: String) {
    let line = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    for control in [one(), several(), order()] {
      let outcome = typing(line, on: page(control))
      #expect(outcome == notUnderstood || (piece == "\u{0}" && outcome == .actions([.asked(.next)])))
    }
    let number = typing(line, on: page(years()))
    #expect(number == .say("Please type a number from 0 to 120.") || piece == "\u{0}")
    guard case .actions(let actions) = typing(line, on: page(text())) else {
      Issue.record("a text was refused")
      return
    }
    #expect(actions.last == .asked(.next))
  }
}
