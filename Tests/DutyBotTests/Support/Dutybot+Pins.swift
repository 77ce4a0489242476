import Testing

extension Dutybot {
  /// The codes that were told, by name.
  static func codes(in out: String) -> [String: String] {
    let rows = out.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ") }
    let codes = rows.filter { row in
      row.count == 2 && row[1].count == 6 && row[1].allSatisfy { $0.isASCII && $0.isNumber }
    }
    return Dictionary(codes.map { (String($0[0]), String($0[1])) }) { $1 }
  }

  /// The owner of the file gives somebody a code.
  func code(of name: String, _ more: [String] = []) throws -> String {
    let reset = try run(["pin", "reset", name] + more)
    return try #require(Dutybot.codes(in: reset.out)[name], "\(reset.out) \(reset.error)")
  }

  /// The same, and they set their PIN with it, in the conversation.
  @discardableResult
  func setPin(_ pin: String, of name: String, _ more: [String] = []) throws -> Outcome {
    let set = try run(["--as", name] + more, lines: [code(of: name, more), pin, pin])
    #expect(set.code == 0 && set.out.contains("口令设好了"), "\(set.out)")
    return set
  }
}
