package import Questionnaires

/// What the header of a file of answers means: a column a question, found by its name or printed number.
///
/// Names are compared without case. Where two columns mean the same, the one with the printed number counts,
/// otherwise the first.
package struct AnswerSheet {
  /// The header as it was read.
  package let names: [String]
  /// Columns that are no questions of the pack, in the order of the header.
  package private(set) var unknownColumns: [String] = []
  /// For some of these a name without a column that was probably meant.
  package private(set) var nearNames: [String: String] = [:]
  /// Columns that are left out because another one means the same.
  package private(set) var doubledColumns: [DoubledColumn] = []

  /// Two columns with one meaning.
  package struct DoubledColumn: Equatable, Sendable {
    package var kept: String
    package var leftOut: String

    /// Names both columns as the header has them.
    package init(kept: String, leftOut: String) {
      self.kept = kept
      self.leftOut = leftOut
    }
  }

  private(set) var columns: [SheetColumn]
  /// Where the column of a question stands, by the question's name.
  private(set) var places: [String: Int] = [:]
  private(set) var repeated = RepeatedColumns()
  /// Finds factors by their ids and names.
  let factors: ChoiceMatcher
  /// Lengths by all that a cell may call them.
  let lengths: [String: Length]
  private(set) var length: Int?
  private(set) var person: Int?
  private(set) var month: Int?
  /// Where the columns of earlier questionnaires stand that may answer a question, by the question's name.
  private(set) var olderPlaces: [String: [Int]] = [:]
  /// Names of the questions that every row is looked through for, and the choice that agrees to start.
  let languageQuestion: String?
  let consentQuestion: String?
  let consentYes: String?

  /// Reads a header; a file without any question is refused.
  package init(header: CSVRow, questionnaire: Questionnaire) throws(AnswerFileError) {
    names = header.cells.map(\.text)
    columns = Array(repeating: .unknown, count: header.cells.count)
    languageQuestion = questionnaire.question(appearing: .language)?.name
    let consent = questionnaire.question(appearing: .consent)
    consentQuestion = consent?.name
    consentYes = consent?.agreement
    factors = ChoiceMatcher(
      questionnaire.catalog.factors.map { Choice(name: $0.id, label: $0.name) },
      codes: questionnaire.question(named: questionnaire.scoring.picks).map {
        PaperCodes($0, in: questionnaire)
      })
    lengths = Self.lengths(of: questionnaire)
    let keys = names.map(FoldedText.fold)
    takeQuestions(keys, questionnaire)
    takeTops(keys, questionnaire)
    length = take(["version", "length"], keys, as: .length)
    person = take(["person_id"], keys, as: .person)
    month = take(["month"], keys, as: .month)
    takeOlder(keys, questionnaire)
    for name in names.indices.filter(isUnknown).map(shownName) where !unknownColumns.contains(name) {
      unknownColumns.append(name)
    }
    guard hasQuestions || !olderPlaces.isEmpty else { throw .noQuestions }
    nearNames = meantNames(in: questionnaire)
  }

  /// Folded names, codes and labels; the first length that goes by one has it.
  private static func lengths(of questionnaire: Questionnaire) -> [String: Length] {
    let called = questionnaire.lengths.flatMap { length in
      ([length.name, length.code, length.label.base] + length.label.translations.values).map {
        (FoldedText.fold($0), length)
      }
    }
    return Dictionary(called) { first, _ in first }
  }

  /// So many unknown columns are held against all names: a table about something else has thousands.
  private static let comparedColumns = 100

  private func meantNames(in questionnaire: Questionnaire) -> [String: String] {
    let asked = questionnaire.sections.filter { $0.repeats == nil }.flatMap(\.questions)
    let questions = asked.map(\.name)
    let others = [("person_id", person), ("version", length), ("month", month)].filter { $0.1 == nil }
    let waiting = questions.filter { places[$0] == nil } + others.map(\.0)
    let numbers = Dictionary(
      asked.filter { places[$0.name] == nil }.map { (Self.bare($0.number), $0.number) },
      uniquingKeysWith: { first, _ in first })
    let pairs = unknownColumns.prefix(Self.comparedColumns).compactMap { column in
      // A column without a name goes by a number of its own.
      let number = column.first?.isLetter == true ? numbers[Self.bare(column)] : nil
      return (number ?? NearestName.of(FoldedText.fold(column), among: waiting)).map { (column, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// A printed number as people type it: D01, D1 and `d 01` are the same.
  private static func bare(_ number: String) -> String {
    var bare = ""
    for letter in number.uppercased() where letter.isLetter || letter.isNumber {
      if letter != "0" || bare.last?.isNumber == true { bare.append(letter) }
    }
    return bare
  }

  /// The column's name as it may be printed; a column without a name goes by its number.
  package func shownName(_ index: Int) -> String {
    let name = ShortText.of(names[index])
    return name.isEmpty ? "#\(index + 1)" : name
  }
}

// MARK: - Header

extension AnswerSheet {
  private mutating func takeQuestions(_ keys: [String], _ questionnaire: Questionnaire) {
    for section in questionnaire.sections {
      for question in section.questions {
        if section.repeats == nil {
          takeQuestion(question, keys, questionnaire)
        } else {
          takeRepeated(question, keys, questionnaire)
        }
      }
    }
  }

  private mutating func takeQuestion(_ question: Question, _ keys: [String], _ questionnaire: Questionnaire) {
    let number = FoldedText.fold(question.number)
    let name = FoldedText.fold(question.name)
    let numbered = keys.indices.filter { isUnknown($0) && !number.isEmpty && keys[$0] == number }
    let named = keys.indices.filter { isUnknown($0) && keys[$0] == name && !numbered.contains($0) }
    guard let kept = (numbered + named).first else { return }
    columns[kept] = .question(CellReader(question, in: questionnaire), nil)
    places[question.name] = kept
    leaveOut((numbered + named).dropFirst(), for: kept)
  }

  private mutating func takeRepeated(_ question: Question, _ keys: [String], _ questionnaire: Questionnaire) {
    let reader = CellReader(question, in: questionnaire)
    let ids = questionnaire.catalog.factors.map(\.id)
    for start in [question.number, question.name].map(FoldedText.fold) where !start.isEmpty {
      for index in keys.indices where isUnknown(index) && keys[index].hasPrefix(start) {
        guard let turn = RepeatedColumns.Turn(keys[index].dropFirst(start.count), factors: ids) else {
          continue
        }
        if let kept = repeated.place(of: question.name, turn) {
          leaveOut([index], for: kept)
        } else {
          columns[index] = .question(reader, turn)
          repeated.add(index, of: question.name, turn)
        }
      }
    }
  }

  /// Only where something repeats: elsewhere such a column would speak of nothing.
  private mutating func takeTops(_ keys: [String], _ questionnaire: Questionnaire) {
    guard questionnaire.hasRepeats else { return }
    for index in keys.indices where isUnknown(index) && keys[index].hasPrefix("top_") {
      guard let number = RepeatedColumns.Turn.number(keys[index].dropFirst(4)) else { continue }
      if let kept = repeated.tops[number] {
        leaveOut([index], for: kept)
      } else {
        columns[index] = .top(number)
        repeated.tops[number] = index
      }
    }
  }

  private var hasQuestions: Bool {
    columns.contains { if case .question = $0 { true } else { false } }
  }

  private mutating func take(_ wanted: Set<String>, _ keys: [String], as column: SheetColumn) -> Int? {
    let found = keys.indices.filter { isUnknown($0) && wanted.contains(keys[$0]) }
    guard let kept = found.first else { return nil }
    columns[kept] = column
    leaveOut(found.dropFirst(), for: kept)
    return kept
  }

  private mutating func takeOlder(_ keys: [String], _ questionnaire: Questionnaire) {
    for (name, cells) in questionnaire.olderColumns.sorted(by: { $0.key < $1.key }) {
      let meanings = cells.map { (FoldedText.fold($0.key), $0.value) }
      let column = SheetColumn.older(Dictionary(meanings) { first, _ in first })
      guard let kept = take([FoldedText.fold(name)], keys, as: column) else { continue }
      for question in Set(cells.values.map(\.question)) { olderPlaces[question, default: []].append(kept) }
    }
  }

  private mutating func leaveOut(_ others: some Sequence<Int>, for kept: Int) {
    for index in others {
      columns[index] = .doubled
      doubledColumns.append(DoubledColumn(kept: shownName(kept), leftOut: shownName(index)))
    }
  }

  private func isUnknown(_ index: Int) -> Bool {
    if case .unknown = columns[index] { true } else { false }
  }
}
