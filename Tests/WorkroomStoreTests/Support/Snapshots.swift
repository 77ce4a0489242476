public import WorkroomStore

// Snapshots of tests that hold nothing of anybody's.
extension Int: Forgetful {
  public mutating func forget(_: Erased, isSpeaking _: Bool) {}
}
extension Array: Forgetful where Element: Codable {
  public mutating func forget(_: Erased, isSpeaking _: Bool) {}
}
