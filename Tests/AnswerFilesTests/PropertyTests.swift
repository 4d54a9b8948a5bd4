import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport
import Testing

struct PropertyTests {
  @Test func `a sheet that was written from known walks gives exactly those walks`() throws {
    let walks = try (0..<60).map { try DrawnWalk(row: $0, pack: Taking.pack) }
    let columns = Set(walks.flatMap(\.cells.keys))
    // One name a question, as in a real file: a number where any row has it.
    let questions = Taking.pack.sections.filter { $0.repeats == nil }.flatMap(\.questions)
    let names = questions.map { columns.contains($0.number) ? $0.number : $0.name }
    let others = columns.subtracting(questions.flatMap { [$0.number, $0.name] }).sorted()
    let header = names + others
    let lines = walks.map { walk in
      let cells = questions.map { walk.cells[$0.name] ?? walk.cells[$0.number] ?? "NS" }
      return (cells + others.map { walk.cells[$0] ?? "NS" }).map(Taking.quoted).joined(separator: ",")
    }
    let text = ([header.joined(separator: ",")] + lines).joined(separator: "\r\n")
    let result = try Taking.take(text)
    #expect(result.rows.count == 60)
    for (taken, walk) in zip(result.rows, walks) {
      #expect(taken.events == walk.events)
      #expect(taken.refusedCells.isEmpty)
    }
    #expect(result.report.finished == 60)
  }

  @Test func `random bytes are read or refused, and never trap`() {
    let alphabet =
      Array("A2,A4,D01,E1,K1,\n\r\";: yes_start \u{FEFF}é[text]DKPNNSNR".utf8) + [0, 0xFF, 0xC3, 0xE2]
    for seed in 0..<1200 {
      var draw = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 0...400, using: &draw)
      let isWild = seed.isMultiple(of: 3)
      var bytes = (0..<count).map { _ in
        isWild ? UInt8.random(in: 0...255, using: &draw) : alphabet.randomElement(using: &draw) ?? 0
      }
      if !seed.isMultiple(of: 5) { bytes = Array("A2,A4,D01,E1,E2,E4,J2,K1\nyes_start,".utf8) + bytes }
      expectAccounted(bytes)
    }
  }

  @Test func `samples with broken bytes are read or refused, and never trap`() throws {
    let sample = try SampleFiles.bytes("otterbend").prefix(4000)
    for seed in 0..<40 {
      var draw = SeededGenerator(seed: UInt64(seed) + 5000)
      var bytes = Array(sample)
      for _ in 0..<Int.random(in: 1...30, using: &draw) {
        bytes[Int.random(in: bytes.indices, using: &draw)] =
          [0x2C, 0x22, 0x0A, 0x3B, 0x61].randomElement(using: &draw) ?? 0
      }
      expectAccounted(bytes)
    }
  }

  /// Whatever was read has a fate for every cell; whatever was not says why.
  private func expectAccounted(_ bytes: [UInt8]) {
    do {
      let result = try Taking.take(bytes)
      for row in result.rows {
        let isEmpty = if case .nothingStored = row.state { true } else { false }
        #expect(row.events.isEmpty == isEmpty)
        #expect(row.cells[.refused, default: 0] == row.refusedCells.count)
      }
      let sizes = Set(result.rows.map { $0.cells.values.reduce(0, +) })
      #expect(sizes.count <= 1)
    } catch {
      let words = try? ShippedPack.words(in: "es")
      #expect(words.map { error.sentence(in: $0).contains("{") } == false)
    }
  }
}
