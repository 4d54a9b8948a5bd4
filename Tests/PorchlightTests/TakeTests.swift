import Interviewing
import Screens
import Testing

@testable import porchlight

/// `porchlight take --answers`: walks from a file.
@Suite struct TakeTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `walks are named and stored, refused cells are told, and counts come last`() throws {
    try folder.write(
      """
      person_id,consent,how_taken,age_group,weather,prob_stable_housing
      ann,"Yes, start",Just me,18 to 24,sunny,Big problem
      ben,yes_start,with_helper,forty,rain,dk
      cy,"No, stop",Just me,18 to 24,,
      """, to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    let lines = ended.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "1 column is no question here and was left out: weather")
    #expect(lines[1].hasPrefix("ann: ") && lines[2].hasPrefix("ben: "))
    #expect(lines[3] == "Line 3 (ben), age_group, \"forty\": This is not one of the choices.")
    #expect(lines[4] == "Line 3 (ben) is not finished. 1 question has no answer: age_group")
    #expect(
      Array(lines.dropFirst(5)) == [
        "3 people were read.", "1 walk is finished.",
        "1 finished walk will not be in the group result, because it does not say yes to being counted.",
        "1 walk is not finished.",
        "  An empty cell waits for an answer. Where paper was left blank, write PN. "
          + "Where the form has no such question, write NS. "
          + "Put only the rows that you mend into a new file. Rows taken twice count twice.",
        "Nothing is stored of 1 person.", "  1: did not want to start.", "7 cells were stored as answers.",
        "1 cell was refused.", "  1: This is not one of the choices.",
        "1 column was left out. Its name stands at the top, before the first person.",
      ])
    #expect(
      try StoredAnswers(folder).walks.map { $0.answer(to: "prob_stable_housing") }
        == [.choice("big_problem", own: nil), .dontKnow])
  }

  @Test func `each id that is named opens a summary`() throws {
    try folder.write(Self.file(rows: 3), to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    let ids = Self.ids(in: ended.output)
    #expect(ids.count == 3)
    for id in ids {
      let summary = program.run("summary", "--walk", id)
      #expect(summary.status == 0)
      #expect(summary.output.contains("Your safety summary"))
      #expect(!summary.output.contains(id))
    }
  }

  @Test func `the same seed gives the same walks, another one does not`() throws {
    try folder.write(Self.file(rows: 6), to: "answers.csv")
    var walks: [[[WalkEvent]]] = []
    for seed in ["7", "7", "8"] {
      let other = TemporaryFolder()
      let ended = Program(folder: other).run("take", "--answers", folder("answers.csv"), "--seed", seed)
      #expect(ended.status == 0)
      walks.append(try StoredAnswers(other).walks)
    }
    #expect(walks[0] == walks[1])
    #expect(walks[0] != walks[2])
  }

  @Test func `a row of somebody too young leaves nothing`() throws {
    let needle = "NEEDLE-OF-A-CHILD"
    try folder.write(
      "consent,how_taken,age_group,missing_topic\nyes_start,with_helper,13 or younger,\(needle)\n",
      to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    #expect(ended.status == 0)
    #expect(ended.output.contains("Nothing is stored of 1 person.\n  1: too young."))
    #expect(try StoredAnswers(folder).walks.isEmpty)
    for text in [needle, "with_helper", "age_13_or_less"] {
      #expect(try folder.dataFiles(containing: text).isEmpty)
    }
  }

  @Test func `closing answers are kept, never carried out`() throws {
    try folder.addScript("lp", "touch \(folder("printed"))")
    try folder.write(
      """
      consent,age_group,count_my_answers,print_a_page
      yes_start,18 to 24,Erase them,NS
      yes_start,18 to 24,Count them,Print it
      """, to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    let walks = try StoredAnswers(folder).walks
    #expect(
      walks.map { $0.answer(to: "count_my_answers") }
        == [.choice("erase", own: nil), .choice("count", own: nil)])
    #expect(!folder.exists("printed"))
  }

  /// Paper is keyed in at a desk: what holds there says nothing of where people answered.
  @Test(arguments: [
    ([], Setting.own), (["--setting", "session"], .session), (["--setting", "kiosk"], .kiosk),
  ])
  func `walks hold where their people answered`(words: [String], setting: Setting) throws {
    try HostFile(folder: folder.data).write(Host(setting: .kiosk))
    try folder.write("consent,age_group,victim_12_months\nyes_start,25 to 34,No\n", to: "answers.csv")
    let ended = program.run(["take", "--answers", "answers.csv", "--data", folder.data] + words)
    #expect(ended.status == 0)
    let walk = try StoredAnswers(folder).only()
    #expect(walk.start?.setting == setting && walk.start?.purpose == nil)
    let off = "The question is off here until the host says what it is for, in the language of this person."
    #expect(ended.output.contains(off) == (setting != .own))
    #expect((walk.answer(to: "victim_12_months") == nil) == (setting != .own))
  }

  @Test func `where a host has said what for, personal answers of a session are taken`() throws {
    try HostFile(folder: folder.data).write(Host(setting: .own, purpose: "To plan help."))
    try folder.write("consent,age_group,victim_12_months\nyes_start,25 to 34,No\n", to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv", "--setting", "session").status == 0)
    let walk = try StoredAnswers(folder).only()
    #expect(walk.start?.setting == .session && walk.start?.purpose == "To plan help.")
    #expect(walk.answer(to: "victim_12_months") == .choice("no", own: nil))
  }

  @Test(arguments: [
    ("", "The file is empty."),
    (
      "consent;age_group\nyes_start;1,5\n",
      "The cells are not parted by commas. Save the file as CSV with commas."
    ), ("a,b\n1,2\n", "No column of the file is a question of this questionnaire."),
    (
      "consent,age_group\nyes_start,18 to 24\nyes_start,\"18\n",
      "Line 3: a quote opens here and is never closed."
    ),
    ("consent\nyes_start\nyes_start,2\n", "Line 3: there are 2 cells here, and only 1 in the first line."),
  ])
  func `of a file that cannot be read to its end nothing is stored`(text: String, reason: String) throws {
    try folder.write(text, to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    #expect(ended.status == 1)
    #expect(ended.output == "")
    #expect(ended.errors == "Error: answers.csv was not taken. \(reason)\n")
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test(arguments: ["missing.csv", "."])
  func `a file that cannot be opened is named`(path: String) {
    let ended = program.run("take", "--answers", path)
    #expect(ended.status == 1)
    #expect(ended.output == "")
    #expect(ended.errors == "Error: \(path) cannot be read.\n")
  }

  @Test func `when the disk is full only walks that are stored are named`() throws {
    try folder.write(Self.file(rows: 4000), to: "answers.csv")
    let ended = program.runShell(
      "(ulimit -f 4000; \"$0\" take --answers answers.csv --data data) 2> said | cat")
    #expect(folder.text("said").contains("There is no room left"))
    #expect(folder.text("said").split(separator: "\n").count == 1)
    let named = Self.ids(in: ended.output)
    #expect(!named.isEmpty && named.count < 4000)
    #expect(try StoredAnswers(folder).walks.count == named.count)
  }

  /// People who answer a few questions of the quick walk and may be counted.
  static func file(rows: Int) -> String {
    let header =
      "length,consent,age_group,area_home_money_place,area_violence_harm,prob_gun_violence,top_picks,count_my_answers"
    let row = "Quick,yes_start,25 to 34,Big problem,Big problem,Very big problem,gun-violence,count"
    return ([header] + Array(repeating: row, count: rows)).map { $0 + "\n" }.joined()
  }

  static func ids(in output: String) -> [String] {
    output.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: ": ").map { String($0) }
      return parts.count == 2 && parts[1].count == 36 ? parts[1] : nil
    }
  }
}
