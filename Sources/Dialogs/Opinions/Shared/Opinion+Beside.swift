import Conversation
import Regulation
import WorkroomStore

extension Opinion {
  /// What else is known of it, on a row where there is anything: 5 人一起来，界别群众，紧急，地点：东关小区; then what was said in
  /// one go with it (A23).
  func beside(_ scene: Scene) throws -> [String] {
    let parts = try facts.details?.inWords(scene) ?? []
    let with = try scene.facts(SaidTogether(with: id)).map {
      $0.said.words.map { "“\($0.excerpt(16))”" } ?? scene("（原话已删除）", "(words erased)")
    }
    let together =
      with.isEmpty
      ? []
      : [
        scene(
          "同一次还说了：\(with.joined(separator: "、"))。",
          "Said in one go with it: \(with.joined(separator: ", ")).")
      ]
    return (parts.isEmpty ? [] : [parts.joined(separator: scene("，", ", ")) + scene("。", ".")]) + together
  }
}

extension OpinionDetails {
  /// Each with its words: 5 人一起来, 界别群众.
  func inWords(_ scene: Scene) throws -> [String] {
    let campaign = try campaign.flatMap { try CampaignChoice.topic(of: $0, scene) }
    return [
      people.map { scene("\($0) 人一起来", "\(english($0, "person", "people")) came together") },
      group.map { $0 == .unknown ? scene("群众类别不明", "group not known") : $0.name(scene.language) },
      industryNeed == true ? scene("产业需求", "an industry's need") : nil,
      urgency.map { $0 == .ordinary ? scene("不急", "not urgent") : $0.name(scene.language) },
      place.map { scene("地点：\($0.orErased(.zh))", "place: \($0.orErased(.en))") },
      campaign.map { scene("专题征集“\($0)”", "for the campaign “\($0)”") },
    ].compactMap(\.self)
  }
}
