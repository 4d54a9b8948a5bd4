import Glibc
import NcursesDriver
import Pages
import Testing
import TerminalUI

extension DriverSuite {
  /// Keys, pastes, clicks and sizes as a terminal sends them.
  @MainActor @Suite(.serialized) struct InputTests {
    let terminal = PseudoTerminal()

    @Test(arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
      ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left), ("\u{1B}[H", .home),
      ("\u{1B}OH", .home),
      ("\u{1B}[1~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}OQ", .function(2)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}", .escape),
      ("\r", .enter), ("\n", .enter), ("\u{1B}OM", .enter), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), (" ", .character(" ")), ("?", .character("?")), ("ñ", .character("ñ")),
      ("đ", .character("đ")), ("漢", .character("漢")), ("\u{1F600}", .character("\u{1F600}")),
      ("\u{301}", .character("\u{301}")),
    ])
    func `a key arrives`(bytes: String, key: Key) throws {
      for term in ["xterm-256color", "linux", "vt100", "screen"] {
        let driver = try terminal.driver(term: term)
        defer { driver.restore() }
        terminal.type(bytes)
        #expect(terminal.inputs(1, from: driver) == [.key(key)], "\(term)")
        #expect(driver.nextInput() == nil)
      }
    }

    @Test func `control keys that mean nothing here do nothing, and end nothing`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type("\u{3}\u{1A}\u{1C}\u{13}\u{11}\u{4}x")
      #expect(terminal.inputs(1, from: driver) == [.key(.character("x"))])
    }

    @Test func `many keys at once arrive in order`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type("1\u{1B}[B\u{1B}[B ñ\r")
      let keys: [Key] = [.character("1"), .down, .down, .character(" "), .character("ñ"), .enter]
      #expect(terminal.inputs(6, from: driver) == keys.map { .key($0) })
    }

    @Test func `Escape before another key is a key of its own`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type("\u{1B}q")
      #expect(terminal.inputs(2, from: driver) == [.key(.escape), .key(.character("q"))])
      terminal.type("\u{1B}\u{1B}")
      #expect(terminal.inputs(2, from: driver) == [.key(.escape), .key(.escape)])
    }

    @Test(arguments: ["\u{1B}[27;5;9~", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[12;40R"])
    func `a sequence that nobody knows types nothing`(sequence: String) throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type(sequence + "x")
      #expect(terminal.inputs(1, from: driver) == [.key(.character("x"))])
    }

    @Test func `a letter in two pieces is one letter, and broken bytes are none`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type([0xC3])
      #expect(driver.nextInput() == nil)
      terminal.type([0xB1])
      #expect(terminal.inputs(1, from: driver) == [.key(.character("ñ"))])
      terminal.type([0xFF, 0xC3, 0x41, 0xB1, 0xE6, 0xBC, 0x42, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x43])
      #expect(terminal.inputs(3, from: driver) == ["A", "B", "C"].map { .key(.character($0)) })
    }

    @Test func `pasted text comes in one piece`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      #expect(terminal.written().contains("\u{1B}[?2004h"))
      terminal.type("\u{1B}[200~Ñandú\rq 4\n\u{1B}[201~x")
      #expect(terminal.inputs(2, from: driver) == [.pasted("Ñandú\nq 4\n"), .key(.character("x"))])
    }

    @Test func `a paste in pieces waits for its end, and F12 gets out of one without`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type("\u{1B}[200~one ")
      #expect(driver.nextInput() == nil)
      terminal.type("two\u{1B}[201~")
      #expect(terminal.inputs(1, from: driver) == [.pasted("one two")])
      terminal.type("\u{1B}[200~never\u{1B}[A ends\u{1B}[24~y")
      #expect(terminal.inputs(2, from: driver) == [.key(.function(12)), .key(.character("y"))])
    }

    @Test func `clicks and the wheel arrive with their place`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      #expect(terminal.written().contains("\u{1B}[?1000h\u{1B}[?1006h"))
      terminal.type(
        "\u{1B}[<0;12;5M\u{1B}[<0;12;5m\u{1B}[<4;1;1M\u{1B}[<64;3;3M\u{1B}[<65;3;3M\u{1B}[<2;9;9M")
      #expect(
        terminal.inputs(4, from: driver) == [
          .clicked(Position(row: 4, column: 11)), .clicked(Position(row: 0, column: 0)),
          .scrolled(down: false),
          .scrolled(down: true),
        ])
      #expect(driver.nextInput() == nil)
    }

    @Test func `a click in two pieces types no digits`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      terminal.type("\u{1B}[<0;1")
      #expect(terminal.inputs(1, from: driver) == [])
      terminal.type("2;5M7")
      #expect(
        terminal.inputs(2, from: driver) == [.clicked(Position(row: 4, column: 11)), .key(.character("7"))])
    }

    @Test func `a resize arrives with the size, and the next frame is drawn whole`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      driver.show(Frame(size: driver.size))
      terminal.resize(to: Size(columns: 40, rows: 12))
      #expect(terminal.inputs(1, from: driver) == [.resized(Size(columns: 40, rows: 12))])
      #expect(driver.size == Size(columns: 40, rows: 12))
      var frame = Frame(size: driver.size)
      frame.put("after", row: 11, column: 35)
      driver.show(frame)
      #expect(screenText(40, 12) == frame.text)
    }

    @Test func `a terminal that hangs up is closed`() throws {
      let driver = try terminal.driver()
      defer { driver.restore() }
      #expect(driver.nextInput() == nil)
      terminal.hangUp()
      #expect(terminal.inputs(1, from: driver) == [.closed])
    }

    @Test func `input that is at its end is closed`() throws {
      let empty = open("/dev/null", O_RDONLY)
      let driver = try NcursesDriver(input: empty, output: terminal.slave, colour: false, term: "xterm")
      defer { driver.restore() }
      #expect(driver.nextInput() == .closed)
    }
  }
}
