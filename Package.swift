// swift-tools-version: 6.2
import PackageDescription

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

// A static program sets some 80,000 addresses right at every start: packed (DT_RELR, glibc 2.36 and later), the
// list takes 2 MiB less of memory. Nobody links to the programs, so they offer no names.
let smallStart: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic"],
    .when(configuration: .release))
]

// Thousands of walks, and the questionnaire in every run of the program, take too long without optimisation while
// testing.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"])]

let package = Package(
  name: "Porchlight",
  products: [
    .executable(name: "porchlight", targets: ["porchlight"]),
    .executable(name: "porchlight-pdf", targets: ["porchlight-pdf"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Pages"),
    .target(name: "Questionnaires", dependencies: [yams], swiftSettings: optimised),
    .target(name: "Scoring", dependencies: [numerics], swiftSettings: optimised),
    .target(name: "Storage", dependencies: [grdb, sqlite]),
    .target(name: "Interviewing", dependencies: ["Questionnaires"], swiftSettings: optimised),
    .target(name: "Toolkit", dependencies: ["Questionnaires", yams]),
    .target(
      name: "AnswerFiles", dependencies: ["Questionnaires", "Interviewing"], swiftSettings: optimised),
    .systemLibrary(name: "CQREncode"),
    .target(
      name: "Reporting", dependencies: ["CQREncode", "Questionnaires", "Interviewing", "Scoring", "Toolkit"]),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo"),
    .target(name: "PDFRendering", dependencies: ["CPangoCairo", "Reporting"]),
    .executableTarget(
      name: "porchlight-pdf", dependencies: ["PDFRendering", "Reporting", arguments],
      path: "Sources/PorchlightPDF", linkerSettings: smallStart),
    .target(
      name: "Screens",
      dependencies: ["Pages", "Questionnaires", "Interviewing", "Scoring", "Reporting"]),
    .target(name: "TerminalUI", dependencies: ["Pages"]),
    .target(name: "LineUI", dependencies: ["Pages"]),
    .systemLibrary(name: "CNcurses"),
    .target(name: "NcursesDriver", dependencies: ["CNcurses", "Pages", "TerminalUI"]),
    .executableTarget(
      name: "porchlight",
      dependencies: [
        "Questionnaires", "Scoring", "Storage", "Interviewing", "Toolkit", "AnswerFiles", "Reporting",
        "Pages", "Screens", "TerminalUI", "LineUI", "NcursesDriver", arguments,
      ],
      path: "Sources/Porchlight", linkerSettings: smallStart),
    .executableTarget(
      name: "answer-maker", dependencies: ["Questionnaires", "Interviewing"],
      path: "Tests/Benchmarks/AnswerMaker"),
    .executableTarget(
      name: "scoring-bench", dependencies: ["Scoring"], path: "Tests/Benchmarks/ScoringBench"),
    .target(
      name: "TestSupport",
      dependencies: [
        "Pages", "Questionnaires", "Interviewing", "Screens", "TerminalUI", "LineUI", "Toolkit", "Reporting",
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "PagesTests", dependencies: ["Pages"]),
    .testTarget(
      name: "QuestionnairesTests", dependencies: ["Questionnaires", "TestSupport"]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", numerics], exclude: ["References"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "InterviewingTests", dependencies: ["Interviewing", "Questionnaires", "TestSupport"]),
    .testTarget(name: "ToolkitTests", dependencies: ["Toolkit", "Questionnaires", "TestSupport", yams]),
    .testTarget(
      name: "AnswerFilesTests",
      dependencies: ["AnswerFiles", "Interviewing", "Questionnaires", "TestSupport"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "Interviewing", "Questionnaires", "Scoring", "Toolkit", "TestSupport"]),
    .testTarget(
      name: "PDFRenderingTests",
      dependencies: [
        "PDFRendering", "porchlight-pdf", "Reporting", "Questionnaires", "Interviewing", "Toolkit",
        "TestSupport",
      ]),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "Pages"]),
    .testTarget(name: "LineUITests", dependencies: ["LineUI", "Pages"]),
    .testTarget(
      name: "PorchlightTests",
      dependencies: ["porchlight", "Storage", "Interviewing", "Screens", "TestSupport"]),
    .testTarget(
      name: "NcursesDriverTests", dependencies: ["NcursesDriver", "TerminalUI", "CNcurses", "Pages"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "Pages", "Questionnaires", "Interviewing", "Reporting", "TerminalUI", "LineUI",
        "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6])

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),  // SE-0335
      .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
      .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
      .treatAllWarnings(as: .error),
    ]
}
