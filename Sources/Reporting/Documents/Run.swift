extension Prose {
  /// A stretch of words that share a language and a look.
  package struct Run: Equatable, Sendable {
    package var text: String
    /// BCP 47; nil for the document's own language.
    package var language: String?
    package var isEmphasized: Bool
    /// Where it leads: an address of the web or of mail, or a telephone number.
    package var link: String?
    /// The mark of a footnote that stands after it, such as `1`.
    package var note: String?
    /// Follows the run before it without a space, as a full stop does.
    package var isAttached: Bool

    /// The language is nil for the document's own.
    package init(
      _ text: String, language: String? = nil, isEmphasized: Bool = false, link: String? = nil,
      note: String? = nil, isAttached: Bool = false
    ) {
      self.text = text
      self.language = language
      self.isEmphasized = isEmphasized
      self.link = link
      self.note = note
      self.isAttached = isAttached
    }

    /// The link, when it is of a kind that does nothing but open a page, a letter or a call.
    package var safeLink: String? {
      guard let link, link.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else { return nil }
      let kinds = ["https://", "http://", "mailto:", "tel:"]
      return kinds.contains { link.lowercased().hasPrefix($0) && link.count > $0.count } ? link : nil
    }
  }
}

/// In JSON a run without anything else is a string; what is as usual is left out.
extension Prose.Run: Codable {
  private enum Key: String, CodingKey { case text, language, isEmphasized, link, note, isAttached }

  /// Reads a text alone, or an object with the text and its marks.
  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    try self.init(
      container.decode(String.self, forKey: .text),
      language: container.decodeIfPresent(String.self, forKey: .language),
      isEmphasized: container.decodeIfPresent(Bool.self, forKey: .isEmphasized) ?? false,
      link: container.decodeIfPresent(String.self, forKey: .link),
      note: container.decodeIfPresent(String.self, forKey: .note),
      isAttached: container.decodeIfPresent(Bool.self, forKey: .isAttached) ?? false)
  }

  /// Leaves out what is as usual.
  package func encode(to encoder: any Encoder) throws {
    guard self != Prose.Run(text) else {
      var container = encoder.singleValueContainer()
      return try container.encode(text)
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(language, forKey: .language)
    if isEmphasized { try container.encode(true, forKey: .isEmphasized) }
    try container.encodeIfPresent(link, forKey: .link)
    try container.encodeIfPresent(note, forKey: .note)
    if isAttached { try container.encode(true, forKey: .isAttached) }
  }
}
