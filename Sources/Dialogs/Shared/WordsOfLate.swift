import Regulation

/// What every dialog says of a late entry (补录) where its reason is asked for.
enum WordsOfLate {
  static func help(_ language: Language) -> String {
    language(
      "晚记的照样计入；写明原因，考核时看得出为什么没有及时记录（P4.5b）。例如：下乡没有带电脑。",
      "It counts all the same; the reason shows at the assessment why it was not recorded in time (P4.5b). For instance: no computer in the village."
    )
  }
}
