import Questionnaires
import TestSupport
import Testing

/// Phone numbers in help boxes change, so each box with one says when it was checked.
@Suite struct HelpBoxDateTests {
  @Test(arguments: packs)
  func `a number without a month, and a month that is none, are complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a number without a date", replacing: "Call 911. Victim",
      with: "Call 911, or 988. Victim",
      says: """
        questionnaire.yaml:59:24: error[no-date]: the help box `HB1` shows a phone number and does not say when it was checked
        59 |     text: Call 911, or 988. Victim help is at {local_victim_help}. To complain call {local_complaint_office}.
           |                        ^
        why: a number that nobody has checked for a long time may ring at the wrong place.
        fix: call the number, then add a line `checked: ` with the year and the month.
        """),
    BrokenPack(
      "a number in brackets without a date", replacing: "Call 911. Victim",
      with: "Call 911, or (555) 010-0199. Victim",
      says: """
        questionnaire.yaml:59:25: error[no-date]: the help box `HB1` shows a phone number and does not say when it was checked
        59 |     text: Call 911, or (555) 010-0199. Victim help is at {local_victim_help}. To complain call {local_complaint_office}.
           |                         ^
        why: a number that nobody has checked for a long time may ring at the wrong place.
        fix: call the number, then add a line `checked: ` with the year and the month.
        """),
    BrokenPack(
      "a number with signs and no date", replacing: "Call 911. Victim",
      with: "Call 911, or +1-800-555-0100! Victim",
      says: """
        questionnaire.yaml:59:25: error[no-date]: the help box `HB1` shows a phone number and does not say when it was checked
        59 |     text: Call 911, or +1-800-555-0100! Victim help is at {local_victim_help}. To complain call {local_complaint_office}.
           |                         ^
        why: a number that nobody has checked for a long time may ring at the wrong place.
        fix: call the number, then add a line `checked: ` with the year and the month.
        """),
    BrokenPack(
      "a short number without a date", replacing: "Call 911. Victim",
      with: "Call 911, or text START to 88788. Victim",
      says: """
        questionnaire.yaml:59:38: error[no-date]: the help box `HB1` shows a phone number and does not say when it was checked
        59 |     text: Call 911, or text START to 88788. Victim help is at {local_victim_help}. To complain call {local_complaint_office}.
           |                                      ^
        why: a number that nobody has checked for a long time may ring at the wrong place.
        fix: call the number, then add a line `checked: ` with the year and the month.
        """),
    BrokenPack(
      "a date that is no month", replacing: "    title: Crisis\n",
      with: "    title: Crisis\n    checked: lately\n",
      says: """
        questionnaire.yaml:59:14: error[bad-date]: `checked` of a help box is a month such as 2026-11
        59 |     checked: lately
           |              ^
        why: nobody could see how old it is.
        fix: write the year and the month, such as 2026-11.
        """),
  ]

  @Test(arguments: ["in 2026", "at any of 12 desks", "day and night (24/7)", "at 911"])
  func `a year, a small number and 911 need no month`(words: String) {
    #expect(PackReader.check(box("Call \(words).")).complaints.isEmpty)
  }

  @Test(arguments: [
    ("2026-11", nil), ("2026-11-21", nil), ("2026-10", "old-check"), ("2019-02", "old-check"),
    ("2027-12", nil), ("2028-01", "future-check"), ("2099-01", "future-check"),
  ])
  func `a month that is more than a year ago, or yet to come, is a warning`(checked: String, code: String?) {
    let files = box("Call 988.", checked: checked)
    let complaints = PackReader.check(files, today: Month(year: 2027, month: 11)).complaints
    #expect(complaints.map(\.code) == [code].compactMap(\.self))
    #expect(complaints.allSatisfy { $0.severity == .warning })
    #expect(PackReader.check(files).complaints.isEmpty)
  }

  @Test func `what is old is told with its place and remedy`() throws {
    let files = box("Call 988.", checked: "2026-10")
    let complaint = try #require(
      PackReader.check(files, today: Month(year: 2027, month: 11)).complaints.first)
    #expect(
      complaint.description == """
        questionnaire.yaml:59:14: warning[old-check]: `checked` is older than a year: 2026-10
        59 |     checked: 2026-10
           |              ^
        why: numbers change; people would still be told to call them.
        fix: call the numbers, look at the lines' own sites, and write the month of today.
        """)
  }

  @Test func `old numbers stop no walk`() throws {
    #expect(try PackReader.questionnaire(from: box("Call 988.")).helpBoxes["HB1"]?.text.base == "Call 988.")
  }

  @Test func `the shipped boxes were checked when the help lines were`() {
    #expect(PackReader.check(ShippedPack.files, today: Month(year: 2027, month: 11)).complaints.isEmpty)
    let later = PackReader.check(ShippedPack.files, today: Month(year: 2027, month: 12)).complaints
    #expect(later.map(\.code) == Array(repeating: "old-check", count: 5))
  }

  /// The pack "lighting" with these words in its help box.
  private func box(_ words: String, checked: String? = nil) -> PackFiles {
    PackFixtures.lighting { texts in
      let text = "Call 911. Victim help is at {local_victim_help}. To complain call {local_complaint_office}."
      texts["questionnaire.yaml"] = texts["questionnaire.yaml"]?.replacing(
        "title: Crisis\n    text: \(text)",
        with: "title: Crisis\n" + (checked.map { "    checked: \($0)\n" } ?? "") + "    text: \(words)")
      texts["languages/es.yaml"] = texts["languages/es.yaml"]?.replacing(
        "Llame al 911. Ayuda a víctimas en {local_victim_help}. Para quejas llame al {local_complaint_office}.",
        with: words)
    }
  }
}
