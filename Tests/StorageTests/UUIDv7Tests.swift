import Storage
import Testing

@Suite struct UUIDv7Tests {
  /// The example of RFC 9562, appendix A.6.
  @Test func `the published example comes out`() {
    let id = UUIDv7(milliseconds: 0x017F_22E2_79B0, random: (0xCC3, 0x18C4_DC0C_0C07_398F))
    #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test(
    arguments: [
      (0, (0, 0), "00000000-0000-7000-8000-000000000000"),
      (1, (0, 0), "00000000-0001-7000-8000-000000000000"),
      (.max, (.max, .max), "ffffffff-ffff-7fff-bfff-ffffffffffff"),
      (0, (.max, 0), "00000000-0000-7fff-8000-000000000000"),
      (0, (0, .max), "00000000-0000-7000-bfff-ffffffffffff"),
    ] as [(UInt64, (UInt64, UInt64), String)])
  func `version and variant stand whatever comes in`(
    milliseconds: UInt64, random: (UInt64, UInt64), expected: String
  ) {
    #expect(UUIDv7(milliseconds: milliseconds, random: random).description == expected)
  }

  @Test func `later identifiers sort later as text`() {
    let times: [UInt64] = [0, 1, 15, 16, 255, 256, 1_700_000_000_000, 1_700_000_000_001, 1 << 47]
    let texts = times.map { UUIDv7(milliseconds: $0, random: (.max - $0, .max - $0)).description }
    #expect(texts == texts.sorted())
    #expect(Set(texts).count == times.count)
  }

  @Test func `the same input makes the same identifier, another random number another`() {
    let first = UUIDv7(milliseconds: 5, random: (1, 2))
    #expect(first == UUIDv7(milliseconds: 5, random: (1, 2)))
    #expect(first != UUIDv7(milliseconds: 5, random: (1, 3)))
    #expect(first != UUIDv7(milliseconds: 5, random: (2, 2)))
  }

  @Test func `every random bit that counts shows`() {
    let plain = UUIDv7(milliseconds: 0, random: (0, 0))
    #expect((0..<12).allSatisfy { UUIDv7(milliseconds: 0, random: (1 << $0, 0)) != plain })
    #expect((0..<62).allSatisfy { UUIDv7(milliseconds: 0, random: (0, 1 << $0)) != plain })
  }
}
