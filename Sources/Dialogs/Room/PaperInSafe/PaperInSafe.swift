import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The room's recovery paper (恢复纸): whether there is one, how it is made, and making it void where it was lost or seen. The code
/// itself comes into no conversation, which is saved: the command shows it.
enum PaperInSafe: String, DialogStates {
  case begin, mayNot, none, shown, kept, confirm, voided, end

  /// Where it is.
  enum Whereabouts: String, Named, CaseIterable {
    case safe, gone, used

    var name: Bilingual {
      switch self {
      case .safe: Bilingual("还在，锁好了", "safe")
      case .gone: Bilingual("丢了，或给不该看的人看过", "lost, or seen by somebody who should not")
      case .used: Bilingual("用过了", "used")
      }
    }

    var aliases: [String] {
      switch self {
      case .safe: ["还在", "锁好了", "没丢"]
      case .gone: ["丢了", "不见了", "看过", "lost", "seen", "gone"]
      case .used: ["用了"]
      }
    }
  }

  enum Slots {
    static let place = Slot<Whereabouts>("place", "纸在哪里", "where it is", as: .choice(listed: true))
  }

  static let dialog = define(
    "recovery-paper", version: 1, title: ("恢复纸", "recovery paper"),
    phrases: [
      "做恢复纸", "做一张恢复纸", "恢复纸作废", "作废恢复纸", "有没有恢复纸", "密钥写在纸上", "make a recovery paper", "the recovery paper",
      "is there a recovery paper",
    ],
    start: .begin, offered: { _ in false },
    hears: [
      .fills(
        Slots.place, by: .deed,
        among: Dictionary(Whereabouts.allCases.map { ($0.rawValue, $0.name.zh) }) { $1 })
    ]
  ) {
    decide(.begin)
      .when("不由您保管", .mayNot) { try !$0.may(PaperVoided.self, isOwn: false) }
      .when("没有恢复纸", .none) { try paper($0) == nil }
      .then(.shown)
    say(.mayNot).then(.end)
    say(.none).then(.end)
    ask(.shown, for: Slots.place)
      .when("还在", .kept) { $0[Slots.place] == .safe }
      .then(.confirm)
    say(.kept).then(.end)
    confirm(.confirm, showing: []).then(.voided)
    record(.voided) { scene in
      let me = try scene.signedIn()
      return try scene.facts(RecoveryPapers(in: me.room)).filter { !$0.isVoid }.map {
        $0.voided(in: me.room, at: scene.now)
      }
    }.then(.end)
    end(.end)
  }

  /// The one that is valid; nil: there is none.
  static func paper(_ scene: Scene) throws -> RecoveryPaper? {
    try RoomMachines.paper(of: scene.signedIn().room, scene)
  }

  /// Whether this machine is at a hub: else nothing is boxed, and a paper opens nothing.
  static func isAtHub(_ scene: Scene) throws -> Bool { try scene.facts(WhatTheHubSaid()).isJoined }
}
