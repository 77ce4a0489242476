import Conversation
import Regulation

/// What the helps of the dialogs on work say of the readings that the rule set goes by.
struct ReadingHelp {
  private let pack: NormPack
  private let say: Language

  init(_ scene: Scene) throws { (pack, say) = (try scene.pack, scene.language) }

  /// What counts as online (A5).
  var platform: String {
    switch (pack[.channelOnlinePlatforms], pack.root[.channelOnlinePlatforms]) {
    case (.any, .qinShangliang):
      say(
        "省里的读法线上只算“秦商量”（P5.3d），市里的读法别的网络会议也算（C2.3b）。",
        "Online means Qin Shangliang only in the province's reading (P5.3d), any network meeting in the city's (C2.3b)."
      )
    case (.any, .any): say("别的网络会议也算线上。", "Any network meeting is online.")
    case (.qinShangliang, _): say("线上只算“秦商量”（P5.3d）。", "Online means Qin Shangliang only (P5.3d).")
    }
  }

  /// What the choice of a channel means for an event in both (A6).
  var countedIn: String {
    switch pack[.eventHybrid] {
    case .asRecorded:
      say(
        "同时开展的只算一次，算在哪一种由您定（本程序的解释口径）；规定没有写。",
        "What was both at once counts once, as what you choose (this program's reading): the regulation does not say."
      )
    case .both:
      say(
        "同时开展的，线上、线下各算一次（本程序的解释口径）；这里选的是怎么登记。",
        "What was both at once counts for both (this program's reading); this is how it is recorded.")
    }
  }

  /// Whom a joint event counts for (A40).
  var jointEvent: String {
    switch pack[.eventJoint] {
    case .organisers:
      say(
        "列名主办的工作室各算各的，只是参加的不算（本程序的解释口径）。",
        "It counts for each room that is named as an organiser; taking part alone does not (this program's reading)."
      )
    case .lead:
      say(
        "联合的只算牵头的工作室，列名的记着、不计（本程序的解释口径）。",
        "A joint event counts for the room that leads; for one that is named it is kept (this program's reading)."
      )
    }
  }

  /// Whom a joint output counts for (A10).
  var jointOutput: String {
    switch pack[.normOutputJoint] {
    case .lead:
      say(
        "联合的成果只算牵头的工作室，列名的记着、不计（本程序的解释口径）。",
        "A joint output counts for the room that leads; for one that is named it is kept (this program's reading)."
      )
    case .all:
      say(
        "联合的成果，列名的各算各的（本程序的解释口径）。",
        "A joint output counts for each room that is named (this program's reading).")
    }
  }
}
