import Dispatch
import Glibc
import PDFRendering
import Synchronization

/// Makes several documents at once, as many as there are processors; each thread has a renderer of its own.
struct RenderingThreads: Sendable {
  /// What became of a document.
  typealias Made = Result<PagedFile, FilterError>

  let looks: Looks
  private let threads: [RenderingThread]

  init(looks: Looks, count: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) {
    self.looks = looks
    threads = (0..<count).map { _ in RenderingThread() }
  }

  /// The pages of documents as JSON, in the order of the documents.
  ///
  /// A thread takes the next document as soon as it is free: documents differ in length.
  func render(_ documents: [[UInt8]]) -> [Made] {
    let next = Atomic(0)
    let made = Mutex([Made?](repeating: nil, count: documents.count))
    DispatchQueue.concurrentPerform(iterations: min(threads.count, documents.count)) { thread in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < documents.count else { return }
        let page = threads[thread].render(documents[index], looks)
        made.withLock { $0[index] = page }
      }
    }
    return made.withLock { $0.compactMap(\.self) }
  }
}

/// A renderer that one thread at a time works with; made when it is first needed.
private final class RenderingThread: Sendable {
  private let renderer = Mutex<PDFRenderer?>(nil)

  func render(_ json: [UInt8], _ looks: Looks) -> RenderingThreads.Made {
    renderer.withLock { renderer in
      Result { () throws(FilterError) in
        let document = try DocumentReader.document(from: json)
        return try FilterError.of { () throws(PDFError) in
          if let renderer { return try renderer.file(of: document, looks: looks) }
          let made = try PDFRenderer()
          renderer = made
          return try made.file(of: document, looks: looks)
        }
      }
    }
  }
}
