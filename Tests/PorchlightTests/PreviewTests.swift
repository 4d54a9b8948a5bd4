import Foundation
import Testing

/// `porchlight preview`: how a question looks.
@Suite struct PreviewTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  private func preview(_ question: String) -> Program.Ended {
    program.run(["preview", question, "--pack", "\(Program.questionnaires)/new-pack"])
  }

  @Test func `a question is shown in both windows and in every language`() throws {
    let ended = preview("prob_street_lighting")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    let titles = ended.output.split(separator: "\n").filter { $0.hasPrefix("=== ") }
    #expect(
      titles.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "= ")) } == [
        "prob_street_lighting, English, 40 by 12", "prob_street_lighting, English, 80 by 24",
        "prob_street_lighting, Español, 40 by 12", "prob_street_lighting, Español, 80 by 24",
      ])
    #expect(ended.output.contains("\nDark streets\n"))
    #expect(ended.output.contains("\n  Calles oscuras\n"))
    #expect(ended.output.contains("(Lamps that are broken or missing.") == false)
    #expect(ended.output.contains("Lamps that are broken or missing."))
  }

  @Test func `a help box that is old says so, as it does in the walk`() throws {
    let pack = "\(Program.questionnaires)/neighborhood-safety"
    try FileManager.default.copyItem(atPath: pack, toPath: folder("pack"))
    let path = folder("pack/questionnaire.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing(/checked: \d{4}-\d{2}/, with: "checked: 2024-03")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let words = "Checked March 2024, more than a year ago."
    let fresh = program.run(["preview", "safe_home", "--pack", pack])
    let old = program.run(["preview", "safe_home", "--pack", folder("pack")])
    #expect(old.status == 0 && old.output.contains(words) && !fresh.output.contains(words), "\(old.output)")
  }

  @Test func `no line is wider than its window, and every window has all its lines`() {
    for question in ["C1", "D4", "G4", "A2"] {
      let lines = preview(question).output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      var rows: [Int] = []
      var wanted: [Int] = []
      var columns = 0
      for line in lines {
        if line.hasPrefix("=== ") {
          rows.append(0)
          columns = line.contains("40 by 12") ? 40 : 80
          wanted.append(line.contains("40 by 12") ? 12 : 24)
        } else {
          rows[rows.count - 1] += 1
          #expect(line.count <= columns, "\(question): \(line)")
        }
      }
      #expect(rows == wanted, "\(question)")
      #expect(rows.count >= 4)
    }
  }

  @Test func `a question is found by its printed number in small letters`() {
    #expect(preview("c1").output == preview("C1").output)
  }

  @Test func `a question is found by its printed number`() {
    #expect(preview("D2").output == preview("top_order").output)
    #expect(preview("D2").output.contains("Which one is first?"))
  }

  @Test func `a question behind conditions is shown nevertheless, with choices that can be there`() {
    let ended = preview("top_order")
    #expect(ended.status == 0)
    // Two of three factors were picked to get there.
    let factors = ["Street lighting", "Safe crossings", "Calm evenings"]
    let window = ended.output.components(separatedBy: "=== ")[1]
    #expect(factors.count { window.contains($0) } == 2)
  }

  @Test func `a repeated question is shown with a factor, a piped text with what stands for the answer`() {
    let ended = preview("getting_worse")
    #expect(ended.output.contains("become worse in the"))
    #expect(
      ended.output.contains("“Street lighting”") || ended.output.contains("“Safe crossings”")
        || ended.output.contains("“Calm evenings”"))
    #expect(!ended.output.contains("${"))
    #expect(preview("evenings_out").output.contains("your neighborhood"))
    #expect(preview("evenings_out").output.contains("su vecindario"))
  }

  @Test func `questions with a screen of their own are shown on it`() {
    #expect(preview("language").output.contains("Español"))
    #expect(preview("consent").output.contains("Do you want to start?"))
    #expect(preview("consent").output.contains("¿Quiere empezar?"))
  }

  @Test func `every question of the shipped questionnaire can be shown`() throws {
    let outline = program.run(["check", "--outline"])
    #expect(outline.status == 0)
    let names = outline.output.split(separator: "\n").filter { $0.hasPrefix("+- ") }.compactMap {
      $0.split(separator: " ").dropFirst(2).first.map(String.init)
    }
    #expect(names.count == 96)
    // One of each twelve: the rest is the same code.
    for name in names.enumerated().filter({ $0.offset % 12 == 5 }).map(\.element) {
      let ended = program.run(["preview", name])
      #expect(ended.status == 0, "\(name): \(ended.errors)")
      #expect(ended.output.contains("=== \(name), English, 40 by 12"))
    }
  }

  @Test func `a name that is mistyped gets the nearest`() {
    let ended = preview("top_ordr")
    #expect(ended.status != 0)
    #expect(ended.errors.contains("There is no question \"top_ordr\". Did you mean top_order?"))
    #expect(preview("zzzzzzzz").errors.contains("There is no question \"zzzzzzzz\"."))
  }

  @Test func `a questionnaire that cannot be used is told as by the check`() throws {
    #expect(program.run(["pack", "new", folder("street")]).status == 0)
    let text = folder.text("street/factors.yaml")
    try folder.write(text.replacing("domain: neighbors", with: "domain: nobody"), to: "street/factors.yaml")
    let ended = program.run(["preview", "C1", "--pack", folder("street")])
    #expect(ended.status != 0)
    #expect(ended.errors.contains("error[unknown-domain]"))
  }
}
