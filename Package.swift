// swift-tools-version: 6.2
import Foundation
import PackageDescription

func exists(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + path)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

var targets: [Target] = [
  .target(name: "Pages"),
  .target(name: "Questionnaires", dependencies: [yams]),
  .target(name: "Scoring", swiftSettings: [.unsafeFlags(["-O"])]),
  .target(name: "Storage", dependencies: [grdb]),
  .target(name: "Interviewing", dependencies: ["Questionnaires"]),
  .target(name: "Toolkit", dependencies: ["Questionnaires", yams]),
  .target(name: "AnswerFiles", dependencies: ["Questionnaires", "Interviewing"]),
  .target(name: "Reporting", dependencies: ["Questionnaires", "Interviewing", "Scoring", "Toolkit"]),
  .target(
    name: "Screens",
    dependencies: ["Pages", "Questionnaires", "Interviewing", "Scoring", "Toolkit", "Reporting"]),
  .target(name: "TerminalUI", dependencies: ["Pages"]),
  .target(name: "LineUI", dependencies: ["Pages"]),
  .systemLibrary(name: "CNcurses"),
  .target(name: "NcursesDriver", dependencies: ["CNcurses", "Pages", "TerminalUI"]),
  .executableTarget(
    name: "porchlight",
    dependencies: [
      "Pages", "Questionnaires", "Scoring", "Storage", "Interviewing", "Toolkit", "AnswerFiles", "Reporting",
      "Screens", "TerminalUI", "LineUI", "NcursesDriver", arguments,
    ],
    path: "Sources/Porchlight"),
  .target(
    name: "TestSupport",
    dependencies: [
      "Pages", "Questionnaires", "Interviewing", "Screens", "TerminalUI", "LineUI", "Toolkit", "Reporting",
    ],
    path: "Tests/TestSupport"),
  .testTarget(name: "PagesTests", dependencies: ["Pages"]),
  .testTarget(name: "QuestionnairesTests", dependencies: ["Questionnaires", "TestSupport"]),
  .testTarget(name: "ScoringTests", dependencies: ["Scoring"]),
  .testTarget(name: "StorageTests", dependencies: ["Storage"]),
  .testTarget(name: "InterviewingTests", dependencies: ["Interviewing", "Questionnaires", "TestSupport"]),
  .testTarget(name: "ToolkitTests", dependencies: ["Toolkit", "Questionnaires", yams]),
  .testTarget(
    name: "AnswerFilesTests", dependencies: ["AnswerFiles", "Interviewing", "Questionnaires", "TestSupport"]),
  .testTarget(
    name: "ReportingTests",
    dependencies: ["Reporting", "Interviewing", "Questionnaires", "Scoring", "Toolkit"]),
  .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "Pages"]),
  .testTarget(name: "LineUITests", dependencies: ["LineUI", "Pages"]),
  .testTarget(name: "NcursesDriverTests", dependencies: ["NcursesDriver", "TerminalUI", "CNcurses"]),
  .testTarget(
    name: "ScreensTests",
    dependencies: ["Screens", "Pages", "Questionnaires", "Interviewing", "TerminalUI", "LineUI", "TestSupport"]),
  .testTarget(name: "PorchlightTests", dependencies: ["TestSupport"]),
]

// Rooms that are not built yet are left out; the filter goes when the house stands.
func folder(_ target: Target) -> String {
  target.path ?? (target.type == .test ? "Tests/\(target.name)" : "Sources/\(target.name)")
}
targets = targets.filter { exists(folder($0)) }
let present = Set(targets.map(\.name))
for target in targets {
  target.dependencies = target.dependencies.filter {
    if case .byNameItem(let name, _) = $0 { return present.contains(name) }
    return true
  }
}

var dependencies: [Package.Dependency] = []
if present.contains("Questionnaires") {
  dependencies.append(.package(url: "https://github.com/jpsim/Yams", from: "6.2.2"))
}
if present.contains("Storage") {
  dependencies.append(.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"))
}
if present.contains("porchlight") {
  dependencies.append(.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"))
}

let package = Package(
  name: "Porchlight", dependencies: dependencies, targets: targets, swiftLanguageModes: [.v6])

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),  // SE-0335
      .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
      .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
      .treatAllWarnings(as: .error),
    ]
}
// 1
// 2
// 3
// 4
