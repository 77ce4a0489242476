extension Phone {
  /// Whether a telephone number stands anywhere in a text: what is public takes none (P3.3a).
  package static func occurs(in text: String) -> Bool {
    TextFolding.folded(text).split { !($0.isNumber || " -()+".contains($0)) }.contains { part in
      read(String(part)) != nil || part.split(separator: " ").contains { read(String($0)) != nil }
    }
  }
}
