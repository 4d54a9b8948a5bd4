package import Interviewing
package import Pages
package import Questionnaires
import Reporting

/// What all screens of one sitting share, and what they ask for.
package struct Visit: Sendable {
  /// Only the questionnaire's own says which languages are left out.
  package private(set) var manifest: PackManifest
  package internal(set) var host: Host
  /// The month in which the sitting began; nil where nobody asks how old the checks of help lines are.
  let today: Month?
  package var language: String
  /// The interface words that have been read so far, by language.
  package var allWords: [String: InterfaceWords] {
    didSet { frameWords = allWords.mapValues { PageWords($0) } }
  }
  /// The words for front ends, made once a language and not once a page.
  private var frameWords: [String: PageWords]
  package private(set) var questionnaire: Questionnaire?
  package var isPackBroken = false
  /// Whether the store could not be opened, or was lost.
  package var storeFailed = false
  package var walk: Walk?
  package var wrongCodes = 0
  /// Whether the page that is printed next is set in large letters.
  var wantsLargePrint = false
  /// Shown on the next page only.
  package var notice: Notice?
  /// Seconds on a clock that is never set, as they came in with what happened last.
  var now = 0.0
  private var clock = QuestionClock()
  var effects: [Effect] = []
  var moves: [Move] = []

  /// At the beginning only the words of one language are there.
  package init(manifest: PackManifest, host: Host, words: InterfaceWords, today: Month? = nil) {
    self.manifest = manifest
    self.host = host
    self.today = today
    language = words.language
    allWords = [words.language: words]
    frameWords = [words.language: PageWords(words)]
  }

  package var setting: Setting { host.setting }

  /// What the personal questions are for, in the language at hand; nil where they are not asked, or need no reason.
  var purpose: String? {
    setting == .own ? nil : host.purpose(in: language, base: manifest.baseLanguage)
  }

  /// How often a wrong code may be typed.
  package static let codeTries = 5

  mutating func perform(_ effect: Effect) { effects.append(effect) }
  mutating func go(_ move: Move) { moves.append(move) }

  /// Changes the language of everything that is shown, reading its words first where needed; in place of one that
  /// is left out the first is shown, and a notice says so in the words that were there.
  mutating func speak(_ code: String) {
    let readable = manifest.readable(code)
    if readable != code { notice = Notice(.failed, say(.noticeNoWords)) }
    language = readable
    if allWords[readable] == nil { perform(.openWords(readable)) }
  }

  /// The questions are there, and with them what languages they can be asked in.
  mutating func open(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    manifest = questionnaire.pack
    speak(language)
  }
}

extension Visit {
  /// The words of the language at hand; those of the first language while they are being read.
  var words: InterfaceWords {
    allWords[language] ?? allWords[manifest.baseLanguage] ?? allWords.values.first
      ?? InterfaceWords(language: language, entries: [:])
  }

  func say(_ key: ScreenWord, _ values: [String: String] = [:], count: Int? = nil) -> String {
    words(key, values, count: count)
  }

  /// Words of the pack; those that are not translated say so. With a question's key what is piped in is filled.
  func text(_ wording: Wording, for key: AnswerKey? = nil) -> String {
    let text = walk?.interview.text(wording, for: key, in: language) ?? wording.text(in: language)
    guard !wording.isTranslated(into: language, base: manifest.baseLanguage) else { return text }
    return say(.untranslated, ["text": text, "language": baseName])
  }

  /// What a help box says; that its numbers were called more than a year ago is said with it.
  func text(of box: HelpBox) -> String {
    guard let today, let checked = box.checked, let month = words.month(checked),
      Month(checked)?.isOlderThanAYear(on: today) == true
    else { return text(box.text) }
    return text(box.text) + " " + words(ReportWord.helpCheckedOld, ["month": month])
  }

  /// The name of the pack's own language, in the language at hand where its words know it.
  private var baseName: String {
    let known = ReportWord(rawValue: "report.languages.\(manifest.baseLanguage)").map { words($0) }
    return known ?? manifest.languages.first?.name ?? manifest.baseLanguage
  }

  /// The clock of a question runs while it is on the screen.
  mutating func watch(_ question: AnswerKey?) {
    if walk == nil { clock = QuestionClock() } else { clock.show(question, at: now) }
  }

  func seconds(for key: AnswerKey) -> Int { clock.seconds(for: key, at: now) }

  /// The question has its answer in the store.
  mutating func stopClock(of key: AnswerKey) { clock.forget(key, at: now) }

  /// A page in the language at hand with the words that front ends need.
  func page(
    _ id: String, title: String, progress: Progress? = nil, _ blocks: [Block], control: Control? = nil,
    offers: [Offer]
  ) -> Page {
    // A page that begins with its title as heading says it once.
    let isSaid = blocks.first == .heading(title) || blocks.first == .question(title)
    let title = isSaid ? "" : title
    var offers = offers
    if case .menu? = control { offers.insert(Offer(.next, say(.commandChoose)), at: 0) }
    let operations = operations(of: control)
    return Page(
      id: "\(id)/\(language)", language: language, title: title, mark: mark, progress: progress,
      notice: notice, blocks: blocks, control: control, offers: offers, operations: operations,
      words: frameWords[words.language] ?? PageWords(words))
  }

  /// What stands over every page of a rehearsal.
  private var mark: String { host.isRehearsal ? words(ReportWord.rehearsal) : "" }

  /// What the keys of a control do, in words.
  func operations(of control: Control?) -> [OperationOffer] {
    guard let control else { return [] }
    return control.operations.map {
      OperationOffer($0, keys: control.keys(for: $0), label: say($0.word(in: control)))
    }
  }

  func offer(_ command: Command, unavailable: String? = nil) -> Offer {
    Offer(command, say(command.word), unavailable: unavailable)
  }

  func offers(_ commands: Command...) -> [Offer] { commands.map { offer($0) } }

  /// What leaves a page that lies over another one.
  var overlayOffers: [Offer] { [Offer(.next, say(.commandClose)), offer(.back)] }

  /// Hiding, while there is a walk to hide.
  var hideOffer: [Offer] { walk == nil ? [] : offers(.hide) }
}

extension Command {
  /// The word that stands beside the command's key.
  var word: ScreenWord {
    switch self {
    case .next: .commandNext
    case .back: .commandBack
    case .skip: .commandSkip
    case .skipSection: .commandSkipSection
    case .help: .commandHelp
    case .helpLines: .commandHelpLines
    case .review: .commandReview
    case .language: .commandLanguage
    case .stop: .commandStop
    case .hide: .commandHide
    }
  }
}

extension Operation {
  fileprivate func word(in control: Control) -> ScreenWord {
    switch (self, control) {
    case (.mark, .order): .operationPlace
    case (.mark, _): .operationMark
    case (.more, .allocate): .operationAdd
    case (.less, .allocate): .operationTake
    case (.more, _): .operationEarlier
    case (.less, _): .operationLater
    }
  }
}

extension PageWords {
  init(_ words: InterfaceWords) {
    let enter = ["enter": Key.enter.name]
    self.init(
      pageOf: words(ScreenWord.framePageOf), number: words(ScreenWord.frameNumber),
      numberThen: words(ScreenWord.frameNumberThen),
      tooSmall: words(ScreenWord.frameTooSmall),
      more: words(ScreenWord.frameMore),
      places: [words(ScreenWord.framePlace1), words(ScreenWord.framePlace2), words(ScreenWord.framePlace3)],
      lineMenu: words(ScreenWord.lineMenu, enter), lineOne: words(ScreenWord.lineOne, enter),
      lineSeveral: words(ScreenWord.lineSeveral, enter),
      lineOrder: words(ScreenWord.lineOrder, enter),
      lineAllocate: words(ScreenWord.lineAllocate, enter), lineNoCoins: words(ScreenWord.lineNoCoins),
      lineText: words(ScreenWord.lineText, enter),
      lineInteger: words(ScreenWord.lineInteger, enter),
      lineGoOn: words(ScreenWord.lineGoOn, enter), notInRange: words(ScreenWord.lineNotInRange),
      notUnderstood: words(ScreenWord.lineNotUnderstood),
      nothingAsked: words(ScreenWord.lineNothingAsked, enter), eachOnce: words(ScreenWord.lineEachOnce),
      letterInText: words(ScreenWord.lineLetterInText),
      marked: words(ScreenWord.lineMarked))
  }
}
