import Pages
import Testing

@testable import TerminalUI

/// A number that is open on a long list is shown, with the key that ends it.
struct OpenNumberTests {
  private static let sizes = [Samples.small, Samples.usual, Samples.wide]
  private static let hint = "Number: 12, then Enter"

  private func rule(_ visitor: Visitor) -> String {
    var visitor = visitor
    return visitor.rows()[visitor.size.rows - 2]
  }

  @Test(arguments: sizes) func `what ends the number is said where several can be chosen`(size: Size) {
    var visitor = Visitor(Samples.several(26), size: size)
    #expect(!rule(visitor).contains("Number"))
    visitor.type("1")
    #expect(rule(visitor).contains("Number: 1, then Enter"))
    visitor.type("2")
    #expect(rule(visitor).contains(Self.hint))
    visitor.press(.enter)
    #expect(visitor.did == [.chose(11)])
    #expect(!rule(visitor).contains("Number"))
  }

  @Test(arguments: sizes) func `on a long menu too`(size: Size) {
    let items = (1...14).map { MenuItem("Answer \($0)") }
    var visitor = Visitor(Samples.page([.question("Which?")], control: .menu(Menu(items))), size: size)
    visitor.type("12")
    #expect(rule(visitor).contains(Self.hint))
    visitor.press(.enter)
    #expect(visitor.did == [.chose(11)])
  }

  @Test(arguments: sizes) func `where the number counts as it is typed, it stands alone`(size: Size) {
    let items = (1...12).map { ChoiceItem("Answer \($0)") }
    var visitor = Visitor(
      Samples.page([.question("Which?")], control: .choose(Choose(items: items, maximum: 1))), size: size)
    visitor.type("12")
    #expect(rule(visitor).contains("Number: 12") && !rule(visitor).contains("then"))
    #expect(visitor.did == [.chose(0), .chose(11)])
  }

  @Test(arguments: sizes) func `up to nine items no number stays open`(size: Size) {
    var visitor = Visitor(Samples.several(9), size: size)
    visitor.type("1")
    #expect(visitor.did == [.chose(0)])
    #expect(!visitor.rows().contains { $0.contains("Number") })
  }

  @Test(arguments: sizes) func `the hint fits and goes when the number is taken back`(size: Size) {
    var visitor = Visitor(Samples.several(26), size: size)
    let before = rule(visitor)
    visitor.type("12")
    #expect(rule(visitor).count <= size.columns)
    visitor.press(.backspace)
    #expect(rule(visitor) == before)
  }

  @Test func `in a narrow window it takes the place of everything else in its row`() {
    var page = Samples.several(26)
    page.words.numberThen = "Número de su respuesta: {n}, luego {key}"
    var visitor = Visitor(page)
    visitor.type("7")
    #expect(rule(visitor).contains("Número de su respuesta: 7, luego Enter"))
    #expect(!rule(visitor).contains("1/"))
  }

  @Test func `Enter on the words before a list brings the list, and only then goes on`() {
    let words = Block.box(
      title: "Crisis", text: String(repeating: "Call or text 988. ", count: 12), always: true)
    var page = Samples.rating(marked: [])
    page.blocks.insert(words, at: 0)
    var visitor = Visitor(page)
    #expect(!visitor.rows().contains { $0.contains("Not a problem") })
    visitor.press(.enter)
    #expect(visitor.did.isEmpty && visitor.rows().contains { $0.contains("> 1 ( ) Not a problem") })
    visitor.press(.enter)
    #expect(visitor.did == [.asked(.next)])
  }

  @Test(arguments: [3, 6, 12, 16]) func `help before a question tears no answers apart`(times: Int) {
    var page = Samples.rating()
    let words = String(repeating: "Call or text 988. ", count: times)
    page.blocks.insert(.box(title: "Crisis", text: words), at: 0)
    var visitor = Visitor(page)
    #expect(visitor.rows()[0].contains("Crisis") && !visitor.rows().contains { $0.contains("( )") })
    visitor.press(.enter)
    if times > 12 { visitor.press(.enter) }
    #expect(visitor.rows().count { $0.contains("( )") } == 7)
    visitor.size = Samples.usual
    #expect(
      visitor.rows().contains { $0.contains("Crisis") } && visitor.rows().count { $0.contains("( )") } == 7)
  }

  @Test func `a click on going on does not pass words that were not shown either`() {
    let words = Block.box(
      title: "Crisis", text: String(repeating: "Call or text 988. ", count: 12), always: true)
    var page = Samples.rating(marked: [])
    page.blocks.insert(words, at: 0)
    var visitor = Visitor(page)
    visitor.send(.clicked(Position(row: 11, column: 2)))
    #expect(visitor.did.isEmpty && visitor.rows().contains { $0.contains("> 1 ( ) Not a problem") })
    visitor.send(.clicked(Position(row: 11, column: 2)))
    #expect(visitor.did == [.asked(.next)])
  }
}
