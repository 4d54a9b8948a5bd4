import Questionnaires
import TestSupport
import Testing

@Suite struct HelpBoxTests {
  /// The help box in English and Spanish, with the host's two numbers.
  private func texts(victims: String?, complaints: String?) throws -> [String] {
    let files = PackFixtures.lighting { texts in
      let lines = [("local_victim_help", victims), ("local_complaint_office", complaints)]
        .compactMap { key, value in value.map { "  \(key): \"\($0)\"\n" } }
      texts["places/here.yaml"] = "name: Elm\n" + (lines.isEmpty ? "" : "help:\n\(lines.joined())")
    }
    let box = try #require(try PackReader.questionnaire(from: files).helpBoxes["HB1"])
    return [box.text.text(in: "en"), box.text.text(in: "es")]
  }

  @Test func `the host's numbers are filled in`() throws {
    #expect(
      try texts(victims: "555-0100", complaints: "555-0199") == [
        "Call 911. Victim help is at 555-0100. To complain call 555-0199.",
        "Llame al 911. Ayuda a víctimas en 555-0100. Para quejas llame al 555-0199.",
      ])
  }

  @Test func `a sentence is dropped when the host left its number empty`() throws {
    #expect(
      try texts(victims: "555-0100", complaints: "")
        == ["Call 911. Victim help is at 555-0100.", "Llame al 911. Ayuda a víctimas en 555-0100."])
    #expect(
      try texts(victims: "", complaints: "555-0199")
        == ["Call 911. To complain call 555-0199.", "Llame al 911. Para quejas llame al 555-0199."])
  }

  @Test func `a number that the host's file does not name at all is dropped too`() throws {
    #expect(try texts(victims: nil, complaints: nil) == ["Call 911.", "Llame al 911."])
    #expect(try texts(victims: "", complaints: nil) == ["Call 911.", "Llame al 911."])
  }

  @Test func `a number is filled in as it stands, whatever signs it has`() throws {
    #expect(
      try texts(victims: "Elm St. Center {local_complaint_office}", complaints: "x")[0]
        == "Call 911. Victim help is at Elm St. Center {local_complaint_office}. To complain call x.")
  }

  @Test func `a box of which nothing is left is empty`() throws {
    let files = PackFixtures.lighting { texts in
      texts["questionnaire.yaml"] = texts["questionnaire.yaml"]?
        .replacing("Call 911. Victim help is at {local_victim_help}. To complain call", with: "Call")
    }
    #expect(try PackReader.questionnaire(from: files).helpBoxes["HB1"]?.text.base == "")
  }

  @Test func `the shipped boxes show no braces to anyone`() throws {
    for box in try ShippedPack.questionnaire.helpBoxes.values {
      for language in ["en", "es"] {
        let text = box.text.text(in: language)
        #expect(!text.contains("{") && !text.isEmpty, "\(box.id)")
        #expect(text.last.map(".!?".contains) == true, "\(box.id): \(text)")
      }
    }
  }
}
