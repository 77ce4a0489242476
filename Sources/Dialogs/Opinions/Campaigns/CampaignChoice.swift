import Conversation
import Regulation
import Understanding
import WorkroomStore

/// For which campaign an opinion was said (为哪次专题征集), P3.3d: proposed only where one runs on the day it came in.
enum CampaignChoice {
  /// - Parameter day: on which the opinion came in; nil: it is not said yet, and is today.
  static func slot(on day: @escaping @Sendable (Scene) throws -> Day?) -> Slot<String> {
    @Sendable func options(_ scene: Scene) throws -> [Option] {
      try CampaignChoice.options(running(on: day(scene) ?? scene.now.day, scene), scene)
    }
    return Slot<String>(
      "campaign", "专题征集", "campaign",
      as: AnswerReader(
        .closed, listed: true, options: options,
        read: { line, scene, offered in read(line, among: offered.isEmpty ? try options(scene) : offered) },
        show: { id, scene in try name(id, scene) }))
  }

  /// The room's campaigns that run on a day.
  static func running(on day: Day, _ scene: Scene) throws -> [Matter<CampaignFacts>] {
    try scene.facts(Campaigns(in: scene.signedIn().room)).filter { $0.facts.runs(on: day) }
  }

  /// What is stored of the answer; nil: of no campaign, or not said.
  static func id(_ answer: String?) -> MatterID? {
    answer.flatMap { $0 == Correctable.noCampaign ? nil : MatterID($0) }
  }

  /// The same of an opinion that came in on a day: what was said for another day's is not taken.
  static func id(_ answer: String?, on day: Day, _ scene: Scene) throws -> MatterID? {
    guard let id = id(answer), try running(on: day, scene).contains(where: { $0.id == id }) else {
      return nil
    }
    return id
  }

  static func options(_ campaigns: [Matter<CampaignFacts>], _ scene: Scene) -> [Option] {
    campaigns.map {
      let topic = $0.facts.opened.topic.orErased(scene.language)
      return Option(
        id: $0.id.rawValue, label: scene("是，为“\(topic)”", "yes, for “\(topic)”"), aliases: [topic])
    } + [
      Option(
        id: Correctable.noCampaign, label: scene("不是", "no"),
        aliases: ["否", "没有", "无", "都不是", "一般意见", "none", "neither"])
    ]
  }

  /// 是 and 专题征集 mean the only one there is.
  static func read(_ line: String, among options: [Option]) -> Understood<String> {
    let campaigns = options.filter { $0.id != Correctable.noCampaign }
    if YesNo.read(line) == true || bare.contains(TextFolding.folded(line)) {
      guard let only = campaigns.first else { return .miss }
      return campaigns.count == 1 ? .value(only.id) : .several(campaigns)
    }
    return Choices.read(line, among: options, as: \.id)
  }

  /// A campaign, and no word of which.
  private static let bare: Set<String> = [
    "征集", "专题征集", "这次征集", "征集意见", "征集意见建议", "这次专题征集", "campaign", "the campaign", "this campaign",
    "for the campaign", "for a campaign", "for this campaign",
  ]

  static func name(_ id: String, _ scene: Scene) throws -> String {
    guard let id = CampaignChoice.id(id) else { return scene("不是", "none") }
    return try topic(of: id, scene) ?? scene("已撤回的专题征集", "a campaign that was taken back")
  }

  /// Nil where it was taken back, or is none.
  static func topic(of id: MatterID, _ scene: Scene) throws -> String? {
    try scene.facts(TheMatter(CampaignFacts.self, id)).flatMap {
      $0.state == .nothing ? nil : $0.facts.opened.topic.orErased(scene.language)
    }
  }

  /// Asked where an opinion is recorded; the campaigns are its choices.
  static func question(_ what: Bilingual, _ scene: Scene) -> String {
    scene("\(what.zh)是为专题征集提的吗？（P3.3d）", "\(what.en) for a campaign? (P3.3d)")
  }

  /// 为专题征集“老旧小区改造”提的。Empty where it is of none.
  static func said(_ id: MatterID?, _ scene: Scene) throws -> String {
    guard let id, let topic = try topic(of: id, scene) else { return "" }
    return scene("算进专题征集“\(topic)”。", " It goes into the campaign “\(topic)”.")
  }

  /// Where a campaign was named and none runs.
  static func none(_ scene: Scene) -> String {
    scene(
      "那天没有专题征集，先按一般意见记；以后可以更正（P3.3d）。",
      "No campaign runs on that day: it is recorded as any opinion, and can be corrected afterwards (P3.3d).")
  }
}
