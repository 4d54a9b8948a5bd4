import Pages
import Testing

@testable import LineUI

/// When a page is printed again, and how much of it.
@Suite struct NewsTests {
  @Test func `a page that has not changed is not printed again`() {
    var view = LineView()
    _ = view.lines(for: page(one()))
    #expect(view.lines(for: page(one())) == [])
  }

  @Test func `a minute gone by is no news`() {
    var view = LineView()
    _ = view.lines(for: page(one()))
    var later = page(one())
    later.progress = Progress(done: 2, total: 30, text: "4 minutes left.", short: "4")
    #expect(view.lines(for: later) == [])
  }

  @Test func `the next page stands apart from what was printed before`() {
    var view = LineView()
    #expect(view.lines(for: page(one())).first == "Streets: Question 3 of 30.")
    let next = view.lines(for: page(years(), id: "years"))
    #expect(next.prefix(2) == ["", "Streets: Question 3 of 30."])
  }

  @Test func `a page with another id is printed whole even if it reads the same`() {
    var view = LineView()
    _ = view.lines(for: page(one()))
    let again = view.lines(for: page(one(), id: "lighting-again"))
    #expect(again.contains(" 4. Big problem"))
  }

  @Test func `too many numbers bring the notice and the prompt, not the list`() {
    var view = LineView()
    _ = view.lines(for: page(several()))
    #expect(
      view.actions(for: "1 2 3 4", on: page(several())) == .actions([.named([0, 1, 2, 3]), .asked(.next)]))
    let noticed = page(several(), notice: Notice(.wrong, "Choose at most 3."))
    #expect(view.lines(for: noticed) == ["! Choose at most 3.", "Type up to 3 numbers, such as 1 3."])
    #expect(view.lines(for: noticed) == [])
  }

  @Test func `a text that was not stored brings the notice and the prompt`() {
    var view = LineView()
    _ = view.lines(for: page(text()))
    _ = view.actions(for: "More lamps", on: page(text()))
    var kept = page(text("More lamps"), notice: Notice(.failed, "Not saved. Press Enter to try again."))
    #expect(
      view.lines(for: kept) == ["! Not saved. Press Enter to try again.", "Type your answer on one line."])
    #expect(view.actions(for: "", on: kept) == .actions([.asked(.next)]))
    #expect(
      view.lines(for: kept).first == "! Not saved. Press Enter to try again.", "the same notice is said again"
    )
    kept.notice = nil
    #expect(view.lines(for: kept) == [], "a notice that goes is not read")
  }

  @Test func `marks that changed are read, the others are not`() {
    var view = LineView()
    _ = view.lines(for: page(several(marked: [0])))
    _ = view.actions(for: "2 4", on: page(several(marked: [0])))
    #expect(
      view.lines(for: page(several(marked: [1, 3]), notice: Notice(.wrong, "One more, please."))) == [
        "! One more, please.", " 2. Small problem (your answer)", " 4. Big problem (your answer)",
        "Type up to 3 numbers, such as 1 3.",
      ])
  }

  @Test func `places that changed are read in the order of the places`() {
    var view = LineView()
    _ = view.lines(for: page(order()))
    #expect(
      view.lines(for: page(order(placed: [3, 0]))) == [
        " 4. Big problem (1st)", " 1. Not a problem (2nd)", "Type 3 numbers, the most important first.",
      ])
  }

  @Test func `a command that changed nothing repeats the prompt, so that something is heard`() {
    var view = LineView()
    _ = view.lines(for: page(one()))
    _ = view.actions(for: "", on: page(one()))
    #expect(view.lines(for: page(one())) == ["Type the number of your answer."])
  }

  @Test func `a line that was not understood is answered once, by what is said`() {
    var view = LineView()
    _ = view.lines(for: page(one()))
    #expect(view.actions(for: "blah", on: page(one())) == notUnderstood)
    #expect(view.lines(for: page(one())) == [])
  }

  @Test func `commands are read again when other ones can be used`() {
    var view = LineView()
    _ = view.lines(for: page(years()))
    let more = page(years(), offers: [Offer(.back, "back"), Offer(.review, "review")])
    #expect(
      view.lines(for: more) == ["Type a number from 0 to 120, or Enter to leave it.", "b back, r review"])
  }

  @Test func `another question, language or list is printed whole under the same id`() {
    let first = page(one())
    var language = first
    language.language = "es"
    var item = first
    item.control = one(sizes.map { $0 + "!" })
    var block = first
    block.blocks.append(.hint("Why we ask.", always: true))
    for changed in [language, item, block] {
      var view = LineView()
      let whole = view.lines(for: first)
      #expect(view.lines(for: changed).count > whole.count)
    }
  }

  @Test func `a menu item that became possible is printed with the whole menu`() {
    var view = LineView()
    _ = view.lines(for: page(.menu(Menu([MenuItem("Print", unavailable: "Wait.")]))))
    #expect(view.lines(for: page(.menu(Menu([MenuItem("Print")])))).contains(" 1. Print"))
  }
}
