extension DocumentBlock {
  /// A question to answer with a pen.
  package struct FormField: Equatable, Sendable, Codable {
    /// How it is answered.
    package enum Kind: String, Sendable, Codable {
      /// One circle.
      case chooseOne
      /// As many squares as apply.
      case chooseMany
      /// Words or a number on lines.
      case write
    }

    /// Such as `12`.
    package var number: String
    package var question: Prose
    package var hint: Prose?
    package var kind: Kind
    package var answers: [FormAnswer]
    /// Lines to write on under the answers.
    package var lines: Int

    /// Lines to write on, besides those of the answers.
    package init(
      number: String, question: Prose, hint: Prose? = nil, kind: Kind, answers: [FormAnswer] = [],
      lines: Int = 0
    ) {
      self.number = number
      self.question = question
      self.hint = hint
      self.kind = kind
      self.answers = answers
      self.lines = lines
    }

    /// How one of the answers is marked: beside lines to write on, one without a line is a circle.
    package func mark(of answer: FormAnswer) -> Kind {
      kind == .write && !answer.hasLine ? .chooseOne : kind
    }

    /// Whether it only says what the fields after it are about, so that it stands on their page.
    package var isAnnouncing: Bool { number.isEmpty && kind == .write && answers.isEmpty }

    /// The lines to draw: never so many that one question takes more than a page.
    package var lineCount: Int { min(max(lines, 0), 20) }
  }
}
