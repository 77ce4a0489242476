import Conversation
public import Regulation
public import WorkroomStore

/// What is told of importing a roster file (导入名册): what came of it, or why nothing did.
public struct RosterFilePhrases {
  let say: Language
  private let faults: RosterFaultPhrases

  private let pack: NormPack

  /// - Parameter pack: the rule set whose numbers are named.
  public init(_ language: Language, by pack: NormPack) {
    (say, self.pack, faults) = (language, pack, RosterFaultPhrases(language, by: pack))
  }

  /// Faults beyond these are only counted, notes left out.
  private static let mostFaults = 100

  /// The file, and every fault under it.
  public func faults(_ faults: [RosterFault], of file: String) -> [String] {
    let told = faults.prefix(Self.mostFaults).map { "  " + self.faults.text($0) }
    let more = faults.count - told.count
    return [
      say("\(file)：有 \(faults.count) 处要改。", "\(file): \(english(faults.count, "fault")).")
    ] + told + (more > 0 ? [say("  还有 \(more) 处。", "  And \(grouped(more)) more.")] : [])
  }

  /// What is to be done about it.
  public func advice(_ faults: [RosterFault], isPartial: Bool) -> String {
    guard !isPartial, !faults.contains(where: \.isOfWhole) else {
      return say("一行也没有导入。改好后再导入一次。", "Nothing was imported. Put it right and import again.")
    }
    return say(
      "一行也没有导入。改好后再导入一次；只想先导入没有问题的行，就加 --partial。",
      "Nothing was imported. Put it right and import again; with --partial the rows that are right come in now."
    )
  }

  /// What is told beside faults.
  public func notes(_ file: RosterFile, _ notes: [RosterNote]) -> [String] {
    var rows: [String] = []
    switch file.encoding {
    case .gb18030: rows.append(say("按 GB18030 读的。", "Read as GB18030."))
    case .utf16: rows.append(say("按 UTF-16 读的。", "Read as UTF-16."))
    case .utf8, .utf8Marked, nil: break
    }
    let told = notes.prefix(Self.mostFaults).map {
      faults.place($0.line, $0.column) + say("：", ": ") + words($0.kind)
    }
    return rows + told
  }

  private func words(_ kind: RosterNote.Kind) -> String {
    switch kind {
    case .above(let lines):
      say("表头上面的 \(lines) 行略过。", "\(english(lines, "line")) above the titles passed over.")
    case .unknownColumn(let title, let near?):
      say(
        "没有“\(title.excerpt(20))”这一列，略过；是不是“\(near.title.zh)”？",
        "there is no column “\(title.excerpt(20))”, passed over; did you mean \(near.title.en)?")
    case .unknownColumn(let title, nil):
      say(
        "没有“\(title.excerpt(20))”这一列，略过。",
        "there is no column “\(title.excerpt(20))”, passed over.")
    case .notKept(.since):
      say("“起始日”检查了，申报里不存。", "since was checked and is not kept in an application.")
    case .officersNext:
      say("召集人和联络员在下一步填。", "convenors and liaison are named in the next step.")
    case .notKept(let column):
      say("“\(column.title.zh)”检查了，名册里不存。", "\(column.title.en) was checked and is not kept here.")
    case .formula: say("像公式，当文字照原样存。", "this looks like a formula; it is kept as text.")
    case .spacesInName: say("姓名中间的空格去掉了。", "blanks within the name were taken out.")
    case .officeBehindName(let isConvenor, let isLiaison):
      say("姓名后面注明是", "the name is marked as ")
        + [isConvenor ? say("召集人", "convenor") : nil, isLiaison ? say("联络员", "liaison") : nil].compactMap(
          \.self
        )
        .joined(separator: say("、", ", ")) + say("，照此登记。", "; entered so.")
    case .footer:
      say("是合计、填表人或日期，不是委员，略过。", "a sum, a signature or a day and no member; passed over.")
    case .perhapsMerged(let column):
      say(
        "“\(column.title.zh)”从这一行起有空的；原来要是合并的单元格，只有第一行带着，请逐行填上。",
        "\(column.title.en) is empty from here on in places; where cells were merged, only the first row kept it: fill in the others."
      )
    case .onRoster:
      say("名册里已经有，略过；要改请用名册对话。", "on the roster already, passed over; changes are made in the roster dialog.")
    }
  }

  /// What was imported, or would be.
  public func report(_ plan: RosterPlan, isRehearsal: Bool) -> [String] {
    switch plan.outcome {
    case .seated(let rows, let members): seated(rows, members: members, isRehearsal)
    case .listed(let members, let officers): listed(members, officers, isRehearsal)
    }
  }

  private func seated(_ seated: [RosterRow], members: Int, _ isRehearsal: Bool) -> [String] {
    guard !seated.isEmpty else {
      return [say("没有新的委员要登记。", "There is nobody new to be entered.")]
    }
    let rows = seated.map { row in
      let since = row.since.map { say("\($0.iso) 起", "since \($0.iso)") } ?? say("今天起", "since today")
      let what = [
        row.isMember ? say("驻室", "member") : nil, row.isConvenor ? say("召集人", "convenor") : nil,
        row.isLiaison ? say("联络员", "liaison") : nil,
      ].compactMap(\.self).joined(separator: say("、", ", "))
      return "  \(row.name)  \(what)  \(since)"
    }
    let count = seated.count
    return [
      isRehearsal
        ? say(
          "可以导入 \(count) 行（试运行，没有写入），导入后驻室委员 \(members) 人：",
          "\(english(count, "row")) can be imported (a trial: nothing was written); resident members after it: \(members):"
        )
        : say(
          "已导入 \(count) 行，现在驻室委员 \(members) 人：",
          "\(english(count, "row")) imported; resident members now: \(members):")
    ] + rows
      + (RoomNumbers(pack, say).gap(members).map { [say("请注意：\($0)。", "Please note: \($0).")] } ?? [])
  }

  /// The list of an application; contacts are not told.
  private func listed(
    _ members: [ApplicationMember], _ officers: ApplicationOfficers?, _ isRehearsal: Bool
  ) -> [String] {
    let count = members.count
    let rows = members.map { member in
      let isConvenor = officers?.convenors.contains { $0.person == member.person } == true
      let what = [
        isConvenor ? say("召集人", "convenor") : nil,
        officers?.liaison == member.person ? say("联络员", "liaison") : nil,
        member.post.isEmpty ? nil : member.post, member.specialty.isEmpty ? nil : member.specialty,
      ].compactMap(\.self).joined(separator: say("，", ", "))
      return "  \(member.name)" + (what.isEmpty ? "" : "  \(what)")
    }
    let outside = officers.flatMap { officers in
      members.contains { $0.person == officers.liaison } ? nil : officers.liaisonName
    }
    return [
      isRehearsal
        ? say(
          "可以填进申报 \(count) 人（试运行，没有写入）：",
          "\(english(count, "member")) can be listed in the application (a trial: nothing was written):")
        : say("已填进申报，参与委员 \(count) 人：", "\(english(count, "member")) listed in the application:")
    ] + rows + (outside.map { [say("  联络员：\($0)", "  liaison: \($0)")] } ?? [])
      + [say("联系方式只印在申报表上。", "Contacts are printed on the form only.")]
  }

  /// Rows that were left out, as the person wants it.
  public func left(_ faults: [RosterFault], isRehearsal: Bool) -> String {
    let lines = Set(faults.compactMap(\.line)).sorted().map(String.init)
    return isRehearsal
      ? say(
        "这些行不会导入：第 \(lines.joined(separator: "、")) 行。",
        "Lines that would be left out: \(lines.joined(separator: ", ")).")
      : say(
        "这些行没有导入：第 \(lines.joined(separator: "、")) 行。", "Lines left out: \(lines.joined(separator: ", ")).")
  }

  /// The desk would not write it.
  public func refused(_ refusal: Refusal) -> String {
    // Two have words of their own here; a new kind of refusal is told as all the others.
    if case .notNow(ApplicationMembers.kind, _) = refusal {
      return say(
        "申报已经提交，名单要等退回才能改。", "The application is handed in; its list can change once it is returned.")
        + nothing
    }
    if case .notAllowed = refusal {
      return say(
        "名册由召集人或联络员登记（P4.2c、P4.2f）。", "The roster is kept by a convenor or the liaison (P4.2c, P4.2f).")
        + nothing
    }
    return say("名册或工作室的情况不允许这样登记", "The room as it stands does not allow this")
      + (refusal.clause.map { say("（\($0.id)）", " (\($0.id))") } ?? "") + say("。", ".") + nothing
  }

  private var nothing: String { say("一行也没有导入。", " Nothing was imported.") }
}
