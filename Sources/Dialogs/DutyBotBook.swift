import WorkroomStore

extension DialogBook {
  /// The dialogs of DutyBot. A new dialog is added here and nowhere else.
  public static let dutyBot = DialogBook(
    [
      SignIn.dialog, SetUp.dialog,
      CheckIn.dialog, CheckOut.dialog, LateShift.dialog, RecordOpinion.dialog, OpenMatters.dialog,
      LogMicro.dialog,
      LogActivity.dialog, LogOutput.dialog, Obligations.dialog,
      CorrectRecord.dialog, RosterDialog.dialog, WorkroomCard.dialog,
    ],
    front: ["check-in", "check-out", "record-opinion", "open-matters", "log-micro", "obligations"],
    owed: { scene in
      guard try scene.person()?.isMember == true else { return nil }
      return DutyPhrases(scene).owed(try QuarterDuty.mine(scene))
    })
}
