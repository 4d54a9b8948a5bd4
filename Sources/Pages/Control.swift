/// The one thing on a page that is operated.
package enum Control: Equatable, Sendable {
  /// Things to do; choosing one does it at once.
  case menu(Menu)
  /// One or several answers; choosing marks, going on confirms.
  case choose(Choose)
  /// Items that get the first, second, third … place in the order in which they are chosen.
  case order(Order)
  /// Coins over boxes; not all of them need to be spent.
  case allocate(Allocate)
  case text(TextEntry)
  case integer(IntegerEntry)
}

extension Control? {
  /// Printable keys type.
  package var isField: Bool {
    switch self {
    case .text, .integer: true
    case .menu, .choose, .order, .allocate, nil: false
    }
  }
}

/// Things to do, numbered from 1.
package struct Menu: Equatable, Sendable {
  package var items: [MenuItem]

  /// At least one item.
  package init(_ items: [MenuItem]) { self.items = items }
}

/// One line of a menu, or the reason why it cannot be chosen now.
package struct MenuItem: Equatable, Sendable {
  package var label: String
  /// Nil when it can be chosen; otherwise the sentence that says why not.
  package var unavailable: String?

  /// The reason is nil for an item that can be chosen.
  package init(_ label: String, unavailable: String? = nil) {
    self.label = label
    self.unavailable = unavailable
  }
}

/// One answer among several: its words and the group heading that it stands under.
package struct ChoiceItem: Equatable, Sendable {
  package var label: String
  /// A heading drawn before the first item of each group; nil without groups.
  package var group: String?

  /// The group is the heading above the item, where one begins with it.
  package init(_ label: String, group: String? = nil) {
    self.label = label
    self.group = group
  }
}

/// Choosing one answer (`maximum` 1) or several, numbered from 1.
package struct Choose: Equatable, Sendable {
  package var items: [ChoiceItem]
  /// Positions in `items` that are marked now.
  package var marked: Set<Int>
  /// How many may be marked; 1 makes every mark replace the one before.
  package var maximum: Int

  /// Marked are positions of items, from 0, at most as many as the maximum.
  package init(items: [ChoiceItem], marked: Set<Int> = [], maximum: Int) {
    self.items = items
    self.marked = marked
    self.maximum = maximum
  }

  package var isSingle: Bool { maximum == 1 }
}

/// Putting items in order by choosing the first, then the second, up to `top` of them.
package struct Order: Equatable, Sendable {
  package var items: [ChoiceItem]
  /// Positions in `items`: the first place first.
  package var placed: [Int]
  package var top: Int
  /// Position in `items` from which on an item stands alone instead of a place (Don't know …).
  package var exclusiveFrom: Int

  /// Placed are positions of items in the order of the person.
  package init(items: [ChoiceItem], placed: [Int] = [], top: Int, exclusiveFrom: Int? = nil) {
    self.items = items
    self.placed = placed
    self.top = top
    self.exclusiveFrom = exclusiveFrom ?? items.count
  }
}

/// Sharing `total` coins over boxes, or choosing one of the items that stand alone instead.
package struct Allocate: Equatable, Sendable {
  /// The boxes first, then what stands alone (Don't know …).
  package var items: [ChoiceItem]
  /// Coins in each box; as many as there are boxes.
  package var counts: [Int]
  package var total: Int
  /// Position of the item that stands alone now; nil while coins are shared.
  package var marked: Int?
  /// What is left, in a sentence such as "You have 7 of 10 coins left."
  package var left: String

  /// One count an item, first box first; their sum is at most the total.
  package init(items: [ChoiceItem], counts: [Int], total: Int, marked: Int? = nil, left: String) {
    self.items = items
    self.counts = counts
    self.total = total
    self.marked = marked
    self.left = left
  }

  /// Position in `items` from which on an item is no box.
  package var exclusiveFrom: Int { counts.count }

  /// Whether the item, from 0, takes coins: the ways out below the boxes do not.
  package func isBox(_ item: Int) -> Bool { counts.indices.contains(item) }
}

/// Free text of a few lines, and the choices to leave it out.
package struct TextEntry: Equatable, Sendable {
  package var text: String
  /// In characters as a person counts them.
  package var limit: Int
  /// For example "1,988 letters left".
  package var counter: String
  /// The label before the field.
  package var prompt: String

  /// The limit counts characters; the counter is the sentence about those left.
  package init(text: String, limit: Int, counter: String, prompt: String) {
    self.text = text
    self.limit = limit
    self.counter = counter
    self.prompt = prompt
  }
}

/// A whole number, kept as it is typed until the person goes on.
package struct IntegerEntry: Equatable, Sendable {
  package var text: String
  package var range: ClosedRange<Int>
  package var prompt: String

  /// The text is what has been typed so far, also when it is no number yet.
  package init(text: String, range: ClosedRange<Int>, prompt: String) {
    self.text = text
    self.range = range
    self.prompt = prompt
  }
}
