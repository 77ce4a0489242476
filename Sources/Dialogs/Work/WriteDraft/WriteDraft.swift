import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Writing the text of an output (写稿), P6.3c, P6.3d: from the opinions it came from a draft is proposed, heading by heading; names and
/// numbers of visitors in it are asked about, since they are not to leave the room.
enum WriteDraft: String, DialogStates {
  case begin, none, pick, before, situation, use, own, advice, check, named, confirm, written, end

  enum Slots {
    static let pick = Slot<MatterID>(
      "pick", "哪一件", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try outputs(scene).map { output in
            let drafted = output.facts.drafted
            let stands =
              output.facts.text == nil
              ? scene("还没有稿子", "not written") : LogOutput.standing(output)(scene.language)
            return Option(
              id: output.id.rawValue,
              label: scene(
                "《\(drafted.title.orErased(.zh))》\(drafted.kind.name.zh)，\(stands)",
                "“\(drafted.title.orErased(.en))”, \(drafted.kind.name.en), \(stands)"),
              aliases: [drafted.title])
          }
        },
        name: { id, scene in
          let title = try scene.facts(TheOutput(id))?.facts.drafted.title ?? ""
          return scene("《\(title)》", "“\(title)”")
        }))
    static let use = Slot<Bool>("use", "就用这一段", "use it", as: .yesNo)
    static let own = Slot<String>("own", "正文", "the text", as: .lines(max: 8_000))
    static let advice = Slot<String>("advice", "建议", "advice", as: .lines(max: 8_000))
    static let masking = Slot<Masking>("masking", "个人信息", "personal data", as: .choice())
  }

  /// What is done with names and numbers in a draft.
  enum Masking: String, Named, CaseIterable {
    case mask, keep, again

    var name: Bilingual {
      switch self {
      case .mask: Bilingual("遮住，写成“某群众”", "mask them")
      case .keep: Bilingual("就这样写", "leave them")
      case .again: Bilingual("重写这两段", "write it again")
      }
    }
    var aliases: [String] {
      switch self {
      case .mask: ["遮住", "遮掉", "mask"]
      case .keep: ["保留", "不换", "keep"]
      case .again: ["再写", "again"]
      }
    }
  }

  static let dialog = define(
    "write-draft", version: 1, title: ("写稿", "write the draft"),
    phrases: ["写稿", "写成果稿", "起草正文", "写正文", "改稿子", "write the draft", "write the text of an output"],
    because: .p6_3c, start: .begin
  ) {
    decide(.begin).when("没有可写的", .none) { try outputs($0).isEmpty }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.pick, because: .p6_3c).then(.before)
    say(.before).then(.situation)
    decide(.situation).when("有意见可用", .use) { try !proposed($0).isEmpty }.then(.own)
    ask(.use, for: Slots.use, because: .p6_3c).when("自己写", .own) { $0[Slots.use] == false }.then(.advice)
    ask(.own, for: Slots.own, because: .p6_3c).then(.advice)
    ask(.advice, for: Slots.advice, because: .p6_3c).then(.check)
    decide(.check).when("有个人信息", .named) { try !personal($0).isEmpty }.then(.confirm)
    ask(.named, for: Slots.masking, because: .p6_3c)
      .when("重写", .situation, forgetting: [Slots.use, Slots.own, Slots.advice, Slots.masking]) {
        $0[Slots.masking] == .again
      }
      .then(.confirm)
    confirm(.confirm, showing: []).then(.written)
    record(.written, needs: [Slots.pick, Slots.advice]) { scene in
      guard let output = try output(scene) else { return [] }
      let written = OutputWritten(text: try text(scene))
      return [Proposal(written, in: try scene.signedIn().room, on: output.id, occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// Mine that are not submitted; for liaison and convenor the room's.
  static func outputs(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    try scene.facts(OutputsToWrite(in: scene.signedIn().room)).filter {
      try scene.may(OutputWritten.self, on: $0.id)
    }
  }

  static func output(_ scene: Scene) throws -> Matter<OutputFacts>? {
    try scene[Slots.pick].flatMap { try scene.facts(TheOutput($0)) }
  }

  /// The two headings under which an output of a kind is written (product default: the regulation names none).
  static func headings(_ kind: OutputKind) -> (Bilingual, Bilingual) {
    switch kind {
    case .publicOpinionReport: (Bilingual("情况", "Situation"), Bilingual("建议", "Advice"))
    case .proposal: (Bilingual("案由和案据", "Reason and grounds"), Bilingual("建议", "Advice"))
    case .researchReport: (Bilingual("调研情况和发现", "Research and findings"), Bilingual("建议", "Advice"))
    }
  }

  /// What visitors and research say of it, as a first paragraph, without names and numbers; empty where nothing is known.
  static func proposed(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    let (me, seesAll) = (try scene.signedIn().person, try FindMatter.seesAll(scene))
    let opinions = try output.facts.drafted.opinions.prefix(5).compactMap { try scene.facts(TheOpinion($0)) }
      .filter { seesAll || $0.facts.recorder == me }
    let words = opinions.compactMap(\.said.words).map { "“\($0.excerpt(200))”" }
    var rows: [String] = []
    if !words.isEmpty {
      rows.append(
        scene(
          "群众反映：\(words.joined(separator: "；"))", "People report: \(words.joined(separator: "; "))"))
    }
    for id in output.facts.drafted.basis ?? [] {
      if let note = try scene.facts(TheMatter(ResearchFacts.self, id)) {
        let finding = note.facts.noted.finding.orErased(scene.language)
        rows.append(scene("调研发现：\(finding)", "Research found: \(finding)"))
      }
      if let held = try scene.facts(TheMatter(MicroFacts.self, id)) {
        let outcome = held.facts.facts.outcome.orErased(scene.language)
        let kind = held.facts.micro.name(scene.language)
        rows.append(scene("\(kind)结果：\(outcome)", "Result of the \(kind): \(outcome)"))
      }
    }
    guard !rows.isEmpty else { return "" }
    return try scene.facts(
      MaskedText(
        rows.joined(separator: "\n"), of: output.facts.drafted.opinions, name: scene("某群众", "somebody")))
  }

  /// The whole text as it would be recorded.
  static func text(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    let whole = try assembled(output, scene)
    guard scene[Slots.masking] == .mask else { return whole }
    return try scene.facts(
      MaskedText(whole, of: output.facts.drafted.opinions, name: scene("某群众", "somebody")))
  }

  private static func assembled(_ output: Matter<OutputFacts>, _ scene: Scene) throws -> String {
    let drafted = output.facts.drafted
    let (first, second) = headings(drafted.kind)
    let situation = scene[Slots.use] == true ? try proposed(scene) : scene[Slots.own] ?? ""
    return [
      drafted.title, first(scene.language) + scene("：", ":"), situation,
      second(scene.language) + scene("：", ":"),
      scene[Slots.advice] ?? "",
    ].joined(separator: "\n")
  }

  /// Names of visitors and numbers that stand in it.
  static func personal(_ scene: Scene) throws -> [String] {
    guard let output = try output(scene) else { return [] }
    return try scene.facts(PersonalIn(assembled(output, scene), of: output.facts.drafted.opinions))
  }
}
