package import Questionnaires
package import Toolkit

/// Makes the questionnaire's pages for a pen: a ballot, booklets, and what helps to hand them out.
package struct FormMaker {
  /// What one printed form is: its number, and how it is set.
  package struct Print: Equatable, Sendable {
    package var number: FormNumber
    /// Letters are so large that many answers have no room beside each other.
    package var isLargePrint: Bool

    /// One printed form, with a number of its own.
    package init(number: FormNumber, isLargePrint: Bool = false) {
      self.number = number
      self.isLargePrint = isLargePrint
    }
  }

  let questionnaire: Questionnaire
  let words: InterfaceWords
  let forms: InterfaceWords
  /// What the personal questions are for; nil leaves them out.
  let purpose: String?
  let helpLines: [HelpLine]
  let maker: ProseMaker

  /// `words` are those of the screens and `forms` those of `interface/forms`, both in the form's language.
  /// Checks of help lines that are more than a year old in the month of `today` say so.
  package init(
    _ questionnaire: Questionnaire, words: InterfaceWords, forms: InterfaceWords, purpose: String? = nil,
    helpLines: [HelpLine] = [], today: Month? = nil
  ) {
    self.questionnaire = questionnaire
    self.words = words
    self.forms = forms
    self.purpose = purpose
    self.helpLines = helpLines
    maker = ProseMaker(questionnaire, words, today: today)
  }

  /// An empty document with what stands over and under its pages; a length is named that is not in the title.
  func document(_ title: String, length: String? = nil, print: Print?) -> Document {
    let pack = questionnaire.pack
    let language = pack.languages.first { $0.code == words.language }?.name ?? words.language
    let place = questionnaire.place.name
    let footer = [
      "title": pack.title(in: words.language), "version": pack.version, "language": language,
      "length": length ?? "",
    ]
    return Document(
      title: title, language: words.language,
      header: place.isEmpty ? title : words(ReportWord.header, ["title": title, "place": place]),
      footer: forms(length == nil ? FormWord.footer : .footerOfLength, footer),
      pageLabel: words(ReportWord.page), pageCode: print.map { code($0, length ?? title) })
  }

  private func code(_ print: Print, _ length: String) -> DocumentBlock.QRCode {
    let number = print.number.description
    let pack = questionnaire.pack
    return DocumentBlock.QRCode(
      content: "\(number) \(length) \(words.language) \(pack.id) \(pack.version)",
      text: forms(FormWord.number, ["number": number]),
      alternative: forms(FormWord.code, ["number": number]))
  }

  // MARK: - Words

  /// Words of the pack, with what they say of earlier answers: what stands there without one, and a factor's
  /// name.
  func prose(_ wording: Wording, factor: String = "") -> Prose {
    var local = maker.local(wording)
    local.text = PipedText.fill(local.text) { name in
      guard name != PipedText.factor else { return factor }
      return questionnaire.question(named: name)?.pipedAs?.text(in: words.language) ?? ""
    }
    return maker.prose(local)
  }

  /// The label of an answer; what says that one can type there is left out where there is a line to write on.
  func label(_ choice: Choice) -> Prose {
    var local = maker.local(choice.label)
    if choice.specify, local.text.last == ")", let open = local.text.lastIndex(of: "(") {
      local.text = String(local.text[..<open].reversed().drop { $0 == " " }.reversed())
    }
    return maker.prose(local)
  }

  func paragraph(_ key: FormWord, _ values: [String: String] = [:]) -> DocumentBlock {
    .paragraph(text: Prose(forms(key, values)))
  }
}
