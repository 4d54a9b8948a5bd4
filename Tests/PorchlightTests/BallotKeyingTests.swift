import Foundation
import Testing

/// Paper ballots typed into a table by the numbers that stand on them, as the README says.
@Suite struct BallotKeyingTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// The first line of the table as the README has it, up to its areas or topics.
  private static func header(_ beginning: String) throws -> String {
    let readme = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
    let lines = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
    return try #require(
      lines.map { $0.drop { $0 == " " } }.first { $0.hasPrefix(beginning) }.map(String.init))
  }

  /// What somebody marked: guns are a very big problem to all, what else is rated changes from form to form.
  private static func cells(_ header: String, form: Int) -> String {
    header.split(separator: ",").map { column in
      switch column {
      case "person_id": "form \(form)"
      case "version": "Q"
      case "A2", "K1a": "1"
      case "D13", "C4": "5"
      case "E1": form % 4 == 0 ? "13;1;8" : "13;2"
      case "E2": form % 4 == 0 ? "13;1" : "13;2"
      case "E4": "More light, please"
      case "I3": form % 2 == 0 ? "" : "Lamps"
      default: "\(1 + (form + (Int(column.dropFirst()) ?? 0)) % 4)"
      }
    }.map { "\"\($0)\"" }.joined(separator: ",")
  }

  /// Takes forty ballots under that first line, all of them whole, and ranks them.
  private func ranking(of beginning: String) throws -> (people: Int?, factors: [[String: Any]]) {
    let header = try Self.header(beginning)
    let rows = (1...40).map { Self.cells(header, form: $0).replacing("\"\"", with: "NS") }
    try folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "ballots.csv")
    let taken = program.run("take", "--answers", "ballots.csv")
    #expect(taken.status == 0 && taken.errors == "")
    #expect(
      taken.output.contains("40 walks are finished.") && taken.output.contains("\n0 cells were refused."))
    let ranked = program.run("rank", "--format", "json")
    let ranking = try #require(
      JSONSerialization.jsonObject(with: Data(ranked.output.utf8)) as? [String: Any])
    return (ranking["people"] as? Int, try #require(ranking["factors"] as? [[String: Any]]))
  }

  @Test func `forty ballots of topics are taken whole and make a ranking`() throws {
    let (people, factors) = try ranking(of: "person_id,A2,D01")
    #expect(people == 40 && factors.count == 26)
    #expect(factors.first?["id"] as? String == "gun-violence")
    // The topic that minors are not asked is picked, never rated on a ballot of topics.
    #expect(factors.count { $0["rank"] is Int } == 25)
    let wall = program.run("report", "--page", "wall").output
    #expect(wall.contains("Guns and shootings"))
  }

  @Test func `forty ballots of areas rank every topic by the answer for its area`() throws {
    let (people, factors) = try ranking(of: "person_id,version,A2,C1")
    #expect(people == 40 && factors.count == 26)
    #expect(factors.first?["id"] as? String == "gun-violence")
    for factor in factors {
      #expect(factor["rank"] is Int && factor["score"] is Double)
      #expect(factor["bothParts"] as? Int == 40 && factor["areaRated"] as? Int == 40)
      #expect(factor["rated"] as? Int == 0 && factor["dontKnowShare"] is NSNull)
    }
  }
}
