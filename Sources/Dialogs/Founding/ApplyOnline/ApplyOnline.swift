import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A room that has its plaque applies for its online part (申请线上工作室), P5.3d: by the same steps as the room itself. What
/// is known of the room is taken over; it is written and handed in at once. Once returned, it is changed here as well.
enum ApplyOnline: String, DialogStates {
  case begin, mayNot, returned, newFunctions, newPlan, applicant, applicantName, functions, plan, inTouch,
    committee, signers, confirm, still, submitted, end

  enum Slots {
    static let applicant = Slot<ApplicantKind>("applicant", "申请主体", "applicant", as: .choice())
    static let applicantName = Slot<String>(
      "applicant-name", "申请主体名称", "applicant's name", as: .bodyName(max: 40))
    static let functions = Slot<String>("functions", "线上职能", "online functions", as: .lines(max: 3000))
    static let plan = Slot<String>("plan", "线上工作安排", "online work plan", as: .lines(max: 3000))
    static let committee = Slot<String>(
      "committee", "所联系的专委会", "committee in touch",
      as: .committee { scene in try scene.room().map { ($0.facts.level, $0.facts.area) } })
    static let signers = Slot<String>("signers", "申请人签名", "signed by", as: .personNames(max: 200))
  }

  static let dialog = define(
    "apply-online", version: 2, title: ("申请线上工作室", "apply for the online part"),
    phrases: ["申请线上工作室", "申请线上", "申报线上工作室", "申请入驻", "apply for the online part", "an online workroom"],
    because: .p5_3d, start: .begin, offered: { try OnlinePart($0).hindrance() == nil }
  ) {
    decide(.begin)
      .when("现在不能申请", .mayNot) { try OnlinePart($0).hindrance() != nil }
      .when("退回了", .returned) { try OnlinePart($0).open() != nil }
      .when("不知道申请主体", .applicant) { try OnlinePart($0).founding() == nil }
      .then(.functions)
    say(.mayNot, because: .p5_3d).then(.end)
    say(.returned, because: .p5_3d).then(.newFunctions)
    ask(.newFunctions, for: Slots.functions, optional: true, because: .p5_3g).then(.newPlan)
    ask(.newPlan, for: Slots.plan, optional: true, because: .p5_2).then(.inTouch)
    ask(.applicant, for: Slots.applicant, because: .p5_1).then(.applicantName)
    ask(.applicantName, for: Slots.applicantName, because: .p5_1).then(.functions)
    ask(.functions, for: Slots.functions, because: .p5_3g).then(.plan)
    ask(.plan, for: Slots.plan, because: .p5_2).then(.inTouch)
    decide(.inTouch)
      .when("不知道联系的专委会", .committee) { try !OnlinePart($0).isCommitteeKnown() }
      .then(.signers)
    ask(.committee, for: Slots.committee, because: .p5_3a).then(.signers)
    ask(.signers, for: Slots.signers, because: .pa_24).then(.confirm)
    confirm(.confirm, showing: []).then(.still)
    // The one that was returned may be gone: somebody else took it back in between.
    decide(.still).when("要从头申报", .begin) { try OnlinePart($0).isGone() }.then(.submitted)
    record(.submitted, needs: [Slots.signers]) { try OnlinePart($0).proposals() }.then(.end)
    end(.end)
  }
}
