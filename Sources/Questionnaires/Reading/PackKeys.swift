/// Every key that the readers of a pack know, table by table: the authors' reference lists the same.
package enum PackKeys {
  package static let tables: [String: [String]] = [
    "pack.yaml": ManifestReader.keys,
    "pack.yaml: a language": ManifestReader.languageKeys,
    "pack.yaml: files": ManifestReader.fileKeys,
    "questionnaire.yaml": QuestionnaireReader.keys,
    "a length": LengthReader.keys,
    "a choice": ChoiceReader.choiceKeys,
    "minors": RulesReader.minorsKeys,
    "scoring": RulesReader.scoringKeys,
    "scoring: weights": RulesReader.weightKeys,
    "scoring: chosen": RulesReader.chosenKeys,
    "closing": RulesReader.closingKeys,
    "closing: count": RulesReader.countKeys,
    "closing: page": RulesReader.pageKeys,
    "closing: quote": RulesReader.quoteKeys,
    "a help box": HelpBoxReader.keys,
    "a section": SectionReader.keys,
    "open_items": SectionReader.openKeys,
    "repeat": RepeatReader.keys,
    "a question": QuestionReader.keys,
    "by_setting": QuestionReader.settings,
    "factors.yaml": FactorReader.keys,
    "a domain": FactorReader.domainKeys,
    "a factor": FactorReader.factorKeys,
    "the place": PlaceReader.keys,
    "an interface file": InterfaceReader.keys,
    "codes.yaml": CodeWordReader.keys,
    "a neighborhood": PlaceReader.neighborhoodKeys,
  ]
  /// What can stand under `type`.
  package static let types = QuestionReader.types
}
