import ArgumentParser
import Interviewing
import Questionnaires
import Screens

/// `porchlight setup`: the host says where this computer is used, and about personal questions.
struct SetupCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Say where this computer is used, and whether to ask personal questions.",
    discussion: "With an option only that is changed, without a screen.")

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var front: FrontOptions
  @Option(help: "How many pages a day people may print at a kiosk, from 1 to 9999; none for no limit.")
  var pageLimit: PageLimit?
  @Flag(inversion: .prefixedNo, help: "Whether answers are made up; those are kept apart from real ones.")
  var rehearsal: Bool?

  mutating func run() throws {
    guard pageLimit != nil || rehearsal != nil else {
      return try Sitting.run(places, spoken, front, beginning: .setup)
    }
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let file = HostFile(folder: folders.data)
    var host = try file.read() ?? .own
    if let pageLimit { host.pageLimit = pageLimit.pages }
    if let rehearsal { host.isRehearsal = rehearsal }
    try file.write(host)
    if pageLimit?.pages != nil, host.setting != .kiosk {
      DiskFile.complain(try folders.errorWords(in: spoken.language)(CommandWord.limitKept))
    }
  }
}

/// A page limit as it is typed.
struct PageLimit: ExpressibleByArgument {
  /// Nil for no limit.
  let pages: Int?

  init?(argument: String) {
    pages = argument == "none" ? nil : LabelledFile.number(argument, within: Host.pageLimits)
    if pages == nil, argument != "none" { return nil }
  }
}

/// Where a walk is taken, for one run. A group of its own for the reason that languages have one.
struct SettingOptions: ParsableArguments {
  @Option(help: "Where this run is used: own, kiosk or session, whatever is set up.") var setting: Setting?

  /// What holds for this run: the option, otherwise what has been set up, otherwise the safest.
  static func host(
    in folders: Folders, for setting: Setting?, language: String?, complaining: Bool = true
  ) -> Host {
    var host: Host
    do {
      host = try HostFile(folder: folders.data).read() ?? .own
    } catch {
      if complaining { folders.complain(error, in: language) }
      host = .safest
    }
    if let setting { host.setting = setting }
    return host
  }
}

extension Setting: ExpressibleByArgument {}
