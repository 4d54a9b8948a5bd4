import Foundation
import Testing

/// `porchlight summary`: the page of one walk.
@Suite struct SummaryTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `the walk that was finished last is written as text`() throws {
    let ids = try take(rows: 2)
    let last = program.run("summary", "--last")
    #expect(last.status == 0)
    #expect(last.errors == "")
    #expect(last.output == program.run("summary", "--walk", ids[1], "--format", "text").output)
    #expect(last.output.contains("\u{0C}"))
    #expect(last.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `a web page goes into a file, never over another one, unless forced`() throws {
    let ids = try take(rows: 1)
    let words = ["summary", "--walk", ids[0], "--format", "html", "--output", "page.html"]
    let first = program.run(words + ["--data", folder.data])
    #expect(first.status == 0)
    #expect(first.output == "")
    let page = folder.text("page.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(!page.contains(ids[0]))
    try folder.write("mine", to: "page.html")
    let second = program.run(words + ["--data", folder.data])
    #expect(second.status == 1)
    #expect(
      second.errors
        == "Error: page.html is there already. Choose another name, or add --force to replace it.\n")
    #expect(folder.text("page.html") == "mine")
    let third = program.run(words + ["--data", folder.data, "--force"])
    #expect(third.status == 0)
    #expect(folder.text("page.html") == page)
    #expect(try folder.names().filter { $0.hasPrefix("page") } == ["page.html"])
  }

  @Test(arguments: [
    ("missing/page.txt", "There is no folder missing/. "),
    ("answers.csv/page.txt", "There is no folder answers.csv/. "), ("data", "data "),
  ])
  func `a place that cannot be written is named, and no half file is left`(path: String, words: String) throws
  {
    _ = try take(rows: 1)
    for force in [[], ["--force"]] {
      let before = try folder.names()
      let ended = program.run(["summary", "--last", "--output", path, "--data", folder.data] + force)
      #expect(ended.status == 1)
      #expect(ended.errors.hasPrefix("Error: \(words)"))
      #expect(ended.errors.split(separator: "\n").count == 1)
      #expect(ended.output == "")
      #expect(try folder.names() == before)
    }
  }

  @Test func `on a full disk no half file is left`() throws {
    _ = try take(rows: 1)
    for force in ["", "--force"] {
      let ended = program.runShell(
        "cp -r data copy; (ulimit -f 1; exec \"$0\" summary --last --format html --output page.html --data data \(force)) 2> said | cat; cat said"
      )
      #expect(ended.output.contains("File too large") || ended.output.contains("no room left"))
      #expect(try folder.names().filter { $0.hasPrefix("page") }.isEmpty)
    }
  }

  @Test func `when nobody reads the page to its end that is an error`() throws {
    _ = try take(rows: 1)
    let ended = program.runShell("\"$0\" summary --last --data data > /dev/full; echo $?")
    #expect(ended.output == "1\n")
    #expect(ended.errors.split(separator: "\n").count == 1)
  }

  @Test func `a walk is found by its id in capitals too`() throws {
    let id = try #require(take(rows: 1).first)
    let page = program.run("summary", "--walk", id.uppercased())
    #expect(page.status == 0 && page.output == program.run("summary", "--walk", id).output)
  }

  @Test func `an unknown walk is named`() throws {
    _ = try take(rows: 1)
    expect(program.run("summary", "--walk", "no-such-walk"), "There is no walk \"no-such-walk\" here.")
  }

  @Test func `an empty store has no last walk`() throws {
    try folder.makeData()
    expect(program.run("summary", "--last"), "No walk has been finished yet.")
  }

  @Test func `an unfinished walk has no summary yet`() throws {
    try folder.write("consent,age_group,how_taken\nyes_start,NR,alone\n", to: "answers.csv")
    let id = try #require(TakeTests.ids(in: program.run("take", "--answers", "answers.csv").output).first)
    expect(
      program.run("summary", "--walk", id),
      "The walk \"\(id)\" is not finished, so there is no summary of it yet.")
    expect(program.run("summary", "--last"), "No walk has been finished yet.")
  }

  @Test func `an erased walk is not called unknown`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick() { session.type(line) }
    session.wait(for: "Your results")
    let id = try #require(try StoredAnswers(folder).ids.first)
    session.type("6", "2")
    session.wait(for: "Erased here.")
    _ = session.end()
    expect(program.run("summary", "--walk", id), "The walk \"\(id)\" was erased. Nothing of it is left.")
    expect(program.run("summary", "--last"), "No walk has been finished yet.")
  }

  @Test(arguments: [[], ["--walk", "x", "--last"]])
  func `it must be said which walk`(words: [String]) {
    let ended = program.run(["summary"] + words + ["--data", folder.data])
    #expect(ended.status == 64)
    #expect(ended.errors.hasPrefix("Error: Say which walk: --walk with its id, --last, or --all.\n"))
  }

  /// Takes people from a file and gives the ids of their walks.
  private func take(rows: Int) throws -> [String] {
    try folder.write(TakeTests.file(rows: rows), to: "answers.csv")
    return TakeTests.ids(in: program.run("take", "--answers", "answers.csv").output)
  }

  private func expect(_ ended: Program.Ended, _ sentence: String, at place: SourceLocation = #_sourceLocation)
  {
    #expect(ended.status == 1, sourceLocation: place)
    #expect(ended.errors == "Error: \(sentence)\n", sourceLocation: place)
    #expect(ended.output == "", sourceLocation: place)
  }
}
