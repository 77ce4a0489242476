import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// What stands on a page for everybody (网页的文字), in one language: the tags of its templates.
struct SiteWords {
  private let say: Language
  private let today: Day

  init(_ language: Language, today: Day) { (say, self.today) = (language, today) }

  /// The tags of `page.mustache`.
  func page(
    _ page: PublicPage, _ figures: PublicFigures.Answer, _ photos: [AttachedFile: [UInt8]] = [:]
  ) -> PrintedValue.Fields {
    let room = page.room
    var fields = common.merging(titles) { $1 }
    fields.merge([
      "title": .text(room.name), "roomName": .text(room.name), "kind": .text(kind(room)),
      "functions": .text(room.functions ?? ""), "brand": .text(room.brand ?? ""),
      "address": .text(room.address ?? ""), "hours": .text(room.hours ?? ""),
      "contact": .text(room.contact ?? ""),
      "online": .text(room.platform == nil ? "" : say("在“秦商量”平台上", "on the platform 秦商量 (Qin Shangliang)")),
      "members": .rows(page.members.map { member($0, photos) }),
      "planTitle": .text(
        say("\(page.plan.quarter.name.zh)值班计划", "Duty plan of the \(page.plan.quarter.name.en)")),
      "noPlan": .text(say("本季度还没有公布值班计划。", "No duty plan is published for this quarter yet.")),
      "months": .rows(months(page.plan.shifts)),
      "outcomesSince": .text(
        say("\(date(figures.since))以来收到的意见建议：", "Of the opinions received since \(date(figures.since)):")),
      "figures": .rows([
        ["what": .text(say("已答复", "answered")), "count": .text(figure(figures.answered))],
        [
          "what": .text(say("已引导到专门渠道", "guided on to their own channels")),
          "count": .text(figure(figures.guided)),
        ],
        ["what": .text(say("正在办理", "being dealt with")), "count": .text(figure(figures.inHand))],
      ]),
    ]) { $1 }
    return fields
  }

  /// The tags of `city.mustache`.
  func city(_ rooms: [(room: PublicPage.Room, address: SiteAddress?)]) -> PrintedValue.Fields {
    common.merging([
      "title": .text(say("政协委员工作室", "Workrooms of CPPCC members")),
      "rooms": .rows(
        rooms.map { room, address in
          [
            "roomName": .text(room.name), "kind": .text(kind(room)), "address": .text(room.address ?? ""),
            "hours": .text(room.hours ?? ""), "contact": .text(room.contact ?? ""),
            "url": .text(address?.text ?? ""),
          ]
        }),
    ]) { $1 }
  }

  /// What both have.
  private var common: PrintedValue.Fields {
    let other: Language = say == .zh ? .en : .zh
    return [
      "lang": .text(code(say)), "otherLang": .text(code(other)), "otherFile": .text(RoomSite.file(other)),
      "otherName": .text(other("中文", "English")), "languages": .text(say("语言", "Language")),
      "skip": .text(say("跳到正文", "Skip to the content")),
      "addressTitle": .text(say("地址", "Address")), "hoursTitle": .text(say("开放时间", "Open")),
      "contactTitle": .text(say("联系方式", "Contact")), "pageTitle": .text(say("网页", "Page")),
      "made": .text(say("\(date(today))公布的内容", "As published on \(date(today))")),
    ]
  }

  private var titles: PrintedValue.Fields {
    [
      "notYet": .text(say("暂缺", "not yet given")),
      "noPhoto": .text(say("照片未公开", "no photo published")),
      "functionsTitle": .text(say("主要职能", "Main functions")),
      "brandTitle": .text(say("特色：", "Feature: ")), "comeTitle": .text(say("怎样来访", "How to come")),
      "onlineTitle": .text(say("线上", "Online")),
      "codeTitle": .text(say("本页的二维码", "Code of this page")),
      "membersTitle": .text(say("驻室委员", "Resident members")), "officeTitle": .text(say("职责", "Office")),
      "postTitle": .text(say("职务", "Post")), "specialtyTitle": .text(say("专业特长", "Specialty")),
      "dayTitle": .text(say("日期", "Date")), "timeTitle": .text(say("时间", "Time")),
      "modeTitle": .text(say("方式", "Mode")), "whoTitle": .text(say("值班委员", "Members")),
      "outcomesTitle": .text(say("意见建议办理情况", "What became of opinions")),
      "outcomesNote": .text(
        say(
          "只公布件数；少于 \(PublicFigures.least) 件的不写具体数字。",
          "Numbers only; a number under \(PublicFigures.least) is not shown.")),
    ]
  }

  /// 2026年3月31日
  private func date(_ day: Day) -> String {
    say("\(day.year)年\(day.month)月\(day.day)日", "\(day.day) \(Self.months[day.month - 1]) \(day.year)")
  }

  private func code(_ language: Language) -> String {
    switch language {
    case .zh: "zh-Hans"
    case .en: "en"
    }
  }

  private func kind(_ room: PublicPage.Room) -> String {
    say(
      "\(room.level.name.zh)政协委员工作室（\(room.type.name.zh)）：\(room.region)",
      "Workroom of CPPCC members (\(room.level.name.en), \(room.type.name.en)): \(room.region)")
  }

  private func member(
    _ member: PublicPage.Member, _ photos: [AttachedFile: [UInt8]]
  ) -> PrintedValue.Fields {
    [
      "name": .text(member.name),
      "photo": .text(member.photo.flatMap { photos[$0] }.map(Self.data) ?? ""),
      "photoTitle": .text(say("\(member.name)的照片", "Photo of \(member.name)")),
      "office": .text(member.offices.map { $0.name(say) }.joined(separator: say("、", ", "))),
      "post": .text(member.post ?? ""), "specialty": .text(member.specialty ?? ""),
    ]
  }

  /// A picture within the page: nothing is fetched, and nothing lies beside it.
  private static func data(_ bytes: [UInt8]) -> String {
    "data:image/\(FileKind(of: bytes).rawValue);base64," + Data(bytes).base64EncodedString()
  }

  private func months(_ shifts: [PublicPage.Shift]) -> [PrintedValue.Fields] {
    var months: [[PublicPage.Shift]] = []
    for shift in shifts {
      if let last = months.last?.last?.shift.day,
        (last.year, last.month) == (shift.shift.day.year, shift.shift.day.month)
      {
        months[months.count - 1].append(shift)
      } else {
        months.append([shift])
      }
    }
    return months.map { shifts in
      let day = shifts.first?.shift.day ?? today
      return [
        "month": .text(say("\(day.year)年\(day.month)月", "\(Self.months[day.month - 1]) \(day.year)")),
        "shifts": .rows(shifts.map(shift)),
      ]
    }
  }

  private func shift(_ planned: PublicPage.Shift) -> PrintedValue.Fields {
    let (shift, day) = (planned.shift, planned.shift.day)
    let weekday = day.weekday - 1
    return [
      "day": .text(
        say(
          "\(day.month)月\(day.day)日（周\(Self.weekdays[weekday].zh)）",
          "\(Self.weekdays[weekday].en) \(day.day) \(Self.months[day.month - 1])")),
      "hours": .text("\(RotaShift.clock(shift.from))–\(RotaShift.clock(shift.to))"),
      "mode": .text(shift.channel.name(say)),
      "people": .text(planned.people.joined(separator: "、")),
    ]
  }

  private func figure(_ figure: PublicFigures.Figure) -> String {
    switch figure {
    case .none: say("没有", "none")
    case .few: say("少于 \(PublicFigures.least) 件", "fewer than \(PublicFigures.least)")
    case .some(let count): say("\(count) 件", "\(count)")
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let weekdays = [
    Bilingual("一", "Mon"), Bilingual("二", "Tue"), Bilingual("三", "Wed"), Bilingual("四", "Thu"),
    Bilingual("五", "Fri"), Bilingual("六", "Sat"), Bilingual("日", "Sun"),
  ]
}
