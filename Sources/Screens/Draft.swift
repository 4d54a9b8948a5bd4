import Interviewing
import Pages
import Questionnaires

/// What the person has marked or typed and not yet confirmed.
struct Draft: Equatable {
  /// Positions of the marked items; in an order, first place first.
  var marked: [Int] = []
  var text = ""
  /// The person's own word for a choice that asks for one.
  var own = ""

  /// What confirming the draft would give.
  enum Outcome: Equatable {
    case answer(Answer)
    /// Nothing that can be confirmed, and the sentence that says what to do.
    case missing(String)
  }

  init() {}

  /// The draft that an answer was made from.
  init(_ answer: Answer?, _ form: QuestionForm) {
    switch answer {
    case .choice(let name, let own)?:
      marked = [name].compactMap(form.index)
      self.own = own ?? ""
    case .choices(let names, _)?, .order(let names)?: marked = names.compactMap(form.index)
    case .text(let text)?: self.text = text
    case .integer(let number)?: text = String(number)
    case .dontKnow?: marked = form.items.indices.filter { form.items[$0] == .dontKnow }
    case .preferNot?: marked = form.items.indices.filter { form.items[$0] == .preferNot }
    case .allocation?, nil: break
    }
  }

  /// Folds an action in; returns the sentence to show when it cannot be.
  mutating func take(_ action: Action, _ form: QuestionForm) -> String? {
    switch action {
    case .typed(let typed): text = typed
    case .chose(let index) where form.items.indices.contains(index): return choose(index, form)
    case .named(let indices): return name(indices.filter(form.items.indices.contains), form)
    case .chose, .asked: break
    }
    return nil
  }

  private mutating func choose(_ index: Int, _ form: QuestionForm) -> String? {
    if form.isSingle {
      marked = [index]
    } else if let position = marked.firstIndex(of: index) {
      marked.remove(at: position)
    } else if form.isExclusive(index) {
      marked = [index]
    } else {
      let others = marked.filter { !form.isExclusive($0) }
      if let maximum = form.question.maximum, others.count >= maximum {
        return form.sentence(for: .tooMany(maximum: maximum))
      }
      marked = others + [index]
    }
    return nil
  }

  /// Everything at once, as in a typed line; one that excludes others wins when it stands alone.
  private mutating func name(_ indices: [Int], _ form: QuestionForm) -> String? {
    let several = indices.filter { !form.isExclusive($0) }
    if indices.count > several.count, indices.count > 1 { return form.visit.say(.noticeChooseFirst) }
    if let maximum = form.question.maximum, several.count > maximum {
      return form.sentence(for: .tooMany(maximum: maximum))
    }
    marked = form.isSingle ? indices.suffix(1) : indices
    return nil
  }

  /// The answer that the draft stands for.
  func answer(_ form: QuestionForm) -> Outcome {
    switch form.question.kind {
    case .text:
      let cleaned = CleanText.clean(text)
      return .answer(cleaned.isEmpty ? .preferNot : .text(cleaned))
    case .integer(let range):
      guard let number = Int(text) else { return .missing(form.sentence(for: .notWithin(range))) }
      return .answer(.integer(number))
    case .selectOne, .selectMultiple, .rank, .allocate: return chosen(form)
    }
  }

  private func chosen(_ form: QuestionForm) -> Outcome {
    guard let first = marked.first else { return .missing(form.sentence(for: .nothingChosen)) }
    if form.items[first] == .dontKnow { return .answer(.dontKnow) }
    if form.items[first] == .preferNot { return .answer(.preferNot) }
    let names = marked.compactMap { index -> String? in
      if case .choice(let choice, _) = form.items[index] { choice.name } else { nil }
    }
    switch form.question.kind {
    case .selectOne: return .answer(.choice(names[0], own: own.isEmpty ? nil : own))
    case .rank: return .answer(.order(names))
    default: return .answer(.choices(names))
    }
  }
}
