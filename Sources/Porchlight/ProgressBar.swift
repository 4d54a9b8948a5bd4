import AnswerFiles
import Glibc
import Questionnaires

/// How far something long is, on the last line of a terminal; nothing where there is no terminal.
struct ProgressBar {
  private let words: InterfaceWords
  /// Says how many there are so far.
  private let count: AnswerFileWord
  private let isShown: Bool
  private var nextDrawing = Chance.uptime + 1
  private var shown = 0

  private static let cells = 20

  /// Draws on standard error, from the second second on.
  init(words: InterfaceWords, count: AnswerFileWord = .people) {
    (self.words, self.count) = (words, count)
    isShown = isatty(2) != 0
  }

  /// Whether it would draw now; what it draws may be dear to work out.
  var isDue: Bool { isShown && Chance.uptime >= nextDrawing }

  /// Draws the bar anew, at most ten times a second.
  mutating func draw(share: Double, people: Int) {
    guard isDue else { return }
    nextDrawing = Chance.uptime + 0.1
    let line = Self.line(share: share, people: people, columns: columns, words: words, count: count)
    put("\r" + line + String(repeating: " ", count: max(0, shown - line.count)))
    shown = line.count
  }

  /// Takes the bar away, so that something else can be said on its line; it may be drawn again at once.
  mutating func clear() {
    guard shown > 0 else { return }
    put("\r" + String(repeating: " ", count: shown) + "\r")
    (shown, nextDrawing) = (0, 0)
  }

  /// The bar, the share in percent and, where there is room, the number of people.
  static func line(
    share: Double, people: Int, columns: Int, words: InterfaceWords, count: AnswerFileWord = .people
  ) -> String {
    let share = min(1, max(0, share))
    let full = Int(share * Double(cells))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: cells - full)
    let percent = String(Int(share * 100))
    let start = "[\(bar)] \(String(repeating: " ", count: 3 - percent.count))\(percent)%"
    let whole = "\(start)  \(words(count, count: people))"
    return whole.count < columns ? whole : start
  }

  private var columns: Int {
    var size = winsize()
    let isKnown = ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  private func put(_ text: String) { _ = DiskFile.writeAll(Array(text.utf8), to: 2) }
}
