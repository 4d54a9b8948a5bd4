import Interviewing
import Pages
import Questionnaires

/// What the person has marked or typed and not yet confirmed.
struct Draft: Equatable {
  /// Positions of the marked items; in an order, first place first.
  var marked: [Int] = []
  var text = ""
  /// The person's own words, by the name of the choice that asks for one.
  var own: [String: String] = [:]
  /// Coins by the position of their box; boxes without coins are not among them.
  var coins: [Int: Int] = [:]

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
      self.own = own.map { [name: $0] } ?? [:]
    case .choices(let names, let own)?:
      marked = names.compactMap(form.index)
      self.own = own
    case .order(let names)?: marked = names.compactMap(form.index)
    case .allocation(let shares)?:
      for share in shares { if let box = form.index(of: share.choice) { coins[box] = share.count } }
    case .text(let text)?: self.text = text
    case .integer(let number)?: text = String(number)
    case .dontKnow?: marked = form.items.indices.filter { form.items[$0] == .dontKnow }
    case .preferNot?: marked = form.items.indices.filter { form.items[$0] == .preferNot }
    case nil: break
    }
  }

  /// Folds an action in; returns the sentence to show when it cannot be, or takes away what was marked.
  mutating func take(_ action: Action, _ form: QuestionForm) -> String? {
    switch action {
    case .typed(let typed): text = typed
    case .chose(let index) where index >= 0 && index < form.boxes && form.total > 0:
      return count([index: (coins[index] ?? 0) + 1], form)
    case .chose(let index) where form.items.indices.contains(index): return choose(index, form)
    case .counted(let counts) where form.total > 0: return count(counts, form)
    case .named(let indices): return name(indices.filter(form.items.indices.contains), form)
    case .chose, .counted, .asked: break
    }
    return nil
  }

  private mutating func choose(_ index: Int, _ form: QuestionForm) -> String? {
    if form.isExclusive(index), !coins.isEmpty {
      (marked, coins) = ([index], [:])
      return form.visit.say(.noticeCoinsGone)
    }
    if form.isSingle {
      marked = [index]
    } else if let position = marked.firstIndex(of: index) {
      marked.remove(at: position)
    } else if form.isExclusive(index) {
      let others = marked.filter { !form.isExclusive($0) }
      marked = [index]
      // They may stand where they cannot be seen, and this may have been a slip.
      return others.isEmpty ? nil : form.visit.say(.noticeOthersGone, count: others.count)
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
    if indices.count > 1, let alone = indices.first(where: form.isExclusive) {
      return form.visit.say(.noticeAlone, ["name": form.label(form.items[alone])])
    }
    if let maximum = form.question.maximum, several.count > maximum {
      return form.visit.say(.noticeNoMore, count: maximum)
    }
    marked = form.isSingle ? indices.suffix(1) : indices
    return nil
  }

  /// Never more coins than there are; whoever shares coins does not leave the question out.
  private mutating func count(_ counts: [Int: Int], _ form: QuestionForm) -> String? {
    var wanted = coins
    for (box, count) in counts where box >= 0 && box < form.boxes {
      // Counts come as they were typed, and must not add up beyond all numbers.
      wanted[box] = count > 0 ? min(count, form.total + 1) : nil
    }
    guard wanted.values.reduce(0, +) <= form.total else {
      let asked = counts.keys.reduce(0) { $0 + (wanted[$1] ?? 0) }
      if asked > form.total { return form.visit.say(.noticeCoinsTotal, ["total": String(form.total)]) }
      let left = form.total - coins.values.reduce(0, +)
      return left == 0
        ? form.visit.say(.noticeNoCoinsLeft) : form.visit.say(.noticeCoinsLeft, count: left)
    }
    coins = wanted
    marked = []
    return nil
  }

  /// The answer that the draft stands for.
  func answer(_ form: QuestionForm) -> Outcome {
    switch form.question.kind {
    case .text:
      let cleaned = CleanText.clean(text)
      return .answer(cleaned.isEmpty ? .preferNot : .text(cleaned))
    case .integer where text.isEmpty: return .answer(.preferNot)
    case .integer(let range):
      guard let number = Int(text) else { return .missing(form.sentence(for: .notWithin(range))) }
      return .answer(.integer(number))
    case .allocate where marked.isEmpty: return shared(form)
    case .selectOne, .selectMultiple, .rank, .allocate: return chosen(form)
    }
  }

  private func shared(_ form: QuestionForm) -> Outcome {
    let shares = coins.keys.sorted().compactMap { box -> Share? in
      guard case .choice(let choice, _) = form.items[box], let count = coins[box] else { return nil }
      return Share(choice.name, count)
    }
    return shares.isEmpty ? .missing(form.sentence(for: .nothingChosen)) : .answer(.allocation(shares))
  }

  private func chosen(_ form: QuestionForm) -> Outcome {
    guard let first = marked.first else { return .missing(form.sentence(for: .nothingChosen)) }
    if form.items[first] == .dontKnow { return .answer(.dontKnow) }
    if form.items[first] == .preferNot { return .answer(.preferNot) }
    let names = marked.compactMap { index -> String? in
      if case .choice(let choice, _) = form.items[index] { choice.name } else { nil }
    }
    switch form.question.kind {
    case .selectOne: return .answer(.choice(names[0], own: own[names[0]].flatMap { $0.isEmpty ? nil : $0 }))
    case .rank: return .answer(.order(names))
    default:
      return .answer(.choices(names, own: own.filter { names.contains($0.key) && !$0.value.isEmpty }))
    }
  }
}
