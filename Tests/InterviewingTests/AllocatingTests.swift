import Interviewing
import TestSupport
import Testing

@Suite struct AllocatingTests {
  private func begun() throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("standard")
    return scenario
  }

  @Test func `coins are kept in the pack's order, boxes without coins are left out`() throws {
    var scenario = try begun()
    scenario.answer("share_coins", "plants 3", "helpers 0", "lights 7")
    scenario.expectAnswer("share_coins", .allocation([Share("lights", 7), Share("plants", 3)]))
    scenario.expectReplayed()
  }

  @Test func `not all coins need to be given`() throws {
    var scenario = try begun()
    scenario.answer("share_coins", "helpers 1")
    scenario.expectAnswer("share_coins", .allocation([Share("helpers", 1)]))
  }

  @Test func `more coins than there are, or fewer than none, are refused`() throws {
    var scenario = try begun()
    scenario.answer("share_coins", "lights 10")
    scenario.expectRefused(.overTotal(10)) { $0.answer("share_coins", "lights 11") }
    scenario.expectRefused(.overTotal(10)) { $0.answer("share_coins", "lights 6", "plants 5") }
    scenario.expectRefused(.overTotal(10)) {
      $0.answer("share_coins", "lights \(Int.max)", "plants \(Int.max)")
    }
    scenario.expectRefused(.notWithin(0...10)) { $0.answer("share_coins", "lights -1", "plants 11") }
    scenario.expectAnswer("share_coins", .allocation([Share("lights", 10)]))
  }

  @Test func `no coins at all, an unknown box and one box twice are refused`() throws {
    var scenario = try begun()
    scenario.expectRefused(.nothingChosen) { $0.give(.allocation([]), to: "share_coins") }
    scenario.expectRefused(.nothingChosen) { $0.answer("share_coins", "lights 0") }
    scenario.expectRefused(.unknownChoice("ponds")) { $0.answer("share_coins", "lights 1", "ponds 1") }
    scenario.expectRefused(.wrongKind("share_coins")) { $0.answer("share_coins", "lights 1", "lights 2") }
    scenario.expectRefused(.wrongKind("share_coins")) { $0.give(.integer(3), to: "share_coins") }
    scenario.expectRefused(.wrongKind("feels_heard")) {
      $0.give(.allocation([Share("yes", 1)]), to: "feels_heard")
    }
  }

  @Test func `nobody has to share coins out`() throws {
    var scenario = try begun()
    scenario.dontKnow("share_coins")
    scenario.expectAnswer("share_coins", .dontKnow)
    #expect(Answer.allocation([Share("lights", 2)]).names == ["lights"])
  }
}
