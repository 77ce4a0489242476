public import Regulation

/// What a reception form has beside name, contact and words (来访登记的其他各项), P3.3g: each as far as it was said.
///
/// Where the matter lies may name somebody, so it lies apart from the entry and is erased with the visitor.
public struct OpinionDetails: Codable, Hashable, Sendable {
  /// How many people came together.
  public var people: Int?
  public var group: VisitorGroup?
  /// 产业需求: it tells what the growth of an industry needs (P3.3g).
  public var industryNeed: Bool?
  public var urgency: Urgency?
  public var place: String?
  /// The campaign that it was said for (专题征集), P3.3d.
  public var campaign: MatterID?

  public init(
    people: Int? = nil, group: VisitorGroup? = nil, industryNeed: Bool? = nil, urgency: Urgency? = nil,
    place: String? = nil, campaign: MatterID? = nil
  ) {
    (self.people, self.group, self.industryNeed) = (people, group, industryNeed)
    (self.urgency, self.place, self.campaign) = (urgency, place, campaign)
  }

  public var isEmpty: Bool { self == OpinionDetails() }

  /// As fields of the act that says them, each of which may be put right, or filled in later.
  static let fields: [Field<OpinionRecorded>] = [
    .words("人数", "people") { $0.people.map { Bilingual("\($0) 人", $0 == 1 ? "1 person" : "\($0) people") } },
    .beside(.number("people", Bilingual("同来人数", "people who came"), \OpinionRecorded.people)),
    .choice(\.group, "群众类别", "group").corrected("group"),
    .flag(ifTrue: \.industryNeed, "产业需求", "industry need"),
    .beside(
      Correctable(
        "industryNeed", Bilingual("产业需求", "industry need"),
        .choice { _ in
          [
            Correctable.Choice(id: "yes", name: Bilingual("是", "yes")),
            Correctable.Choice(id: "no", name: Bilingual("否", "no")),
          ]
        }, of: OpinionRecorded.self,
        shown: {
          $0.industryNeed.map { .words($0 ? Bilingual("是", "yes") : Bilingual("否", "no")) } ?? .nothing
        },
        set: { act, text in
          act.industryNeed = text == "yes"
          return true
        })),
    .choice(\.urgency, "缓急", "urgency").corrected("urgency"),
    .text(\.place, "地点", "place", apart: .place).corrected("place"),
    .flag("专题征集", "campaign") { $0.campaign == nil ? nil : true },
    .beside(
      Correctable(
        "campaign", Bilingual("专题征集", "campaign"), .campaign, of: OpinionRecorded.self,
        shown: { $0.campaign.map { .campaign($0) } ?? .nothing },
        set: { act, text in
          act.campaign = text == Correctable.noCampaign ? nil : MatterID(text)
          return true
        })),
  ]
}

extension OpinionRecorded {
  /// How many people came together.
  public var people: Int? {
    get { details?.people }
    set { change { $0.people = newValue } }
  }
  public var group: VisitorGroup? {
    get { details?.group }
    set { change { $0.group = newValue } }
  }
  public var industryNeed: Bool? {
    get { details?.industryNeed }
    set { change { $0.industryNeed = newValue } }
  }
  public var urgency: Urgency? {
    get { details?.urgency }
    set { change { $0.urgency = newValue } }
  }
  public var place: String? {
    get { details?.place }
    set { change { $0.place = newValue } }
  }

  public var campaign: MatterID? {
    get { details?.campaign }
    set { change { $0.campaign = newValue } }
  }

  private mutating func change(_ change: (inout OpinionDetails) -> Void) {
    var new = details ?? OpinionDetails()
    change(&new)
    details = new.isEmpty ? nil : new
  }
}
