extension DialogBook {
  /// The dialogs of DutyBot. A new dialog is added here and nowhere else.
  public static let dutyBot = DialogBook(
    [
      SignIn.dialog, SetUp.dialog,
      CheckIn.dialog, RecordOpinion.dialog,
      CorrectRecord.dialog, RosterDialog.dialog, WorkroomCard.dialog,
    ],
    front: ["check-in", "check-out", "record-opinion", "open-matters", "log-micro", "obligations"])
}
