import Glibc
import NcursesDriver
import Pages
import Testing

@testable import TerminalUI

extension DriverSuite {
  /// How much is written for how little.
  @MainActor @Suite(.serialized) struct CostTests {
    @Test(arguments: [false, true])
    func `moving the focus costs at most 80 bytes`(isColoured: Bool) throws {
      let file = try #require(OutputFile())
      let driver = try NcursesDriver(
        input: file.number, output: file.number, colour: isColoured, term: "xterm-256color")
      defer { driver.restore() }
      for isSingle in [true, false] {
        var view = TerminalView()
        var marked: Set<Int> = []
        var costs: [Int] = []
        for step in 0..<7 {
          let page = question(marked: marked, isSingle: isSingle)
          driver.show(view.frame(of: page, size: driver.size))
          if step > 1 { costs.append(file.grown()) } else { _ = file.grown() }
          let key = Key.down
          for case .chose(let item) in view.actions(for: .key(key), on: page, size: driver.size) {
            marked = [item]
          }
        }
        #expect(costs.allSatisfy { (1...80).contains($0) }, "\(costs)")
      }
    }

    @Test func `the same frame again costs nothing`() throws {
      let file = try #require(OutputFile())
      let driver = try NcursesDriver(
        input: file.number, output: file.number, colour: true, term: "xterm-256color")
      defer { driver.restore() }
      var view = TerminalView()
      let frame = view.frame(of: question(marked: [], isSingle: true), size: driver.size)
      driver.show(frame)
      #expect(file.grown() > 500)
      driver.show(frame)
      #expect(file.grown() == 0)
    }

    /// Each write to a socket of datagrams is one of its own.
    @Test func `a frame leaves in one piece`() throws {
      var ends: [Int32] = [-1, -1]
      try #require(socketpair(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0, &ends) == 0)
      defer { for end in ends { close(end) } }
      let driver = try NcursesDriver(input: ends[0], output: ends[0], colour: true, term: "xterm-256color")
      defer { driver.restore() }
      func pieces() -> Int {
        var bytes = [UInt8](repeating: 0, count: 65536)
        return (0..<1000).first { _ in recv(ends[1], &bytes, bytes.count, Int32(MSG_DONTWAIT)) < 0 }
          ?? 1000
      }
      var view = TerminalView()
      _ = pieces()
      for marked in [[], [0], [0, 3]] as [Set<Int>] {
        driver.show(view.frame(of: question(marked: marked, isSingle: false), size: driver.size))
        #expect(pieces() == 1)
      }
    }

    @Test func `nothing of a frame stays in the memory that it went through`() throws {
      let file = try #require(OutputFile())
      let driver = try NcursesDriver(
        input: file.number, output: file.number, colour: true, term: "xterm-256color")
      defer { driver.restore() }
      var view = TerminalView()
      for marked in [[], [0], [0, 3]] as [Set<Int>] {
        driver.show(view.frame(of: question(marked: marked, isSingle: false), size: driver.size))
      }
      let kept = try #require(frameMemory())
      #expect(kept.count > 500)
      #expect(kept.allSatisfy { $0 == 0 })
    }

    /// What the memory holds in which frames are put together; nil where there is none.
    private func frameMemory() -> [UInt8]? {
      let store = (0..<1024).first { (descriptor: Int32) in
        var name = [CChar](repeating: 0, count: 256)
        let count = readlink("/proc/self/fd/\(descriptor)", &name, name.count - 1)
        return count > 0 && strstr(name, "porchlight-frame") != nil
      }
      guard let store else { return nil }
      var bytes = [UInt8](repeating: 1, count: 65536)
      return Array(bytes[..<max(0, pread(store, &bytes, bytes.count, 0))])
    }

    @Test func `a frame comes out whole on a terminal that is set not to wait`() async throws {
      var ends: [Int32] = [-1, -1]
      try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
      let (reading, writing) = (ends[0], ends[1])
      _ = fcntl(writing, F_SETFL, O_NONBLOCK)
      // Too little room for the frame to go in at once.
      var room: Int32 = 4096
      setsockopt(writing, SOL_SOCKET, SO_SNDBUF, &room, socklen_t(MemoryLayout.size(ofValue: room)))
      let reader = Task.detached {
        var (all, bytes) = ([UInt8](), [UInt8](repeating: 0, count: 512))
        while true {
          usleep(200)
          let count = read(reading, &bytes, bytes.count)
          guard count > 0 else { return String(decoding: all, as: UTF8.self) }
          all += bytes[..<count]
        }
      }
      let driver = try NcursesDriver(input: writing, output: writing, colour: false, term: "xterm-256color")
      var frame = Frame(size: driver.size)
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let isBold = column % 2 == 0
          frame[row, column] = Cell(isBold ? "b" : "p", style: Style(bold: isBold))
        }
      }
      driver.show(frame)
      driver.restore()
      close(writing)
      let written = await reader.value
      close(reading)
      #expect(written.utf8.count > 8192)
      #expect(written.count { $0 == "p" } >= frame.size.rows * frame.size.columns / 2)
    }

    private func question(marked: Set<Int>, isSingle: Bool) -> Page {
      let labels = [
        "Not a problem", "A small problem",
        "A medium problem that has a long label with words that wrap over the row",
        "A big problem", "A very big problem", "Don't know", "Prefer not to say",
      ]
      let choose = Choose(items: labels.map { ChoiceItem($0) }, marked: marked, maximum: isSingle ? 1 : 3)
      return Page(
        id: "q", language: "en", title: "Lighting",
        progress: Progress(done: 1, total: 2, text: "Question 1 of 2.", short: "1 of 2"),
        blocks: [.question("How big a problem is street lighting?")], control: .choose(choose),
        offers: [Offer(.next, "Next"), Offer(.back, "Back")],
        words: PageWords(
          pageOf: "", number: "", numberThen: "", tooSmall: "", more: "", places: [], lineMenu: "",
          lineOne: "",
          lineSeveral: "",
          lineOrder: "", lineAllocate: "", lineNoCoins: "", lineText: "", lineInteger: "", lineGoOn: "",
          notInRange: "",
          notUnderstood: "", nothingAsked: "", eachOnce: "", letterInText: "",
          marked: ""))
    }
  }
}

/// A file that takes what is drawn, gone when it is closed.
@MainActor final class OutputFile {
  let number: Int32
  private var length = 0

  init?() {
    guard let stream = tmpfile() else { return nil }
    number = dup(fileno(stream))
    fclose(stream)
  }

  /// How many bytes were written since the last time.
  func grown() -> Int {
    let end = Int(lseek(number, 0, SEEK_END))
    defer { length = end }
    return end - length
  }
}
