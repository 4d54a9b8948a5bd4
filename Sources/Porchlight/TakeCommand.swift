import AnswerFiles
import ArgumentParser
import Glibc
import Interviewing
import Questionnaires
import Screens
import Storage

/// `porchlight take`: one walk after another at the screen, or a file of answers without a screen.
struct TakeCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Answer the questions, or take answers from a file.",
    discussion:
      "With --answers, --setting says where the people of the file answered: own, unless you say another."
  )

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var front: FrontOptions
  @OptionGroup var used: SettingOptions
  @Option(help: "A CSV file: a row for each person, a column for each question.") var answers: String?
  @Option(help: "A CSV file of the seconds that the same people stayed at each question.") var seconds:
    String?
  @Option(help: "Decides what is drawn by lot, so that the same file gives the same walks.") var seed: UInt64?

  @Flag(help: "Take a file that was taken before once more, so that its people count twice.") var again =
    false

  mutating func run() throws {
    guard let answers else { return try Sitting.run(places, spoken, front, used, beginning: .walk) }
    ProcessSetup.prepare()
    let folders = try Folders(places)
    // Somebody may save the pack meanwhile: all threads go by the same version of it.
    let files = folders.packFiles.held
    let questionnaire = try folders.questionnaire(in: spoken.language, from: files)
    let questionnaires =
      try [questionnaire] + (1..<Self.threads).map { _ in try PackReader.questionnaire(from: files) }
    let language = try questionnaire.pack.language(spoken.language)
    let file = try Self.opened(answers)
    let words = try folders.words(in: language)
    try folders.refuseUnclear()
    let log = try folders.openLog()
    folders.sayRehearsal(words)
    let reader = IntakeReader(
      file: file, seconds: try seconds.map(Self.opened), questionnaires: questionnaires,
      words: words, place: place(in: folders, base: questionnaire.pack.baseLanguage),
      seed: seed ?? Chance.number)
    try checkSeconds(reader)
    let lock = try alone(in: folders)
    defer { lock.release() }
    do {
      try take(reader, into: log)
    } catch let error as AnswerFileError {
      throw CommandError.noAnswers(answers, reason: error)
    }
    try log.close()
  }

  /// Where the people answered: paper is keyed in at a desk, so what is set up for this computer says nothing of it.
  private func place(in folders: Folders, base: String) -> AnswerPlace {
    let setting = used.setting ?? .own
    let host = SettingOptions.host(in: folders, for: setting, language: spoken.language)
    return AnswerPlace(setting, purposes: host.purposes(base: base))
  }

  /// Two that took the same file at once would both find that it was never taken.
  private func alone(in folders: Folders) throws -> FileLock {
    do throws(StorageError) {
      return try FileLock(path: folders.data + "/taking.lock", patience: 0)
    } catch {
      throw error.reason == .busy ? CommandError.alreadyTaking : error
    }
  }

  mutating func validate() throws {
    guard answers == nil, seconds != nil || again else { return }
    throw ValidationError("--seconds and --again belong to a file of answers: add --answers FILE.")
  }

  /// As many as there are processors, up to four: the one that stores could not keep up with more.
  private static var threads: Int { min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func opened(_ path: String) throws(CommandError) -> ChunkedFile {
    guard let file = ChunkedFile(path) else { throw .cannotRead(path) }
    return file
  }

  /// What is wrong with the seconds as a file is said before anything is stored.
  private func checkSeconds(_ reader: IntakeReader) throws(CommandError) {
    guard let seconds, let file = reader.seconds else { return }
    do throws(AnswerFileError) {
      _ = try FileContent(of: file)
      _ = try reader.secondsFile()
    } catch {
      throw .noAnswers(seconds, reason: error)
    }
  }

  /// A file that cannot be read to its end stores nothing.
  private func take(_ reader: IntakeReader, into log: EventLog) throws {
    let content = try FileContent(of: reader.file)
    guard content.bytes == reader.file.size else { throw CommandError.cannotRead(answers ?? "") }
    let taken = TakenFiles(content)
    var reader = reader
    switch try taken.state(in: log) {
    case .whole where !again: throw CommandError.takenBefore(answers ?? "")
    case .until(let people) where !again: reader.skipping = people
    default: break
    }
    switch try AnswerIntake(reader: reader, taken: taken, content: content, log: log).run() {
    case .whole(let report): DiskFile.say(report.countLines(in: reader.words))
    case .stopped(let walks):
      try log.close()
      let stopped = CommandError.stopped(answers ?? "", walks: walks)
      DiskFile.complain(ToldError(stopped, after: self)?.description ?? "")
      throw ExitCode(130)
    case .broken(let error, walks: 0): throw error
    case .broken(let error, let walks):
      throw CommandError.brokenOff(answers ?? "", reason: error, walks: walks)
    }
  }
}
