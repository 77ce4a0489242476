import Conversation
package import Regulation
package import WorkroomStore

/// What is public in words (公布清单、公布登记): the same in the conversation and at the command line.
package struct PublicWords {
  private let say: Language
  private let today: Day

  package init(_ language: Language, today: Day) { (say, self.today) = (language, today) }

  /// So many names are said; of more how many there are.
  private static let mostNames = 3

  // MARK: The check list

  /// A row for each that is to be made public: what there is, or how to add it.
  package func checkList(_ page: PublicPage) -> [String] {
    let (room, members) = (page.room, page.members)
    func lacking(_ said: (PublicPage.Member) -> String?) -> [String] {
      members.filter { said($0) == nil }.map(\.name)
    }
    let roster = RosterDialog.dialog.title
    let rows = [
      row(("主要职能", "main functions"), room.functions != nil, StandUp.dialog.title, .p3_3a),
      row(("委员职务", "members' posts"), members, lacking(\.post), roster),
      row(("专业特长", "members' specialties"), members, lacking(\.specialty), roster),
      photoRow(page),
      planRow(page.plan),
      row(("地址", "address"), room.address != nil, StandUp.dialog.title, .p6_1),
      row(("开放时间", "opening hours"), room.hours != nil, StandUp.dialog.title, .p6_1),
      row(("对外联系方式", "public contact"), room.contact != nil, Publish.Step.contact.name, .p6_1),
    ]
    return [say("公布的内容：", "What is made public:")] + (rows + page.withheld.map(withheld)).map { "  " + $0 }
  }

  /// What of the page is missing, in short.
  package func missing(_ page: PublicPage) -> String {
    let names = page.lacks.map { name($0) + say("（\($0.clause.id)）", " (\($0.clause.id))") }
    guard !names.isEmpty else { return say("该公布的都有了。", "Nothing is missing.") }
    return say("还缺：\(names.joined(separator: "；"))。", "Missing: \(names.joined(separator: "; ")).")
  }

  /// What was left out of it, and why.
  package func leftOut(_ page: PublicPage) -> [String] { page.withheld.map(withheld) }

  private func name(_ lack: PublicPage.Lack) -> String {
    switch lack {
    case .functions: say("主要职能", "main functions")
    case .posts(let people): say("职务：", "posts of ") + names(people)
    case .specialties(let people): say("专业特长：", "specialties of ") + names(people)
    case .photosNotAgreed(let people):
      say("照片未公开（未同意）：", "photos not published, without consent: ") + names(people)
    case .photos(let people): say("照片：", "photos of ") + names(people)
    case .plan: say("值班计划", "duty plan")
    case .address: say("地址", "address")
    case .hours: say("开放时间", "opening hours")
    case .contact: say("对外联系方式", "public contact")
    }
  }

  private func row(_ name: (zh: String, en: String), _ isThere: Bool, _ dialog: Bilingual, _ clause: Clause)
    -> String
  {
    self.row(name, isThere ? say("有", "there") : say("还没有", "not yet") + howTo(dialog), clause)
  }

  private func row(
    _ name: (zh: String, en: String), _ members: [PublicPage.Member], _ lacking: [String], _ dialog: Bilingual
  ) -> String {
    let there = members.count - lacking.count
    let text =
      lacking.isEmpty
      ? say("\(there) 人，齐了", "all \(there)")
      : say(
        "\(there)/\(members.count)，还缺 \(names(lacking))",
        "\(there) of \(members.count), missing \(names(lacking))")
        + howTo(dialog)
    return row(name, text, .p3_3a)
  }

  /// Who is seen, who did not agree (A28), and whose file is still to come.
  private func photoRow(_ page: PublicPage) -> String {
    let shown = page.members.count - page.notAgreed.count - page.withoutPhoto.count
    var parts = [
      shown == page.members.count
        ? say("\(shown) 人，齐了", "all \(shown)")
        : say("\(shown)/\(page.members.count)", "\(shown) of \(page.members.count)")
    ]
    if !page.notAgreed.isEmpty {
      parts.append(
        say("未公开（未同意）：\(names(page.notAgreed))", "not published, without consent: \(names(page.notAgreed))"))
    }
    if !page.withoutPhoto.isEmpty {
      parts.append(say("还没有照片：\(names(page.withoutPhoto))", "no photo yet: \(names(page.withoutPhoto))"))
    }
    let text = parts.joined(separator: say("，", ", "))
    return row(
      ("委员照片", "members' photos"), text + (parts.count == 1 ? "" : howTo(Photos.dialog.title)), .p3_3a)
  }

  private func planRow(_ plan: PublicPage.Plan) -> String {
    let quarter = plan.quarter.name(say)
    let text =
      plan.shifts.isEmpty
      ? say("\(quarter)还没有", "none for the \(quarter) yet") + howTo(PlanRota.dialog.title)
      : say("\(quarter)，\(plan.shifts.count) 班", "\(quarter), \(english(plan.shifts.count, "shift"))")
    return row(("值班计划", "duty plan"), text, .p3_3a)
  }

  private func row(_ name: (zh: String, en: String), _ text: String, _ clause: Clause) -> String {
    say("\(name.zh)：\(text)（\(clause.id)）", "\(name.en): \(text) (\(clause.id))")
  }

  private func howTo(_ dialog: Bilingual) -> String { say("，请说“\(dialog.zh)”", "; say “\(dialog.en)”") }

  private func names(_ people: [String]) -> String {
    let said = people.prefix(Self.mostNames).joined(separator: say("、", ", "))
    return people.count > Self.mostNames
      ? say("\(said)等 \(people.count) 人", "\(said) and others, \(people.count) in all") : said
  }

  private func withheld(_ text: PublicPage.Withheld) -> String {
    let what: Bilingual =
      switch text.what {
      case .functions: Bilingual("主要职能", "main functions")
      case .brand: Bilingual("一室一品", "feature")
      case .post: Bilingual("职务", "post")
      case .specialty: Bilingual("专业特长", "specialty")
      case .address: Bilingual("地址", "address")
      case .hours: Bilingual("开放时间", "opening hours")
      case .contact: Bilingual("对外联系方式", "public contact")
      }
    return say(
      "\(text.member.map { $0 + "的" } ?? "")\(what.zh)里有个人号码，没有公布，请改（P3.3a）",
      "\(text.member.map { $0 + ": " } ?? "")a private number stands in the \(what.en); it is left out, please mend it (P3.3a)"
    )
  }

  // MARK: The register

  /// Where it was published, newest first, with what has changed since.
  package func register(_ rows: [PublicRegister.Row]) -> [String] {
    guard !rows.isEmpty else {
      return [say("还没有登记过公布（P6.1）。", "No publication is recorded yet (P6.1).")]
    }
    return [say("登记过的公布：", "Published:")] + rows.reversed().map { "  " + line($0) }
  }

  private func line(_ row: PublicRegister.Row) -> String {
    let made = row.publication
    let said = [made.day.iso, made.channel.name(say), made.place].compactMap(\.self)
    return said.joined(separator: say("，", ", ")) + say("（第 \(row.version) 版）", " (version \(row.version))")
      + standing(row)
  }

  private func standing(_ row: PublicRegister.Row) -> String {
    if row.isReplaced { return say("，后来又公布过", ", published again since") }
    return row.changed.isEmpty
      ? say("，还是现在的内容", ", and is what stands now")
      : say("，以后\(changes(row))有变，请更新", "; since then changed: \(changes(row))")
  }

  private func changes(_ row: PublicRegister.Row) -> String {
    row.changed.map { part in
      switch part {
      case .room: say("工作室情况", "the room")
      case .members: say("委员情况", "its members")
      case .plan: say("值班计划", "the duty plan")
      }
    }.joined(separator: say("、", ", "))
  }

  /// At sign-in, in one sentence.
  func stale(_ row: PublicRegister.Row) -> String {
    let channel = row.publication.channel.name(say)
    return say(
      "\(channel)上公布的内容旧了（\(changes(row))），请更新后说“公布”登记。",
      "What is published (\(channel)) is out of date (\(changes(row))): update it and say “publication”.")
  }
}
