import Conversation
import Regulation
import WorkroomStore

/// What a person is told when the desk would not write: what stands in the way, what was kept, what would work.
struct RefusalPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  func text(_ refusal: Refusal) throws -> String {
    try why(refusal) + say("没有记录；填好的都还在。", " Nothing was recorded; what you typed is kept.")
  }

  /// What stands in the way, alone: said at the question already.
  func why(_ refusal: Refusal) throws -> String {
    let cited = refusal.clause.map { say("（\($0.id)）", " (\($0.id))") } ?? ""
    let words = try words(refusal)
    // The clause stands before the full stop of the sentence that it supports.
    return words.dropLast() + cited + words.suffix(1)
  }

  private func words(_ refusal: Refusal) throws -> String {
    switch refusal {
    case .notAllowed(let act): act.type.responsibility.words(say.language)
    case .notNow(let act, let state):
      say(
        "这件事现在是“\(state.name.zh)”，不能\(act.doing.zh)。",
        "It is “\(state.name.en)” now: you cannot \(act.doing.en).")
    case .future(let day):
      say(
        "\(day.inWords(say))还没有到，只记已经发生的事。",
        "\(day.inWords(say)) has not come yet; only what has happened is recorded.")
    case .lateWithoutReason(let day):
      say("\(day.inWords(say))的事今天补录，要写明原因。", "A late entry for \(day.inWords(say)) needs a reason.")
    case .alreadyOnDuty(let since, let channel):
      say(
        "您从\(since.inWords(say)) 起已经在\(channel.name.zh)值班，先签退再签到。",
        "You have been on duty (\(channel.name.en)) since \(since.inWords(say)). Check out first.")
    case .endsBeforeStart(let start):
      say(
        "这次值班是\(start.inWords(say)) 开始的，结束不能比开始早。",
        "The shift began \(start.inWords(say)); it cannot end before that.")
    case .overlaps(let start):
      say("和\(start.inWords(say)) 开始的那次值班重叠了。", "It overlaps the shift that began \(start.inWords(say)).")
    case .decidedBeforeSubmitted(let day):
      say(
        "这件成果是\(day.inWords(say))提交的，采用、立案、退回不能比提交早。",
        "It was submitted on \(day.inWords(say)): it cannot be adopted, filed or returned before that.")
    case .outOfOrder(let order, let first, let then):
      say(
        "\(order.later.zh)不能早于\(order.earlier.zh)：\(order.earlier.zh)是\(first.inWords(say))，\(order.later.zh)说的是\(then.inWords(say))。",
        "\(order.earlier.en.capitalisedFirst) on \(first.inFull(.en)); \(order.later.en) cannot be on \(then.inFull(.en)), before that."
      )
    case .tooManyMembers(let count):
      try tooManyMembers(count)
    case .otherLevel(let level):
      say(
        "按现在的规则包，这里不收\(level.cppcc.zh)委员；只有省政协委员工作室可以吸纳市县政协委员。",
        "By the rule set, this room takes no member of \(level.cppcc.en): only rooms of the province may take in members of cities and counties."
      )
    case .alreadySeated: say("名册里已经有这位委员。", "This member is on the roster already.")
    case .officeTaken(let office, let limit):
      say(
        "\(office.name.zh)最多 \(limit) 名，已经满了。先让原来的\(office.name.zh)卸任。",
        limit == 1
          ? "There is only one \(office.name.en), and the place is taken: the present one steps down first."
          : "There are at most \(limit) \(office.name.en)s, and the places are taken: one of them steps down first."
      )
    case .convenorNotMember: say("召集人要从驻室委员里产生。", "A convenor is one of the resident members.")
    case .tooLong(let limit):
      say(
        "原话最多 \(limit) 个字，请分成几件记。",
        "At most \(grouped(limit)) characters; please record it as several matters.")
    case .numberInOpenText:
      say(
        "电话号码不要写在名称、单位、文号里，这里的字不能删除。请去掉再说一次。",
        "No telephone number in a name, an office or a paper's number, please: what stands there is never erased."
      )
    case .severalRows:
      say(
        "名称、地址、文号都只写一行，请去掉换行再写。",
        "A name, an address, a document's number is one line: leave the line breaks out.")
    case .restedOn(let entries):
      try restedOn(entries)
    case .rota(let fault): RotaFaultPhrases(say).words(fault)
    case .plan(let fault): PlanFaultPhrases(say).words(fault)
    case .assessment(let fault): AssessmentFaultPhrases(say).words(fault)
    case .summary(let fault): summary(fault)
    case .ending(let fault): ending(fault)
    case .roomEnded(let day, let way, _):
      say(
        "本工作室已于\(day.plain(.zh))\(way.name.zh)，只能查看，不再登记。",
        "This workroom was \(way.name.en) on \(day.inFull(.en)): it can be looked at, and nothing is recorded any more."
      )
    case .leave(let problem): LeaveProblemPhrases(say.language).words(problem)
    case .application(let problem): try application(problem)
    case .knownElsewhere:
      say(
        "这个人在别处也有位子。两处是同一个人，要由两处都负责的人来登记，或请保管电脑的人办。",
        "This person has a place elsewhere, too. That both are one and the same is entered by somebody who answers for both places, or by whoever keeps this computer."
      )
    case .pinOpensMore:
      say(
        "这位在别处也用这个口令，那里不归您负责。请主管部门，或请保管电脑的人重设。",
        "They sign in elsewhere with the same PIN, where you do not answer for it: the office in charge resets it, or whoever keeps this computer with “dutybot pin reset”."
      )
    case .notAmongMembers:
      say(
        "写的人里有不是本工作室委员的，只能从名册里选。",
        "Not all of them are, or were, members of this room: choose from its roster.")
    case .photoWithoutConsent:
      say(
        "本人还没有同意公布照片，先说“照片”登记。",
        "The member has not agreed that a photo is published: say “photos” first.")
    case .nothingAttached:
      say(
        "附件要有编号或文件，附在一条还在的记录上。",
        "An attachment is a number or a file, and belongs to a record that stands.")
    case .alreadyHelper:
      say("这位民情联络员、信息员已经登记过了。", "This helper is named already.")
    case .approvalUsed:
      say("这次批准的议题都已经开展过了。", "All that this approval named was held already.")
    case .gone: say("这条记录不在了，或者已经撤回。", "That record is gone or was taken back.")
    }
  }

  private func tooManyMembers(_ count: Int) throws -> String {
    let most = try RoomNumbers(say).most
    return say(
      "驻室委员应控制在 \(most) 人以内，这样会到 \(count) 人。",
      "A workroom has no more than \(most) resident members; this would make \(count).")
  }

  private func restedOn(_ entries: [EntryID]) throws -> String {
    let names = try named(entries)
    return say(
      "后面还有 \(entries.count) 条记录以它为依据：\(names)。要先撤回后面的。",
      entries.count == 1
        ? "A later record rests on it: \(names). Take that back first."
        : "\(entries.count) later records rest on it: \(names). Take those back first.")
  }

  /// The first few of the entries, by act and time.
  private func named(_ entries: [EntryID]) throws -> String {
    let names = try entries.prefix(5).compactMap { id in
      try say.facts(TheRecord(id)).map {
        say(
          "\($0.act.name.zh)（\($0.occurred.inWords(say))）",
          "\($0.act.name.en) (\($0.occurred.inWords(say)))")
      }
    }
    return names.joined(separator: say("、", ", ")) + (entries.count > 5 ? "……" : "")
  }
}
