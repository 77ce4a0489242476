import Regulation

/// A language a talk is held or written in.
package enum TalkLanguage: String, Sendable, CaseIterable {
  case zh, en
}

/// One text in both languages.
struct TalkPhrase: Sendable, Hashable {
  let zh: String
  let en: String

  init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  func text(in language: TalkLanguage) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
