import Regulation
import WorkroomStore

/// Leave: one that a convenor consented to, and one that waits (请假, A14).
extension DemoPlan {
  mutating func leave() {
    let day = workday(quarters[2].first.adding(9))
    let granted = ask("委员庚", for: quarters[2], "学习培训", "到省里学习两个月", at(day, 11, 15))
    say(
      "委员丙", at(workday(day.adding(2)), 9, 5), granted,
      .leaveDecided(LeaveDecided(consented: true, remark: "学习回来请介绍情况")))
    // The absent member asks at the last moment: until a convenor consents the duty is asked for.
    let late = workdayBefore(now.day.adding(-3))
    _ = ask(DemoRoom.absent, for: now.day.quarter, "生病", "住院治疗", at(late, 10, 50))
  }

  private mutating func ask(
    _ name: String, for quarter: Quarter, _ reason: String, _ note: String, _ at: Moment
  ) -> MatterID {
    let id = matter("leave")
    say(
      name, at, id,
      .leaveAsked(
        LeaveAsked(person: DemoRoom.person(name), quarter: quarter, reason: reason, note: note)))
    return id
  }
}
