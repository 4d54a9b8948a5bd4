import Testing

@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("", 0),
    ("One two three. Four five.", 3),
    ("One two. Three four five", 3),
    ("In danger? Call 911: now; it is free.", 6),
    ("Mayor of St. Louis in the U.S. since then.", 9),
    ("«¿Sí?» Dijo ella.", 2),
  ])
  func `a sentence is as long as its words`(text: String, words: Int) {
    #expect(Readability.longestSentence(text) == words)
  }

  @Test(arguments: [
    ("Press F12 to hide.", ["F12"]), ("Oprima Intro.", ["Intro"]), ("Enter details", ["Enter"]),
    ("You enter a room.", []), ("Press 1 for veterans.", []),
  ])
  func `names of keys are found`(text: String, keys: [String]) {
    #expect(Readability.keyNames(text) == keys)
  }

  @Test func `placeholders are found whatever their order`() {
    #expect(Readability.placeholders("{b} and {a_c}.") == ["{a_c}", "{b}"])
  }
}
