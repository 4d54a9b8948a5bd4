/// What a key does inside a control, beside the commands of the page.
package enum Operation: CaseIterable, Hashable, Sendable {
  /// Marks or unmarks what has the focus, or gives it the next place.
  case mark
  /// Gives one more coin, or the place before.
  case more
  /// Takes a coin back, or gives the place after.
  case less
}

extension Control {
  /// What keys of its own do here, in the order of the footer; empty where choosing is all there is.
  package var operations: [Operation] {
    switch self {
    case .choose(let choose): choose.isSingle ? [] : [.mark]
    case .order: [.mark, .more, .less]
    case .allocate: [.more, .less]
    case .menu, .text, .integer: []
    }
  }

  /// The keys of an operation; the first is the one that the footer names.
  package func keys(for operation: Operation) -> [Key] {
    switch (operation, self) {
    case (.mark, _): [.character(" ")]
    // Among coins the arrows to the side share out; everywhere else they belong to the page.
    case (.more, .allocate): [.character("+"), .character("="), .right]
    case (.less, .allocate): [.character("-"), .left]
    case (.more, _): [.character("+"), .character("=")]
    case (.less, _): [.character("-")]
    }
  }

  /// What a key does inside the control; nil when it does nothing of its own there.
  package func operation(for key: Key) -> Operation? {
    operations.first { keys(for: $0).contains(key) }
  }
}

/// Keys of a control and what they do on the page at hand, such as "add a coin".
package struct OperationOffer: Equatable, Sendable {
  package var operation: Operation
  package var keys: [Key]
  /// In the page's language.
  package var label: String

  /// The keys in the order in which they are named.
  package init(_ operation: Operation, keys: [Key], label: String) {
    self.operation = operation
    self.keys = keys
    self.label = label
  }
}
