import Regulation
import WorkroomStore

@testable import Conversation

extension SampleDesk {
  /// The room with what waits for somebody: a published rota with a swap asked of the liaison and a shift that is free, an
  /// inspection, a reminder and a request without an answer, an end that was proposed; and another room, which has ended.
  static func waiting() throws -> SampleDesk {
    let sample = try SampleDesk()
    let (place, office) = (SampleApplications.official.room, SampleApplications.official.person)
    let (name, committee) = ("教科卫体和文化文史委员会", SampleDesk.person("干部乙"))
    try SampleApplications.setUpCppcc(sample.desk)
    func say(
      _ acts: (any ActBody, MatterID)..., by person: PersonID, at home: WorkroomID = place,
      in where_: WorkroomID = room
    ) throws {
      let proposals = acts.map { Proposal(Act($0), in: where_, on: $1, occurred: sample.clock.now) }
      try SampleApplications.write(proposals, as: .person(person, home), sample.desk)
    }
    let post = PostTaken(
      post: .committee, person: committee, name: "干部乙", committees: [MatterID("committee-\(name)")])
    try say((post, MatterID("post-committee")), by: office, in: place)
    try say((CommitteeAssigned(committee: name), room.matter), by: person(liaison), at: room)

    let (quarter, first) = (Play.now.day.quarter.next, Play.now.day.adding(7))
    let shifts = (0..<4).map {
      RotaShift(day: first.adding($0), from: 540, to: 660, channel: .offline, seats: 1)
    }
    let people = [[person(liaison)], [person(convenor)], [person(members[0])], []]
    let rota = RotaPublished(
      quarter: quarter, shifts: zip(shifts, people).map { PlannedShift($0, people: $1) })
    try say((rota, room.rota(of: quarter)), by: person(convenor), at: room)
    let swap = SwapAsked(person: person(convenor), gives: shifts[1].key, with: person(liaison))
    try say((swap, room.rota(of: quarter)), by: person(convenor), at: room)

    try say(
      (
        RoomInspected(by: name, planned: true, found: "台账不全", toMend: "补齐台账", due: first),
        MatterID("inspection")
      ), by: committee)
    try say(
      (RoomReminded(by: name, grounds: [.littleEffect], text: "请多报信息"), MatterID("reminder")),
      by: committee)
    let request = RequestRaised(person: person(liaison), need: .departments, to: name, text: "请协调城管局")
    try say((request, MatterID("request")), by: person(liaison), at: room)
    try say(
      (EndingProposed(by: name, grounds: [.failedTwice], text: "连续两年"), MatterID("ending")),
      by: committee)
    return sample
  }
}
