import Foundation
import Toolkit
import Yams

/// The files of the pack that is shipped, read as plain texts by path.
struct ShippedPack {
  /// Every text of a file with its path; an entry of a list goes by its `id` or `name`.
  typealias Texts = [String: String]

  let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Questionnaires/neighborhood-safety")

  var toolkit: ToolkitFiles {
    get throws {
      var texts: [String: String] = [:]
      for name in ToolkitFiles.names + [ToolkitFiles.translation("es")] {
        texts[name] = try text("toolkit/\(name)")
      }
      return ToolkitFiles(texts)
    }
  }

  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  func texts(_ file: String) throws -> Texts {
    var texts: Texts = [:]
    Self.collect(try top(file), path: "", into: &texts)
    return texts
  }

  /// What `factors.yaml` links a factor to: `indicators`, `cases` or `strategies`.
  func links(_ kind: String) throws -> [(factor: String, ids: [String])] {
    try top("factors.yaml")["factors"]?.array().map { factor in
      (factor["id"]?.string ?? "", factor[kind]?.array().compactMap(\.string) ?? [])
    } ?? []
  }

  private func top(_ file: String) throws -> Node {
    try compose(yaml: try text(file)) ?? Node("")
  }

  private static func collect(_ node: Node, path: String, into texts: inout Texts) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        collect(value, path: joined(path, key.string ?? "?"), into: &texts)
      }
    case .sequence(let sequence):
      for (index, entry) in sequence.enumerated() {
        let name = entry["id"]?.string ?? entry["name"]?.string ?? String(index)
        collect(entry, path: joined(path, name), into: &texts)
      }
    case .scalar(let scalar): texts[path] = scalar.string
    case .alias: break
    }
  }

  private static func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}

extension ShippedPack {
  /// All words of `questionnaire.yaml` and `factors.yaml` that people see, by the path that a translation
  /// has for them.
  var translatable: Texts {
    get throws {
      var words: Texts = [:]
      for (path, text) in try texts("questionnaire.yaml") {
        if let key = Self.translationPath(path) { words[key] = text }
      }
      for (path, text) in try texts("factors.yaml") where Self.isWording(path) {
        words[path] = text
      }
      return words
    }
  }

  /// `sections.areas.questions.area_x.hint` is `questions.area_x.hint` in a translation,
  /// `lengths.quick.label` is `lengths.quick`; nil for what is not translated.
  static func translationPath(_ path: String) -> String? {
    guard isWording(path) else { return nil }
    let parts = path.split(separator: ".").map(String.init)
    switch parts[0] {
    case "lengths", "choices": return parts.dropLast().joined(separator: ".")
    case "sections" where parts.contains("questions"): return parts.dropFirst(2).joined(separator: ".")
    default: return path
    }
  }

  private static func isWording(_ path: String) -> Bool {
    let keys = [
      "label", "hint", "guidance_hint", "intro", "lead_in", "none_label", "ask", "piped_as", "title", "text",
      "own", "kiosk", "session", "top_two",
    ]
    let last = path.split(separator: ".").last.map(String.init) ?? ""
    let isFactor = path.hasPrefix("factors.") || path.hasPrefix("domains.")
    return isFactor
      ? ["name", "explain", "why_it_matters", "strength"].contains(last) : keys.contains(last)
  }
}
