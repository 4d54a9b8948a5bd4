import ArgumentParser
import Pages
import Questionnaires
import Reporting
import Screens
import Toolkit

/// `porchlight form`: the questionnaire on paper, and the cards that go with it.
struct FormCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Write or print paper forms: a ballot, a booklet, or a card.",
    discussion: """
      ballot: one page for a room, with all topics or with the big areas at a glance. booklet: the whole \
      questionnaire of a length. guide: why each question is asked, for the facilitator. help-card: the help lines. \
      kiosk-card: how to start, stop, hide and erase. handout: the page without answers that a kiosk offers. Every \
      ballot and booklet gets a number drawn by lot.
      """)

  /// What is printed.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case ballot, booklet, guide
    case helpCard = "help-card"
    case kioskCard = "kiosk-card"
    case handout

    /// Whether every copy has a number of its own.
    var isNumbered: Bool { self == .ballot || self == .booklet }
  }

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @Argument(help: "What to print: ballot, booklet, guide, help-card, kiosk-card or handout.") var kind: Kind
  @Option(help: "How long a booklet is, such as standard or full.") var length: String?
  @Option(help: "What a ballot has at a glance: topics or areas.") var glance: FormMaker.Glance?
  @Option(help: "So many forms, each with a number of its own.") var copies = 1
  @Option(help: "The number of the form, as another copy of it has it.") var number: String?
  @OptionGroup var page: PageOptions

  mutating func validate() throws {
    guard (1...999).contains(copies) else { throw ValidationError("--copies is a number from 1 to 999.") }
    guard copies == 1 || kind.isNumbered else {
      throw ValidationError("Only forms with numbers take --copies.")
    }
    guard copies == 1 || number == nil else { throw ValidationError("Say either --number or --copies.") }
    guard copies == 1 || page.hasPlace else {
      throw ValidationError("Many forms need a place: --print, or --output with the name of a file.")
    }
    guard length == nil || kind == .booklet else { throw ValidationError("Only a booklet takes --length.") }
    guard glance == nil || kind == .ballot else { throw ValidationError("Only a ballot takes --glance.") }
    if let number, FormNumber(number) == nil {
      throw ValidationError("\"\(number)\" is no form number: its last digit does not fit the others.")
    }
  }

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try folders.questionnaire(in: spoken.language)
    let words = try folders.words(in: questionnaire.pack.language(spoken.language))
    let maker = try folders.formMaker(
      questionnaire, words,
      purpose: SettingOptions.host(in: folders, for: nil, language: spoken.language).purpose(
        in: words.language, base: questionnaire.pack.baseLanguage))
    let length = try chosenLength(questionnaire)
    var left = numbers[...]
    while !left.isEmpty {
      try page.send(
        left.prefix(PDFFilter.atOnce).map { number in
          .init(
            page.marked(document(maker, length, number), words, isRehearsal: folders.isRehearsal),
            number: copies > 1 ? number.description : nil
          )
        })
      left = left.dropFirst(PDFFilter.atOnce)
    }
  }

  /// The length that was named, or the one in the middle of those on offer.
  private func chosenLength(_ questionnaire: Questionnaire) throws(CommandError) -> Length {
    let offered = questionnaire.lengths.filter(\.isOffered)
    guard let length else {
      guard let middle = offered.dropFirst(offered.count / 2).first else {
        throw .unknownLength("", known: [])
      }
      return middle
    }
    guard let found = questionnaire.length(named: length) else {
      throw .unknownLength(length, known: offered.map(\.name))
    }
    return found
  }

  /// Numbers by lot: nobody can tell from one who got which form.
  private var numbers: [FormNumber] {
    if let number = number.flatMap({ FormNumber($0) }) { return [number] }
    var drawn: Set<FormNumber> = []
    while drawn.count < copies {
      if let number = FormNumber(Int(Chance.number % UInt64(FormNumber.count))) { drawn.insert(number) }
    }
    return Array(drawn)
  }

  private func document(_ maker: FormMaker, _ length: Length, _ number: FormNumber) -> Document {
    let print = FormMaker.Print(number: number, isLargePrint: page.largePrint)
    switch kind {
    case .ballot: return maker.ballot(glance ?? .topics, print: print)
    case .booklet: return maker.booklet(length, print: print)
    case .guide: return maker.guide()
    case .helpCard: return maker.helpCard()
    case .kioskCard: return maker.kioskCard(Self.keys)
    case .handout: return maker.handout()
    }
  }

  private static var keys: FormMaker.Keys {
    let stop = KeyTable.binding(for: .stop)
    func name(_ keys: [Key]) -> String { keys.first?.name ?? "" }
    return FormMaker.Keys(
      start: name(KeyTable.binding(for: .next).keys), stop: name(stop.keys),
      stopTyping: name(stop.keysInText),
      hide: name(KeyTable.binding(for: .hide).keys))
  }
}

extension Folders {
  /// Makes paper forms in the language of `words`, with the help lines of the toolkit.
  func formMaker(
    _ questionnaire: Questionnaire, _ words: InterfaceWords, purpose: String? = nil
  ) throws -> FormMaker {
    let toolkit = try ToolkitLibrary.read(
      files: SummaryMaker(folders: self).toolkitFiles(questionnaire.pack), language: words.language,
      packLanguage: questionnaire.pack.baseLanguage)
    return try FormMaker(
      questionnaire, words: words, forms: pageWords("forms", words.language),
      purpose: purpose, helpLines: toolkit.printableHelpLines, today: Month(Chance.month))
  }
}

extension FormMaker.Glance: ExpressibleByArgument {}
