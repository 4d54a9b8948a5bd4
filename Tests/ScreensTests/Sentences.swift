/// Sentences of the shipped English words that many tests wait for.
enum Sentences {
  static let notStored = "We could not save that. Your answer is still here. Try again, or ask for help."
  static let chooseFirst = "Please choose an answer first. You can also choose Don't know."
  static let notErased = "Your answers are not erased yet. We keep trying. Please wait, or ask for help."
  static let erased = "Erased here. Paper and copies already sent cannot be called back."
}
