import Regulation

/// A line that nobody means well with, or that came out of a broken program.
struct HostileString: Sendable {
  /// What is nasty about it; never the text itself, which may be a million characters long.
  let name: String
  let text: String

  private init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }

  /// Always there, in groups by what they try.
  static let all: [HostileString] = groups.flatMap { group, texts in
    texts.enumerated().map { HostileString("\(group) \($0.offset + 1)", $0.element) }
  }

  /// Far longer than any answer.
  static let long: [HostileString] = longTexts.map { HostileString($0.name, $0.text) }

  /// Nothing is to be seen of these: they are no answer.
  static let blanks: [String] =
    ["", " ", "    ", "\t", "\t \t", "\r", "\u{B}", "\u{C}"]
    + [
      "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}",
      "\u{3000}", "\u{3000}\u{3000}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
      "\u{AD}", "\u{3164}", "\u{FFA0}", "\u{115F}\u{1160}", "\u{2800}", "\u{34F}", "\u{FE0F}", "\u{E0001}",
      "\u{0}", "\u{1}\u{2}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}\u{2069}",
    ]

  private static let groups: [(String, [String])] = [
    ("blank", blanks),
    (
      "control",
      [
        "甲\u{0}乙", "\u{0}开头", "结尾\u{0}", "\u{0}\u{0}\u{0}x", "\u{7}铃", "退\u{8}\u{8}\u{8}格", "制\tab表", "甲\r乙",
        "甲\rOK", "行\u{B}直", "页\u{C}换", "\u{1C}\u{1D}\u{1E}\u{1F}x", "\u{7F}x\u{7F}", "\u{85}x\u{85}",
        "一\u{2028}二", "一\u{2029}二", "一\n二", "一\r\n二", "\n\n一", "\u{3}\u{4}\u{1A}x", "x\u{E}y\u{F}z",
      ]
    ),
    (
      "escape",
      [
        "\u{1B}[31m红\u{1B}[0m", "\u{1B}[2J\u{1B}[H清屏", "\u{1B}]0;改标题\u{7}", "\u{1B}]0;改标题\u{1B}\\",
        "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}]8;;http://example.com\u{1B}\\链接\u{1B}]8;;\u{1B}\\",
        "\u{9B}31m", "\u{9D}0;题\u{9C}", "\u{90}$q\u{9C}", "\u{1B}P$q\"p\u{1B}\\", "\u{1B}[6n", "\u{1B}c",
        "\u{1B}[?1049h",
        "\u{1B}[200~贴\u{1B}[201~", "\u{1B}[201~", "\u{1B}(0lqk", "\u{1B}", "\u{1B}[", "\u{1B}]",
        "一\u{1B}7\u{1B}[99;99H二\u{1B}8",
        "\u{1B}[1;31;40m已签到\u{1B}[8m", "\u{1}\u{1B}[7m\u{2}", "^[[31m", "\\e[31m\\033[0m", "\\u001b[31m",
      ]
    ),
    (
      "direction",
      [
        "\u{202E}到签已\u{202C}", "\u{202A}x", "\u{202B}x\u{202C}", "\u{202D}x", "\u{2066}x\u{2069}",
        "\u{2067}x", "\u{2068}x", "\u{200E}x\u{200F}", "\u{61C}x", "\u{202E}甲", "שלום עולם", "الكل في",
        "委员甲\u{202E}丁", "a\u{2067}b\u{2066}c\u{2069}d\u{2069}",
      ]
    ),
    (
      "invisible",
      [
        "委员\u{200B}甲", "签\u{200B}到", "\u{FEFF}签到", "取\u{AD}消", "是\u{FE0F}", "\u{2060}是\u{2060}",
        "\u{E0041}\u{E0042}x",
        "葛\u{E0100}", "\u{3164}甲", "\u{FFF9}注\u{FFFA}音\u{FFFB}", "\u{1D173}x", "1\u{200D}", "委员甲\u{3000}",
        "\u{A0}委员甲",
      ]
    ),
    (
      "broken",
      [
        "\u{FFFD}", "甲\u{FFFD}乙", "\u{FFFE}x", "\u{FFFF}x", "\u{1FFFE}x", "\u{10FFFF}", "\u{E000}x",
        "\u{F8FF}",
        String(decoding: [0xE7, 0xAD, 0xBE, 0xE5, 0x88] as [UInt8], as: UTF8.self),
        String(decoding: [0xFF, 0xFE, 0x7E, 0x7B] as [UInt8], as: UTF8.self),
        String(decoding: [0xC0, 0x80, 0xED, 0xA0, 0x80, 0x41] as [UInt8], as: UTF8.self),
        String(decoding: [0xC7, 0xA9, 0xB5, 0xBD] as [UInt8], as: UTF8.self),
      ]
    ),
    (
      "marks",
      [
        "\u{301}", "\u{301}甲", "e\u{301}", "é", "甲" + String(repeating: "\u{301}", count: 300), "\\\u{301}x",
        "/\u{301}x",
        "。\u{301}", ".\u{20DD}", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "각", "\u{1112}\u{1161}\u{11AB}", "Å \u{212B}",
      ]
    ),
    (
      "pictures",
      [
        "👨‍👩‍👧‍👦", "👍🏿", "🇨🇳", "🇨", "🇨🇳🇨", "🏴\u{E0067}\u{E0062}\u{E007F}", "❤️", "1️⃣", "\u{200D}👩", "👌", "❌", "𠮷野家",
      ]
    ),
    (
      "number",
      [
        "0", "-1", "00", "1", "１", "①", "٣", "Ⅳ", "1e9", "0x1", "NaN", "Infinity", "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808", "99999999999999999999999999", "1.0", "1,0", "1、2、3、4、5、6、7、8、9",
        "1-999999999", "9-1",
        "九千九百九十九万亿亿", "亿亿亿亿亿亿亿", "第零个", "第", "-", "1.5万", "999999999亿", "2-", "-2", "1 1 1 1",
      ]
    ),
    (
      "time",
      [
        "0000-00-00", "2026-02-30", "9999-12-31", "-1-01-01", "99999-1-1", "2026-13-01", "25:61", "24:00",
        "昨天25点", "负三天前",
        "999999999999天前", "9999999999小时前", "2999年", "1月0日", "0点", "下午0点", "公元前3年", "in 99999999999 hours",
        "明天", "昨天",
        "2026-03-31T25:00:00Z", "12月31日", "99999999999999年",
      ]
    ),
    (
      "command",
      [
        "/", "／", "//", "/ ", "/帮助", "／取消", "/取消 ", "/没有这个", "/\u{1B}[31m", "/改", "/改 ", "/改 \u{202E}",
        "改 改 改", "改", "取消",
        "取消。", " 取消 ", "\\", "\\\\", "\\/取消", "\\取消", ".", "。", " 。 ", "..", "。。", ".。", "、、、", "，，", "?",
        "？", "！", "/编辑", "/edit",
        "/退出", "退出", "/换人", "/签到", "/1", "是是是是", "不不不", "是不是", "跳过", "匿名", "-1、-2", "全部", "/\u{0}",
        "/\u{200B}",
      ]
    ),
    (
      "other programs'",
      [
        "'; DROP TABLE entries; --", "%s%s%s%n", "$(reboot)", "`id`", "${HOME}", "{\"v\":1}", "[]", "null",
        "<b>x</b>", "=1+1", "@SUM(A1)",
        "..\\..\\..", "../../../etc/passwd", "--help", "--store=/x", "|less", "\"", "'", "“”", "”甲“", "》",
        "【台账】", "【重启】",
        "我：取消", "机：……", "me: x", "# x", "！！！", "{数字}", "%", "_", "CON", "nul\u{0}l", "\u{1}8\u{2}",
      ]
    ),
    (
      "like the program's own",
      [
        "已签到。", "委员甲：已办结", "对吗？  是 / 改 / 取消", "> 是", "... ", "好的。\n已登记 3 件", "一\u{2028}已登记 3 件", "一\r已登记 3 件",
        "委员甲，",
        "；方式：线上", "）（可以跳过）",
      ]
    ),
  ]

  private static let longTexts: [(name: String, text: String)] = [
    ("10,000 characters", String(repeating: "字", count: 10_000)),
    ("the next matter's million", "他还说" + String(repeating: "灯坏了", count: 300_000)),
    ("10,001 characters", String(repeating: "字", count: 10_001)),
    ("a million characters", String(repeating: "值", count: 1_000_000)),
    ("a million ASCII", String(repeating: "a", count: 1_000_000)),
    ("a million digits", String(repeating: "1", count: 1_000_000)),
    ("a million spaces", String(repeating: " ", count: 1_000_000)),
    ("a million wide spaces", String(repeating: "\u{3000}", count: 1_000_000)),
    ("a million zero widths", String(repeating: "\u{200B}", count: 1_000_000)),
    ("a million NULs", String(repeating: "\u{0}", count: 1_000_000)),
    ("a million escapes", String(repeating: "\u{1B}[31m", count: 200_000)),
    ("a million separators", String(repeating: "、", count: 1_000_000)),
    ("a million slashes", String(repeating: "/", count: 1_000_000)),
    ("a million backslashes", String(repeating: "\\", count: 1_000_000)),
    ("a million full stops", String(repeating: "。", count: 1_000_000)),
    ("a million line breaks", String(repeating: "\n", count: 1_000_000)),
    ("a million carriage returns", String(repeating: "\r", count: 1_000_000)),
    ("a million yeses", String(repeating: "是", count: 1_000_000)),
    ("yes and a million spaces", "是" + String(repeating: " ", count: 1_000_000)),
    ("a million spaces and yes", String(repeating: " ", count: 1_000_000) + "是"),
    ("10,000 marks on one letter", "甲" + String(repeating: "\u{301}", count: 10_000)),
    ("a million marks on one letter", "甲" + String(repeating: "\u{301}", count: 1_000_000)),
    ("a million marks and nothing", String(repeating: "\u{301}", count: 1_000_000)),
    ("100,000 families", String(repeating: "👨‍👩‍👧‍👦", count: 100_000)),
    ("one family of 100,000", String(repeating: "👨\u{200D}", count: 100_000) + "👨"),
    ("100,000 flags", String(repeating: "🇨🇳", count: 100_000)),
    ("500,000 items", String(repeating: "1 ", count: 500_000)),
    ("改 and a million", "改 " + String(repeating: "改", count: 1_000_000)),
    ("/改 and a million", "/改 " + String(repeating: "改", count: 1_000_000)),
    ("a command and a million", "/签到" + String(repeating: " 签到", count: 300_000)),
  ]
}
