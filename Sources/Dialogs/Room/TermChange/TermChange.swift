import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A change of term of the whole room in one go (换届), P7.2a, A47: who goes, and everybody else goes on without a gap.
enum TermChange: String, DialogStates {
  case begin, mayNot, day, goes, confirm, recorded, end

  enum Slots {
    static let day: Slot<Day> = Slot(
      "day", "本届最后一天", "last day of the term",
      as: .pastDay(isOld: true).inOrder { try TermChange.proposals($1.with(Slots.day, $0)) })
    static let goes = Slot<[MatterID]>(
      "goes", "不再留任的", "who goes",
      as: .severalOf { scene in try scene.roster().seats.map(Option.init(seat:)) })
  }

  static let dialog = define(
    "term-change", version: 1, title: ("登记换届", "record a change of term"),
    phrases: [
      "登记换届", "换届登记", "换届了", "工作室换届", "届满换届", "record a change of term", "change of term", "a new term began",
    ],
    because: .p7_2a, start: .begin, offered: { _ in false }
  ) {
    decide(.begin)
      .when("不是召集人、联络员，或者没有委员", .mayNot) {
        try !$0.may(SeatRenewed.self) || $0.roster().seats.isEmpty
      }
      .then(.day)
    say(.mayNot, because: .p7_2a).then(.end)
    ask(.day, for: Slots.day, because: .p7_2a).then(.goes)
    ask(.goes, for: Slots.goes, optional: true, because: .p7_2a).then(.confirm)
    confirm(.confirm, showing: [], because: .p7_2a).then(.recorded)
    record(.recorded, needs: [Slots.day]) { try proposals($0) }.then(.end)
    end(.end)
  }

  /// Who goes, and who stays, by name.
  static func parted(_ scene: Scene) throws -> (goes: [Matter<SeatFacts>], stays: [Matter<SeatFacts>]) {
    let (seats, goes) = (try scene.roster().seats, scene[Slots.goes] ?? [])
    return (seats.filter { goes.contains($0.id) }, seats.filter { !goes.contains($0.id) })
  }

  static func names(_ seats: [Matter<SeatFacts>], _ scene: Scene) -> String {
    seats.map(\.facts.name).joined(separator: scene("、", ", "))
  }

  /// The offices that end with their holders' seats.
  static func offices(_ scene: Scene) throws -> [Matter<OfficeFacts>] {
    let people = try parted(scene).goes.map(\.facts.member)
    return try scene.roster().offices.filter { people.contains($0.facts.holder) }
  }

  /// Those who stay first, and offices behind the seats: whoever records their own leaving answers for the room until then.
  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    let (room, day) = (try scene.signedIn().room, Moment(try scene.need(Slots.day)))
    let (goes, stays) = try parted(scene)
    return try stays.map { Proposal(SeatRenewed(), in: room, on: $0.id, occurred: day) }
      + goes.map { Proposal(SeatLeft(reason: .termEnded), in: room, on: $0.id, occurred: day) }
      + offices(scene).map { Proposal(OfficeLeft(), in: room, on: $0.id, occurred: day) }
  }
}
