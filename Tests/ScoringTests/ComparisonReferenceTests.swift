import Scoring
import Testing

@Suite struct ComparisonReferenceTests {
  @Test func `fifteen chances are corrected as Benjamini and Hochberg did`() throws {
    let reference = try Reference("multiplicity_bh1995")
    let chances = reference["p"].doubles
    let discovered = try MultipleTests.benjaminiHochberg(chances)
    #expect(near(discovered, reference.expected["BH"].doubles))
    #expect(near(try MultipleTests.holm(chances), reference.expected["holm"].doubles))
    #expect(discovered.count { $0 <= 0.05 } == reference.expected["BH_rejected_05"].int)
  }

  /// The file takes the first minus the second.
  @Test func `Student's sleepers slept as long as in 1908`() throws {
    let reference = try Reference("two_wave_sleep")
    let (first, second) = (reference["wave1"].optionalDoubles, reference["wave2"].optionalDoubles)
    let welch = try MeanComparison.welch(second, first)
    check(welch, reference.expected["welch"], tolerance: 1e-9)
    check(try MeanComparison.paired(second, first), reference.expected["paired"], tolerance: 1e-9)
    let interval = try welch.interval()
    #expect(near([interval.lowerBound, interval.upperBound], reference.expected["welch"]["ci"].doubles))
  }

  private func check(_ comparison: MeanComparison, _ expected: JSONValue, tolerance: Double) {
    #expect(near(comparison.t, expected["t"].double, tolerance))
    #expect(near(comparison.degreesOfFreedom, expected["df"].double, tolerance))
    #expect(near(comparison.p, expected["p"].double, tolerance))
  }

  private func columns(_ rows: JSONValue) -> [[Double?]] {
    let people = rows.list.map(\.optionalDoubles)
    return (0..<10).map { factor in people.map { $0[factor] } }
  }

  @Test func `two waves of different people agree with R`() throws {
    let reference = try Reference("wave_synth")
    let waves = try WaveChanges(
      first: columns(reference.inputs["wave1"]), second: columns(reference.inputs["wave2"]), isPanel: false)
    let adjusted = waves.changes.compactMap(\.adjusted)
    #expect(near(adjusted, reference.expected["welch_holm"].doubles))
    let chances = waves.changes.compactMap { $0.comparison?.p }
    let discovered = try MultipleTests.benjaminiHochberg(chances)
    #expect(near(discovered, reference.expected["welch_BH"].doubles))
    for (change, expected) in zip(waves.changes, reference.expected["welch"].list) {
      let comparison = try #require(change.comparison)
      #expect(comparison.firstCount == expected["n1"].int && comparison.secondCount == expected["n2"].int)
      #expect(near(comparison.firstMean, expected["mean1"].double))
      #expect(near(comparison.secondMean, expected["mean2"].double))
      try checkChange(comparison, expected)
      #expect(change.ratingChanged == ((change.adjusted ?? 1) < 0.05) && change.placeChanged == nil)
    }
  }

  @Test func `a panel asked twice agrees with R`() throws {
    let reference = try Reference("wave_synth")
    let panel = reference.inputs["panel"]
    let waves = try WaveChanges(
      first: columns(panel["first"]), second: columns(panel["second"]), isPanel: true)
    #expect(near(waves.changes.compactMap(\.adjusted), reference.expected["paired_holm"].doubles))
    let chances = waves.changes.compactMap { $0.comparison?.p }
    let discovered = try MultipleTests.benjaminiHochberg(chances)
    #expect(near(discovered, reference.expected["paired_BH"].doubles))
    for (change, expected) in zip(waves.changes, reference.expected["paired"].list) {
      let comparison = try #require(change.comparison)
      #expect(comparison.firstCount == expected["n_pairs"].int)
      try checkChange(comparison, expected)
    }
  }

  private func checkChange(_ comparison: MeanComparison, _ expected: JSONValue) throws {
    #expect(near(comparison.difference, expected["change"].double))
    #expect(near(comparison.standardError, expected["se"].double))
    check(comparison, expected, tolerance: 1e-8)
    let interval = try comparison.interval()
    #expect(near([interval.lowerBound, interval.upperBound], expected["ci95"].doubles))
    #expect(near(comparison.smallestShown, 2.8 * expected["se"].double))
  }
}
