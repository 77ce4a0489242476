import Foundation
import Regulation
import Testing

@testable import Dialogs

/// Every switch does something, and what does nothing cannot be set.
@Suite("Switches of the rule sets")
struct EverySwitchTests {
  /// Values a switch may have beside the one that the pack gives it.
  static func others(_ key: AnySwitchKey, _ now: String) -> [String] {
    switch key.domain {
    case .oneOf(let values): values.filter { $0 != now }
    case .flag: [now == "true" ? "false" : "true"]
    case .whole(let range): ["\(min(range.upperBound, (Int(now) ?? 0) + 30))"]
    case .day: ["2026-01-01"]
    case .words(nil): ["生病, 开会"]
    case .words(let known?): [known.suffix(2).joined(separator: ", ")]
    }
  }

  /// `size.max = 50: rule: size; sentence: normal size`, a line a value, with the first of many.
  static func lines() throws -> [String] {
    let standard = NormPacks.standard
    let before = try WhatPacksSay(standard).all()
    return try AnySwitchKey.all.flatMap { key in
      try others(key, standard.switches[key.name]?.text ?? "").map { value in
        let pack = try #require(standard.setting(key.name, value), "\(key.name) cannot be \(value)")
        let after = try WhatPacksSay(pack).all()
        let changed = zip(before, after).filter { $0.text != $1.text }.map(\.0.what)
        #expect(!changed.isEmpty, "\(key.name) = \(value) changes nothing: is it in effect?")
        let more = changed.count > 5 ? "; and \(changed.count - 4) more" : ""
        return "\(key.name) = \(value): "
          + changed.prefix(changed.count > 5 ? 4 : 5).joined(separator: "; ") + more
      }
    }
  }

  @Test("each of them, set to another value, changes what is committed, and at least something")
  func everySwitch() throws {
    let now = try Self.lines().joined(separator: "\n") + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/switches.txt")
    if ProcessInfo.processInfo.environment["DUTYBOT_ACCEPT"] != nil {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(now == committed, "read the difference, then run the tests with DUTYBOT_ACCEPT=1")
  }

  static let head = "pack: mine\nbase: shaanxi-2023-21\ntitle: {zh: 我的, en: mine}\nswitches:\n"

  @Test("what cannot be set is refused with its line and its reason", arguments: OpenReading.all)
  func open(_ reading: OpenReading) throws {
    #expect(AnySwitchKey.named(reading.name) == nil)
    // To name what holds is no mistake.
    _ = try NormPacks.read(Self.head + "  \(reading.name): \"\(reading.value)\"\n", file: "mine.yaml")
    do {
      _ = try NormPacks.read(Self.head + "  \(reading.name): otherwise\n", file: "mine.yaml")
      Issue.record("it was read")
    } catch {
      let problem = PackProblem(.cannotBeSet(reading, found: "otherwise"), file: "mine.yaml", line: 5)
      #expect(error.problems == [problem])
      for language in Language.allCases {
        let text = PackPhrases(language).text(problem)
        #expect(text.hasPrefix("mine.yaml:5") && text.contains(reading.name) && text.contains(reading.value))
      }
    }
  }

  @Test("a rule set is shown with what it cannot settle, and says so", arguments: Language.allCases)
  func shown(_ language: Language) {
    let rows = PackPhrases(language).whole(NormPacks.standard)
    #expect(rows.contains("  A12  size.max = 20"))
    #expect(rows.contains("  A27  triage.microMustOutput = false"))
    #expect(rows.contains("  A11  period.quarter = calendar" + language("（固定）", " (fixed)")))
    #expect(PackPhrases(language).open().contains("\(OpenReading.all.count)"))
  }

  @Test(
    "the documentation names every switch and every reading", arguments: ["norms.md", "norms.zh-Hans.md"])
  func documented(_ file: String) throws {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/\(file)")
    let text = try String(contentsOf: docs, encoding: .utf8)
    for name in AnySwitchKey.all.map(\.name) + OpenReading.all.map(\.name) {
      #expect(text.contains("`\(name)`"), "\(file) does not name \(name)")
    }
  }
}
