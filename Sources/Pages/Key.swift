/// A key as the person knows it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, backspace, delete, tab, backTab
  case left, right, up, down, home, end, pageUp, pageDown
  /// F1 is `function(1)`.
  case function(Int)

  /// The key's name, the same in every language.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .left: "Left"
    case .right: "Right"
    case .up: "Up"
    case .down: "Down"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
