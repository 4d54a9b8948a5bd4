import ArgumentParser
import Glibc
import Interviewing
import NcursesDriver
import Questionnaires
import Screens

/// One run of the program in front of people, from the first page to the last.
enum Sitting {
  /// Opens what the first page needs, shows it, and goes on until the person leaves or the input ends.
  static func run(
    _ places: PlaceOptions, _ spoken: LanguageOptions, _ front: FrontOptions,
    _ used: SettingOptions? = nil, beginning: App.Beginning
  ) throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let manifest = try PackReader.manifest(from: folders.packFiles)
    let (words, troubles) = try words(folders, manifest, spoken.language)
    // Whoever sets the computer up is told why; all others read why nothing can be answered.
    var host = SettingOptions.host(
      in: folders, for: used?.setting, language: words.language, complaining: beginning == .setup)
    // What is said and what is stored must not differ, whoever sets the computer up meanwhile.
    host.isRehearsal = folders.isRehearsal
    host.isUnclear = folders.hostTrouble != nil
    let lastWords =
      MainActor.assumeIsolated { [host] in
        let app = App(
          visit: Visit(manifest: manifest, host: host, words: words, today: Month(Chance.month)),
          beginning: beginning, at: Chance.uptime)
        let runner = EffectRunner(folders: folders, setting: host.setting, troubles: troubles)
        if usesLines(front) {
          var loop = LineLoop(app: app, runner: runner)
          loop.run()
          loop.sayWhatIsPrinting()
        } else {
          var loop = CursesLoop(app: app, runner: runner)
          loop.run()
          loop.sayWhatIsPrinting()
        }
        runner.close()
        return runner.lastWords(words.language)
      }
    for sentence in lastWords { DiskFile.complain(sentence) }
    if !lastWords.isEmpty { throw ExitCode(1) }
  }

  /// Lines where they are asked for, and wherever a full screen cannot be drawn.
  @MainActor private static func usesLines(_ front: FrontOptions) -> Bool {
    front.plain || isatty(0) == 0 || isatty(1) == 0
      || !NcursesDriver.canDraw(term: Folders.environment("TERM"))
  }

  /// The words of the language that was asked for, of the terminal's language, or of the pack's first; and why the
  /// terminal's cannot be read where that is so, for which nobody shall be turned away.
  private static func words(
    _ folders: Folders, _ manifest: PackManifest, _ asked: String?
  ) throws -> (words: InterfaceWords, troubles: Troubles) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Folders.environment).first ?? ""
    let spoken = try manifest.language(asked ?? String(locale.prefix(2)), isAsked: asked != nil)
    do {
      return (try folders.words(in: spoken), Troubles())
    } catch {
      guard asked == nil, spoken != manifest.baseLanguage else { throw error }
      var troubles = Troubles()
      troubles.add(.openingWords(spoken), error)
      return (try folders.words(in: manifest.baseLanguage), troubles)
    }
  }
}

extension PackManifest {
  /// The code itself where the questionnaire speaks it; otherwise its first language, unless somebody asked for
  /// the code by name.
  func language(_ code: String?, isAsked: Bool = true) throws(CommandError) -> String {
    guard let code else { return baseLanguage }
    let known = languages.map(\.code)
    if known.contains(code) { return code }
    guard !isAsked else { throw .unknownLanguage(code, known: known) }
    return baseLanguage
  }
}

/// What holds for the whole process before anything is opened.
enum ProcessSetup {
  /// Files are for their owner only; a full disk or a closed pipe is an error to handle, not an end.
  static func prepare() {
    // With a standard stream closed, the next file opened would take its place.
    while case let file = open("/dev/null", O_RDWR), file >= 0 {
      guard file > 2 else { continue }
      close(file)
      break
    }
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}

extension DiskFile {
  /// Writes a line to standard error.
  static func complain(_ sentence: String) { _ = writeAll(Array((sentence + "\n").utf8), to: 2) }

  /// Writes a line to standard output; false when nobody reads any more.
  @discardableResult
  static func say(_ line: String) -> Bool { say([line]) }

  /// Writes lines to standard output; false when nobody reads any more.
  @discardableResult
  static func say(_ lines: [String]) -> Bool {
    writeAll(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }, to: 1)
  }
}
