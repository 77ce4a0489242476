import Conversation
package import Understanding

/// What a line may ask for (意图), by the name that stands in `= name` of a Sayings file and in the table of weights.
package enum SaidIntent: String, CaseIterable, Sendable {
  case allRooms = "all-rooms"
  case answerMatter = "answer-matter"
  case applicationsToDecide = "applications-to-decide"
  case apply
  case applyOnline = "apply-online"
  case askLeave = "ask-leave"
  case assess, back, cancel, change
  case checkIn = "check-in"
  case checkOut = "check-out"
  case complaintAboutProgram = "complaint-about-program"
  case correctRecord = "correct-record"
  case decideLeave = "decide-leave"
  case endSeat = "end-seat"
  case eraseVisitor = "erase-visitor"
  case export
  case findMatter = "find-matter"
  case greeting, help, inspect, language
  case lateShift = "late-shift"
  case logActivity = "log-activity"
  case logMicro = "log-micro"
  case logOutput = "log-output"
  case myNextShift = "my-next-shift"
  case obligations
  case openMatters = "open-matters"
  case park
  case pastObligations = "past-obligations"
  case planRota = "plan-rota"
  case planYear = "plan-year"
  case print, progress, publish, quit
  case recordOpinion = "record-opinion"
  case resume
  case rollUp = "roll-up"
  case roomCard = "room-card"
  case roomObligations = "room-obligations"
  case roster
  case shiftStatistics = "shift-statistics"
  case standUp = "stand-up"
  case swapShift = "swap-shift"
  case switchPerson = "switch-person"
  case thanks, undo
  case whoIsOnDuty = "who-is-on-duty"
  case why
  case writeSummary = "write-summary"

  /// What in the program an intent means.
  package enum Meaning: Sendable, Hashable {
    /// The dialog of this name.
    case dialog(String)
    /// A word that the engine itself knows everywhere.
    case word(EngineWord)
    /// A short answer, and nothing else: a greeting, thanks, a complaint.
    case answer
    /// Understood, and there is no dialog for it yet.
    case later
  }

  package var meaning: Meaning {
    switch self {
    case .allRooms: .dialog("all-rooms")
    case .answerMatter, .openMatters: .dialog("open-matters")
    case .applicationsToDecide: .dialog("decide-application")
    case .apply: .dialog("apply")
    case .applyOnline: .dialog("apply-online")
    case .askLeave: .dialog("ask-leave")
    case .checkIn: .dialog("check-in")
    case .checkOut: .dialog("check-out")
    case .correctRecord: .dialog("correct-record")
    case .decideLeave: .dialog("decide-leave")
    case .endSeat, .roster: .dialog("roster")
    case .eraseVisitor: .dialog("erase-visitor")
    case .lateShift: .dialog("late-shift")
    case .logActivity: .dialog("log-activity")
    case .logMicro: .dialog("log-micro")
    case .logOutput: .dialog("log-output")
    case .obligations: .dialog("obligations")
    case .pastObligations: .dialog("past-obligations")
    case .print: .dialog("print")
    case .recordOpinion: .dialog("record-opinion")
    case .rollUp: .dialog("roll-up")
    case .roomCard: .dialog("room")
    case .roomObligations: .dialog("room-obligations")
    case .standUp: .dialog("stand-up")
    case .back: .word(.back)
    case .cancel: .word(.cancel)
    case .change: .word(.change)
    case .help: .word(.help)
    case .park: .word(.park)
    case .progress: .word(.progress)
    case .quit: .word(.leave)
    case .resume: .word(.resume)
    case .switchPerson: .word(.switchPerson)
    case .undo: .word(.undo)
    case .why: .word(.why)
    case .complaintAboutProgram, .greeting, .thanks: .answer
    case .findMatter: .dialog("find-matter")
    case .myNextShift: .dialog("my-next-shift")
    case .shiftStatistics: .dialog("shift-statistics")
    case .whoIsOnDuty: .dialog("who-is-on-duty")
    case .planRota: .dialog("plan-rota")
    case .planYear: .dialog("plan-year")
    case .swapShift: .dialog("swap-shift")
    case .publish: .dialog("publish")
    case .inspect: .dialog("inspect")
    case .assess: .dialog("assess")
    case .writeSummary: .dialog("year-summary")
    case .export, .language: .later
    }
  }

  /// Whether it leaves an entry in the ledger, changes one, or puts one before another person.
  package var records: Bool {
    switch self {
    case .answerMatter, .applicationsToDecide, .apply, .applyOnline, .askLeave, .assess, .checkIn, .checkOut,
      .correctRecord, .decideLeave, .endSeat, .eraseVisitor, .inspect, .lateShift, .logActivity, .logMicro,
      .logOutput, .planRota, .planYear, .publish, .recordOpinion, .rollUp, .roster, .standUp, .swapShift,
      .undo,
      .writeSummary:
      true
    case .allRooms, .back, .cancel, .change, .complaintAboutProgram, .export, .findMatter, .greeting, .help,
      .language, .myNextShift, .obligations, .openMatters, .park, .pastObligations, .print, .progress, .quit,
      .resume, .roomCard, .roomObligations, .shiftStatistics, .switchPerson, .thanks, .whoIsOnDuty, .why:
      false
    }
  }

  /// Whether a denial (不用打印) or a “how do I” is about it.
  package var acts: Bool {
    switch self {
    case .cancel, .export, .print, .quit: true
    case .allRooms, .answerMatter, .applicationsToDecide, .apply, .applyOnline, .askLeave, .assess, .back,
      .change, .checkIn, .checkOut, .complaintAboutProgram, .correctRecord, .decideLeave, .endSeat,
      .eraseVisitor, .findMatter, .greeting, .help, .inspect, .language, .lateShift, .logActivity, .logMicro,
      .logOutput, .myNextShift, .obligations, .openMatters, .park, .pastObligations, .planRota, .planYear,
      .progress, .publish, .recordOpinion, .resume, .rollUp, .roomCard, .roomObligations, .roster,
      .shiftStatistics, .standUp, .swapShift, .switchPerson, .thanks, .undo, .whoIsOnDuty, .why,
      .writeSummary:
      records
    }
  }
}
