import Regulation

extension Rules {
  /// A number or a file, of a record of the room that stands and is no attachment itself.
  func checkAttachment(_ attached: FileAttached, in room: WorkroomID) throws {
    let hasNumber = attached.number?.contains { !$0.isWhitespace } ?? false
    let entries = try ledger.entries(of: attached.of)
    guard hasNumber || attached.file != nil, attached.file?.isSound ?? true,
      let entry = entries.first(where: { $0.id == attached.to }), entry.workroom == room, !entry.isVoid,
      let kind = entry.kind, kind.matter != nil, kind != FileAttached.kind,
      !Folding.retracted(entries).contains(entry.id)
    else { throw Refusal.nothingAttached }
  }
}
