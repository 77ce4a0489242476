/// What came of importing one file (导入结果).
public struct ImportReport: Hashable, Sendable {
  /// Entries of the file.
  public var read = 0
  /// Those that were not here before.
  public var new = 0
  /// Those that were here already, the same.
  public var known: Int { read - new }
  /// Texts that were laid apart beside their entries.
  public var texts = 0
  /// Texts of the file that are erased here, and were not put back.
  public var keptErased = 0
  /// Texts that were here and were erased, since they are erased elsewhere.
  public var erased = 0
  /// Why traces of what was erased may still be in the files; nil where none are.
  public var unscrubbed: Unscrubbed?
  /// Matters that something new was learnt of.
  public var matters = 0
  /// Entries of these matters that their lifecycles do not allow: kept, and not counted.
  public var conflicts = 0
  /// The rooms that the file's entries belong to, the one with the most first.
  public var rooms: [Room] = []

  /// A room and how many entries of the file are its own.
  public struct Room: Hashable, Sendable {
    public let id: WorkroomID
    /// Nil where it has not been set up here.
    public let name: String?
    public let entries: Int

    public init(id: WorkroomID, name: String?, entries: Int) {
      (self.id, self.name, self.entries) = (id, name, entries)
    }
  }

  public init() {}
}
