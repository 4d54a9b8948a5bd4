import AnswerFiles
import Questionnaires
import TestSupport
import Testing

struct ReportTests {
  private static let text = """
    person_id,neighborhood,version,zeta,A2,A4,A5,D01,D14,E4
    p1,Elm,S,1,"Yes, start",25 to 34,Oak,Big problem,DK,more lights
    p2,Elm,S,1,"Yes, start",14 to 15,Oak,huge,Big problem,NR
    p3,Elm,S,1,"No, stop",25 to 34,Oak,Big problem,DK,NS
    p4,Elm,S,1,,25 to 34,Oak,Big problem,DK,NS
    p5,Elm,S,1,"Yes, start",13 or younger,Oak,Big problem,DK,NS
    """

  @Test func `the report says in English what became of the file`() throws {
    let report = try Taking.take(Self.text).report
    let words = try ShippedPack.words(in: "en")
    #expect(
      report.columnLines(in: words) == [
        "The column neighborhood was left out: A5 means the same.",
        "1 column is no question here and was left out: zeta",
      ])
    #expect(
      report.countLines(in: words) == [
        "5 people were read.", "1 walk is finished.",
        "1 finished walk will not be in the group result, because it does not say yes to being counted.",
        "1 walk is not finished.",
        "  An empty cell waits for an answer. Where paper was left blank, write PN. "
          + "Where the form has no such question, write NS. "
          + "Put only the rows that you mend into a new file. Rows taken twice count twice.",
        "Nothing is stored of 3 people.", "  1: did not want to start.",
        "  1: the row does not say yes to the question if we may start.", "  1: too young.",
        "9 cells were stored as answers.", "2 cells were refused.",
        "  1: The question is not asked of people under 18, or of those who give no age.",
        "  1: This is not one of the choices.",
        "1 column was left out. Its name stands at the top, before the first person.",
      ])
  }

  @Test(arguments: [
    (
      "en", "2 columns are no questions here and were left out: agegroup (did you mean age_group?), zeta",
      "2 columns were left out. Their names stand at the top, before the first person."
    ),
    (
      "es",
      "2 columnas no son preguntas de aquí y no se tomaron en cuenta: agegroup (¿quiso decir age_group?), zeta",
      "2 columnas no se tomaron en cuenta. Sus nombres están al principio, antes de la primera persona."
    ),
  ])
  func `a mistyped column is named once, with what it probably meant, and the end counts it`(
    language: String, named: String, counted: String
  ) throws {
    let report = try Taking.take("A2,agegroup,zeta\nyes_start,18 to 24,1\n").report
    let words = try ShippedPack.words(in: language)
    #expect(report.columnLines(in: words) == [named])
    #expect(report.countLines(in: words).last == counted)
    #expect(!report.countLines(in: words).contains { $0.contains("zeta") })
  }

  @Test func `the report says in Spanish what became of the file`() throws {
    let report = try Taking.take(Self.text).report
    #expect(
      try report.countLines(in: ShippedPack.words(in: "es")).prefix(7) == [
        "Se leyeron 5 personas.", "1 recorrido está completo.",
        "1 recorrido completo no entrará en el resultado del grupo, porque no acepta que se cuente.",
        "1 recorrido no está completo.",
        "  Una celda vacía espera una respuesta. Si en el papel quedó en blanco, escriba PN. "
          + "Si el formulario no tiene esa pregunta, escriba NS. "
          + "Ponga solo las filas que corrija en un archivo nuevo. "
          + "Las filas que se toman dos veces cuentan dos veces.",
        "De 3 personas no se guarda nada.", "  1: no quiso empezar.",
      ])
  }

  @Test func `each refused cell is a sentence`() throws {
    let rows = try Taking.take(Self.text).rows
    let refused = try rows[1].remarks(in: ShippedPack.words(in: "en"))
    #expect(
      refused == [
        "Line 3 (p2), D01, \"huge\": This is not one of the choices.",
        "Line 3 (p2), D14, \"…\": "
          + "The question is not asked of people under 18, or of those who give no age.",
        "Line 3 (p2) is not finished. 2 questions have no answer: D01, E4",
      ])
    let nameless = try Taking.person(["D01": "enorme"]).remarks(in: ShippedPack.words(in: "es"))
    #expect(
      nameless == [
        "Línea 2, D01, \"enorme\": Esta no es una de las opciones.",
        "Línea 2: no está completo. Falta la respuesta a 1 pregunta: D01",
      ])
  }

  @Test(arguments: [
    ("en", "Line 5 (p4): nothing was stored, because the consent column does not say yes."),
    ("es", "Línea 5 (p4): no se guardó nada, porque la columna del consentimiento no dice que sí."),
  ])
  func `a row without a yes is named, one with a no or of a child is counted only`(
    language: String, sentence: String
  ) throws {
    let words = try ShippedPack.words(in: language)
    let remarks = try Taking.take(Self.text).rows.map { $0.remarks(in: words) }
    #expect(remarks[2] == [] && remarks[3] == [sentence] && remarks[4] == [])
    let unclear = try Taking.person(["A2": "jes"])
    #expect(unclear.remarks(in: words).count == 1)
  }

  @Test func `where no column asks for consent the rows are counted only`() throws {
    let rows = try Taking.take("A4,D01\n25 to 34,Big problem\n25 to 34,DK\n").rows
    #expect(rows.map(\.state) == [.nothingStored(.noConsent), .nothingStored(.noConsent)])
    #expect(try rows.allSatisfy { try $0.remarks(in: ShippedPack.words(in: "en")).isEmpty })
  }

  @Test func `a walk that is not finished names the first three columns that wait`() throws {
    let words = try ShippedPack.words(in: "en")
    let all: KeyValuePairs = [
      "A4": "25 to 34", "D01": "", "D02": "NR", "D03": "Big problem", "D04": "", "D05": "",
    ]
    #expect(
      try Taking.person(all).remarks(in: words) == [
        "Line 2 is not finished. 4 questions have no answer: D01, D02, D04, …"
      ])
    let one = try Taking.person(["A4": "25 to 34", "D01": "", "D02": "PN", "D03": "NS"])
    #expect(one.remarks(in: words) == ["Line 2 is not finished. 1 question has no answer: D01"])
    #expect(try Taking.person(["A4": "25 to 34", "D01": "PN"]).remarks(in: words) == [])
  }

  @Test(arguments: ["en", "es"])
  func `no word of the report is missing`(language: String) throws {
    let entries = try ShippedPack.words(in: language).entries
    for word in AnswerFileWord.allCases { #expect(entries[word.rawValue] != nil, "\(word.rawValue)") }
  }

  @Test func `people of whom nothing is stored add nothing to the cells`() throws {
    let report = try Taking.take(Self.text).report
    #expect(report.notStored == [.declined: 1, .noConsent: 1, .tooYoung: 1])
    #expect(report.cells[.notKept] == 3 * 8)
    #expect(report.cells[.leftOut] == 5 * 2)
    #expect(report.cells[.aboutRow] == 2 * 2)
    #expect(report.cells.values.reduce(0, +) == 5 * 10)
  }
}
