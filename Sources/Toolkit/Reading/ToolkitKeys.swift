/// Every key that the readers of a toolkit know, table by table: the authors' reference lists the same.
package enum ToolkitKeys {
  package static let tables: [String: Set<String>] = [
    "sources.yaml": ToolkitReader.sourceFileKeys,
    "indicators.yaml": ToolkitReader.indicatorFileKeys,
    "cases.yaml": ToolkitReader.caseFileKeys,
    "strategies.yaml": ToolkitReader.strategyFileKeys,
    "helplines.yaml": ToolkitReader.helpLineFileKeys,
    "a source, category, holder or decider": ToolkitReader.namedKeys,
    "an indicator": ToolkitReader.indicatorKeys.union(["id"]),
    "a case": ToolkitReader.caseKeys.union(["id"]),
    "a strategy": ToolkitReader.strategyKeys.union(["id"]),
    "a help line": ToolkitReader.helpLineKeys.union(["id"]),
    "a language file of the toolkit": Translation.sections.union(["language"]),
  ]
}
