@testable import Scoring
import Testing

@Suite struct NumericsTests {
  /// The first outputs of the authors' xoshiro256starstar.c from this state.
  @Test func `the generator is that of its authors`() {
    var random = SeededRandom(state: [1, 2, 3, 4])
    let first = (0..<4).map { _ in random.next() }
    #expect(first == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }

  @Test func `the same seed draws the same, and another seed does not`() {
    var (one, other, third) = (SeededRandom(seed: 5), SeededRandom(seed: 5), SeededRandom(seed: 6))
    let drawn = (0..<20).map { _ in one.next() }
    #expect(drawn == (0..<20).map { _ in other.next() })
    #expect(drawn != (0..<20).map { _ in third.next() })
  }

  @Test func `normal draws are normal`() {
    var random = SeededRandom(seed: 1)
    let draws = (0..<50_000).flatMap { _ in
      let pair = random.normalPair()
      return [pair.0, pair.1]
    }
    let count = Double(draws.count)
    #expect(abs(draws.reduce(0, +) / count) < 0.015)
    #expect(abs(draws.reduce(0) { $0 + $1 * $1 } / count - 1) < 0.02)
    for (limit, share) in [(1.0, 0.841345), (-1.0, 0.158655), (1.959964, 0.975)] {
      #expect(abs(Double(draws.count { $0 < limit }) / count - share) < 0.005)
    }
  }

  /// From scipy.stats.
  @Test(arguments: [
    (2.0, 5.0, 0.10193947882985835), (0.5, 1.0, 0.7048327646991335), (12.706204736174694, 1.0, 0.05),
    (1.6343573411994146, 77.2338833639796, 0.10625370945004367), (0.0, 3.0, 1.0),
    (10.0, 100.0, 1.1e-16),
  ])
  func `t finds the chances of published tables`(t: Double, degrees: Double, p: Double) {
    #expect(near(StudentT.twoSided(t, degrees: degrees), p, 1e-12))
    #expect(near(StudentT.twoSided(-t, degrees: degrees), p, 1e-12))
  }

  @Test(arguments: [
    (1.0, 12.706204736174694), (2.0, 4.302652729749462), (11.0, 2.200985160091639),
    (30.0, 2.0422724563012373), (1e6, 1.959966356814107),
  ])
  func `critical t is the t of its chance`(degrees: Double, t: Double) throws {
    let critical = try StudentT.critical(coverage: 0.95, degrees: degrees)
    #expect(near(critical, t, 1e-8))
    #expect(near(StudentT.twoSided(critical, degrees: degrees), 0.05, 1e-10))
  }

  @Test(arguments: [(0.975, 1.959963984540054), (0.5, 0), (0.05, -1.6448536269514722), (1e-9, -5.997807015)])
  func `normal quantiles are those of published tables`(share: Double, value: Double) throws {
    #expect(near(try StandardNormal.quantile(share), value, 1e-8))
    #expect(near(StandardNormal.cumulative(value), share, 1e-9))
  }

  @Test(arguments: [
    (3.841458820694124, 1.0, 0.05), (11.142857142857, 2.0, 0.0038050407754),
    (35.1688942891859, 9.0, 5.56312355925219e-05),
    (0.0, 4.0, 1.0), (1.0, 10.0, 0.9998278843700441),
  ])
  func `chi-square finds the chances of published tables`(value: Double, degrees: Double, p: Double) {
    #expect(near(ChiSquare.upper(value, degrees: degrees), p, 1e-11))
  }

  @Test func `chances outside 0 to 1 are refused`() {
    #expect(throws: ScoringError.unusableShare(1)) { try StandardNormal.quantile(1) }
    #expect(throws: ScoringError.unusableShare(0)) { try StudentT.critical(coverage: 0, degrees: 3) }
    #expect(throws: ScoringError.self) { try StudentT.critical(coverage: 0.9, degrees: 0) }
  }

  @Test func `a factor of a matrix gives the matrix again`() throws {
    let matrix = try SquareMatrix(rows: [[4, 2, 2], [2, 5, 3], [2, 3, 6]])
    let factor = try Cholesky(matrix)
    for row in 0..<3 {
      for column in 0..<3 {
        let product = (0..<3).reduce(0) { $0 + factor.lower[row, $1] * factor.lower[column, $1] }
        #expect(near(product, matrix[row, column], 1e-12))
      }
    }
    let solved = factor.solve([1, 2, 3])
    for row in 0..<3 {
      #expect(near((0..<3).reduce(0) { $0 + matrix[row, $1] * solved[$1] }, Double(row + 1), 1e-12))
    }
  }

  @Test func `a matrix without some direction still has a factor`() throws {
    let factor = try Cholesky(try SquareMatrix(rows: [[1, 1, 0], [1, 1, 0], [0, 0, 2]]))
    #expect(!factor.isDefinite && factor.lower[1, 0] == 1 && factor.lower[1, 1] == 0)
    #expect(throws: ScoringError.notACovariance) { try Cholesky(try SquareMatrix(rows: [[1, 2], [2, 1]])) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try SquareMatrix(rows: [[1, 2], [2]]) }
    #expect(throws: ScoringError.notANumber) { try SquareMatrix(rows: [[.nan]]) }
  }

  /// Few kinds of people leave directions in which nothing varies but rounding; met in a room with four topics.
  @Test func `rounding is no negative direction`() throws {
    let room = try SquareMatrix(rows: [
      [0.6852058442341438, 3.118417992485661, -2.3513370620808636, -1.3495839942120935],
      [3.118417992485661, 14.19417844855542, -10.593449356826289, -6.053399632472166],
      [-2.3513370620808636, -10.593449356826289, 13.780538953549332, 9.536541889483066],
      [-1.3495839942120935, -6.053399632472166, 9.536541889483066, 7.620320855614974],
    ])
    #expect(throws: Never.self) { try Cholesky(room) }
    var random = SeededGenerator(seed: 71)
    for round in 0..<5000 {
      let topics = Int.random(in: 3...10, using: &random)
      let kinds = (0..<Int.random(in: 2...5, using: &random)).map { _ in
        (0..<topics).map { _ in Double(Int.random(in: 0...100, using: &random)) / 7 }
      }
      let people = (0..<Int.random(in: 20...99, using: &random)).map { _ in
        kinds[Int.random(in: kinds.indices, using: &random)]
      }
      let covariance = try Self.covariance(ofMeans: people, topics: topics)
      #expect(throws: Never.self, "room \(round)") { try Cholesky(covariance) }
    }
  }

  private static func covariance(ofMeans people: [[Double]], topics: Int) throws -> SquareMatrix {
    let count = Double(people.count)
    let centers = (0..<topics).map { topic in people.map { $0[topic] }.reduce(0, +) / count }
    let rows = (0..<topics).map { row in
      (0..<topics).map { column in
        let products: [Double] = people.map { ($0[row] - centers[row]) * ($0[column] - centers[column]) }
        return products.reduce(0, +) / (count * count)
      }
    }
    return try SquareMatrix(rows: rows)
  }
}
