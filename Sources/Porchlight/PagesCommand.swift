import ArgumentParser
import Questionnaires
import Screens

/// `porchlight pages`: how many pages a kiosk has printed for visitors.
struct PagesCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Say how many pages visitors have printed here.",
    discussion: "What staff print with --print is not counted.")

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    try folders.checkData()
    let pack = try PackReader.manifest(from: folders.packFiles)
    let words = try folders.words(in: pack.language(spoken.language))
    let kept = SettingOptions.host(in: folders, for: nil, language: spoken.language).counting?.limit
    // What cannot be read has been complained about.
    let limit = kept == 0 ? nil : kept
    try DiskFile.write(out: try lines(folders, limit, words).map { $0 + "\n" }.joined())
  }

  private func lines(_ folders: Folders, _ limit: Int?, _ words: InterfaceWords) throws -> [String] {
    let printed = PrintedPages(folder: folders.data)
    let count: PrintedPages.Count?
    do { count = try printed.read() } catch { throw CommandError.noPageCount(printed.path) }
    guard let count else { return [words(ScreenWord.pagesNone)] }
    let today = String(count.pages(on: Chance.day))
    return [
      limit.map { words(ScreenWord.pagesTodayOf, ["n": today, "limit": String($0)]) }
        ?? words(ScreenWord.pagesToday, ["n": today]),
      words(ScreenWord.pagesSince, ["day": count.since, "n": String(count.total)]),
    ]
  }
}
