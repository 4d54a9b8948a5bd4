import Reporting
import TestSupport
import Testing

@testable import PDFRendering

/// Pango keeps a note for the whole process while it measures a font; renderers at work at once must not see it.
@Suite struct SimultaneousTests {
  @Test func `pages are those made alone`() async throws {
    var generator = RandomDocument(seed: 3, isPrintable: true)
    let document = generator.document()
    let alone = try PDFRenderer().render(document)
    try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<4 { group.addTask { try (0..<3).map { _ in try PDFRenderer().render(document) } } }
      for try await round in group {
        for page in round { #expect(page == alone) }
      }
    }
  }
}
