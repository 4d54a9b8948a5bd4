import CNcurses
import Glibc
import NcursesDriver
import Pages
import Testing

@testable import TerminalUI

extension DriverSuite {
  /// What stands on the screen is what the frame says.
  @MainActor @Suite(.serialized) struct DrawingTests {
    let terminal = PseudoTerminal(Size(columns: 40, rows: 12))

    @Test func `what is drawn can be read back cell by cell, into the last corner`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      var frame = Frame(size: driver.size)
      let words = "Ñandú đường n\u{303} ที่ 漢字 한국 ¿? (x) [ ]"
      for row in 0..<12 { frame.put(words, row: row, column: row % 5) }
      frame[11, 39] = Cell("#", style: Style(bold: true))
      driver.show(frame)
      #expect(screenText(40, 12) == frame.text)
      #expect(cell(11, 39).text == "#")
    }

    @Test func `styles become attributes and colours`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      var frame = Frame(size: driver.size)
      frame.put("p", row: 0, column: 0)
      frame.put("b", row: 0, column: 1, Style(bold: true, role: .chosen))
      frame.put("r", row: 0, column: 2, Style(reverse: true, role: .accent))
      frame.put("u", row: 0, column: 3, Style(underline: true, role: .warning))
      driver.show(frame)
      let mask = pl_attributes(true, true, true)
      let cells = (0..<4).map { cell(0, $0) }
      #expect(
        cells.map { $0.attributes & mask } == [
          0, pl_attributes(true, false, false), pl_attributes(false, true, false),
          pl_attributes(false, false, true),
        ])
      #expect(cells.map(\.pair) == [0, 1, 2, 3])
      #expect(terminal.written().contains("\u{1B}[32m"))
    }

    @Test func `without colour the attributes stay`() throws {
      let driver = try terminal.driver(colour: false)
      defer { driver.restore() }
      var frame = Frame(size: driver.size)
      frame.put("(x)", row: 3, column: 5, Style(bold: true, role: .chosen))
      driver.show(frame)
      #expect(cell(3, 6).pair == 0)
      let written = terminal.written()
      #expect(written.contains("1m(x)") && !written.contains("\u{1B}[3"))
    }

    @Test func `a scalar that the terminal would draw in another width is replaced in the same room`() throws
    {
      let driver = try terminal.driver()
      defer { driver.restore() }
      var frame = Frame(size: driver.size)
      frame.put("a\u{378}b", row: 0, column: 0)
      frame[1, 0] = Cell("x")
      frame[1, 1] = Cell(" ", isCovered: true)
      frame[1, 2] = Cell("y", marks: ["z", "\u{301}"])
      frame[2, 0] = Cell("漢")
      frame.put("end", row: 2, column: 1)
      driver.show(frame)
      #expect(screenText(40, 3) == "a\u{FFFD}b\nx\u{20}\n\u{FFFD}end" || cell(0, 1).text == "\u{FFFD}")
      #expect(cell(1, 2).text == "y\u{301}")
      #expect(cell(2, 0).text == "\u{FFFD}" && cell(2, 1).text == "e")
    }

    @Test func `any frame after any other is drawn as it is`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      var dice = SystemRandomNumberGenerator()
      let stock = ["a", "ñ", "n\u{303}", "漢", "字", "한", " ", "#", "ที่"]
      for _ in 0..<150 {
        var frame = Frame(size: driver.size)
        for row in 0..<12 {
          var text = ""
          for _ in 0..<Int.random(in: 0..<30, using: &dice) {
            text += stock.randomElement(using: &dice) ?? ""
          }
          frame.put(text, row: row, column: Int.random(in: 0..<9, using: &dice))
        }
        driver.show(frame)
        #expect(screenText(40, 12) == frame.text)
        _ = terminal.written()
      }
    }

    @Test func `a frame of another size than the window is cut off`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      for size in [Size(columns: 60, rows: 20), Size(columns: 20, rows: 5), Size(columns: 0, rows: 0)] {
        var frame = Frame(size: size)
        for row in 0..<size.rows {
          frame.put(String(repeating: "x", count: size.columns), row: row, column: 0)
        }
        driver.show(frame)
        #expect(cell(0, 0).text == (size.rows > 0 ? "x" : " "))
        #expect(cell(11, 39).text == (size.rows > 12 ? "x" : " "))
      }
    }

    @Test func `letters have the width that the C library gives them`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      let scripts: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x300...0x377, 0x386...0x482, 0x5D0...0x5EA, 0x621...0x64A,
        0x905...0x939, 0xE01...0xE3A, 0x1100...0x11FF, 0x1EA0...0x1EF9, 0x2010...0x2027, 0x2190...0x21FF,
        0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FA5, 0xAC00...0xD7A3, 0xFF01...0xFF60,
      ]
      let different = scripts.joined().compactMap(Unicode.Scalar.init).filter {
        $0.properties.generalCategory != .unassigned
          && Int(wcwidth(wchar_t(bitPattern: $0.value))) != DisplayWidth($0).columns
      }
      #expect(different == [])
    }
  }
}

/// A cell as ncurses has it.
@MainActor func cell(_ row: Int, _ column: Int) -> (text: String, attributes: attr_t, pair: Int16) {
  var text = [wchar_t](repeating: 0, count: 8)
  var attributes: attr_t = 0
  var pair: Int16 = 0
  pl_cell(Int32(row), Int32(column), &text, &attributes, &pair)
  let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  return (String(String.UnicodeScalarView(scalars)), attributes, pair)
}

/// The screen as ncurses has it, in the form of `Frame.text`.
@MainActor func screenText(_ columns: Int, _ rows: Int) -> String {
  (0..<rows).map { row in
    var text = ""
    var column = 0
    while column < columns {
      let drawn = cell(row, column).text
      text += drawn
      column += max(drawn.unicodeScalars.first.map { Int(wcwidth(wchar_t(bitPattern: $0.value))) } ?? 1, 1)
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }.joined(separator: "\n")
}

extension Frame {
  /// Writes text into a row as far as it fits.
  mutating func put(_ text: String, row: Int, column: Int, _ style: Style = .plain) {
    let cells = CellText.clipped(CellText.cells(of: text, style: style), to: size.columns - column)
    for (offset, cell) in cells.enumerated() { self[row, column + offset] = cell }
  }
}
