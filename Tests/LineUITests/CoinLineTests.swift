import Pages
import Testing

@testable import LineUI

/// Coins over boxes, typed and printed.
struct CoinLineTests {
  private static func coins(_ counts: [Int] = [0, 0, 0], marked: Int? = nil) -> Page {
    page(
      .allocate(
        Allocate(
          items: ["Street lights", "Crisis teams", "Housing", "Don't know"].map { ChoiceItem($0) },
          counts: counts, total: 10, marked: marked,
          left: "You have \(10 - counts.reduce(0, +)) of 10 coins left.")),
      blocks: [.question("How would you share 10 coins?")])
  }

  private static let form = LineOutcome.say("Type a box and coins, such as 2=3. There are 3 boxes.")

  @Test func `boxes are printed with their coins and with what is left`() {
    #expect(
      printed(Self.coins([3, 0, 4])) == """
        Streets: Question 3 of 30.
        How would you share 10 coins?
         1. Street lights (3)
         2. Crisis teams
         3. Housing (4)
         4. Don't know
        You have 3 of 10 coins left.
        Type boxes and coins, up to 10, such as 2=3 5=4.
        b back, ? help, xx hide
        """)
  }

  @Test(arguments: [
    "2=3 3=4", "2 3, 3 4", "2 3 3 4", "2: 3; 3: 4", "crisis teams=3, housing=4", "2=3,3 = 4",
    "Crisis = 3 3=4",
  ])
  func `coins are typed in many ways`(line: String) {
    #expect(typing(line, on: Self.coins()) == .actions([.counted([1: 3, 2: 4])]))
  }

  @Test func `an empty line goes on`() {
    #expect(typing("", on: Self.coins([3, 0, 0])) == .actions([.asked(.next)]))
  }

  @Test(arguments: ["4", "don't know"])
  func `what stands alone is an answer by itself`(line: String) {
    #expect(typing(line, on: Self.coins()) == .actions([.chose(3), .asked(.next)]))
    #expect(typing(line, on: Self.coins(marked: 3)) == .actions([.asked(.next)]))
  }

  @Test(arguments: ["2", "2 3 4", "2=", "=3", "2=x", "nothing=3", "2=3 2=4", "2=3 and more", "2=3=4"])
  func `what is no pair is answered with the form of one`(line: String) {
    #expect(typing(line, on: Self.coins()) == Self.form)
  }

  @Test(arguments: ["9=3", "0=3", "4=3", "2=-1", "1=99999999999999999999", "9", "0"])
  func `boxes that are not there and coins below none likewise, with how many boxes there are`(line: String) {
    #expect(typing(line, on: Self.coins()) == Self.form)
  }

  @Test func `what keys do there is not printed, but what to type`() throws {
    let control = try #require(Self.coins().control)
    let help = page(
      nil,
      blocks: [
        .handling("Go to a box.", always: true),
        .answering(
          title: "These keys work too:", [OperationOffer(.more, keys: [.right], label: "add")], in: control),
      ])
    #expect(
      printed(help) == """
        Streets: Question 3 of 30.
        Type boxes and coins, up to 10, such as 2=3 5=4.
        Press Enter to go on.
        b back, ? help, xx hide
        """)
  }

  @Test func `after a line only the coins and what is left are printed`() {
    var view = LineView()
    _ = view.lines(for: Self.coins())
    _ = view.actions(for: "2=3", on: Self.coins())
    #expect(
      view.lines(for: Self.coins([0, 3, 0])) == [
        " 2. Crisis teams (3)", "You have 7 of 10 coins left.",
        "Type boxes and coins, up to 10, such as 2=3 5=4.",
      ])
  }
}
