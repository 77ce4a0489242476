import Conversation
import Regulation
import Understanding
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
    case .activityLogged(let logged):
      [
        .choice("kind", "类型", "kind", Amended.activityLogged, \.kind),
        .text("topic", "主题", "topic", Amended.activityLogged, \.topic),
        .mode(Amended.activityLogged, \.channel, \.hybrid),
        .choice("carrier", "载体", "carrier", Amended.activityLogged, \.carrier),
        .number("attendance", "人数", "attendance", Amended.activityLogged, \.attendance),
        .day("date", "日期", "date"),
      ] + event(Amended.activityLogged, \.channel, \.platform, \.hybrid, \.joint, of: logged)
    case .microConsultationHeld(let held): micro(Amended.consultationHeld, held)
    case .microOversightHeld(let held): micro(Amended.oversightHeld, held)
    case .outputDrafted(let drafted):
      [
        .choice("kind", "类型", "kind", Amended.outputDrafted, \.kind),
        .text("title", "标题", "title", Amended.outputDrafted, \.title),
        .choice("addressee", "报送对象", "addressee", Amended.outputDrafted, \.addressee),
      ] + joint(Amended.outputDrafted, \.joint, [.leads, .isNamed], isJoint: drafted.joint != nil)
    case .outputReviewed: [.optionalText("remark", "审核意见", "remark", Amended.outputReviewed, \.remark)]
    case .outputSubmitted: [.day("date", "提交日期", "date")]
    // Another quarter is another request: it is taken back and asked for anew. So is a decision.
    case .leaveAsked:
      [
        .leaveReason("reason", "原因", "reason", Amended.leaveAsked),
        .optionalText("note", "说明", "note", Amended.leaveAsked, \.note),
      ]
    case .leaveDecided: [.optionalText("remark", "意见", "remark", Amended.leaveDecided, \.remark)]
    case .outputDecided:
      [
        .choice("decision", "结果", "outcome", Amended.outputDecided, \.decision),
        .text("by", "由谁", "by whom", Amended.outputDecided, \.by),
        .dayWithin("decided-on", "日期", "date", Amended.outputDecided, \.day),
      ]
    // Re-classing is a step of 待办; rooms, seats and offices are put right by 名册 and 工作室情况.
    case .opinionTriaged, .workroomSetUp, .plaqueAwarded, .platformJoined, .committeeAssigned, .roomDescribed,
      .systemAdopted, .roomFiled, .roomPublished, .seatDescribed, .seatTaken,
      .seatLeft, .officeTaken, .officeLeft, .cppccSetUp, .committeeFormed, .committeeDissolved, .postTaken,
      .postLeft, .pinSet, .pinReset, .applicationBegun, .applicationNamed, .applicationMembers,
      .applicationOfficers, .applicationWork, .applicationSubmitted, .applicationReviewed,
      .applicationInstructed, .applicationDecided, .applicationFulfilled, .applicationWithdrawn, .corrected,
      .retracted, .visitorErased:
      []
    }
  }

  private static func micro(_ facts: FactsOf<MicroHeld>, _ held: MicroHeld) -> [Correctable] {
    [
      .text("topic", "议题", "topic", facts, \.topic), .mode(facts, \.channel, \.hybrid),
      .choices("groups", "参加人群", "who took part", facts, \.groups),
      .approvedBy("approved-by", "批准单位", "approved by", facts),
      .approvedOn("approved-on", "批准日期", "approved on", facts),
      .text("outcome", "结果", "outcome", facts, \.outcome), .day("date", "日期", "date"),
    ] + event(facts, \.channel, \.platform, \.hybrid, \.joint, of: held)
      + (held.approval == nil ? [] : [.approvedHow(facts)])
  }

  /// What an event may say beside its kind: its platform, the channel a hybrid one counts in, whom it was held with.
  private static func event<F>(
    _ facts: FactsOf<F>, _ channel: Path<F, Channel>, _ platform: Path<F, Platform?>,
    _ hybrid: Path<F, Bool?>, _ joint: Path<F, Joint?>, of its: F
  ) -> [Correctable] {
    let isHybrid = its[keyPath: hybrid] == true
    let isOnline = isHybrid || its[keyPath: channel] == .online
    return (isOnline ? [.optionalChoice("platform", "平台", "platform", facts, platform)] : [])
      + (isHybrid ? [.choice("counted-in", "算线上还是线下", "counts as", facts, channel)] : [])
      + self.joint(facts, joint, JointRole.allCases, isJoint: its[keyPath: joint] != nil)
  }

  /// Whom it was done with; who leads, once that is known.
  private static func joint<F>(
    _ facts: FactsOf<F>, _ path: Path<F, Joint?>, _ roles: [JointRole], isJoint: Bool
  ) -> [Correctable] {
    [.jointWith(facts, path)] + (isJoint ? [.jointRole(facts, path, roles)] : [])
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
  static let outputDecided = FactsOf(
    extract: { if case .outputDecided(let facts) = $0 { facts } else { nil } }, embed: Act.outputDecided)
  static let outputReviewed = FactsOf(
    extract: { if case .outputReviewed(let facts) = $0 { facts } else { nil } }, embed: Act.outputReviewed)
}
