import Interviewing
import Screens
import TestSupport
import Testing

@testable import Storage
@testable import porchlight

/// `porchlight quotes`: what may be quoted is read and marked by somebody, text by text.
@Suite struct QuotesCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = TemporaryFolder()
    try folder.makeData()
  }

  var program: Program { Program(folder: folder) }

  /// What one person wrote, and what else the row says.
  private struct Writer {
    var change = "PN"
    var helps = "PN"
    var mayBePrinted = true
    var isCounted = true
    var isFinished = true
  }

  /// Takes thirty people more; of these some wrote something.
  private func take(_ writers: [Int: Writer]) throws {
    let header = TakeRow.header.dropLast() + ",what_helps_now,one_change,quote_my_words\n"
    let rows = (0..<30).map { person -> String in
      let writer = writers[person] ?? Writer(mayBePrinted: false)
      var row = String(TakeRow.counted(person).dropLast())
      if !writer.isCounted { row = row.dropLast("count".count) + "erase" }
      if !writer.isFinished { row = row.replacing("gun-violence;open-data", with: "") }
      let isAsked = writer.change != "PN" || writer.helps != "PN"
      let printing = !isAsked ? "NS" : writer.mayBePrinted ? "Yes" : "No"
      return "\(row),\(writer.helps),\(writer.change),\(printing)\n"
    }
    try folder.write(header + rows.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv", "--again").status == 0)
  }

  /// Three people who wrote something, one of them twice.
  private func takeThree() throws {
    try take([
      3: Writer(change: "Mend the lamps", helps: "The choir"), 4: Writer(change: "Open the park"),
      6: Writer(change: "Mend the lamps"),
    ])
  }

  private func quotes(_ arguments: String...) -> Program.Ended {
    program.run(["quotes", "--data", folder.data] + arguments)
  }

  /// The codes that stand before a text, marked or not.
  private func codes(of text: String) -> [String] {
    quotes().output.split(separator: "\n").filter { $0.hasSuffix("  \(text)") }
      .compactMap { $0.firstMatch(of: #/^\[[ x]\] ([0-9A-Z]+)  /#).map { String($0.1) } }
  }

  private func code(of text: String) throws -> String { try #require(codes(of: text).first) }

  /// What the page quotes, one line each.
  private func quoted(_ arguments: String...) -> [String] {
    let ended = program.run(["report", "--data", folder.data, "--quotes", "6"] + arguments)
    #expect(ended.status == 0, "\(ended.errors)")
    return ["Mend the lamps", "Open the park", "The choir"].filter(ended.output.contains)
  }

  private func events() throws -> [StoredEvent] {
    let log = try EventLog(folder: folder.data)
    defer { try? log.close() }
    return try log.events(of: "quotes/neighborhood-safety")
  }

  // MARK: - The list

  @Test func `only texts of people who may be counted and allowed printing are listed`() throws {
    try take([
      3: Writer(change: "Mend the lamps"), 4: Writer(change: "SECRET one", mayBePrinted: false),
      5: Writer(change: "SECRET two", isCounted: false), 6: Writer(change: "SECRET three", isFinished: false),
    ])
    let ended = quotes()
    #expect(ended.status == 0 && ended.errors.isEmpty && !ended.output.contains("SECRET"))
    #expect(codes(of: "Mend the lamps").count == 1 && ended.output.hasSuffix("\nMarked: 0 of 1.\n"))
    #expect(try events().isEmpty)
    for id in try StoredAnswers(folder).ids { #expect(!ended.output.contains(id)) }
  }

  @Test func `where nobody allowed printing that is said in a sentence`() throws {
    let nobody = "No text may be printed so far: nobody who may be counted wrote one and said yes\nto it.\n"
    #expect(quotes().output == nobody)
    try take([4: Writer(change: "SECRET", mayBePrinted: false)])
    #expect(quotes().output == nobody && quotes().status == 0)
    #expect(quotes("--language", "es").output.hasPrefix("Por ahora no se puede imprimir ningún texto:"))
  }

  @Test func `codes stay when more people come`() throws {
    try takeThree()
    let before = Set(codes(of: "Mend the lamps"))
    try take([9: Writer(change: "Mend the lamps"), 11: Writer(change: "Open the park")])
    let after = Set(codes(of: "Mend the lamps"))
    #expect(before.count == 2 && after.count == 3 && after.isSuperset(of: before))
  }

  // MARK: - Marks and pages

  @Test func `a page quotes what was marked and nothing else`() throws {
    try takeThree()
    #expect(quoted() == [])
    let park = try code(of: "Open the park")
    let ended = quotes("--mark", park.lowercased())
    #expect(ended.status == 0 && ended.errors.isEmpty && ended.output == "Marked now: \(park).\n")
    #expect(quoted() == ["Open the park"] && quoted("--release", "public") == ["Open the park"])
    #expect(quotes().output.contains("[x] \(park)  Open the park\n"))
    let without = program.run("report")
    #expect(without.errors.isEmpty && !without.output.contains("Open the park"))
  }

  @Test func `marks are taken back, and marking twice changes nothing`() throws {
    try takeThree()
    let (park, choir) = (try code(of: "Open the park"), try code(of: "The choir"))
    #expect(quotes("--mark", park, "--mark", choir, "--mark", park).output.contains(choir))
    #expect(quotes("--mark", park).status == 0 && quoted() == ["Open the park", "The choir"])
    #expect(try events().map(\.kind) == ["quoteMarked", "quoteMarked"])
    #expect(quotes("--unmark", park).output == "Marked now: \(choir).\n" && quoted() == ["The choir"])
    #expect(quotes("--unmark", park, "--unmark", choir).output == "No text is marked now.\n")
    #expect(quoted() == [] && quotes("--unmark", choir).status == 0)
    #expect(try events().count == 4)
    #expect(try events().allSatisfy { $0.payload.wholeMatch(of: /\{"code":"[0-9A-Z]{13}"\}/) != nil })
  }

  @Test func `a page without a marked text warns, with the way to mark`() throws {
    try takeThree()
    let way = "To read texts and mark them: porchlight quotes --data \(folder.data)\n"
    let ended = program.run("report", "--quotes", "3", "--release", "public")
    #expect(ended.status == 0 && !ended.output.contains("In people's own words"))
    #expect(ended.errors == "No marked text can stand on this page, so nobody is quoted. \(way)")
    let spanish = program.run("report", "--quotes", "3", "--language", "es").errors
    #expect(spanish.hasPrefix("Ningún texto marcado puede estar en esta hoja"))
    _ = quotes("--mark", try code(of: "Open the park"))
    let young = "${age_group} = 'age_65_74'"
    #expect(program.run("report", "--quotes", "3", "--where", young).errors.contains(way))
    #expect(program.run("report", "--quotes", "0").errors.isEmpty)
  }

  @Test func `an unknown code is named, and nothing of the call is kept`() throws {
    try takeThree()
    let park = try code(of: "Open the park")
    let list = "porchlight quotes --data \(folder.data)"
    let way = "so nothing was changed. To see the texts with their codes: \(list)\n"
    let ended = quotes("--mark", park, "--unmark", "XXXXX")
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors == "Error: No text here has the code XXXXX, \(way)")
    let several = quotes("--mark", "AAAA", "--mark", "B B").errors
    #expect(several.hasPrefix("Error: No texts here have the codes AAAA, B B, so"))
    let spanish = quotes("--mark", "XXXXX", "--language", "es")
    #expect(spanish.status == 1)
    #expect(spanish.errors.hasPrefix("Error: Aquí ningún texto tiene el código XXXXX, así que"))
    let both = quotes("--mark", park, "--unmark", park)
    #expect(both.status == 1 && both.errors.contains("cannot be asked for together"))
    #expect(try events().isEmpty)
  }

  @Test func `in Spanish the list and the marks are said in Spanish`() throws {
    try takeThree()
    let park = try code(of: "Open the park")
    #expect(quotes("--mark", park, "--language", "es").output == "Marcados ahora: \(park).\n")
    let list = quotes("--language", "es").output
    #expect(list.contains("¿") && list.contains("[x] \(park)  Open the park"))
    #expect(list.hasSuffix("\nMarcados: 1 de 4.\n") && quoted("--language", "es") == ["Open the park"])
    #expect(quotes("--unmark", park, "--language", "es").output == "Ahora no hay ningún texto marcado.\n")
  }

  @Test func `of an erased walk neither the text nor its mark is seen again`() throws {
    try takeThree()
    let park = try code(of: "Open the park")
    _ = quotes("--mark", park)
    let walks = try StoredAnswers(folder)
    let walk = try #require(
      zip(walks.ids, walks.walks).first { $1.answer(to: "one_change") == .text("Open the park") }?.0)
    let log = try EventLog(folder: folder.data)
    try log.erase(walk, leavingTombstone: true)
    try log.close()
    #expect(try folder.dataFiles(containing: "Open the park").isEmpty)
    #expect(!quotes().output.contains(park) && quoted() == [])
    #expect(quotes("--unmark", park).status == 1 && quotes("--mark", park).status == 1)
    // Who says the same later has said it anew, and is asked anew.
    try take([8: Writer(change: "Open the park")])
    #expect(try code(of: "Open the park") != park && quoted() == [])
  }

  @Test func `in a rehearsal made up texts are marked, and real ones stay as they are`() throws {
    try takeThree()
    _ = quotes("--mark", try code(of: "The choir"))
    #expect(program.run("setup", "--rehearsal").status == 0)
    #expect(quotes().errors.hasPrefix("This is a rehearsal.") && codes(of: "The choir").isEmpty)
    try take([2: Writer(change: "Open the park")])
    _ = quotes("--mark", try code(of: "Open the park"))
    #expect(quoted() == ["Open the park"])
    #expect(program.run("setup", "--no-rehearsal").status == 0)
    #expect(quoted() == ["The choir"])
  }
}
