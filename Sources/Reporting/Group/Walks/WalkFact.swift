package import Questionnaires

/// What a ranking may ask of a walk beside the evidence about factors.
package enum WalkFact: Equatable, Sendable {
  /// The choice that answers a question, or several with blanks between them.
  case answer(to: String)
  /// How somebody shared coins: each box as `housing=6`, with blanks between them.
  case coins(of: String)
  /// `true` where an expression holds.
  case condition(Expression)
  /// What was typed for an open question, where the person said that own words may be printed.
  case words(of: String)
  /// The seed of a walk, where the person said that own words may be printed.
  case seed
  /// Such as `2026-11`.
  case month
  /// Where it was taken, as closely as a walk holds it: the kind of place and the month.
  case site
  /// The version of the questionnaire that the walk was begun with.
  case packVersion
}

extension WalkFact {
  /// The questions whose answers it looks at.
  package func questions(in questionnaire: Questionnaire) -> [String] {
    switch self {
    case .answer(let question), .coins(let question): [question]
    case .words(let question): [question, questionnaire.closing.quote]
    case .seed: [questionnaire.closing.quote]
    case .condition(let expression): expression.questions
    case .month, .site, .packVersion: []
    }
  }
}

/// One fact of every walk, coded.
package struct FactColumn: Equatable, Sendable {
  /// Each value once, in the order in which they were met.
  package private(set) var values: [String] = []
  /// One entry a walk: a position in `values`, −1 for none.
  package private(set) var codes: [Int32] = []
  private var positions: [String: Int32] = [:]

  /// Nobody yet.
  package init() {}

  /// Adds the next walk's value.
  package mutating func add(_ value: String?) {
    guard let value else { return codes.append(-1) }
    if let known = positions[value] { return codes.append(known) }
    positions[value] = Int32(values.count)
    codes.append(Int32(values.count))
    values.append(value)
  }

  /// Adds the walks of another column.
  package mutating func add(_ other: FactColumn) {
    for walk in other.codes.indices { add(other[walk]) }
  }

  /// The value of a walk; nil for none.
  package subscript(walk: Int) -> String? { codes[walk] < 0 ? nil : values[Int(codes[walk])] }
}
