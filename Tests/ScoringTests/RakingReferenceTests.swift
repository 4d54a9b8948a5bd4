import Scoring
import Testing

@Suite struct RakingReferenceTests {
  private func margin(_ name: String, _ rows: [JSONValue], _ targets: [(String, Double)]) -> Raking.Margin {
    let names = targets.map(\.0)
    return Raking.Margin(
      categories: rows.map { row in UInt8(names.firstIndex(of: row[name].text) ?? 255) },
      targets: targets.map(\.1))
  }

  @Test func `schools raked to two margins agree with R's survey`() throws {
    let reference = try Reference("rake_apiclus1")
    let rows = reference["rows"].list
    let margins = reference["margins"].object.sorted { $0.key < $1.key }.map { name, table in
      margin(name, rows, table.list.map { ($0[name].text, $0["Freq"].double) })
    }
    let raking = try Raking(margins, start: rows.map { $0["pw"].double }, trimming: nil)
    let expected = reference.expected
    #expect(near(raking.weights, expected["raked_weights"].doubles, 1e-6))
    #expect(near(raking.designEffect, expected["kish_deff"].double, 1e-6))
    #expect(near(raking.effectiveSize, expected["n_eff"].double, 1e-6))
    #expect(raking.largestMiss <= 1e-8 && raking.trimmed == 0)
    let scores = rows.map { $0["api00"].number }
    let mean = try ClusteredMean(scores, weights: raking.weights)
    #expect(near(mean.mean, expected["raked"]["mean_api00"].double, 1e-6))
    for row in expected["raked"]["by_stype"].list {
      let own = zip(rows, scores).map { $0["stype"] == row["stype"] ? $1 : nil }
      #expect(near(try ClusteredMean(own, weights: raking.weights).mean, row["api00"].double, 1e-6))
    }
  }

  @Test func `schools in districts have the error that R's survey gives them`() throws {
    let reference = try Reference("rake_apiclus1")
    let rows = reference["rows"].list
    let mean = try ClusteredMean(
      rows.map { $0["api00"].number }, weights: rows.map { $0["pw"].double },
      clusters: rows.map { $0["dnum"].int ?? 0 })
    let expected = reference.expected["unweighted_design"]
    #expect(near(mean.mean, expected["mean_api00"].double, 1e-6))
    #expect(near(mean.standardError, expected["se_lin"].double, 1e-6))
  }

  @Test func `people raked to three margins agree with R's survey`() throws {
    let reference = try Reference("raking_synth")
    let rows = reference.inputs["rows"].list
    let margins = reference.inputs["margins"].object.sorted { $0.key < $1.key }.map { name, targets in
      margin(name, rows, targets.object.sorted { $0.key < $1.key }.map { ($0.key, $0.value.double) })
    }
    let raking = try Raking(margins, start: rows.map { $0["w0"].double }, trimming: nil)
    let expected = reference.expected
    let ratios = zip(raking.weights, expected["weights"].doubles).map { $0 / $1 }
    #expect(ratios.count == 600 && ratios.allSatisfy { near($0, 1, 1e-6) })
    #expect(near(raking.designEffect, expected["kish_deff"].double, 1e-6))
    #expect(near(raking.effectiveSize, expected["n_eff"].double, 1e-6))
    let values = rows.map { $0["y"].number }
    let start = try ClusteredMean(values, weights: rows.map { $0["w0"].double })
    #expect(near(start.mean, expected["mean_start"].double, 1e-7))
    #expect(near(start.standardError, expected["se_start"].double, 1e-6))
    #expect(near(try ClusteredMean(values, weights: raking.weights).mean, expected["mean"].double, 1e-7))
    for (name, mean) in expected["mean_by_first_margin"].object {
      let own = zip(rows, values).map { $0["age"].text == name ? $1 : nil }
      #expect(near(try ClusteredMean(own, weights: raking.weights).mean, mean.double, 1e-7))
    }
  }
}
