package import Questionnaires

/// What became of a whole file, in numbers and in words.
package struct TakeReport: Equatable, Sendable {
  package private(set) var people = 0
  package private(set) var finished = 0
  package private(set) var unfinished = 0
  /// Finished walks that no group result counts.
  package private(set) var notCounted = 0
  package private(set) var notStored: [TakenRow.NotStoredReason: Int] = [:]
  package private(set) var cells: [CellFate: Int] = [:]
  /// By the words of the reason.
  package private(set) var refused: [AnswerFileWord: Int] = [:]
  /// Nil without a file of seconds.
  package private(set) var seconds: SecondsReport?
  package let unknownColumns: [String]
  /// By the unknown column, the name that was probably meant.
  package let nearNames: [String: String]
  package let doubledColumns: [AnswerSheet.DoubledColumn]

  init(_ sheet: AnswerSheet, withSeconds: Bool = false) {
    seconds = withSeconds ? SecondsReport() : nil
    (unknownColumns, nearNames) = (sheet.unknownColumns, sheet.nearNames)
    doubledColumns = sheet.doubledColumns
  }

  mutating func add(_ row: TakenRow) {
    people += 1
    switch row.state {
    case .finished:
      finished += 1
      if !row.mayBeCounted { notCounted += 1 }
    case .unfinished: unfinished += 1
    case .nothingStored(let reason): notStored[reason, default: 0] += 1
    }
    if let taken = row.seconds { seconds?.add(taken) }
    cells.merge(row.cells, uniquingKeysWith: +)
    for cell in row.refusedCells { refused[cell.reason.word, default: 0] += 1 }
  }

  /// Adds what became of other people of the same file.
  package mutating func add(_ other: TakeReport) {
    people += other.people
    finished += other.finished
    unfinished += other.unfinished
    notCounted += other.notCounted
    notStored.merge(other.notStored, uniquingKeysWith: +)
    cells.merge(other.cells, uniquingKeysWith: +)
    refused.merge(other.refused, uniquingKeysWith: +)
    if let more = other.seconds { seconds?.add(more) }
  }
}

extension TakeReport {
  /// What is to be said about the columns, before the first row.
  package func columnLines(in words: InterfaceWords) -> [String] {
    let doubled = doubledColumns.map {
      words(AnswerFileWord.doubledColumn, ["kept": $0.kept, "left_out": $0.leftOut])
    }
    return doubled + unknownLines(in: words)
  }

  private func unknownLines(in words: InterfaceWords) -> [String] {
    guard !unknownColumns.isEmpty else { return [] }
    let columns = unknownColumns.map { column in
      nearNames[column].map { words(AnswerFileWord.nearColumn, ["column": column, "name": $0]) } ?? column
    }
    let values = ["columns": columns.joined(separator: ", ")]
    return [words(AnswerFileWord.unknownColumns, values, count: columns.count)]
  }

  /// The counts, a sentence a line, reasons set in; those that did not come up are left out.
  package func countLines(in words: InterfaceWords) -> [String] {
    let reasons = TakenRow.NotStoredReason.allCases.compactMap { reason in
      notStored[reason].map { "  " + words(reason.word, count: $0) }
    }
    let refusals = AnswerFileWord.allCases.compactMap { word in
      refused[word].map { "  " + words(AnswerFileWord.cellsByReason, ["reason": words(word)], count: $0) }
    }
    let left = notCounted > 0 ? [words(AnswerFileWord.notCounted, count: notCounted)] : []
    let why = unfinished > 0 ? ["  " + words(AnswerFileWord.unfinishedWhy)] : []
    return [words(AnswerFileWord.people, count: people), words(AnswerFileWord.finished, count: finished)]
      + left + [words(AnswerFileWord.unfinished, count: unfinished)] + why + [
        words(AnswerFileWord.notStored, count: notStored.values.reduce(0, +))
      ] + reasons + [
        words(AnswerFileWord.cellsStored, count: cells[.stored] ?? 0),
        words(AnswerFileWord.cellsRefused, count: cells[.refused] ?? 0),
      ] + refusals + secondsLines(in: words) + unknownCount(in: words)
  }

  /// Their names stand at the top, once; rows by the thousand may stand between.
  private func unknownCount(in words: InterfaceWords) -> [String] {
    unknownColumns.isEmpty ? [] : [words(AnswerFileWord.unknownCount, count: unknownColumns.count)]
  }

  private func secondsLines(in words: InterfaceWords) -> [String] {
    guard let seconds else { return [] }
    let counts: [(AnswerFileWord, Int)] = [
      (.secondsNotKept, seconds.notKept), (.secondsRefused, seconds.refused),
      (.secondsMissing, seconds.missing),
    ]
    return [words(AnswerFileWord.secondsKept, count: seconds.kept)]
      + counts.filter { $0.1 > 0 }.map { words($0.0, count: $0.1) }
  }
}
