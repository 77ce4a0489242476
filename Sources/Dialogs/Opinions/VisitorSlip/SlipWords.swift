import Conversation
public import Regulation
public import WorkroomStore

/// What a visitor is told of their own matter (告知单): read aloud, or on paper.
public struct SlipWords {
  let say: Language
  let today: Day
  let pack: NormPack

  public init(_ language: Language, today: Day, by pack: NormPack) {
    (say, self.today, self.pack) = (language, today, pack)
  }

  /// - Parameter room: where they came to.
  public func slip(of opinion: Opinion, in room: RoomFacts) -> VisitorSlip {
    let received = opinion.facts.received
    return VisitorSlip(
      roomName: room.name,
      came: say(
        "\(received.day.inFull(.zh)) \(received.clock)", "\(received.day.inFull(.en)), \(received.clock)"),
      said: said(opinion), places: places(opinion.facts).map { .init(name: $0.name(say), how: how($0)) },
      address: room.venue?.address ?? "", hours: room.venue?.hours ?? "")
  }

  /// Whether what they were answered stands on it: that may speak of them, and is erased with them.
  public static func holdsAnswer(_ opinion: Opinion) -> Bool {
    [.answered, .fedBack, .closed].contains(opinion.matter.state)
      && opinion.facts.answer?.text.isEmpty == false
  }

  /// The same in rows, to be read aloud.
  public func rows(_ slip: VisitorSlip) -> [String] {
    let room = [slip.roomName, slip.address, slip.hours].filter { !$0.isEmpty }.joined(
      separator: say("，", ", "))
    return slip.said + slip.places.map { $0.name + say("：", ": ") + $0.how }
      + [
        say(
          "要问办理情况，请说来访的时间：\(slip.came)。\(room)。",
          "To ask about it, name the time of the visit: \(slip.came). \(room).")
      ]
  }

  /// What to say where somebody is guided on: the room decides nothing, there is a procedure for it elsewhere (P6.2c, P6.3a, A22).
  static func guiding(_ kind: OpinionClass?, to names: String, _ say: Language) -> String {
    kind == .complaint
      ? say(
        "您的情况我听明白了。投诉要由管这件事的部门来查，请您向\(names)反映，他们会登记答复。",
        "I have understood your matter. A complaint is looked into by the office in charge; please take it to: \(names). They will register and answer it."
      )
      : say(
        "您的情况我听明白了。这件事工作室没有权限处理，请您向\(names)反映，那里有专门的程序。",
        "I have understood your matter. This room has no power to decide it; please take it to: \(names). There is a procedure for it there."
      )
  }

  private func said(_ opinion: Opinion) -> [String] {
    let (facts, state) = (opinion.facts, opinion.matter.state)
    if [.toGuide, .guided].contains(state) {
      let names = places(facts).map { $0.name(say) }.joined(separator: say("、", ", "))
      return [SlipWords.guiding(facts.kind, to: names, say)]
    }
    if SlipWords.holdsAnswer(opinion), let answer = facts.answer {
      return [
        answer.pointsOn
          ? say("请到这里问：", "Please ask here: ") + answer.text : say("答复：", "Answer: ") + answer.text
      ]
    }
    if state == .passedOn, let transfer = facts.transfer {
      return [
        say(
          "您反映的事已转\(transfer.to)办理，请他们 \(transfer.due.inWords(say, today: today)) 前回复，有了结果就告诉您。",
          "Your matter was passed on to \(transfer.to), who are asked to reply by \(transfer.due.inWords(say, today: today)); you will hear what comes of it."
        )
      ]
    }
    if state == .joined {
      return [
        say(
          "您说的和先前登记的是同一件事，一起办理，有了结果就告诉您。",
          "Somebody said the same before: it is dealt with together, and you will hear what comes of it.")
      ]
    }
    return [registered(opinion)]
  }

  private func registered(_ opinion: Opinion) -> String {
    guard opinion.facts.reachable, let due = pack.due(of: opinion.facts, in: opinion.matter.state) else {
      return say(
        "您反映的事已经登记。您没有留联系方式，可以来工作室问办理情况。",
        "Your matter was recorded. You left no way to be reached: please ask at the room.")
    }
    // What is overdue was promised before; no day is promised once more.
    let by =
      due.day < today
      ? say("尽快", "as soon as may be")
      : say("\(due.day.inWords(say, today: today))前", "by \(due.day.inWords(say, today: today))")
    return say("您反映的事已经登记，\(by)告诉您办理情况。", "Your matter was recorded; you will hear of it \(by).")
  }

  /// Where it was said that they should go; before that, where it is usual.
  private func places(_ facts: OpinionFacts) -> [Referral] {
    guard let kind = facts.kind, kind.isGuided, facts.exception == nil else { return [] }
    let told = facts.referrals.filter { $0 != .other }
    if !told.isEmpty || !facts.referrals.isEmpty { return told }
    return kind == .complaint
      ? pack[.triageComplaintChannel].filter { $0 != .other } : [.petitionBureau, .onlinePetition]
  }

  /// Numbers are those of the channels' own names: none is made up.
  private func how(_ referral: Referral) -> String {
    switch referral {
    case .petitionBureau: say("当面或者写信反映", "in person or by letter")
    case .onlinePetition: say("在网上提出", "on the internet")
    case .court: say("到法院问申诉、再审的办法", "ask there how to appeal")
    case .hotline: say("拨打 12345", "call 12345")
    case .discipline: say("拨打 12388", "call 12388")
    case .other: ""
    }
  }
}
