package import WorkroomStore

/// A file that is to be attached to a record (附件). A dialog says which; the console, which alone reads files, does it.
package struct AttachOrder: Codable, Hashable, Sendable {
  package var by: PersonID
  package var room: WorkroomID
  package var entry: EntryID
  package var matter: MatterID
  /// Where the file is, as it was typed.
  package var path: String
  package var number: String?
  package var title: String?

  package init(
    by person: PersonID, in room: WorkroomID, to entry: EntryID, of matter: MatterID, path: String,
    number: String?, title: String?
  ) {
    (by, self.room, self.entry, self.matter) = (person, room, entry, matter)
    (self.path, self.number, self.title) = (path, number, title)
  }
}
