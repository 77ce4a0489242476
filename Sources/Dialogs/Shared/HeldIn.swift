import Conversation
import Regulation

/// How an event was held, as it is asked (方式): online, in person, or both at once, which is recorded in one of the
/// two (A6).
enum HeldIn: String, Named, CaseIterable {
  case online, offline, both

  var name: Bilingual {
    switch self {
    case .online: Channel.online.name
    case .offline: Channel.offline.name
    case .both: Bilingual("线上线下同时", "both at once")
    }
  }

  var aliases: [String] {
    switch self {
    case .online: Channel.online.aliases
    case .offline: Channel.offline.aliases
    case .both:
      [
        "线上线下", "线上和线下", "线上、线下", "线上加线下", "线下线上", "两种都有", "都有", "同时", "混合", "both", "hybrid",
        "online and in person",
      ]
    }
  }
}
