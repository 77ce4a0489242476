import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Joining two recorded opinions that turn out to be the same matter (合并意见): dealt with and counted once; each visitor keeps
/// their own contact and erasure. What was joined wrongly is taken back.
enum JoinOpinions: String, DialogStates {
  case begin, none, pick, other, possible, cannot, confirm, still, joined, end

  enum Slots {
    static let opinion = Slot<MatterID>("opinion", "哪一件", "which", as: one)
    static let other = Slot<MatterID>("other", "和哪一件", "the same as", as: one)

    private static let one = AnswerReader<MatterID>.oneOf(
      pages: Pages(
        count: FindMatter.pages.count, options: FindMatter.pages.options,
        named: { text, scene in
          try OfTwo(text).map { try $0.options(scene) } ?? FindMatter.pages.named(text, scene)
        }, holds: FindMatter.pages.holds),
      name: { id, scene in
        try scene.facts(TheOpinions([id])).first.map { try FindMatter.line($0, scene) } ?? ""
      })
  }

  static let dialog = define(
    "join-opinions", version: 1, title: ("合并意见", "join opinions"),
    phrases: [
      "合并", "合并意见", "合并两件意见", "这两件是同一件", "并入同一件", "join opinions", "join two opinions", "merge opinions",
      "这两件是一回事", "这两件是一件事", "刚才那两件合并", "把这两件并成一件", "these two are the same matter", "join the last two",
      "these two are one matter",
    ],
    because: .p6_2a, start: .begin,
    hears: [.fills(Slots.opinion, by: .matter), .fills(Slots.other, by: .topic)]
  ) {
    decide(.begin).when("不到两件", .none) { try FindMatter.count(OpinionFilter(), $0) < 2 }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.opinion, because: .p6_2a).then(.other)
    ask(.other, for: Slots.other, because: .p6_2a).then(.possible)
    decide(.possible).when("不能合并", .cannot) { try joining($0) == nil }.then(.confirm)
    say(.cannot).then(.end)
    confirm(.confirm, showing: []).then(.still)
    // One of them may have gone, or been joined, while this was asked.
    decide(.still).when("不能合并了", .cannot) { try joining($0) == nil }.then(.joined)
    record(.joined, needs: [Slots.opinion, Slots.other]) { try proposals($0) }.then(.end)
    end(.end)
  }

  /// One of two that were said together: 刚才那两件 are the two that were recorded last, 路灯那两件 those that speak of it.
  struct OfTwo {
    /// What both speak of; empty: the last two.
    let words: String
    let isLater: Bool

    init(_ words: String, isLater: Bool) { (self.words, self.isLater) = (words, isLater) }

    /// As a sentence has it for its question; nil where it says something else.
    init?(_ text: String) {
      for (end, isLater) in [(Self.later, true), (Self.earlier, false)] where text.hasSuffix(end) {
        self.init(String(text.dropLast(end.count)), isLater: isLater)
        return
      }
      return nil
    }

    var text: String { words + (isLater ? Self.later : Self.earlier) }

    private static let later = "那两件里的后一件"
    private static let earlier = "那两件里的前一件"

    /// The one that is meant, where there are just two; of more, each: it is asked which.
    func options(_ scene: Scene) throws -> [Option] {
      var filter = FindMatter.filter(scene)
      if !words.isEmpty { filter.texts.append(words) }
      let most = words.isEmpty ? 2 : Pages.size + 1
      let found = try scene.facts(TheOpinions(FindMatter.ids(filter, scene, at: 0..<most)))
      let meant = found.count == 2 ? [found[isLater ? 0 : 1]] : found
      return try meant.map {
        Option(id: $0.id.rawValue, label: try FindMatter.line($0, scene), aliases: [text])
      }
    }
  }

  /// Which is joined to which: the later one to the earlier.
  struct Joining {
    /// The one that goes on under the other.
    let later: Opinion
    let earlier: Opinion
    /// The first that said it, which an earlier one may be joined to itself.
    let first: MatterID
    /// The other was closed: this one is dealt with by itself, and linked.
    var isAgain: Bool { earlier.matter.state == .closed }
  }

  /// Nil where the two cannot be joined, see ``reason(_:)``.
  static func joining(_ scene: Scene) throws -> Joining? {
    guard let one = try handled(scene[Slots.opinion], scene),
      let two = try handled(scene[Slots.other], scene),
      one.id != two.id
    else { return nil }
    let (earlier, later) = isBefore(one, two) ? (one, two) : (two, one)
    let joining = Joining(
      later: later, earlier: earlier, first: try scene.facts(FirstThatSaid(of: earlier.id)))
    guard [.recorded, .open, .passedOn, .answered, .fedBack].contains(later.matter.state),
      later.facts.joined == nil, joining.first != later.id,
      ![.nothing, .toGuide, .guided].contains(earlier.matter.state)
    else { return nil }
    return joining
  }

  private static func isBefore(_ a: Opinion, _ b: Opinion) -> Bool {
    (a.facts.received, a.id.rawValue) < (b.facts.received, b.id.rawValue)
  }

  /// The opinion that something is dealt with under: of what was joined already, the first of it.
  private static func handled(_ id: MatterID?, _ scene: Scene) throws -> Opinion? {
    guard let id, let opinion = try scene.facts(TheOpinion(id)) else { return nil }
    guard opinion.matter.state == .joined else { return opinion }
    return try scene.facts(TheOpinion(scene.facts(FirstThatSaid(of: id))))
  }

  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    guard let joining = try joining(scene) else { return [] }
    let room = joining.later.matter.workroom
    // Whoever stands behind the later one goes along, and goes first: nobody hangs on one that hangs on another.
    let behind = try scene.facts(VisitorsBehind(joining.later.id)).map(\.id)
    return behind.map {
      Proposal(OpinionJoined(to: joining.first), in: room, on: $0, occurred: scene.now)
    } + [
      Proposal(
        OpinionJoined(to: joining.first, again: joining.isAgain && behind.isEmpty ? true : nil), in: room,
        on: joining.later.id, occurred: scene.now)
    ]
  }

  /// One of the two as it is asked about: by its day and its words, without who said it.
  static func shown(_ opinion: Opinion, _ scene: Scene) throws -> String {
    try opinion.facts.day.inWords(scene) + " " + opinion.line(scene)
  }

  /// Why not.
  static func reason(_ scene: Scene) throws -> String {
    guard let one = try handled(scene[Slots.opinion], scene), let two = try handled(scene[Slots.other], scene)
    else { return scene("有一件现在查不到。", "One of them cannot be found now.") }
    if one.id == two.id {
      return scene("这两件本来就是一起办的。", "These two are dealt with together already.")
    }
    let states = [one, two].map { $0.matter.state.name(scene.language) }.joined(separator: scene("、", ", "))
    return scene(
      "这两件合不了（\(states)）：后一件要还在办，前一件不能是引导的信访、投诉。",
      "These two cannot be joined (\(states)): the later has to be open still, and the earlier no petition or complaint that is guided on."
    )
  }

  /// What the first one's words are like, to choose from: the newest are not always near.
  static func hint(_ scene: Scene) throws -> String? {
    guard let opinion = try handled(scene[Slots.opinion], scene), let words = opinion.said.words else {
      return nil
    }
    let me = try scene.signedIn()
    let alike = try scene.facts(
      OpinionsAlike(to: words, in: me.room, recordedBy: FindMatter.seesAll(scene) ? nil : me.person))
    let lines = alike.found.filter { $0.opinion.id != opinion.id }.map { $0.line(scene) }
    return lines.isEmpty ? nil : lines.joined(separator: scene("；", "; "))
  }
}
