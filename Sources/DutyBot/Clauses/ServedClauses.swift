import Regulation

/// What serves a clause today, and the test that shows it.
///
/// A clause that is not here is not built yet, and is said to be so. A test holds every name in it against the
/// dialogs, the commands and the files there are.
struct Served: Sendable {
  /// Dialogs by name; commands as they are typed, beginning with `dutybot`.
  let by: [String]
  /// A test or a talk, from the root of the project.
  let test: String

  static let clauses: [String: Served] = [
    "P0": Served(by: ["set-up", "room", "obligations"], test: counts),
    "P3.1": Served(by: ["log-activity", "obligations"], test: counts),
    "P3.2a": Served(by: ["log-activity", "obligations"], test: counts),
    "P3.2b": Served(by: ["log-activity"], test: "Tests/Talks/activity.talk"),
    "P3.3b": Served(by: ["record-opinion"], test: "Tests/Talks/opinions.talk"),
    "P3.3c": Served(by: ["log-output", "record-decision"], test: "Tests/Talks/work-output.talk"),
    "P3.3e": Served(
      by: ["check-in", "check-out", "late-shift", "obligations", "ask-leave", "decide-leave"], test: counts),
    "P3.3f": Served(by: ["log-output", "obligations"], test: counts),
    "P3.4d": Served(by: ["log-micro", "obligations"], test: counts),
    "P3.4e": Served(by: ["log-micro"], test: "Tests/Talks/work-micro.talk"),
    "P3.5": Served(by: ["log-activity", "obligations"], test: counts),
    "P4.2f": Served(by: ["open-matters", "log-output"], test: "Tests/Talks/work-output.talk"),
    "P4.5b": Served(
      by: ["correct-record", "dutybot ledger export"], test: "Tests/Talks/correct-record.talk"),
    "P6.2a": Served(by: ["record-opinion"], test: "Tests/Talks/opinions.talk"),
    "P6.3a": Served(by: ["record-opinion", "open-matters"], test: "Tests/Talks/complaint.talk"),
    "P6.3b": Served(by: ["open-matters"], test: "Tests/Talks/open-matters.talk"),
    "P6.3d": Served(by: ["log-micro", "log-output"], test: "Tests/Talks/work-micro.talk"),
    "P6.3e": Served(by: ["log-micro", "obligations"], test: counts),
    "P6.4a": Served(by: ["open-matters"], test: "Tests/Talks/open-matters.talk"),
    "P6.4b": Served(by: ["open-matters"], test: "Tests/Talks/open-matters.talk"),
    "P7.1a": Served(by: ["open-matters"], test: "Tests/Talks/open-matters.talk"),
    "P7.2a": Served(by: ["roster"], test: counts),
    "C0": Served(by: ["obligations", "dutybot norms show"], test: counts),
    "C2.1": Served(by: ["log-activity", "obligations"], test: counts),
    "C2.2": Served(by: ["log-activity", "obligations"], test: counts),
    "C2.2b": Served(by: ["log-activity"], test: "Tests/Talks/activity.talk"),
    "C2.3a": Served(by: ["record-opinion"], test: "Tests/Talks/opinions.talk"),
    "C2.3b": Served(
      by: ["check-in", "check-out", "late-shift", "obligations", "ask-leave", "decide-leave"], test: counts),
    "C2.3c": Served(by: ["log-output", "obligations"], test: counts),
    "C2.3d": Served(by: ["log-output"], test: "Tests/Talks/work-output.talk"),
    "C2.4": Served(by: ["log-micro", "obligations"], test: counts),
    "C2.4c": Served(by: ["log-micro"], test: "Tests/Talks/work-micro.talk"),
    "C2.5": Served(by: ["log-activity", "obligations"], test: counts),
  ].merging(application) { first, _ in first }.merging(
    // Every field of the annexed form is printed on it.
    Clause.allCases.filter { $0.document == .provinceForm }.map {
      (
        $0.id,
        Served(
          by: ["dutybot print form"], test: "Tests/DutyBotTests/Printing/ApplicationFormPrintTests.swift")
      )
    }
  ) { first, _ in first }

  static let counts = "Tests/RegulationTests/Norms/WorkedCountTests.swift"
}
