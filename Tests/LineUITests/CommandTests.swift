import Pages
import Testing

@testable import LineUI

/// Each command with the lines that ask for it, outside and inside a text question.
private let forms: [(command: Command, line: String, inText: String)] = [
  (.next, "", ""), (.back, "b", "/b"), (.help, "?", "/?"), (.helpLines, "h", "/h"), (.review, "r", "/r"),
  (.language, "l", "/l"), (.skip, "s", "/s"), (.skipSection, "p", "/p"), (.stop, "q", "/q"),
  (.hide, "xx", "xx"),
]

@Suite struct CommandTests {
  @Test func `the table here holds every command`() {
    #expect(forms.map(\.command).map(\.rawValue).sorted() == Command.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: forms)
  func `a command works outside a text question, in either case, with spaces`(
    command: Command, line: String, inText: String
  ) {
    for control in [nil, one(), several(), order(), years(), .menu(Menu([MenuItem("Answer")]))] {
      let asked = page(control, offers: everyOffer)
      for typed in [line, line.uppercased(), "  \(line) ", inText] {
        #expect(typing(typed, on: asked) == .actions([.asked(command)]), "\(typed)")
      }
    }
  }

  @Test(arguments: forms)
  func `a command works in a text question with its slash`(command: Command, line: String, inText: String) {
    let asked = page(text("Lamps"), offers: everyOffer)
    for typed in [inText, inText.uppercased(), " \(inText) "] {
      #expect(typing(typed, on: asked) == .actions([.asked(command)]))
    }
    if line != inText {
      #expect(typing(line, on: asked) == .say("Type \(inText) here."))
      #expect(typing(" \(line.uppercased())", on: asked) == .say("Type \(inText) here."))
      let words = "\(line) or \(line)"
      #expect(typing(words, on: asked) == .actions([.typed(words), .asked(.next)]))
      #expect(
        typing(line, on: page(text(), offers: [])) == .actions([.typed(line), .asked(.next)]), "not offered")
    }
  }

  @Test(arguments: forms)
  func `a command that is not offered is not understood`(command: Command, line: String, inText: String) {
    for control in [nil, one(), several(), order(), years(), .menu(Menu([MenuItem("Answer")]))] {
      #expect(typing(line, on: page(control, offers: [])) == notUnderstood)
    }
    #expect(typing(inText, on: page(text(), offers: [])) == notUnderstood)
  }

  @Test(arguments: forms)
  func `a command that cannot be used now says why`(command: Command, line: String, inText: String) {
    let offers = [Offer(command, "it", unavailable: "Not before the\u{1B} first answer.")]
    #expect(typing(line, on: page(one(), offers: offers)) == .say("Not before the first answer."))
    #expect(typing(inText, on: page(text(), offers: offers)) == .say("Not before the first answer."))
    #expect(!printed(page(one(), offers: offers)).contains("\(line) it"))
  }

  @Test func `an answer is passed on even while going on alone is not possible`() {
    let offers = [Offer(.next, "Next", unavailable: "Please choose one.")]
    #expect(typing("2", on: page(one(), offers: offers)) == .actions([.chose(1), .asked(.next)]))
    #expect(typing("", on: page(one(), offers: offers)) == .say("Please choose one."))
  }

  @Test func `a label may be the letter of a command that is not offered`() {
    let blocks = page(one(["A", "B", "Q"]), offers: [Offer(.back, "back")])
    #expect(typing("q", on: blocks) == .actions([.chose(2), .asked(.next)]))
    #expect(typing("b", on: blocks) == .actions([.asked(.back)]))
  }

  @Test func `commands are listed in the order of the page`() {
    let offers = [Offer(.stop, "stop"), Offer(.next, "Next"), Offer(.back, "back")]
    #expect(printed(page(one(), offers: offers)).hasSuffix("\nq stop, b back"))
  }
}
