import Testing

@testable import Reporting

@Suite struct FormNumberTests {
  /// Damm's own example: the check digit of 572 is 4.
  @Test(arguments: [(572, "000572-4"), (0, "000000-0"), (999_999, "999999-9")])
  func `a number is printed with its check digit`(value: Int, text: String) throws {
    let number = try #require(FormNumber(value))
    #expect(number.description.hasPrefix(text.prefix(6)))
    if value == 572 { #expect(number.description == text) }
    #expect(FormNumber(number.description) == number)
  }

  @Test(arguments: [-1, 1_000_000]) func `other numbers are none`(value: Int) {
    #expect(FormNumber(value) == nil)
  }

  @Test(arguments: ["", "000572", "000572-5", "00572-4", "0000572-4", "abcdef-0", "٠٠٠٥٧٢-٤", "000572-4x"])
  func `a text that is no number is refused`(text: String) { #expect(FormNumber(text) == nil) }

  @Test func `a number may be typed without its dash`() { #expect(FormNumber("0005724")?.value == 572) }

  @Test func `every wrong digit and every swap of neighbors is noticed`() throws {
    for value in stride(from: 0, to: FormNumber.count, by: 7919) {
      let digits = Array(try #require(FormNumber(value)).description.filter { $0 != "-" })
      for place in digits.indices {
        for digit in "0123456789" where digit != digits[place] {
          var wrong = digits
          wrong[place] = digit
          #expect(FormNumber(String(wrong)) == nil)
        }
        guard place > 0, digits[place] != digits[place - 1] else { continue }
        var swapped = digits
        swapped.swapAt(place, place - 1)
        #expect(FormNumber(String(swapped)) == nil)
      }
    }
  }
}
