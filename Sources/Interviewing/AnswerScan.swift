/// The fields of a stored answer, by their places in its text.
struct AnswerScan {
  private let scan: EventScan
  private let text: UnsafeRawBufferPointer
  private(set) var question: Range<Int>?
  private var choice: Range<Int>?
  private var choices: Range<Int>?
  private var order: Range<Int>?
  private var none: Range<Int>?
  /// Fields that only a decoder reads: own words, coins, numbers, a factor.
  private var hasMore = false
  /// Whether the text is one object in which no field that was looked at comes twice.
  private(set) var isSound = true

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
    var scan = EventScan(text)
    self.scan = scan
    while let (name, value) = scan.next() { take(name, value) }
    isSound = isSound && scan.isWhole && question != nil
  }

  private mutating func take(_ name: Range<Int>, _ value: EventScan.Value) {
    switch value {
    case .plain(let range) where text.holds("question", at: name):
      if question == nil { question = range } else { isSound = false }
    case .plain(let range) where text.holds("choice", at: name):
      if choice == nil { choice = range } else { isSound = false }
    case .plain(let range) where text.holds("none", at: name):
      if none == nil { none = range } else { isSound = false }
    case .list(let range) where text.holds("choices", at: name):
      if choices == nil { choices = range } else { isSound = false }
    case .list(let range) where text.holds("order", at: name):
      if order == nil { order = range } else { isSound = false }
    case .number where text.holds("seconds", at: name): break
    default: hasMore = true
    }
  }

  /// The answer, where it can be told without decoding; it is still to be checked unless the question is plain.
  func answer(to question: NeededQuestion) -> Answer? {
    guard !hasMore else { return nil }
    if let choice {
      guard question.isPlain, let position = question.choices.position(of: choice, in: text) else {
        return nil
      }
      return question.answers[position]
    }
    if let choices { return positions(choices, question).flatMap { question.several($0) } }
    if let order {
      return positions(order, question).map { positions in
        .order(positions.map { question.choices.names[$0] })
      }
    }
    guard let none else { return nil }
    if text.holds("dk", at: none) { return .dontKnow }
    return text.holds("pn", at: none) ? .preferNot : nil
  }

  private func positions(_ list: Range<Int>, _ question: NeededQuestion) -> [Int]? {
    guard let places = scan.plainTexts(list) else { return nil }
    var positions: [Int] = []
    for place in places {
      guard let position = question.choices.position(of: place, in: text) else { return nil }
      positions.append(position)
    }
    return positions
  }
}

extension EventFields {
  /// Reads the fields of a small event; nil where one is there that needs a decoder.
  init?(scanning text: UnsafeRawBufferPointer) {
    self.init()
    var scan = EventScan(text)
    while let (name, value) = scan.next() {
      switch value {
      case .number(let number) where text.holds("seed", at: name): seed = number
      case .plain(let range): guard take(text.string(range), text, name) else { return nil }
      default: return nil
      }
    }
    guard scan.isWhole else { return nil }
  }

  /// False where the field is not one of a small event, or comes twice.
  private mutating func take(_ value: String, _ text: UnsafeRawBufferPointer, _ name: Range<Int>) -> Bool {
    func set(_ field: inout String?) -> Bool {
      defer { field = value }
      return field == nil
    }
    if text.holds("setting", at: name) { return set(&setting) }
    if text.holds("language", at: name) { return set(&language) }
    if text.holds("month", at: name) { return set(&month) }
    if text.holds("purpose", at: name) { return set(&purpose) }
    if text.holds("pack", at: name) { return set(&pack) }
    if text.holds("version", at: name) { return set(&version) }
    if text.holds("hash", at: name) { return set(&hash) }
    return text.holds("length", at: name) && set(&length)
  }
}
