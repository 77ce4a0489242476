import ArgumentParser
import Dialogs
import Regulation

/// In which language a command speaks (语言): `--lang`, then LC_ALL, LC_MESSAGES, LANG; then Chinese.
struct LanguageOption: ParsableArguments {
  @ArgumentParser.Option(
    help: "语言：zh 或 en。 / Language: zh or en.", completion: .list(["zh", "en"]),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("语言请写 zh 或 en。 / The language is zh or en.")
      }
      return language
    })
  var lang: Language?

  var language: Language { lang ?? Environment.language }
  /// The same, as talks have it.
  var spoken: TalkLanguage { language == .zh ? .zh : .en }
}
