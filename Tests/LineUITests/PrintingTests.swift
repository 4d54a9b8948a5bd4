import Pages
import Testing

@testable import LineUI

@Suite struct PrintingTests {
  @Test func `commands are named with what is typed for them`() {
    func printed(_ inField: Bool) -> [String] {
      var view = LineView()
      let offers = [Offer(.next, "next"), Offer(.back, "back"), Offer(.hide, "hide")]
      let page = page(nil, blocks: [.commands(offers, inField: inField)])
      return view.lines(for: page).filter { $0.hasPrefix("- ") }
    }
    #expect(printed(false) == ["- Enter: next", "- b: back", "- xx: hide"])
    #expect(printed(true) == ["- Enter: next", "- /b: back", "- xx: hide"])
  }

  @Test func `the mark of a sitting is said first, also where a page has no title`() {
    var view = LineView()
    var page = page(one(marked: []))
    page.mark = "REHEARSAL"
    #expect(view.lines(for: page).first == "REHEARSAL: Streets: Question 3 of 30.")
    (page.title, page.progress) = ("", nil)
    view = LineView()
    #expect(view.lines(for: page).first == "REHEARSAL")
  }

  @Test func `a bar is followed by its note`() {
    var view = LineView()
    let bar = Bar(label: "Lamps", share: 0.5, value: "50 points", note: "You chose it first.")
    #expect(view.lines(for: page(nil, blocks: [.bars([bar])])).contains("  You chose it first."))
  }

  @Test func `a question with one answer is read from top to bottom`() {
    let question = page(
      one(marked: [3]), notice: Notice(.wrong, "Please choose one."),
      blocks: [
        .heading("Your street"), .question("How big a problem is street lighting?"),
        .hint("Think of the last year.", always: false),
      ])
    #expect(
      printed(question) == """
        Streets: Question 3 of 30.
        ! Please choose one.
        Your street
        How big a problem is street lighting?
        Think of the last year.
         1. Not a problem
         2. Small problem
         3. Medium problem
         4. Big problem (your answer)
         5. Don’t know
        Type the number of your answer.
        b back, ? help, xx hide
        """)
  }

  @Test func `every kind of block is read as plain text`() {
    let blocks: [Block] = [
      .paragraph("First line.\n\nSecond line."), .hint("Shown in lines.", always: true),
      .list(["a lamp", "a path\nbehind the school"]),
      .box(title: "Lighting", text: "Lamps and their repair."),
      .box(title: "", text: "No title."),
      .table(header: ["Factor", "Rank", ""], rows: [["Lighting", "1", "tied"], ["Traffic", "", ""]]),
      .bars([
        Bar(label: "Lighting", share: 0.82, range: 0.7...0.9, value: "82 points"),
        Bar(label: "Traffic", share: 0.4, value: "40 points"),
      ]),
    ]
    #expect(
      printed(page(nil, blocks: blocks)) == """
        Streets: Question 3 of 30.
        First line.
        Second line.
        Shown in lines.
        - a lamp
        - a path
          behind the school
        Lighting: Lamps and their repair.
        No title.
        Factor: Lighting; Rank: 1; tied
        Factor: Traffic
        Lighting: 82 points
        Traffic: 40 points
        Press Enter to go on.
        b back, ? help, xx hide
        """)
  }

  @Test func `several answers stand under their group headings`() {
    let items = [
      ChoiceItem("Lamps", group: "Streets"), ChoiceItem("Crossings", group: "Streets"),
      ChoiceItem("Parks", group: "Places"), ChoiceItem("None of these"),
    ]
    let question = page(.choose(Choose(items: items, marked: [0, 2], maximum: 2)), blocks: [])
    #expect(
      printed(question) == """
        Streets: Question 3 of 30.
        Streets
         1. Lamps (your answer)
         2. Crossings
        Places
         3. Parks (your answer)
         4. None of these
        Type up to 2 numbers, such as 1 3.
        b back, ? help, xx hide
        """)
  }

  @Test func `an order names the places, and an answer that stands alone takes none`() {
    let placed = printed(page(order(placed: [3, 0]), blocks: []))
    #expect(
      placed == """
        Streets: Question 3 of 30.
         1. Not a problem (2nd)
         2. Small problem
         3. Medium problem
         4. Big problem (1st)
         5. Don’t know
        Type 3 numbers, the most important first.
        b back, ? help, xx hide
        """)
    #expect(printed(page(order(placed: [4]))).contains(" 5. Don’t know (your answer)"))
    #expect(
      printed(page(order(placed: [0, 1, 2, 3]))).contains(" 4. Big problem (4)"), "a place without a word")
  }

  @Test func `a menu says why something cannot be done`() {
    let menu = Menu([MenuItem("Answer"), MenuItem("See results", unavailable: "Nobody has answered yet.")])
    let home = Page(
      id: "home", language: "en", title: "Porchlight", blocks: [], control: .menu(menu),
      offers: [Offer(.help, "help"), Offer(.review, "review", unavailable: "Nothing to review.")],
      words: words)
    #expect(
      printed(home) == """
        Porchlight
         1. Answer
         2. See results (Nobody has answered yet.)
        Type a number from 1 to 2.
        ? help
        """)
  }

  @Test func `a text question shows its commands with a slash`() {
    #expect(
      printed(page(text(), blocks: [.question("What else?")], offers: everyOffer)) == """
        Streets: Question 3 of 30.
        What else?
        Your words:
        2,000 letters left
        Type your answer on one line.
        /b back, /? help, /h help lines, /r review, /l language, /s skip, /p skip these, xx hide, /q stop
        """)
    #expect(printed(page(text("More lamps"))).contains("\nYour words: More lamps (your answer)\n"))
  }

  @Test func `a number question says its range and what is there`() {
    #expect(
      printed(page(years("12"), blocks: [], offers: everyOffer)) == """
        Streets: Question 3 of 30.
        Years here: 12 (your answer)
        Type a number from 0 to 120, or Enter to leave it.
        b back, ? help, h help lines, r review, l language, s skip, p skip these, xx hide, q stop
        """)
    #expect(printed(page(years())).contains("\nYears here:\nType a number"))
  }

  @Test func `a page that only lets go back has no prompt`() {
    let help = Page(
      id: "help", language: "en", title: "", blocks: [.paragraph("Read this.")],
      offers: [Offer(.back, "back")],
      words: words)
    #expect(printed(help) == "Read this.\nb back")
    var stuck = help
    stuck.offers = [Offer(.next, "Next", unavailable: "Wait.")]
    #expect(printed(stuck) == "Read this.")
  }

  @Test func `numbers line up when there are many`() {
    let many = printed(page(one((1...100).map { "Choice \($0)" })))
    #expect(many.contains("\n 9. Choice 9\n10. Choice 10\n"))
    #expect(many.contains("\n99. Choice 99\n100. Choice 100\n"))
  }

  @Test func `lines are broken only when a width is given`() {
    let long = page(
      one(["Broken lamps on the way to the bus", "https://example.org/a/very/long/address"]),
      blocks: [.question("Where do you feel least safe when you walk home at night?")], offers: [])
    #expect(printed(long).contains("Where do you feel least safe when you walk home at night?\n"))
    #expect(
      printed(long, width: 24) == """
        Streets: Question 3 of
        30.
        Where do you feel least
        safe when you walk home
        at night?
         1. Broken lamps on the
            way to the bus
         2. https://example.org/a/very/long/address
        Type the number of your
        answer.
        """)
  }

  @Test(arguments: [0, -4, 1, 3]) func `a width that fits nothing still prints every word`(width: Int) {
    let narrow = printed(page(one()), width: width)
    for word in ["Streets:", "lighting?", "Medium", "hide"] { #expect(narrow.contains(word)) }
  }
}
