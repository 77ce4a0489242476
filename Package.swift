// swift-tools-version: 6.2
import Foundation
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What only works things out is optimised for the tests, too: they ask thousands of sentences and calendars of it.
let pure = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// What tests is compiled plainly also where all else is optimised (scripts/test).
let tests = house + [.unsafeFlags(["-Onone"])]

/// The sentences people say: they stand beside the dialogs' words, train the reader (`scripts/sayings`) and are no source.
let sayings = (FileManager.default.subpaths(atPath: "\(Context.packageDirectory)/Sources/Dialogs") ?? [])
  .filter { $0.hasSuffix("/Sayings.zh.txt") || $0.hasSuffix("/Sayings.en.txt") }.sorted()

let package = Package(
  name: "DutyBot",
  products: [
    .executable(name: "dutybot", targets: ["DutyBot"]),
    .executable(name: "dutybot-sync", targets: ["DutyBotSync"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "StateMachines", swiftSettings: pure),
    .target(
      name: "Regulation",
      dependencies: ["StateMachines", .product(name: "Yams", package: "Yams")],
      // The rule sets are carried within the program, wherever it is moved to.
      resources: [
        .embedInCode("Packs/shaanxi-2023-21.yaml"), .embedInCode("Packs/shangluo-2023-17.yaml"),
      ],
      swiftSettings: pure),
    .target(
      name: "WorkroomStore",
      dependencies: [
        "Regulation", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(
      name: "Sync",
      dependencies: [
        "WorkroomStore", "Regulation", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(name: "Understanding", dependencies: ["Regulation"], swiftSettings: pure),
    .target(
      name: "Conversation",
      dependencies: ["Understanding", "WorkroomStore", "Regulation", "StateMachines"],
      swiftSettings: house),
    .target(
      name: "Dialogs",
      dependencies: [
        "CWeights", "Conversation", "Understanding", "WorkroomStore", "Regulation", "StateMachines",
      ],
      exclude: sayings,
      swiftSettings: house),
    .target(
      name: "Workbench",
      dependencies: [
        "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation", "StateMachines",
      ],
      // The demo's year, and a link to scripts/lessons: the program carries them, wherever it is moved to.
      resources: [
        .embedInCode("Training/Lessons"), .embedInCode("Demo/year.txt"), .embedInCode("Demo/city.txt"),
      ],
      swiftSettings: house),
    .target(
      name: "CSQLite",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    // What was learned of the sentences, as bytes: scripts/train-understanding writes it.
    .target(name: "CWeights", exclude: ["weights.bin", "figures.txt"]),
    // Its library is opened where a code is asked for (see modules.c), and not linked.
    .target(name: "CQrencode"),
    .target(
      name: "CReadline",
      linkerSettings: [.linkedLibrary("readline")]),
    .executableTarget(
      name: "DutyBot",
      dependencies: [
        "CReadline", "CQrencode", "Workbench", "Sync", "Dialogs", "Conversation", "Understanding",
        "WorkroomStore",
        "Regulation",
        "StateMachines",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // The printed papers are carried within the program, wherever it is moved to.
      resources: [
        .embedInCode("Printing/Templates/form.mustache"), .embedInCode("Printing/Templates/plan.mustache"),
        .embedInCode("Printing/Templates/walls.mustache"),
        .embedInCode("Printing/Templates/systems.mustache"), .embedInCode("Printing/Templates/slip.mustache"),
        .embedInCode("Printing/Templates/heads.mustache"),
        .embedInCode("Printing/Templates/rota.mustache"),
        .embedInCode("Printing/Templates/plan-year.mustache"),
        .embedInCode("Printing/Templates/record.mustache"),
        .embedInCode("Printing/Templates/record-en.mustache"),
        .embedInCode("Printing/Templates/assessment.mustache"),
        .embedInCode("Printing/Templates/assessment-en.mustache"),
        .embedInCode("Printing/Templates/opinions-form.mustache"),
        .embedInCode("Printing/Templates/activity-form.mustache"),
        .embedInCode("Printing/Templates/duty-log.mustache"),
        .embedInCode("Printing/Templates/registers.mustache"),
        .embedInCode("Printing/Templates/summary.mustache"),
        .embedInCode("Printing/Templates/style.mustache"),
        .embedInCode("Publishing/Templates/page.mustache"),
        .embedInCode("Publishing/Templates/city.mustache"),
        .embedInCode("Publishing/Templates/work.mustache"),
        .embedInCode("Publishing/Templates/sheet.mustache"),
        .embedInCode("Publishing/Templates/sitestyle.mustache"),
      ],
      swiftSettings: house),
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("pq")]),
    // A program apart: libpq would double the start of a conversation.
    .executableTarget(
      name: "DutyBotSync",
      dependencies: [
        "CPostgres", "Sync", "Dialogs", "Conversation", "WorkroomStore", "Regulation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      // The hub's schema is carried within the program, wherever it is moved to.
      resources: [
        .embedInCode("Hub/01-roles.sql"), .embedInCode("Hub/02-tables.sql"),
        .embedInCode("Hub/03-seeing.sql"),
        .embedInCode("Hub/04-writing.sql"), .embedInCode("Hub/05-erasing.sql"),
        .embedInCode("Hub/06-joining.sql"),
      ],
      swiftSettings: house),
    // No part of the product: what scripts/bench measures with.
    .executableTarget(
      name: "bench",
      dependencies: ["Workbench", "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation"],
      path: "Sources/Bench",
      swiftSettings: house),
    // No part of the product: what scripts/train-understanding trains with.
    .executableTarget(
      name: "train", dependencies: ["Dialogs", "Understanding"], path: "Sources/Train", swiftSettings: house),
    // What holds of the sources as a whole; reads them and builds on none.
    .testTarget(name: "HouseTests", swiftSettings: tests),
    .testTarget(name: "StateMachinesTests", dependencies: ["StateMachines"], swiftSettings: tests),
    .testTarget(
      name: "RegulationTests", dependencies: ["Regulation", "StateMachines"], swiftSettings: tests),
    // A disk that fails when a test says so; no part of the product.
    .target(
      name: "CFaultyDisk", path: "Tests/CFaultyDisk",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .testTarget(
      name: "WorkroomStoreTests",
      dependencies: [
        "CFaultyDisk", "DutyBotSync", "Sync", "WorkroomStore", "Regulation", "StateMachines",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: tests),
    .testTarget(
      name: "UnderstandingTests", dependencies: ["Dialogs", "Understanding", "Regulation"],
      swiftSettings: tests),
    .testTarget(
      name: "DialogsTests",
      dependencies: [
        "DutyBot", "Workbench", "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation",
        "StateMachines",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"],
      swiftSettings: tests),
    .testTarget(
      name: "DutyBotTests",
      dependencies: [
        "DutyBot", "Workbench", "Dialogs", "Conversation", "Understanding", "WorkroomStore", "Regulation",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Golden"],
      swiftSettings: tests),
  ]
)
