import Foundation
import Regulation
import Testing

@testable import Dialogs
@testable import DutyBot
@testable import Workbench
@testable import WorkroomStore

@Suite("The page of a room")
struct RoomSiteTests {
  private static let address = SiteAddress("https://www.example.org/room/?a=1&b=2")

  static func site(_ store: Store, address: SiteAddress? = nil) throws -> RoomSite {
    let today = DemoNow.standard.day
    return RoomSite(
      page: try #require(try store.ask(ThePublicPage(DemoRoom.id, on: today))),
      figures: try store.ask(PublicFigures(of: DemoRoom.id, on: today)), today: today, address: address)
  }

  private static func demo() throws -> Store {
    let store = try Store.inMemory()
    try DemoYear(until: DemoNow.standard).record(in: store)
    return store
  }

  @Test("Nothing private of a year of records stands in any file, in either language")
  func privacy() throws {
    let store = try Self.demo()
    let files = try Self.site(store, address: Self.address).files()
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    let bare = BareText.of(text)
    let open: Set<PersonalField> = [.functions, .system, .plan]
    var count = 0
    for entry in try store.allEntries() {
      for (field, words) in entry.texts where !open.contains(field) {
        // What is as short as a word of the page is no trace of anybody.
        guard words.count >= 6 else { continue }
        count += 1
        #expect(!bare.contains(BareText.of(words)), "\(field) of \(entry.actName)")
      }
      for name in [PersonalField.visitor, .contact] {
        guard let words = entry.texts[name], words.count >= 3 else { continue }
        #expect(!bare.contains(BareText.of(words)), "\(name)")
      }
    }
    #expect(count > 300)
    #expect(!text.contains("1390000") && text.contains("0914-2000015") && text.contains("委员甲"))
  }

  @Test(
    "It is whole by itself: a heading and landmarks, no script, nothing fetched", arguments: Language.allCases
  )
  func whole(_ language: Language) throws {
    let html = try Self.site(Self.demo(), address: Self.address).html(language)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-Hans" : "en")\">"))
    #expect(html.contains("Content-Security-Policy\" content=\"default-src 'none'"))
    #expect(!html.contains("<script") && !html.contains("@import") && !html.contains("url("))
    let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    for landmark in ["<header>", "<main id=\"main\">", "<nav aria-label=", "<footer>"] {
      #expect(html.contains(landmark), "\(landmark)")
    }
    // Links go within the page, to the other language and to its own address.
    let links = html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
    // Its own address stands below its code, where there is a library to draw it.
    let code: Set = QrCode("DUTYBOT") == nil ? [] : ["https://www.example.org/room/?a=1&amp;b=2"]
    #expect(Set(links) == code.union(["#main", language == .zh ? "index.en.html" : "index.html"]))
    #expect(html.contains("委员癸") && !html.contains("{{"))
  }

  @Test("Without an address there is no code, and no sheet")
  func noAddress() throws {
    let site = try Self.site(Self.demo())
    #expect(try site.files().map(\.name) == ["index.html", "index.en.html", "site.json"])
    #expect(!site.html(.zh).contains("class=\"code\"") && !site.html(.zh).contains("<figure"))
  }

  @Test("Hostile texts are text: the markup is that of the template alone")
  func hostile() throws {
    let figures = PublicFigures.Answer(
      since: Day(ordinal: 0), answered: .few, guided: .none, inHand: .some(7))
    func tags(_ text: String) throws -> [String] {
      let room = PublicPage.Room(
        name: text, type: .regional, level: .county, region: text, functions: text, address: text,
        hours: text,
        contact: text, platform: nil, brand: text)
      let shift = RotaShift(day: Day(ordinal: 0), from: 540, to: 660, channel: .online)
      let page = PublicPage(
        room: room, members: [.init(name: text, offices: [.convenor], post: text, specialty: text)],
        notAgreed: [text],
        plan: .init(quarter: Day(ordinal: 0).quarter, shifts: [.init(shift: shift, people: [text])]),
        withheld: [], print: PublicPrint(room: "", members: "", plan: ""))
      let site = RoomSite(page: page, figures: figures, today: Day(ordinal: 0), address: nil)
      let city = CitySite(rooms: [(room, Self.address)], today: Day(ordinal: 0))
      return Language.allCases.flatMap { language in
        [site.html(language), city.html(language)].flatMap { $0.matches(of: /<[^>]*>/).map { String($0.0) } }
      }
    }
    let plain = try tags("安")
    for text in [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "</main><h1>x</h1>",
      "{{name}} {{{qr}}} {{#members}}", "<!-- ", "\"\u{301}onload=\u{338}", "\u{202E}反了", "\u{0}\u{1B}[31m",
      "行一\r\n行二", "</style><style>*{display:none}</style>", "&lt;b&gt;",
    ] {
      #expect(try tags(text) == plain, "\(text.debugDescription)")
    }
  }

  @Test(
    "An address is one of the web, and nothing else",
    arguments: [
      ("https://www.example.org/a", true), ("http://example.org", true), ("HTTPS://example.org", true),
      ("javascript:alert(1)", false), ("https://", false), ("https://a b", false), ("https://例子", false),
      ("https://a\"b", false), ("https://" + String(repeating: "a", count: 400), false), ("", false),
      ("file:///etc/passwd", false), ("https:///x", false),
    ])
  func addresses(_ text: String, _ isOne: Bool) {
    #expect((SiteAddress(text) != nil) == isOne)
  }
}

@Suite("The folder of a site")
struct SiteFolderTests {
  private let folder: URL
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func files(_ text: String) throws -> [SiteFile] {
    let mark = try SiteMark(room: "示例", made: Day(ordinal: 0)).text()
    return [SiteFile("index.html", text), SiteFile(RoomSite.mark, mark)]
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func problem(_ path: String) throws -> SiteFolder.Problem? {
    do {
      try SiteFolder.write(files("新"), to: path)
      return nil
    } catch let problem as SiteFolder.Problem {
      return problem
    }
  }

  @Test("It is made, and made anew in the place of the old one, which leaves nothing behind")
  func anew() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/site"
    try SiteFolder.write(files("旧") + [SiteFile("sheet.html", "x")], to: path)
    #expect(try names(path) == ["index.html", "sheet.html", "site.json"])
    #expect(try problem(path + "/") == nil)
    #expect(try names(path) == ["index.html", "site.json"] && names(folder.path) == ["site"])
    #expect(try String(contentsOfFile: path + "/index.html", encoding: .utf8) == "新")
    let empty = folder.path + "/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    #expect(try problem(empty) == nil)
  }

  @Test("Whatever is not ours stays as it is, links included, and nothing is left beside it")
  func notOurs() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let manager = FileManager.default
    let (file, others, marked, link) = (
      folder.path + "/file", folder.path + "/others", folder.path + "/marked", folder.path + "/link"
    )
    try "x".write(toFile: file, atomically: true, encoding: .utf8)
    try manager.createDirectory(atPath: others, withIntermediateDirectories: false)
    try "x".write(toFile: others + "/index.html", atomically: true, encoding: .utf8)
    try SiteFolder.write(files("旧"), to: marked)
    try "x".write(toFile: marked + "/notes.txt", atomically: true, encoding: .utf8)
    try manager.createSymbolicLink(atPath: link, withDestinationPath: marked)
    #expect(try problem(file) == .notAFolder && problem(link) == .notAFolder)
    #expect(try problem(others) == .notOurs("index.html") && problem(marked) == .notOurs("notes.txt"))
    try manager.removeItem(atPath: marked + "/notes.txt")
    try manager.createSymbolicLink(atPath: marked + "/sheet.html", withDestinationPath: file)
    #expect(try problem(marked) == .notOurs("sheet.html"))
    #expect(try problem(folder.path + "/nowhere/site") == .broken(ENOENT))
    #expect(try names(folder.path) == ["file", "link", "marked", "others"])
    #expect(try String(contentsOfFile: marked + "/index.html", encoding: .utf8) == "旧")
  }
}
