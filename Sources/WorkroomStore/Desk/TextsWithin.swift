/// Every text in a JSON value, wherever it stands.
struct TextsWithin: Decodable {
  private(set) var texts: [String] = []

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: Key.self) {
      for key in fields.allKeys { texts += try fields.decode(TextsWithin.self, forKey: key).texts }
    } else if var list = try? decoder.unkeyedContainer() {
      while !list.isAtEnd { texts += try list.decode(TextsWithin.self).texts }
    } else if let text = try? decoder.singleValueContainer().decode(String.self) {
      texts.append(text)
    }
  }
}

extension TextLength {
  /// Whether a text in a JSON value is longer than any that is kept. Throws `DecodingError` where it is no JSON.
  static func isExceeded(within json: String) throws -> Bool {
    // A look at the whole is enough for nearly every entry.
    guard json.utf8.count > longest else { return false }
    return try JSONText.decode(TextsWithin.self, from: json).texts.contains { exceeds($0, longest) }
  }
}
