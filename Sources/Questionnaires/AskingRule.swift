/// What the pack says about when a question is asked: shared and not copied, for it is looked at again and
/// again while a whole question is not.
package final class AskingRule: Equatable, Sendable {
  package let question: String
  /// The name and the position of the section that it stands in.
  package let section: String
  package let sectionIndex: Int
  /// The lengths that have it: so few that looking through them is faster than a set.
  package let lengths: [String]
  package let relevant: Expression?
  package let choiceFilter: Expression?
  package let isHiddenFromMinors: Bool
  /// Whether it has a screen of its own before the walk.
  package let hasOwnScreen: Bool
  /// Whether it is asked once a factor.
  package let isRepeated: Bool

  /// The domain of the factor that it is about.
  package let domain: String?
  /// The domain that it is about as a whole.
  package let area: String?

  init(
    _ question: Question, in section: Section, at index: Int, _ minors: Minors?, _ catalog: FactorCatalog
  ) {
    self.question = question.name
    self.section = section.name
    sectionIndex = index
    lengths = Array(question.lengths).sorted()
    relevant = question.relevant
    choiceFilter = question.choiceFilter
    isHiddenFromMinors = minors?.hide.contains(question.name) ?? false
    hasOwnScreen = question.appearance != nil
    isRepeated = section.repeats != nil
    domain = question.factor.flatMap(catalog.factor)?.domain
    area = question.domain
  }

  /// The same object is equal without a look at its fields.
  package static func == (one: AskingRule, other: AskingRule) -> Bool {
    one === other
      || (one.question == other.question && one.section == other.section
        && one.sectionIndex == other.sectionIndex && one.lengths == other.lengths
        && one.relevant == other.relevant
        && one.choiceFilter == other.choiceFilter && one.isHiddenFromMinors == other.isHiddenFromMinors
        && one.hasOwnScreen == other.hasOwnScreen && one.isRepeated == other.isRepeated
        && one.domain == other.domain && one.area == other.area)
  }

  /// The questions whose answers its expressions look at.
  package var looksAt: [String] { (relevant?.questions ?? []) + (choiceFilter?.questions ?? []) }
}
