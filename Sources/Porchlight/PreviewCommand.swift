import ArgumentParser
import Pages
import Questionnaires
import Screens
import TerminalUI

/// `porchlight preview`: how a question looks in the smallest and in a usual window, in every language.
struct PreviewCommand: PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show one question in a window of 40 by 12 and of 80 by 24, in all languages.")

  @OptionGroup var places: PlaceOptions
  @Argument(help: "The name of the question, or its number.") var question: String

  private static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)]

  mutating func run() throws {
    let folders = try Folders(places)
    let questionnaire = try folders.questionnaire()
    let name = try name(in: questionnaire)
    guard let preview = QuestionPreview(name, in: questionnaire) else { return }
    for language in questionnaire.pack.readable {
      let words = try folders.words(in: language.code)
      let page = preview.page(words: words, today: Month(Chance.month))
      for size in Self.sizes {
        let frames = page.frames(in: size)
        for (index, frame) in frames.enumerated() {
          let part = frames.count > 1 ? ", part \(index + 1) of \(frames.count)" : ""
          let title = "\(name), \(language.name), \(size.columns) by \(size.rows)\(part)"
          DiskFile.say(
            "=== \(title) " + String(repeating: "=", count: max(3, size.columns - title.count - 5)))
          for row in frame.rows { DiskFile.say(row) }
        }
      }
    }
  }

  private func name(in questionnaire: Questionnaire) throws(CommandError) -> String {
    if let found = questionnaire.question(called: question) { return found.name }
    throw .unknownQuestion(
      question, near: NearestName.of(question, among: questionnaire.questions.map(\.name)))
  }
}

extension Page {
  /// All parts of the page in a window, from the first on.
  fileprivate func frames(in size: Size) -> [Frame] {
    var view = TerminalView()
    var frames = [view.frame(of: self, size: size)]
    while true {
      let part = view.part
      _ = view.actions(for: .key(.pageDown), on: self, size: size)
      guard view.part != part else { return frames }
      frames.append(view.frame(of: self, size: size))
    }
  }
}
