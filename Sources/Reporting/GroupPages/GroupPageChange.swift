import Questionnaires
import Scoring

/// The page of a change between two waves.
extension GroupPageMaker {
  /// The topics that rank first now, and those that changed.
  private static let mostRows = 10

  func change(_ findings: GroupFindings) -> [DocumentBlock] {
    let table = findings.table
    guard let waves = table.waves else {
      return [paragraph(words(GroupPageWord.tooFewWave, count: table.limit))] + next()
    }
    let people = [
      words(GroupPageWord.before, ["name": waveName(waves.oldName)], count: waves.oldPeople),
      words(GroupPageWord.now, ["name": waveName(waves.newName)], count: waves.newPeople),
    ]
    return paragraphs(host + people + condition(findings)) + chart(table, waves)
      + part(.changeTitle, changed(waves)) + part(.sameTitle, unchanged(waves))
      + part(.limitsTitle, paragraphs(comparable(table, waves) + limits(table)))
      + part(.methodTitle, paragraphs(method(table)))
  }

  /// A month in words; of a folder its own name, never where it lies.
  private func waveName(_ name: String) -> String {
    let ends = name.split(separator: ".").compactMap { words.month(String($0)) }
    if ends.count == 2 { return words(GroupPageWord.span, ["from": ends[0], "to": ends[1]]) }
    return words.month(name) ?? name.split(separator: "/").last.map(String.init) ?? name
  }

  // MARK: - The chart

  private func chart(_ table: GroupTable, _ waves: GroupTable.Waves) -> [DocumentBlock] {
    let shown = waves.changes.filter { $0.old.score != nil || $0.new.score != nil }
    let rows = shown.enumerated().filter { $0.offset < Self.mostRows || isChanged($0.element) }.map(\.element)
    guard !rows.isEmpty else { return paragraphs(sentences.hidden(table)) }
    return [
      .change(
        .init(
          caption: Prose(words(GroupPageWord.chart)), tableTitle: Prose(words(GroupPageWord.table)),
          nameTitle: Prose(words(ReportWord.columnTopic)), beforeTitle: Prose(waveName(waves.oldName)),
          afterTitle: Prose(waveName(waves.newName)), changeTitle: Prose(words(GroupWord.wavesColumnChange)),
          rows: rows.map(row)))
    ]
  }

  private func row(_ change: GroupTable.Change) -> DocumentBlock.ChangeChart.Row {
    func bar(_ score: Double?) -> DocumentBlock.Bar? {
      score.map { score in
        let text = Numbers.points(score, isWhole: false)
        return .init(share: score / 100, text: text, alternative: words(ReportWord.bar, ["points": text]))
      }
    }
    let points = Self.points(change)
    let text =
      !change.pointsChanged
      ? (change.points == nil ? "" : words(GroupPageWord.notTold))
      : words((change.points ?? 0) > 0 ? GroupPageWord.pointsMore : .pointsLess, ["points": points])
    return .init(
      name: Prose(change.new.name), before: bar(change.old.score), after: bar(change.new.score),
      changeText: text)
  }

  /// How large the change is, as it follows from the two numbers beside it.
  private static func points(_ change: GroupTable.Change) -> String {
    guard let old = change.old.score, let new = change.new.score else {
      return Numbers.points(abs(change.points ?? 0), isWhole: false)
    }
    return Numbers.points(abs((new * 10).rounded() - (old * 10).rounded()) / 10, isWhole: false)
  }

  private func isChanged(_ change: GroupTable.Change) -> Bool {
    change.pointsChanged || change.placeChanged == true
  }

  // MARK: - In words

  private func changed(_ waves: GroupTable.Waves) -> [DocumentBlock] {
    guard waves.hasComparable else { return [] }
    let said = waves.changes.filter(isChanged).flatMap { change -> [String] in
      let points = Self.points(change)
      let word: GroupPageWord = (change.points ?? 0) > 0 ? .rose : .fell
      return (change.pointsChanged ? [words(word, ["name": change.new.name, "points": points])] : [])
        + place(change)
    }
    guard said.isEmpty else { return list(said) }
    // That nothing changed can only be said of what was compared.
    let isCompared = waves.changes.contains { $0.points != nil }
    return isCompared ? [paragraph(words(GroupPageWord.nothingChanged))] : []
  }

  private func place(_ change: GroupTable.Change) -> [String] {
    guard change.placeChanged == true, let old = change.old.rank, let new = change.new.rank else { return [] }
    let values = [
      "name": change.new.name, "from": words.ordinal(GroupWord.ordinal, old.place),
      "to": words.ordinal(GroupWord.ordinal, new.place),
    ]
    return [words(GroupPageWord.placeChanged, values)]
  }

  private func unchanged(_ waves: GroupTable.Waves) -> [DocumentBlock] {
    let tested = waves.changes.filter { $0.points != nil && !isChanged($0) }
    guard !tested.isEmpty else { return [] }
    let sizes = tested.compactMap(\.smallestShown).map { max(1, Int($0.rounded())) }
    let (least, most) = (sizes.min() ?? 0, sizes.max() ?? 0)
    let values = ["from": String(least), "to": String(most)]
    let size = words(least == most ? GroupPageWord.smallest : .smallestSpan, values)
    return paragraphs([words(GroupPageWord.noChange, count: tested.count), size])
  }

  private func comparable(_ table: GroupTable, _ waves: GroupTable.Waves) -> [String] {
    let same =
      waves.isSameVersion
      ? words(GroupPageWord.sameVersion, ["version": table.pack.version]) : words(GroupPageWord.sameQuestions)
    return (waves.isComparable ? [same] : sentences.versions(waves)) + sentences.uncompared(waves)
      + [words(GroupWord.wavesPeople)]
  }
}
