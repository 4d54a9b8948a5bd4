/// The words that a front end adds of its own, in the page's language; `{n}` and the like are filled in.
package struct PageWords: Equatable, Sendable {
  /// "Page {n} of {total}" for a page that needs more than one screenful.
  package var pageOf: String
  /// "Number: {n}" while the digits of a long list add up.
  package var number: String
  /// "Number: {n}, then {key}" where the number waits for a key that ends it.
  package var numberThen: String
  /// "This window is too small …" with `{columns}` and `{rows}`.
  package var tooSmall: String
  /// What turns to the next part of a long page, such as "More".
  package var more: String
  /// The marks of the first places in an order, such as "1st".
  package var places: [String]
  /// How to answer in line mode, for each kind of control; `{min}` and `{max}` are the numbers that can be
  /// typed, `{n}` is how many of them.
  package var lineMenu: String
  package var lineOne: String
  package var lineSeveral: String
  package var lineOrder: String
  package var lineAllocate: String
  /// "Please type a box and its coins …" for another line; `{n}` is how many boxes there are.
  package var lineNoCoins: String
  package var lineText: String
  package var lineInteger: String
  /// "Press Enter to go on." in line mode.
  package var lineGoOn: String
  /// "Please type a number from {min} to {max}."
  package var notInRange: String
  /// "That does not work here." with what to do.
  package var notUnderstood: String
  /// The same for a page where nothing is asked: how to go on, and that letters work.
  package var nothingAsked: String
  /// For an order in which something stands twice.
  package var eachOnce: String
  /// For a letter that means something on other pages, typed where a text is asked for: `{line}` means it here.
  package var letterInText: String
  /// Stands in brackets behind a marked answer in line mode, such as "your answer".
  package var marked: String

  /// All in one language, with placeholders where the fields say so.
  package init(
    pageOf: String, number: String, numberThen: String, tooSmall: String, more: String, places: [String],
    lineMenu: String,
    lineOne: String, lineSeveral: String, lineOrder: String, lineAllocate: String,
    lineNoCoins: String, lineText: String, lineInteger: String,
    lineGoOn: String, notInRange: String, notUnderstood: String,
    nothingAsked: String, eachOnce: String, letterInText: String, marked: String
  ) {
    self.pageOf = pageOf
    self.number = number
    self.numberThen = numberThen
    self.tooSmall = tooSmall
    self.more = more
    self.places = places
    self.lineMenu = lineMenu
    self.lineOne = lineOne
    self.lineSeveral = lineSeveral
    self.lineOrder = lineOrder
    self.lineAllocate = lineAllocate
    self.lineNoCoins = lineNoCoins
    self.lineText = lineText
    self.lineInteger = lineInteger
    self.lineGoOn = lineGoOn
    self.notInRange = notInRange
    self.notUnderstood = notUnderstood
    self.nothingAsked = nothingAsked
    self.eachOnce = eachOnce
    self.letterInText = letterInText
    self.marked = marked
  }

  /// A template with its `{name}` places filled.
  package static func fill(_ template: String, _ values: [String: String]) -> String {
    var text = template
    for (name, value) in values { text = text.replacingAll("{\(name)}", with: value) }
    return text
  }
}

extension String {
  /// Replaces every occurrence from left to right; what was put in is not searched again.
  package func replacingAll(_ old: String, with new: String) -> String {
    guard !old.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
