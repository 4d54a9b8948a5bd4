/// All fields that events have in JSON; each event uses some.
struct EventFields: Codable {
  var setting: String?
  var language: String?
  var seed: UInt64?
  var month: String?
  var purpose: String?
  var pack: String?
  var version: String?
  var hash: String?
  var length: String?
  var question: String?
  var factor: String?
  var choice: String?
  var own: String?
  var choices: [String]?
  /// The own words of `choices`, by choice.
  var owns: [String: String]?
  var order: [String]?
  var shares: [Share]?
  var text: String?
  var integer: Int?
  /// `dk` or `pn`.
  var none: String?
  var seconds: Int?

  /// The event that the fields of a kind make; nil when one is missing.
  func event(of kind: WalkEvent.Kind) -> WalkEvent? {
    switch kind {
    case .started: started
    case .lengthChosen: length.map { .lengthChosen($0) }
    case .languageChanged: language.map { .languageChanged($0) }
    case .stopped: .stopped
    case .finished: .finished
    case .crowded: .crowded
    case .answered: answered
    }
  }

  private var started: WalkEvent? {
    guard let setting = setting.flatMap(Setting.init(rawValue:)), let language, let seed, let month, let pack,
      let version, let hash
    else { return nil }
    return .started(
      WalkStart(setting: setting, language: language, seed: seed, month: month, purpose: purpose),
      pack: PackStamp(id: pack, version: version, contentHash: hash))
  }

  private var answered: WalkEvent? {
    guard let question, let answer else { return nil }
    return .answered(AnswerKey(question, factor: factor), answer, seconds: seconds)
  }

  private var answer: Answer? {
    if let choice { return .choice(choice, own: own) }
    if let choices { return .choices(choices, own: owns ?? [:]) }
    if let order { return .order(order) }
    if let shares { return .allocation(shares) }
    if let text { return .text(text) }
    if let integer { return .integer(integer) }
    switch none {
    case "dk": return .dontKnow
    case "pn": return .preferNot
    default: return nil
    }
  }
}

extension WalkEvent {
  /// The event's fields for JSON.
  var fields: EventFields {
    var fields = EventFields()
    switch self {
    case .started(let start, let pack):
      fields.setting = start.setting.rawValue
      fields.language = start.language
      fields.seed = start.seed
      (fields.month, fields.purpose) = (start.month, start.purpose)
      (fields.pack, fields.version, fields.hash) = (pack.id, pack.version, pack.contentHash)
    case .lengthChosen(let name): fields.length = name
    case .languageChanged(let code): fields.language = code
    case .answered(let key, let answer, let seconds):
      fields.seconds = seconds
      (fields.question, fields.factor) = (key.question, key.factor)
      fields.set(answer)
    case .stopped, .finished, .crowded: break
    }
    return fields
  }
}

extension EventFields {
  fileprivate mutating func set(_ answer: Answer) {
    switch answer {
    case .choice(let name, let own): (choice, self.own) = (name, own)
    case .choices(let names, let own):
      choices = names
      owns = own.isEmpty ? nil : own
    case .order(let names): order = names
    case .allocation(let shares): self.shares = shares
    case .text(let text): self.text = text
    case .integer(let number): integer = number
    case .dontKnow: none = "dk"
    case .preferNot: none = "pn"
    }
  }
}
