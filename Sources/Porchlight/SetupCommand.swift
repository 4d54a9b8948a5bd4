import ArgumentParser
import Interviewing
import Screens

/// `porchlight setup`: the host says where this computer is used, and about personal questions.
struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Say where this computer is used, and whether to ask personal questions.")

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var front: FrontOptions

  mutating func run() throws {
    try Sitting.run(places, spoken, front, beginning: .setup)
  }
}

/// Where a walk is taken, for one run. A group of its own for the reason that languages have one.
struct SettingOptions: ParsableArguments {
  @Option(help: "Where this run is used: own, kiosk or session, whatever is set up.") var setting: Setting?

  /// What holds for this run: the option, otherwise what has been set up, otherwise the safest.
  static func host(in folder: String, for setting: Setting?) -> Host {
    var host: Host
    do {
      host = try HostFile(folder: folder).read() ?? .own
    } catch {
      DiskFile.complain(error.description)
      host = .safest
    }
    if let setting { host.setting = setting }
    return host
  }
}

extension Setting: ExpressibleByArgument {}
