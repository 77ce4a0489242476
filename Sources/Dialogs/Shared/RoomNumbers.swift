import Conversation
import Regulation
import WorkroomStore

extension Scene {
  /// The rule set that numbers and readings come from.
  var pack: NormPack { get throws { try facts(ThePack()) } }
}

/// The numbers a rule set has for a room, as sentences say them (P4.2a, P4.2c).
struct RoomNumbers {
  let pack: NormPack
  private let say: Language

  init(_ pack: NormPack, _ language: Language) { (self.pack, say) = (pack, language) }
  init(_ scene: Scene) throws { self.init(try scene.pack, scene.language) }

  var least: Int { pack[.sizeMin] }
  var most: Int { pack[.sizeMax] }

  /// 一般 5 到 20 人; Normally 5 to 20.
  var normally: String { say("一般 \(least) 到 \(most) 人", "Normally \(least) to \(most)") }

  /// 1 至 2 名; One or two.
  var convenors: String {
    switch pack[.convenorsMax] {
    case 1: say("1 名", "One")
    case 2: say("1 至 2 名", "One or two")
    case let most: say("1 至 \(most) 名", "1 to \(most)")
    }
  }

  /// There are 1 or 2 convenors.
  var convenorsAre: String {
    switch pack[.convenorsMax] {
    case 1: say("召集人是 1 名", "There is 1 convenor")
    case 2: say("召集人是 1 至 2 名", "There are 1 or 2 convenors")
    case let most: say("召集人是 1 至 \(most) 名", "There are 1 to \(most) convenors")
    }
  }

  /// 要有 1 至 2 名召集人; 1 or 2 convenors are needed.
  var convenorsNeeded: String {
    switch pack[.convenorsMax] {
    case 1: say("要有 1 名召集人", "1 convenor is needed")
    case 2: say("要有 1 至 2 名召集人", "1 or 2 convenors are needed")
    case let most: say("要有 1 至 \(most) 名召集人", "1 to \(most) convenors are needed")
    }
  }

  /// Why so few, or so many: asked where the reason alone is enough.
  func askWhy(_ count: Int) -> String {
    RoomSize(count, by: pack).isLarge
      ? say(
        "有 \(count) 人，一般在 \(most) 人以内（P4.2a）。是什么原因？",
        "\(count) members; normally there are no more than \(most) (P4.2a). Why?")
      : say(
        "只有 \(count) 人，一般不少于 \(least) 人（P4.2a）。是什么原因？",
        "Only \(count); normally there are no fewer than \(least) (P4.2a). Why?")
  }

  /// Who answers for so many, or so few: asked where that bars.
  func askWho(_ count: Int) -> String {
    RoomSize(count, by: pack).isLarge
      ? say(
        "应控制在 \(most) 人以内（P4.2a），这里有 \(count) 人。要超过，由谁负责？",
        "There are to be no more than \(most) (P4.2a), and here are \(count). Who answers for more?")
      : say(
        "应不少于 \(least) 人（P4.2a），这里只有 \(count) 人。要这样，由谁负责？",
        "There are to be no fewer than \(least) (P4.2a), and here are \(count). Who answers for it?")
  }

  /// What of its size a room is well to know; nil where it is as it should be, or somebody answers for it.
  func gap(_ count: Int) -> String? {
    switch RoomSize(count, by: pack) {
    case .fits, .large(_, isHard: true): nil
    case .small(let least, isHard: false):
      say("一般不少于 \(least) 人（P4.2a）", "normally no fewer than \(least) members (P4.2a)")
    case .small(let least, isHard: true):
      say("应不少于 \(least) 人（P4.2a）", "to have no fewer than \(least) members (P4.2a)")
    case .large(let most, isHard: false):
      say("一般在 \(most) 人以内（P4.2a）", "normally no more than \(most) members (P4.2a)")
    }
  }
}
