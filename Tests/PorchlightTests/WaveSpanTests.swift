import Testing

@testable import porchlight

/// Months as people type them for a wave.
@Suite struct WaveSpanTests {
  @Test(arguments: [
    ("2026-03", ["2026-03"], ["2026-02", "2026-04", "2025-03"]),
    ("2026", ["2026-01", "2026-12"], ["2025-12", "2027-01"]),
    ("2026-03..2026-05", ["2026-03", "2026-04", "2026-05"], ["2026-02", "2026-06"]),
    ("2025..2026-02", ["2025-01", "2026-02"], ["2024-12", "2026-03"]),
  ])
  func `a span holds its months`(text: String, inside: [String], outside: [String]) throws {
    let span = try #require(WaveSpan(text))
    #expect(inside.allSatisfy(span.contains))
    #expect(!outside.contains(where: span.contains))
    #expect(span.name == text)
  }

  @Test(arguments: [
    "", "03", "2026-13", "2026-00", "2026-3", "2026-05..2026-03", "2026..", "2026-03.2026-04", "x-03",
  ])
  func `anything else is no span`(text: String) {
    #expect(WaveSpan(text) == nil)
  }

  @Test func `spans overlap where they share a month`() throws {
    let (year, month) = (try #require(WaveSpan("2026")), try #require(WaveSpan("2026-12")))
    #expect(year.overlaps(month) && month.overlaps(year))
    #expect(try !month.overlaps(#require(WaveSpan("2027"))))
  }
}
