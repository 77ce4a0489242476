/// The language the program speaks (语言); it understands both at any time.
public enum Language: String, Codable, Sendable, CaseIterable {
  case zh, en

  /// The one of two texts that is in this language.
  public func callAsFunction(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    switch self {
    case .zh: zh()
    case .en: en()
    }
  }

  /// The language of a locale name such as `zh_CN.UTF-8`; nil for C, POSIX and other languages.
  public init?(locale: String) {
    let name = locale.lowercased()
    if name.hasPrefix("zh") {
      self = .zh
    } else if name.hasPrefix("en") {
      self = .en
    } else {
      return nil
    }
  }
}

/// A text in both languages.
public struct Bilingual: Hashable, Sendable {
  public let zh: String
  public let en: String
  public init(_ zh: String, _ en: String) { (self.zh, self.en) = (zh, en) }
  public func callAsFunction(_ language: Language) -> String { language(zh, en) }
}
