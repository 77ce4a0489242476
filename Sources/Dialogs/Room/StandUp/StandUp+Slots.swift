import Conversation
import Regulation
import WorkroomStore

extension StandUp {
  /// What is there of the fittings that an offline room needs (P4.3).
  enum Fitting: String, Named, CaseIterable {
    case plate, facilities, sheets, none

    var name: Bilingual {
      switch self {
      case .plate: Bilingual("名称标牌", "name plate")
      case .facilities: Bilingual("办公设施", "facilities")
      case .sheets: Bilingual("墙面布置", "wall sheets")
      case .none: Bilingual("都还没有", "none yet")
      }
    }

    var aliases: [String] {
      switch self {
      case .plate: ["标牌", "plate"]
      case .facilities: ["设施"]
      case .sheets: ["墙面", "sheets"]
      case .none: ["都没有", "没有", "none"]
      }
    }
  }

  /// Where the wording of a system comes from.
  enum Wording: String, Named, CaseIterable {
    case template, own

    var name: Bilingual {
      switch self {
      case .template: Bilingual("用这份范本", "take this one")
      case .own: Bilingual("自己写", "write our own")
      }
    }

    var aliases: [String] {
      switch self {
      case .template: ["范本", "template"]
      case .own: ["own"]
      }
    }
  }

  enum Slots {
    static let what = Slot<Checkpoint>(
      "what", "填哪一项", "which point", as: .choice { one, _ in one.isFilledHere })
    static let address = Slot<String>("address", "地址", "address", as: .text(max: 80))
    static let hours = Slot<String>("hours", "开放时间", "opening hours", as: .text(max: 60))
    static let provider = Slot<String>("provider", "场地由谁提供", "venue by", as: .openText(max: 60))
    static let fittings = Slot<[Fitting]>("fittings", "已有的", "what is there", as: .choices())
    static let party = Slot<PartyForm>("party", "党组织", "party organisation", as: .choice())
    static let system = Slot<WorkSystem>("system", "制度", "system", as: .choice())
    static let title = Slot<String>("title", "制度名称", "name of the system", as: .openText(max: 40))
    static let wording = Slot<Wording>("wording", "内容", "wording", as: .choice())
    static let text = Slot<String>("text", "制度内容", "text", as: .lines(max: 3000))
    static let since = Slot<Day>("since", "起始日期", "in force since", as: .pastDay(isOld: true))
    static let functions = Slot<String>("functions", "主要职能", "functions", as: .lines(max: 3000))
    static let channel = Slot<PublicChannel>("channel", "渠道", "channel", as: .choice())
    static let place = Slot<String>("place", "网址或位置", "address", as: .text(max: 200))
    static let published = Slot<Day>("published", "公布日期", "published on", as: .pastDay(isOld: true))
    static let brand = Slot<String>("brand", "特色", "feature", as: .openText(max: 60))
    static let chain = Slot<String>("chain", "产业链", "industry chain", as: .openText(max: 40))
    static let budget = Slot<Bool>("budget", "纳入预算", "in the budget", as: .yesNo)
    static let standard = Slot<String>("standard", "经费标准", "standard", as: .text(max: 80))
    static let support = Slot<String>("support", "单位支持", "support", as: .text(max: 80))
    static let more = Slot<Bool>("more", "接着填", "another", as: .yesNo)

    static let shown: [any SlotName] = [
      address, hours, provider, fittings, party, system, title, wording, text, since, functions,
      channel,
      place, published, brand, chain, budget, standard, support,
    ]
    /// What is asked anew for the next point.
    static let all: [any SlotName] = shown + [what, more]
  }

  /// A system and a publication are acts of their own; all else describes the room.
  static func proposal(_ scene: Scene) throws -> Proposal {
    let room = try scene.signedIn().room
    var (act, day): (Act, Day?) = (Act(try described(scene)), nil)
    if let system = scene[Slots.system] {
      let text = scene[Slots.text] ?? system.template?(scene.language) ?? ""
      act = Act(SystemAdopted(system: system, title: scene[Slots.title], text: text))
      day = scene[Slots.since]
    } else if let channel = scene[Slots.channel] {
      act = Act(
        RoomPublished(
          channel: channel, place: scene[Slots.place], content: try Publish.standing(scene)))
      day = scene[Slots.published]
    }
    return Proposal(act, in: room, on: room.matter, occurred: day.map { Moment($0) } ?? scene.now)
  }

  /// What is not asked here stays as it was.
  private static func described(_ scene: Scene) throws -> RoomDescribed {
    var venue: Venue?
    if let fittings = scene[Slots.fittings] {
      let known = try self.venue(scene)
      venue = Venue(
        address: scene[Slots.address] ?? known?.address ?? "",
        hours: scene[Slots.hours] ?? known?.hours ?? "",
        provider: scene[Slots.provider] ?? known?.provider, hasPlate: fittings.contains(.plate),
        hasFacilities: fittings.contains(.facilities), hasSheets: fittings.contains(.sheets))
    }
    let funding = scene[Slots.budget].map {
      Funding(isInBudget: $0, standard: scene[Slots.standard], support: scene[Slots.support])
    }
    return RoomDescribed(
      venue: venue, party: scene[Slots.party], brand: scene[Slots.brand], chain: scene[Slots.chain],
      funding: funding, functions: scene[Slots.functions])
  }
}

extension Checkpoint {
  /// Whether the check list asks for it itself; the others have a dialog of their own.
  var isFilledHere: Bool {
    switch self {
    case .venue, .fittings, .party, .systems, .functions, .publication, .brand, .funding: true
    case .plaque, .committee, .officers, .particulars, .filing, .online: false
    }
  }
}
