import Regulation
import WorkroomStore

/// What visitors said and what became of it.
extension DemoPlan {
  /// An opinion and all that follows on it; what would follow after now has not happened.
  mutating func opinion(_ name: String, _ at: Moment, _ source: Source, shift: MatterID?) {
    let topic = DemoTopic.all[topics % DemoTopic.all.count]
    topics += 1
    let (id, _, reachable) = record(topic.words, name, at, source, shift: shift)
    let exception = topic.exception
    say(
      name, at.adding(minutes: 6), id, .opinionTriaged(OpinionTriaged(kind: topic.kind, exception: exception))
    )
    if topic.kind.isGuided, exception == nil {
      say(
        name, at.adding(minutes: 9), id,
        .opinionGuided(OpinionGuided(to: topic.referrals, note: topic.answer)))
      return
    }
    let isQuick = topic.kind == .inquiry
    let answer = isQuick ? at.adding(minutes: 14) : later(at, days: 4...24)
    if !isQuick, random.number(0...3) == 0 {
      say(
        whoFollowsUp(name, on: at.day.adding(2)), later(at, days: 1...2), id,
        .opinionExplained(OpinionExplained(text: "已转有关部门，正在协调，答复需要一些时间。")))
    }
    say(
      whoFollowsUp(name, on: answer.day), answer, id,
      .opinionAnswered(OpinionAnswered(text: topic.answer, pointsOn: isQuick && random.number(0...2) == 0)))
    answered.append((id, answer))
    var last = answer
    if reachable || random.number(0...1) == 0 {
      last = isQuick && reachable ? answer.adding(minutes: 3) : later(answer, days: 1...6)
      let way = reachable ? (isQuick ? .inPerson : pick([FeedbackWay.phone, .message, .letter])) : .published
      let rated: Satisfaction =
        reachable ? pick([.satisfied, .satisfied, .mostly, .unsatisfied, .notRated]) : .notRated
      say(
        whoFollowsUp(name, on: last.day), last, id,
        .opinionFedBack(OpinionFedBack(way: way, text: nil, satisfaction: rated)))
    }
    let end = isQuick ? last.adding(minutes: 2) : later(last, days: 1...3)
    say(whoFollowsUp(name, on: end.day), end, id, .opinionClosed(OpinionClosed(outcome: topic.outcome)))
  }

  /// Opinions from outside of a shift, and those that nobody has gone on with.
  mutating func leftOpen() {
    let sources = Source.allCases.filter { $0 != .reception && $0 != .qinShangliang }
    for (number, source) in (sources + sources).enumerated() {
      let day = workday(plaque.adding(12 + number * 28))
      opinion(pick(["委员甲", "委员乙", "委员丙", "委员戊"]), at(day, 17, 5 + number), source, shift: nil)
    }
    let (works, needs) = (DemoTopic.left[0], DemoTopic.left[1])
    let old = record(works.words, "委员甲", at(workdayBefore(now.day.adding(-52)), 10), .visit, shift: nil)
    say(
      "委员甲", old.at.adding(minutes: 8), old.id, .opinionTriaged(OpinionTriaged(kind: works.kind)))
    say(
      "委员甲", old.at.adding(minutes: 30), old.id, .opinionExplained(OpinionExplained(text: "已转住建部门，正在核实。")))
    let need = record(needs.words, "委员丁", at(workdayBefore(now.day.adding(-36)), 15), .visit, shift: nil)
    say("委员丁", need.at.adding(minutes: 5), need.id, .opinionTriaged(OpinionTriaged(kind: needs.kind)))
    let guide = record(
      DemoTopic.left[2].words, "委员丁", at(workdayBefore(now.day.adding(-3)), 11), .visit, shift: nil)
    say(
      "委员丁", guide.at.adding(minutes: 4), guide.id, .opinionTriaged(OpinionTriaged(kind: .petition)))
    let ask = record(
      DemoTopic.left[3].words, "委员甲", at(workdayBefore(now.day.adding(-9)), 16), .otherOnline, shift: nil)
    say("委员甲", ask.at.adding(minutes: 5), ask.id, .opinionTriaged(OpinionTriaged(kind: .inquiry)))
    say(
      "委员甲", ask.at.adding(minutes: 12), ask.id,
      .opinionAnswered(OpinionAnswered(text: DemoTopic.left[3].answer, pointsOn: true)))
    // A visitor who came back and asked that nothing of theirs be kept.
    let gone = record("怎样补办户口本？", "委员戊", at(workday(plaque.adding(75)), 10), .otherOnline, shift: nil)
    say("委员戊", gone.at.adding(minutes: 4), gone.id, .opinionTriaged(OpinionTriaged(kind: .inquiry)))
    say(
      "委员戊", gone.at.adding(minutes: 9), gone.id,
      .opinionAnswered(OpinionAnswered(text: "到户籍所在地派出所补办，已告知要带的材料。", pointsOn: true)))
    say(
      DemoRoom.liaison, at(workday(plaque.adding(110)), 11), gone.id,
      .visitorErased(VisitorErased(why: .requested)))
    _ = record("建议学校操场周末向附近居民开放。", "委员甲", at(now.day.adding(-1), 17, 20), .visit, shift: nil)
  }

  /// The opinion itself: every fourth visitor does not say who they are.
  private mutating func record(
    _ words: String, _ name: String, _ at: Moment, _ source: Source, shift: MatterID?
  ) -> (id: MatterID, at: Moment, reachable: Bool) {
    let id = matter("opinion")
    visitors += 1
    let isNamed = visitors % 4 != 0
    var personal: [PersonalField: String] = [.words: words]
    if isNamed {
      personal[.visitor] = DemoTopic.visitors[visitors % DemoTopic.visitors.count]
      personal[.contact] = "139000000\(visitors % 90 + 10)"
    }
    let recorded = OpinionRecorded(
      person: DemoRoom.person(name), source: source, anonymous: !isNamed, reachable: isNamed, shift: shift)
    say(name, at, id, .opinionRecorded(recorded), personal: personal)
    return (id, at, isNamed)
  }

  /// A working hour some days later.
  private mutating func later(_ moment: Moment, days: ClosedRange<Int>) -> Moment {
    at(workday(moment.day.adding(random.number(days))), random.number(9...16), random.number(0...11) * 5)
  }
}
