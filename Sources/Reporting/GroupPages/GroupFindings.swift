package import Questionnaires

/// Everything that a group's pages may say; what must stay hidden is not in it.
package struct GroupFindings: Equatable, Sendable {
  package var table: GroupTable
  /// The part of the people that it speaks of.
  package var condition: Expression?
  /// The same result once for each question whose groups are compared.
  package var breakdowns: [GroupTable] = []
  /// Questions whose groups stay away altogether, because some are too small.
  package var withoutGroups: [Wording] = []
  /// The first and the last month in which somebody began, such as `2026-11`.
  package var months: ClosedRange<String>?
  /// What people chose as what matters most, and what they say works well; nil where too few answered.
  package var picks: ChoiceCounts?
  package var strengths: ChoiceCounts?
  /// Who should help, and how: one a question, by the rank of the factors that they are about.
  package var asks: [ChoiceCounts] = []
  /// How coins were shared; nil where too few did.
  package var coins: CoinMeans?
  package var quotes: [GroupQuote] = []

  /// Only the result; a change between waves has nothing else.
  package init(_ table: GroupTable, condition: Expression?) {
    (self.table, self.condition) = (table, condition)
  }

  /// Too few people for a page: nothing may be said of them.
  package var isTooFew: Bool { table.people < table.limit }
}

extension Questionnaire {
  /// The question of what works well here: choices are named after factors, and it is not that of the picks.
  package var strengthsQuestion: Question? {
    let factors = Set(catalog.factors.map(\.id))
    return questions.first { question in
      guard case .selectMultiple = question.kind, question.name != scoring.picks, !question.isSensitive,
        !isRepeated(question.name)
      else { return false }
      let names = choices(of: question).map(\.name)
      return !names.isEmpty && factors.isSuperset(of: names)
    }
  }

  /// Questions of what should be done about a factor: who should help, and how.
  var askingQuestions: [Question] {
    questions.filter { question in
      guard question.factor != nil, !question.isSensitive, !isRepeated(question.name) else { return false }
      switch question.kind {
      case .selectOne(let list), .selectMultiple(let list): return list != scoring.severityList
      default: return false
      }
    }
  }
}
