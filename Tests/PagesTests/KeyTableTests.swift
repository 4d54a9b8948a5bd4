import Testing

@testable import Pages

@Suite struct KeyTableTests {
  @Test(arguments: Command.allCases) func `every command has keys in every mode`(command: Command) {
    let binding = KeyTable.binding(for: command)
    #expect(!binding.keys.isEmpty)
    #expect(!binding.keysInText.isEmpty)
  }

  @Test func `no key asks for two things`() {
    for inText in [false, true] {
      let keys = KeyTable.bindings.flatMap { inText ? $0.keysInText : $0.keys }
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func `no line asks for two things`() {
    let lines = KeyTable.bindings.map(\.line)
    let linesInText = KeyTable.bindings.map(\.lineInText)
    #expect(Set(lines).count == lines.count)
    #expect(Set(linesInText).count == linesInText.count)
  }

  @Test func `no printable key is a command while a text is typed`() {
    for binding in KeyTable.bindings {
      for key in binding.keysInText {
        if case .character = key { Issue.record("\(key.name) types in a text field") }
      }
    }
  }

  @Test(arguments: [
    (Key.enter, Command.next), (.escape, .back), (.left, .back), (.backspace, .back),
    (.character("?"), .help),
    (.function(1), .help), (.character("h"), .helpLines), (.character("r"), .review),
    (.character("l"), .language),
    (.character("q"), .stop), (.function(12), .hide), (.character("s"), .skip),
  ])
  func `keys do on a page what the design says`(key: Key, command: Command) {
    #expect(KeyTable.command(for: key, inText: false) == command)
  }

  @Test(arguments: [
    (Key.enter, Command.next), (.escape, .back), (.function(1), .help), (.function(12), .hide),
    (.function(4), .review), (.function(10), .stop),
  ])
  func `keys do in a text field what the design says`(key: Key, command: Command) {
    #expect(KeyTable.command(for: key, inText: true) == command)
  }

  @Test(arguments: [Key.left, .backspace, .character("?"), .character("q"), .character("é")])
  func `keys that edit ask for nothing in a text field`(key: Key) {
    #expect(KeyTable.command(for: key, inText: true) == nil)
  }

  @Test func `letters ask for the same in either case`() {
    #expect(KeyTable.command(for: .character("Q"), inText: false) == .stop)
    #expect(KeyTable.command(forLine: "XX", inText: false) == .hide)
    #expect(KeyTable.command(forLine: "/Q", inText: true) == .stop)
  }

  @Test(arguments: [
    ("b", Command.back), ("?", .help), ("r", .review), ("l", .language), ("xx", .hide), ("q", .stop),
  ])
  func `lines ask for what the table says`(line: String, command: Command) {
    #expect(KeyTable.command(forLine: line, inText: false) == command)
    let inText = command == .hide ? line : "/\(line)"
    #expect(KeyTable.command(forLine: inText, inText: true) == command)
  }

  @Test(arguments: ["b", "q", "r", "?"])
  func `a letter alone is an answer while a text is asked for`(line: String) {
    #expect(KeyTable.command(forLine: line, inText: true) == nil)
  }

  @Test func `keys have the same names in every language`() {
    let names = [Key.enter, .escape, .character(" "), .function(12), .pageDown, .left].map(\.name)
    #expect(names == ["Enter", "Esc", "Space", "F12", "PgDn", "Left"])
  }
}

@Suite struct TemplateTests {
  @Test func `places in a template are filled`() {
    #expect(PageWords.fill("Page {n} of {total}", ["n": "2", "total": "3"]) == "Page 2 of 3")
  }

  @Test func `what is filled in is not searched again`() {
    #expect("a{x}b".replacingAll("{x}", with: "{x}{x}") == "a{x}{x}b")
    #expect("aXbX".replacingAll("", with: "no") == "aXbX")
  }
}
