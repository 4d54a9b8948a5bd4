import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// What holds for every page that the program can show.
@Suite(.serialized) struct EveryPageTests {
  @Test(arguments: [FakePack.lighting, .shipped], ["en", "es"])
  func `no page names a key`(pack: FakePack, language: String) throws {
    let keys = KeyTable.bindings.flatMap { $0.keys + $0.keysInText }.map(\.name).filter { $0.count > 1 }
    let names = Set(keys + ["Space", "Tab", "PgDn", "PgUp", "Intro", "Retroceso", "Espacio"])
    for (name, scenario) in try Places.all(pack, language: language) {
      for text in scenario.page.texts {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let named = words.filter(names.contains)
        #expect(named.isEmpty, "\(name): \(text)")
      }
    }
  }

  @Test(arguments: [FakePack.lighting, .shipped], ["en", "es"])
  func `no page shows the bare name of a missing word or an unfilled place`(pack: FakePack, language: String)
    throws
  {
    for (name, scenario) in try Places.all(pack, language: language) {
      for text in scenario.page.texts {
        #expect(!text.contains("{") && !text.contains("}"), "\(name): \(text)")
        let isBare = text.contains(".") && text.allSatisfy { $0.isLowercase || $0 == "." || $0 == "_" }
        #expect(!isBare, "\(name): \(text)")
      }
    }
  }

  @Test func `every command that is offered does something`() throws {
    for (name, place) in try Places.all() {
      for offer in place.page.offers {
        var scenario = place
        let tries = scenario.world.store.tries
        scenario.world.store.failingErasures = name == "erasing" ? 0 : scenario.world.store.failingErasures
        scenario.act(.asked(offer.command))
        let hasDone =
          scenario.page != place.page || scenario.world.hasLeft || scenario.world.store.tries > tries
          || scenario.world.countedLanguages != place.world.countedLanguages
        #expect(hasDone, "\(offer.command) on \(name)")
      }
    }
  }

  @Test func `every item of every menu does something`() throws {
    for (name, place) in try Places.all() {
      guard case .menu(let menu)? = place.page.control else { continue }
      for index in menu.items.indices {
        var scenario = place
        scenario.act(.chose(index))
        #expect(
          scenario.page != place.page || scenario.world.hasLeft, "\(menu.items[index].label) on \(name)")
      }
    }
  }

  @Test func `what a page does not offer changes nothing`() throws {
    for (name, place) in try Places.all() {
      for command in Command.allCases where !place.page.offers.contains(where: { $0.command == command }) {
        var scenario = place
        scenario.act(.asked(command))
        scenario.act(.chose(-1))
        scenario.act(.chose(1_000))
        var page = place.page
        page.notice = nil
        #expect(scenario.page.id == page.id, "\(command) on \(name)")
        #expect(scenario.world.store.tries == place.world.store.tries)
      }
    }
  }

  @Test func `every page has words for the title of its window, its language and a way on`() throws {
    for (name, place) in try Places.all() {
      let page = place.page
      #expect(page.language == "en")
      #expect(!page.blocks.isEmpty, "\(name)")
      #expect(!page.offers.isEmpty, "\(name)")
      #expect(page.offers.contains { $0.command == .next }, "\(name)")
      #expect(Set(page.offers.map(\.command)).count == page.offers.count, "\(name) offers a command twice")
    }
  }
}
