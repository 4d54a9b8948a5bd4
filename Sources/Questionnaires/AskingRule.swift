/// What the pack says about when a question is asked: little to copy, for it is looked at again and again
/// while a whole question is not.
package struct AskingRule: Equatable, Sendable {
  package let question: String
  package let lengths: Set<String>
  package let relevant: Expression?
  package let choiceFilter: Expression?
  package let isHiddenFromMinors: Bool
  /// Whether it has a screen of its own before the walk.
  package let hasOwnScreen: Bool
  /// Whether it is asked once a factor.
  package let isRepeated: Bool

  /// The domain of the factor that it is about.
  package let domain: String?

  init(_ question: Question, in section: Section, _ minors: Minors?, _ catalog: FactorCatalog) {
    self.question = question.name
    lengths = question.lengths
    relevant = question.relevant
    choiceFilter = question.choiceFilter
    isHiddenFromMinors = minors?.hide.contains(question.name) ?? false
    hasOwnScreen = question.appearance != nil
    isRepeated = section.repeats != nil
    domain = question.factor.flatMap(catalog.factor)?.domain
  }

  /// The questions whose answers its expressions look at.
  var looksAt: [String] { (relevant?.questions ?? []) + (choiceFilter?.questions ?? []) }
}
