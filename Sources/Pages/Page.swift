/// What a screen shows, in reading order, with at most one control: what, never how.
package struct Page: Equatable, Sendable {
  /// Stays the same while one page is worked on; focus and paging start anew when it changes.
  package var id: String
  /// The BCP 47 code of the words, such as `en`.
  package var language: String
  /// The name of the part that the person is in; left out where there is little room.
  package var title: String
  /// A word that stands over everything in every window, such as REHEARSAL; empty for none.
  package var mark: String
  package var progress: Progress?
  package var notice: Notice?
  package var blocks: [Block]
  package var control: Control?
  /// What can be done here beside the control, in the order of the footer.
  package var offers: [Offer]
  /// What the keys of the control do, in the order of the footer.
  package var operations: [OperationOffer]
  package var words: PageWords

  /// The id stays the same for as long as one page is worked on.
  package init(
    id: String, language: String, title: String, mark: String = "", progress: Progress? = nil,
    notice: Notice? = nil, blocks: [Block], control: Control? = nil, offers: [Offer] = [],
    operations: [OperationOffer] = [], words: PageWords
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.mark = mark
    self.progress = progress
    self.notice = notice
    self.blocks = blocks
    self.control = control
    self.offers = offers
    self.operations = operations
    self.words = words
  }
}

extension Page {
  /// What stands above everything else: the mark, then the name of the part.
  package var headline: String { [mark, title].filter { !$0.isEmpty }.joined(separator: ": ") }
}

/// How far the person has come, as numbers and as the sentence to show.
package struct Progress: Equatable, Sendable {
  package var done: Int
  package var total: Int
  /// For example "Question 3 of 30. About 5 minutes left."
  package var text: String
  /// For windows where the sentence has no room, for example "3 of 30, 5 min"; empty for none.
  package var timed: String
  /// For narrow windows, for example "3 of 30".
  package var short: String

  /// Done and total count questions; the texts are in the page's language.
  package init(done: Int, total: Int, text: String, timed: String = "", short: String) {
    self.done = done
    self.total = total
    self.text = text
    self.timed = timed
    self.short = short
  }
}

/// One sentence that must be seen now, above everything else on the page.
package struct Notice: Equatable, Sendable {
  /// How urgent a notice is; shown in words first and by colour only in addition.
  package enum Kind: Equatable, Sendable { case said, wrong, failed }

  package var kind: Kind
  package var text: String

  /// The text is one sentence in the page's language.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A command that the page offers, or the reason why it cannot be used just now.
package struct Offer: Equatable, Sendable {
  package var command: Command
  /// What it does here, in the page's language, such as "Next".
  package var label: String
  /// Nil when it can be used; otherwise the sentence that says why not.
  package var unavailable: String?

  /// The reason is nil for a command that can be used.
  package init(_ command: Command, _ label: String, unavailable: String? = nil) {
    self.command = command
    self.label = label
    self.unavailable = unavailable
  }
}
