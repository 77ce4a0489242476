import Regulation
import WorkroomStore

/// What a correction changes: the act with its time and personal texts, as they should have been.
struct Correction: Hashable, Sendable {
  var act: Act
  var occurred: Moment
  var personal: [PersonalField: String] = [:]
}

/// A field of an act that may be corrected (可更正的一项): declared once, for all dialogs.
struct Correctable: Sendable {
  let id: String
  let label: Bilingual
  let kind: Kind
  /// The value now, in words.
  let shown: @Sendable (Record, Scene) -> String
  /// Puts a value, in its stored text, into the correction. False where it does not fit.
  let set: @Sendable (inout Correction, String) -> Bool

  /// What kind of answer it takes.
  enum Kind: Sendable {
    case choice(@Sendable (Scene) throws -> [Option])
    case choices(@Sendable (Language) -> [Option])
    case text(max: Int)
    case number
    case day
    case moment
  }

  /// The fields of a record that may be corrected; empty where another dialog puts it right.
  static func fields(of act: Act) -> [Correctable] {
    switch act {
    case .dutyStarted:
      [
        .choice("mode", "方式", "mode", Amended.dutyStarted, \.channel),
        .optionalText("purpose", "做什么", "purpose", Amended.dutyStarted, \.purpose),
        .moment("start", "开始时间", "start"),
      ]
    case .dutyEnded:
      [.text("done", "做了什么", "what was done", Amended.dutyEnded, \.done), .moment("end", "结束时间", "end")]
    case .opinionRecorded:
      [
        .choice("source", "来源", "source", Amended.opinionRecorded, \.source),
        .personal("words", "原话", "words", .words), .personal("visitor", "称呼", "name", .visitor),
        .personal("contact", "联系方式", "contact", .contact), .moment("when", "时间", "time"),
      ]
    case .opinionGuided: [.choices("to", "去向", "to", Amended.opinionGuided, \.to)]
    case .opinionAnswered: [.text("answer", "答复", "answer", Amended.opinionAnswered, \.text)]
    case .opinionExplained: [.text("explanation", "说明", "explanation", Amended.opinionExplained, \.text)]
    case .opinionFedBack:
      [
        .choice("way", "反馈方式", "way", Amended.opinionFedBack, \.way),
        .choice("satisfaction", "满意度", "satisfaction", Amended.opinionFedBack, \.satisfaction),
        .optionalText("content", "反馈内容", "content", Amended.opinionFedBack, \.text),
      ]
    case .opinionClosed: [.text("outcome", "结果", "outcome", Amended.opinionClosed, \.outcome)]
    case .activityLogged:
      [
        .choice("kind", "类型", "kind", Amended.activityLogged, \.kind),
        .text("topic", "主题", "topic", Amended.activityLogged, \.topic),
        .choice("mode", "方式", "mode", Amended.activityLogged, \.channel),
        .choice("carrier", "载体", "carrier", Amended.activityLogged, \.carrier),
        .number("attendance", "人数", "attendance", Amended.activityLogged, \.attendance),
        .day("date", "日期", "date"),
      ]
    case .microConsultationHeld: micro(Amended.consultationHeld)
    case .microOversightHeld: micro(Amended.oversightHeld)
    case .outputDrafted:
      [
        .choice("kind", "类型", "kind", Amended.outputDrafted, \.kind),
        .text("title", "标题", "title", Amended.outputDrafted, \.title),
        .choice("addressee", "报送对象", "addressee", Amended.outputDrafted, \.addressee),
      ]
    case .outputReviewed: [.optionalText("remark", "审核意见", "remark", Amended.outputReviewed, \.remark)]
    case .outputSubmitted: [.day("date", "提交日期", "date")]
    // Another quarter is another request: it is taken back and asked for anew. So is a decision.
    case .leaveAsked:
      [
        .leaveReason("reason", "原因", "reason", Amended.leaveAsked),
        .optionalText("note", "说明", "note", Amended.leaveAsked, \.note),
      ]
    case .leaveDecided: [.optionalText("remark", "意见", "remark", Amended.leaveDecided, \.remark)]
    // Re-classing is a step of 待办; rooms, seats and offices are put right by 名册 and 工作室情况.
    case .opinionTriaged, .workroomSetUp, .plaqueAwarded, .platformJoined, .committeeAssigned, .seatTaken,
      .seatLeft, .officeTaken, .officeLeft, .cppccSetUp, .committeeFormed, .committeeDissolved, .postTaken,
      .postLeft, .pinSet, .pinReset, .corrected, .retracted, .visitorErased:
      []
    }
  }

  private static func micro(_ facts: FactsOf<MicroHeld>) -> [Correctable] {
    [
      .text("topic", "议题", "topic", facts, \.topic), .choice("mode", "方式", "mode", facts, \.channel),
      .choices("groups", "参加人群", "who took part", facts, \.groups),
      .approvedBy("approved-by", "批准单位", "approved by", facts),
      .approvedOn("approved-on", "批准日期", "approved on", facts),
      .text("outcome", "结果", "outcome", facts, \.outcome), .day("date", "日期", "date"),
    ]
  }
}

/// Takes the facts of one act out of an act and puts them back.
struct FactsOf<Value: Sendable>: Sendable {
  let extract: @Sendable (Act) -> Value?
  let embed: @Sendable (Value) -> Act
}

/// The acts whose facts may be corrected.
private enum Amended {
  static let dutyStarted = FactsOf(
    extract: { if case .dutyStarted(let facts) = $0 { facts } else { nil } }, embed: Act.dutyStarted)
  static let dutyEnded = FactsOf(
    extract: { if case .dutyEnded(let facts) = $0 { facts } else { nil } }, embed: Act.dutyEnded)
  static let opinionRecorded = FactsOf(
    extract: { if case .opinionRecorded(let facts) = $0 { facts } else { nil } }, embed: Act.opinionRecorded)
  static let opinionGuided = FactsOf(
    extract: { if case .opinionGuided(let facts) = $0 { facts } else { nil } }, embed: Act.opinionGuided)
  static let opinionAnswered = FactsOf(
    extract: { if case .opinionAnswered(let facts) = $0 { facts } else { nil } }, embed: Act.opinionAnswered)
  static let opinionExplained = FactsOf(
    extract: { if case .opinionExplained(let facts) = $0 { facts } else { nil } }, embed: Act.opinionExplained
  )
  static let opinionFedBack = FactsOf(
    extract: { if case .opinionFedBack(let facts) = $0 { facts } else { nil } }, embed: Act.opinionFedBack)
  static let opinionClosed = FactsOf(
    extract: { if case .opinionClosed(let facts) = $0 { facts } else { nil } }, embed: Act.opinionClosed)
  static let activityLogged = FactsOf(
    extract: { if case .activityLogged(let facts) = $0 { facts } else { nil } }, embed: Act.activityLogged)
  static let consultationHeld = FactsOf(
    extract: { if case .microConsultationHeld(let facts) = $0 { facts } else { nil } },
    embed: Act.microConsultationHeld)
  static let oversightHeld = FactsOf(
    extract: { if case .microOversightHeld(let facts) = $0 { facts } else { nil } },
    embed: Act.microOversightHeld)
  static let outputDrafted = FactsOf(
    extract: { if case .outputDrafted(let facts) = $0 { facts } else { nil } }, embed: Act.outputDrafted)
  static let leaveAsked = FactsOf(
    extract: { if case .leaveAsked(let facts) = $0 { facts } else { nil } }, embed: Act.leaveAsked)
  static let leaveDecided = FactsOf(
    extract: { if case .leaveDecided(let facts) = $0 { facts } else { nil } }, embed: Act.leaveDecided)
  static let outputReviewed = FactsOf(
    extract: { if case .outputReviewed(let facts) = $0 { facts } else { nil } }, embed: Act.outputReviewed)
}
