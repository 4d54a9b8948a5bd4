import Foundation

/// A way in which somebody looks at a page.
enum BrowserView: String, CaseIterable {
  case phone
  case desktop
  /// Letter paper between margins of 1.7 cm, at 96 dots an inch.
  case print

  /// In CSS pixels.
  var size: (width: Int, height: Int) {
    switch self {
    case .phone: (390, 844)
    case .desktop: (1280, 800)
    case .print: (688, 928)
    }
  }

  var media: String { self == .print ? "print" : "screen" }
}

extension Browser {
  /// Opens a file as somebody looks at it.
  func open(_ path: String, as view: BrowserView) throws {
    let (width, height) = view.size
    try tell(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": view == .phone])
    try tell("Emulation.setEmulatedMedia", ["media": view.media])
    forget()
    let answer = try tell("Page.navigate", ["url": "file://\(path)"])
    if let error = answer["errorText"] { throw Failure(description: "\(path): \(error)") }
    try wait(for: "Page.loadEventFired")
  }

  /// What is wrong with a file in this view, a sentence each; nothing when all is well.
  func faults(of path: String, as view: BrowserView) throws -> [String] {
    try open(path, as: view)
    let tree = try tell("Accessibility.getFullAXTree")["nodes"] as? [Fields] ?? []
    return try tooWide(view) + documentFaults() + AccessibilityTree(tree).faults + complaints
  }

  /// How many sheets a file takes on paper, of a size in inches.
  func sheets(of path: String, width: Double, height: Double) throws -> Int {
    try open(path, as: .print)
    let options: Fields = ["paperWidth": width, "paperHeight": height, "preferCSSPageSize": false]
    let data = try tell("Page.printToPDF", options)["data"] as? String
    let file = data.flatMap { Data(base64Encoded: $0) } ?? Data()
    return String(decoding: file, as: UTF8.self).matches(of: /\/Type \/Page\s/).count
  }

  /// The value of an expression on the page.
  func value(_ expression: String) throws -> String {
    let answer = try tell("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    let value = (answer["result"] as? Fields)?["value"]
    return value.map { "\($0)" } ?? ""
  }

  /// What stands farther to the side than the page is wide. A phone shrinks a page that is too wide, so what is
  /// compared is the width that was given and not the one that the page says it has.
  private func tooWide(_ view: BrowserView) throws -> [String] {
    let width = view.size.width
    let culprits = try value(
      """
      document.documentElement.scrollWidth <= \(width) ? '' : 'too wide: ' +
        document.documentElement.scrollWidth + ' ' + [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > \(width + 1)).map(e => e.tagName + ' ' + e.className)
        .slice(0, 3).join(', ')
      """)
    return culprits.isEmpty ? [] : [culprits]
  }

  private func documentFaults() throws -> [String] {
    let language = try value("document.documentElement.lang")
    let title = try value("document.title")
    return (language.isEmpty ? ["no language"] : []) + (title.isEmpty ? ["no title"] : [])
      + (try value("document.compatMode") == "CSS1Compat" ? [] : ["quirks mode"])
  }

  /// What the browser itself says about the page: scripts, policies, files that are missing.
  private var complaints: [String] {
    events.compactMap { event in
      switch event.method {
      case "Log.entryAdded": "log: \((event.fields["entry"] as? Fields)?["text"] ?? "")"
      case "Runtime.consoleAPICalled": "console: \(event.fields["type"] ?? "")"
      case "Runtime.exceptionThrown": "a script failed"
      case "Audits.issueAdded": "issue: \((event.fields["issue"] as? Fields)?["code"] ?? "")"
      default: nil
      }
    }
  }
}
