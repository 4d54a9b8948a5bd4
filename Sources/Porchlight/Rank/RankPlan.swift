import Questionnaires
import Reporting
import Scoring

/// Turns the options of `rank` into a plan, and says what is wrong with them.
struct RankPlan {
  let questionnaire: Questionnaire
  /// Decides about simulated ranges where no other seed is asked for.
  static let standardSeed: UInt64 = 1

  /// The pack's weights, or those of a text such as `severity=0.6,chosen=0.4`; says whether they were scaled.
  func weights(_ text: String?) throws -> (weights: PriorityWeights, wereScaled: Bool) {
    guard let text else { return (try PriorityWeights(questionnaire.scoring), false) }
    var values: [String: Double] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
      guard pair.count == 2, Self.parts.contains(pair[0]) else {
        throw RankError.unknownWeight(String(part), near: NearestName.of(pair.first ?? "", among: Self.parts))
      }
      guard let value = Double(pair[1]), value.isFinite, value >= 0 else {
        throw RankError.badWeight(name: pair[0], text: pair[1])
      }
      guard values.updateValue(value, forKey: pair[0]) == nil else { throw RankError.weightTwice(pair[0]) }
    }
    guard let severity = values["severity"], let chosen = values["chosen"] else {
      throw RankError.weightMissing(Self.parts.first { values[$0] == nil } ?? "")
    }
    return (try PriorityWeights(severity: severity, chosen: chosen), abs(severity + chosen - 1) > 1e-9)
  }

  private static let parts = ["severity", "chosen"]

  /// The question whose groups are asked for.
  func groups(_ name: String) throws -> String {
    let question = try self.question(name)
    switch question.kind {
    case .selectOne, .selectMultiple: break
    default: throw RankError.noGroups(name)
    }
    guard !questionnaire.isRepeated(question.name) else { throw RankError.noGroups(name) }
    guard !questionnaire.makesPoints(question) else { throw RankError.pointsMadeOf(name) }
    return question.name
  }

  /// `site`, or a question of which people give one answer.
  func cluster(_ name: String) throws -> GroupPlan.Cluster {
    if name == "site" { return .site }
    let question = try question(name)
    guard case .selectOne = question.kind, !questionnaire.isRepeated(question.name) else {
      throw RankError.noGroups(name)
    }
    return .answer(to: question.name)
  }

  /// Its text has the names of questions where numbers were typed: it is remembered, and numbers may change.
  func condition(_ text: String) throws(PackError) -> GroupPlan.Condition {
    let expression = try PackReader.expression(text, named: "--where", in: questionnaire)
    let isNamed = expression.questions.allSatisfy { text.contains("${\($0)}") }
    return GroupPlan.Condition(expression, text: isNamed ? text : expression.text)
  }

  func target(_ path: String) throws -> PopulationTarget {
    guard let text = DiskFile.text(path) else { throw CommandError.cannotRead(path) }
    return try TargetReader.read(text, path: path, in: questionnaire)
  }

  /// 11 for what is published; at a desk inside what the host has set.
  func limit(_ release: GroupPlan.Release) -> Int {
    release == .public
      ? Suppression.publicLimit : questionnaire.place.smallestGroup ?? Suppression.publicLimit
  }

  private func question(_ name: String) throws(CommandError) -> Question {
    guard let question = questionnaire.question(called: name) else {
      throw .unknownQuestion(name, near: NearestName.of(name, among: questionnaire.questions.map(\.name)))
    }
    return question
  }
}
