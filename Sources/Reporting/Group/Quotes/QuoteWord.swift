import Questionnaires

/// The words of the list of texts that may be quoted, which stand beside those of group results.
package enum QuoteWord: String, WordKey {
  case read = "quotes.read"
  case mark = "quotes.mark"
  case unmark = "quotes.unmark"
  case sign = "quotes.sign"
  case count = "quotes.count"
  case nothing = "quotes.nothing"
  case markedNow = "quotes.marked_now"
  case noneMarkedNow = "quotes.none_marked_now"
}
