import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// The site of a room (工作室网页), P3.3a, P6.1: what anybody may read, in Chinese and in English, as files that need no server, no
/// script and nothing from elsewhere. A pure function of what it is given.
struct RoomSite {
  let page: PublicPage
  let figures: PublicFigures.Answer
  let today: Day
  /// Where it will be found; nil: not known, and no code is made.
  let address: SiteAddress?
  /// The bytes of the photos that stand on it; of one whose file is not there the page has none.
  var photos: [AttachedFile: [UInt8]] = [:]

  /// Which of the files say what a site is of: a folder with it is one of ours.
  static let mark = "site.json"

  /// Throws `EncodingError`, which names and numbers do not cause.
  func files() throws -> [SiteFile] {
    var files = Language.allCases.map { SiteFile(Self.file($0), html($0)) }
    if let sheet = sheet() { files.append(SiteFile("sheet.html", sheet)) }
    files.append(
      SiteFile(Self.mark, try SiteMark(room: page.room.name, made: today, content: page.print).text()))
    return files
  }

  static func file(_ language: Language) -> String {
    switch language {
    case .zh: "index.html"
    case .en: "index.en.html"
    }
  }

  func html(_ language: Language) -> String {
    let code = address.flatMap { QrCode($0.text)?.svg(millimetres: 32) }
    var fields = SiteWords(language, today: today).page(page, figures, photos)
    if let address, code != nil { fields["url"] = .text(address.text) }
    fields["codes"] = .rows(code == nil ? [] : [[:]])
    return SiteTemplates.html("page", fields, drawn: code.map { ["qr": $0] } ?? [:])
  }

  /// A sheet for the wall with the code of the address (P4.3, P6.1); nil where there is no address, or nothing to draw it with.
  private func sheet() -> String? {
    guard let address, let code = QrCode(address.text)?.svg(millimetres: 90) else { return nil }
    let fields: PrintedValue.Fields = [
      "title": .text(page.room.name), "roomName": .text(page.room.name), "url": .text(address.text),
      "invitation": .text("扫码看本工作室的职能、委员和值班计划"), "codeTitle": .text("本工作室网页的二维码"),
    ]
    return SiteTemplates.html("sheet", fields, drawn: ["qr": code])
  }
}

/// Several rooms on one page (各工作室), P6.1, for a city or a county: where each is and how it is reached.
struct CitySite {
  /// With where each was last published on the web, where that is an address.
  let rooms: [(room: PublicPage.Room, address: SiteAddress?)]
  let today: Day

  /// Throws like ``RoomSite/files()``.
  func files() throws -> [SiteFile] {
    let names = rooms.map(\.room.name)
    return Language.allCases.map { SiteFile(RoomSite.file($0), html($0)) }
      + [SiteFile(RoomSite.mark, try SiteMark(rooms: names, made: today).text())]
  }

  func html(_ language: Language) -> String {
    SiteTemplates.html("city", SiteWords(language, today: today).city(rooms))
  }
}

/// What a site says of itself (`site.json`): by it a folder is known as one that may be written anew. Its keys are never renamed.
struct SiteMark: Codable, Hashable {
  var generator = "dutybot"
  /// The name of the room; of a page of several rooms there is none.
  var room: String?
  var rooms: [String]?
  var made: String
  var content: PublicPrint?

  init(room: String? = nil, rooms: [String]? = nil, made: Day, content: PublicPrint? = nil) {
    (self.room, self.rooms) = (room, rooms)
    (self.made, self.content) = (made.iso, content)
  }

  func text() throws -> String { try JSONText.encode(self) + "\n" }

  /// Whether bytes are the mark of a site of ours.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    let mark = try? JSONText.decode(SiteMark.self, from: String(decoding: bytes, as: UTF8.self))
    return mark?.generator == SiteMark(made: Day(ordinal: 0)).generator
  }
}
