import Reporting
import Testing
import Foundation
@Suite struct Probe {
  @Test(arguments: ["en","es"]) func probe(language: String) throws {
    let d = try Walk.usual(language: language).document(language: language)
    try TextRenderer().render(d).write(toFile: "/tmp/probe.\(language).txt", atomically: true, encoding: .utf8)
    try HTMLRenderer().render(d).write(toFile: "/tmp/probe.\(language).html", atomically: true, encoding: .utf8)
  }
}
