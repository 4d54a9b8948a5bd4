import Reporting

/// What a file says about itself: the old way, and as XMP (ISO 16684-1) with the mark of PDF/UA-1 (ISO 14289-1).
struct Metadata {
  private static let program = "Porchlight"

  let title: String
  let language: String
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil when there is none or it is no date.
  let date: String?

  init(_ document: Document) {
    title = PlainText.clean(document.title)
    language = document.language
    date = Self.isDate(document.date) ? document.date : nil
  }

  var info: PDFObject {
    .dictionary([
      "Title": .text(title), "Creator": .ascii(Self.program), "Producer": .ascii(Self.program),
      "CreationDate": date.map { .ascii("D:" + $0.filter(\.isNumber)) },
    ])
  }

  var xmp: PDFObject {
    let created = date.map { "<xmp:CreateDate>\($0)</xmp:CreateDate>" } ?? ""
    let words = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(Self.escaped(language))</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>\(Self.program)</xmp:CreatorTool>\(created)<pdf:Producer>\(Self.program)</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """
    let bytes = Array(words.utf8)
    let header = PDFDictionary(pairs: [
      ("Type", .name("Metadata")), ("Subtype", .name("XML")), ("Length", .integer(bytes.count)),
    ])
    return .stream(header, bytes[...])
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, (1...3).contains(parts.count) else { return false }
    let rest = parts.dropFirst()
    return parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      && rest.allSatisfy { $0.utf8.count == 2 }
      && rest.first.map { (1...12).contains(Int($0) ?? 0) } ?? true
      && rest.dropFirst().first.map { (1...31).contains(Int($0) ?? 0) } ?? true
  }
}
