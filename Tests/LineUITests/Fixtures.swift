import Pages

@testable import LineUI

/// Words that show where each one came from.
let words = PageWords(
  pageOf: "Page {n} of {total}", number: "Number: {n}", numberThen: "Number: {n}, then {key}",
  tooSmall: "Too small", more: "More",
  places: ["1st", "2nd", "3rd"], lineMenu: "Type a number from {min} to {max}.",
  lineOne: "Type the number of your answer.", lineSeveral: "Type up to {n} numbers, such as 1 3.",
  lineOrder: "Type {n} numbers, the most important first.",
  lineAllocate: "Type boxes and coins, up to {n}, such as 2=3 5=4.",
  lineNoCoins: "Type a box and coins, such as 2=3. There are {n} boxes.",
  lineText: "Type your answer on one line.",
  lineInteger: "Type a number from {min} to {max}, or Enter to leave it.", lineGoOn: "Press Enter to go on.",
  notInRange: "Please type a number from {min} to {max}.",
  notUnderstood: "That does not work here. Type ? for help.",
  nothingAsked: "That does not work here. Press Enter to go on, or type a letter.",
  eachOnce: "Each once.", letterInText: "Type {line} here.",
  marked: "your answer")

let everyOffer = [
  Offer(.next, "Next"), Offer(.back, "back"), Offer(.help, "help"), Offer(.helpLines, "help lines"),
  Offer(.review, "review"), Offer(.language, "language"), Offer(.skip, "skip"),
  Offer(.skipSection, "skip these"),
  Offer(.hide, "hide"),
  Offer(.stop, "stop"),
]

/// A page that asks about street lighting, with this control.
func page(
  _ control: Control?, id: String = "lighting", notice: Notice? = nil,
  blocks: [Block] = [.question("How big a problem is street lighting?")],
  offers: [Offer] = [Offer(.next, "Next"), Offer(.back, "back"), Offer(.help, "help"), Offer(.hide, "hide")]
) -> Page {
  Page(
    id: id, language: "en", title: "Streets",
    progress: Progress(done: 2, total: 30, text: "Question 3 of 30.", short: "3 of 30"), notice: notice,
    blocks: blocks, control: control, offers: offers, words: words)
}

let sizes = ["Not a problem", "Small problem", "Medium problem", "Big problem", "Don’t know"]

func one(_ labels: [String] = sizes, marked: Set<Int> = []) -> Control {
  .choose(Choose(items: labels.map { ChoiceItem($0) }, marked: marked, maximum: 1))
}

func several(_ labels: [String] = sizes, marked: Set<Int> = [], maximum: Int = 3) -> Control {
  .choose(Choose(items: labels.map { ChoiceItem($0) }, marked: marked, maximum: maximum))
}

func order(placed: [Int] = []) -> Control {
  .order(Order(items: sizes.map { ChoiceItem($0) }, placed: placed, top: 3, exclusiveFrom: 4))
}

func text(_ text: String = "") -> Control {
  .text(TextEntry(text: text, limit: 2000, counter: "2,000 letters left", prompt: "Your words:"))
}

func years(_ text: String = "") -> Control {
  .integer(IntegerEntry(text: text, range: 0...120, prompt: "Years here:"))
}

/// What a new view prints for the page, as one text.
func printed(_ page: Page, width: Int? = nil) -> String {
  var view = LineView(width: width)
  return view.lines(for: page).joined(separator: "\n")
}

/// What a new view makes of a line typed on the page.
func typing(_ line: String, on page: Page) -> LineOutcome {
  var view = LineView()
  return view.actions(for: line, on: page)
}

let nothingAsked = LineOutcome.say("That does not work here. Press Enter to go on, or type a letter.")
let notUnderstood = LineOutcome.say("That does not work here. Type ? for help.")
