import Conversation
import Regulation
import WorkroomStore

// What both languages say of campaigns.
extension CampaignDialog {
  /// “老旧小区改造”，3月20日至4月10日，还有 10 天
  static func line(_ campaign: Matter<CampaignFacts>, _ scene: Scene) throws -> String {
    let facts = campaign.facts
    let topic = facts.opened.topic.orErased(scene.language).excerpt(30)
    let (first, last) = (facts.first.inWords(scene), facts.last.inWords(scene))
    let place =
      scene.audience == .cppcc
      ? try scene.facts(TheWorkroom(campaign.workroom)).map { scene("，", ", ") + $0.facts.name } ?? "" : ""
    return scene(
      "“\(topic)”\(place)，\(first)至\(last)，\(standing(facts, scene))",
      "“\(topic)”\(place), \(first) to \(last), \(standing(facts, scene))")
  }

  /// How far it is: not begun, so many days left, or over.
  static func standing(_ facts: CampaignFacts, _ scene: Scene) -> String {
    let today = scene.now.day
    if facts.ended != nil { return scene("已提前结束", "ended before its time") }
    if today < facts.first {
      let days = today.days(to: facts.first)
      return scene("\(days) 天后开始", "begins in \(english(days, "day"))")
    }
    guard facts.runs(on: today) else { return scene("已结束", "over") }
    let left = today.days(to: facts.last)
    return left == 0
      ? scene("今天最后一天", "today is its last day") : scene("还有 \(left) 天", "\(english(left, "day")) left")
  }

  /// The page of the one that was picked: what it is, and what it brought.
  static func page(_ scene: Scene) throws -> String {
    guard let campaign = try campaign(scene) else {
      return scene("这次征集现在查不到。", "It cannot be found now.")
    }
    let figures = try scene.facts(CampaignFigures(of: campaign))
    let from = scene("来自：", "From: ") + campaign.facts.opened.by
    var rows = [try line(campaign, scene), from]
    guard figures.people > 0 else {
      return (rows + [scene("还没有收到意见。", "No opinions yet.")]).joined(separator: "\n  ")
    }
    rows.append(
      scene(
        "意见 \(figures.opinions) 件，\(figures.people) 人。",
        "\(english(figures.opinions, "opinion")) of \(english(figures.people, "person", "people"))."))
    let kinds =
      OpinionClass.allCases.compactMap { kind in
        figures.kinds[kind].map { "\(kind.name(scene.language)) \($0)" }
      } + (figures.kinds[nil].map { [scene("未分类 \($0)", "not classed \($0)")] } ?? [])
    if !kinds.isEmpty {
      rows.append(scene("类别：", "Classes: ") + kinds.joined(separator: scene("，", ", ")))
    }
    let groups =
      VisitorGroup.allCases.compactMap { group in
        figures.groups[group].map { "\(group.name(scene.language)) \($0)" }
      } + (figures.groups[nil].map { [scene("没有说 \($0)", "not said \($0)")] } ?? [])
    rows.append(
      scene("群众类别（人）：", "People by group: ") + groups.joined(separator: scene("，", ", ")))
    if figures.industryNeeds > 0 {
      rows.append(scene("产业需求 \(figures.industryNeeds) 件", "Industry needs: \(figures.industryNeeds)"))
    }
    return rows.joined(separator: "\n  ")
  }

  /// As many campaigns as are told of by name.
  private static let told = 2
  /// From how many days before its end on its last day is pressed.
  private static let soon = 3

  /// What runs now, told at sign-in; nil where nothing does.
  static func atSignIn(_ scene: Scene) throws -> String? {
    let running = try CampaignChoice.running(on: scene.now.day, scene)
    guard !running.isEmpty else { return nil }
    var parts = running.suffix(told).reversed().map { campaign in
      let topic = campaign.facts.opened.topic.orErased(scene.language).excerpt(30)
      let last = campaign.facts.last.inWords(scene)
      let left = scene.now.day.days(to: campaign.facts.last)
      return left <= soon
        ? scene(
          "专题征集“\(topic)”\(left == 0 ? "今天结束" : "\(last)结束，还有 \(left) 天")（P3.3d）。",
          "The campaign “\(topic)” ends \(left == 0 ? "today" : "on \(last), in \(english(left, "day"))") (P3.3d)."
        )
        : scene(
          "正在专题征集“\(topic)”，到\(last)（P3.3d）。", "The campaign “\(topic)” runs until \(last) (P3.3d).")
    }
    if running.count > told {
      parts.append(
        scene(
          "另有 \(running.count - told) 个专题征集。", "\(running.count - told) more campaigns run."))
    }
    return parts.joined(separator: scene("", " "))
  }
}
