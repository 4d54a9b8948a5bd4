import Foundation
import Scoring
import Testing

/// Three hundred made-up people at several sites, with weights.
@Suite struct SurveyReferenceTests {
  private let reference: Reference
  private let sites: [Int]
  private let groups: [String]
  private let weights: [Double]
  private let columns: CodedColumns
  private let scales = [CodeScale](repeating: CodeScale(levels: 5), count: 24)

  init() throws {
    reference = try Reference("survey_synth300")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "References/survey_synth300.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    sites = rows.map { Int($0[0]) ?? -1 }
    groups = rows.map { $0[1] }
    weights = rows.map { Double($0[2]) ?? -1 }
    columns = try CodedColumns(ratings: rows.map { row in row[3..<27].map { Double($0).map { Int($0) } } })
  }

  private func values(_ factor: Int) -> [Double?] {
    columns[factor].map { scales[factor][$0] }
  }

  private func values(_ factor: Int, of group: String) -> [Double?] {
    zip(values(factor), groups).map { $1 == group ? $0 : nil }
  }

  @Test func `counts, means and spreads of each factor agree`() throws {
    #expect(columns.people == reference.expected["n"].int)
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      let counts = ValueCounts(columns.histogram(factor), scale: scales[factor])
      #expect(counts.total == expected["n_valid"].int)
      #expect(near(counts.mean, expected["mean"].double))
      #expect(near(counts.standardDeviation, expected["sd"].double))
      #expect(near(counts.standardError, expected["se"].double))
      #expect(near(counts.median, expected["median"].double))
      #expect(near(try counts.trimmedMean(0.1), expected["trimmed10"].double))
      #expect(near(counts.share(atLeast: 3), expected["top2"].double))
    }
  }

  @Test func `weighted means and their errors by person and by site agree`() throws {
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      // The file leaves out who did not answer before it takes each person as a cluster.
      let all = values(factor)
      let answered = all.indices.filter { all[$0] != nil }
      let byPerson = try ClusteredMean(
        answered.map { all[$0] }, weights: answered.map { weights[$0] })
      #expect(near(byPerson.mean, expected["wmean"].double))
      #expect(near(byPerson.standardError, expected["wse_person"].double))
      let bySite = try ClusteredMean(all, weights: weights, clusters: sites)
      #expect(near(bySite.standardError, expected["wse_cluster"].double))
    }
  }

  @Test func `means of groups agree`() throws {
    let names = ["A", "B", "C", "D", "E"]
    let positions = groups.map { names.firstIndex(of: $0) ?? -1 }
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      let histograms = try columns.histograms(factor, groups: positions, of: names.count)
      for (name, histogram) in zip(names, histograms) {
        let counts = ValueCounts(histogram, scale: scales[factor])
        #expect(counts.total == expected["by_group"][name]["n"].int)
        #expect(near(counts.mean, expected["by_group"][name]["mean"].double))
      }
    }
  }

  @Test func `two groups compared by Welch agree, and so do the corrections`() throws {
    var chances: [Double] = []
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      let welch = try MeanComparison.welch(values(factor, of: "C"), values(factor, of: "A"))
      #expect(near(welch.difference, expected["welch_A_vs_C"]["diff"].double))
      #expect(near(welch.t, expected["welch_A_vs_C"]["t"].double))
      #expect(near(welch.degreesOfFreedom, expected["welch_A_vs_C"]["df"].double))
      #expect(near(welch.p, expected["welch_A_vs_C"]["p"].double))
      chances.append(welch.p)
    }
    #expect(near(try MultipleTests.holm(chances), reference.expected["welch_A_vs_C_holm"].doubles))
    #expect(near(try MultipleTests.benjaminiHochberg(chances), reference.expected["welch_A_vs_C_BH"].doubles))
  }

  @Test func `ranks, design effect and complete answers agree`() throws {
    let means = (0..<24).map { ValueCounts(columns.histogram($0), scale: scales[$0]).mean }
    var places = [Int](repeating: 0, count: 24)
    for (index, rank) in Ranking.order(means) { places[index] = rank.place }
    #expect(places == reference.expected["rank_by_mean_1_is_highest"].ints)
    #expect(near(try SurveyWeights.designEffect(weights), reference.expected["kish_deff"].double))
    let complete = (0..<columns.people).count { person in (0..<24).allSatisfy { columns[person, $0] != 255 } }
    #expect(complete == reference.expected["complete_case_n"].int)
  }

  @Test func `runs and spreads of single walks agree`() {
    let runs = reference.expected["longstring"].ints
    for person in 0..<50 {
      let answers = (0..<24).map { factor -> Int? in
        let code = columns[person, factor]
        return code == 255 ? nil : Int(code)
      }
      let spread = ScreenAnswers(answers).spread
      #expect(near(spread, reference.expected["irv_sd"][person].double))
      // The file counts missing as an answer of its own.
      #expect(ScreenAnswers(answers.map { $0 ?? 9 }).longestRun == runs[person])
    }
  }

  @Test func `means of all factors at once carry the same errors`() throws {
    let plain = try LinearisedMeans(columns, scales: scales, weights: weights)
    let bySite = try LinearisedMeans(columns, scales: scales, weights: weights, clusters: sites)
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      #expect(near(plain.means[factor], expected["wmean"].double))
      // G/(G − 1) with everybody as a cluster here, with those who answered in the file.
      let answered = expected["n_valid"].double
      let variance = plain.covariance[factor, factor] * (answered / (answered - 1)) / (300.0 / 299)
      #expect(near(variance.squareRoot(), expected["wse_person"].double))
      #expect(near(bySite.covariance[factor, factor].squareRoot(), expected["wse_cluster"].double))
      #expect(plain.answered[factor] == expected["n_valid"].int)
    }
    #expect(plain.clusters == 300 && bySite.clusters == Set(sites).count)
  }
}

@Suite struct ClusterReferenceTests {
  @Test func `means of clustered answers agree with R's survey`() throws {
    let reference = try Reference("cluster_synth")
    let rows = reference.inputs["rows"].list
    let sites = rows.map { Int($0["site"].text.dropFirst()) ?? -1 }
    let weights = rows.map { $0["w"].double }
    for name in reference.inputs["variables"].list.map(\.text) {
      let values = rows.map { $0[name].number }
      let expected = reference.expected[name]
      let mean = try ClusteredMean(values, weights: weights, clusters: sites)
      #expect(mean.answered == expected["n"].int && mean.degreesOfFreedom == expected["df"].int)
      #expect(near(mean.mean, expected["mean"].double, 1e-9))
      #expect(near(mean.standardError, expected["se_cluster"].double, 1e-9))
      #expect(near(mean.designEffect, expected["deff"].double, 1e-6))
      #expect(!mean.hasFewClusters)
      let interval = try mean.interval()
      #expect(near([interval.lowerBound, interval.upperBound], expected["ci95_t"].doubles, 1e-8))
      let alone = try ClusteredMean(values, weights: weights)
      #expect(near(alone.standardError, expected["se_ignoring_sites"].double, 1e-9))
    }
  }

  @Test func `gaps of groups agree with R's survey`() throws {
    let reference = try Reference("cluster_synth")
    let rows = reference.inputs["rows"].list
    let sites = rows.map { Int($0["site"].text.dropFirst()) ?? -1 }
    let weights = rows.map { $0["w"].double }
    for name in reference.inputs["variables"].list.map(\.text) {
      let values = rows.map { $0[name].number }
      for expected in reference.expected[name]["groups"].list {
        let isInGroup = rows.map { $0["group"] == expected["group"] }
        let gap = try ClusteredGap(values, isInGroup: isInGroup, weights: weights, clusters: sites)
        #expect(gap.groupAnswered == expected["n"].int)
        #expect(near(gap.groupMean, expected["mean"].double, 1e-9))
        #expect(near(gap.gap, expected["gap_vs_others"].double, 1e-9))
        #expect(near(gap.standardError, expected["gap_se"].double, 1e-9))
        #expect(near(gap.t, expected["gap_t"].double, 1e-8))
        #expect(near(gap.p, expected["gap_p"].double, 1e-8))
        let own = zip(values, isInGroup).map { $1 ? $0 : nil }
        let mean = try ClusteredMean(own, weights: weights, clusters: sites)
        #expect(near(mean.standardError, expected["se"].double, 1e-9))
      }
    }
  }
}
