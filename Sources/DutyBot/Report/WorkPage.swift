import Conversation
import Dialogs
import Regulation
import WorkroomStore

extension WorkReport {
  /// A page of figures with a chart over the months: no script, nothing from elsewhere, and the figures beside it as a table, for
  /// whoever cannot see it.
  func html(made today: Day) -> String {
    let months = work.months.map { month -> PrintedValue.Fields in
      let day = month.days.lowerBound
      return [
        "month": .text(language("\(String(day.year))年\(day.month)月", String(day.iso.prefix(7)))),
        "duty": .text("\(month.duty)"), "opinions": .text("\(month.opinions)"),
        "events": .text("\(month.events)"),
      ]
    }
    let fields: PrintedValue.Fields = [
      "lang": .text(language("zh-Hans", "en")),
      "title": .text(
        language("\(called)委员工作室履职情况", "The work of the workrooms, \(called)")),
      "rows": .rows(WorkWords(language).whole(work).map { ["row": .text($0)] }), "months": .rows(months),
      "chartTitle": .text(language("各月", "Month by month")), "monthTitle": .text(language("月份", "month")),
      "dutyTitle": .text(language("值班", "duty")), "opinionsTitle": .text(language("意见", "opinions")),
      "eventsTitle": .text(language("活动和协商", "activities and consultations")),
      "made": .text(WorkWords(language).counted(on: today)),
    ]
    return SiteTemplates.html("work", fields, drawn: ["chart": chart])
  }

  /// Three bars a month, of one height for all; numbers alone go into it, so that nothing of a name can.
  private var chart: String {
    let kinds: [(name: String, count: (WorkOfRooms.Month) -> Int)] = [
      ("duty", { $0.duty }), ("opinions", { $0.opinions }), ("events", { $0.events }),
    ]
    let most = max(1, work.months.flatMap { month in kinds.map { $0.count(month) } }.max() ?? 1)
    let (wide, high) = (54, 120)
    let bars = work.months.enumerated().flatMap { place, month in
      kinds.enumerated().map { offset, kind in
        let height = kind.count(month) * high / most
        let (x, y) = (place * wide + 6 + offset * 14, high - height + 16)
        return """
          <rect class="\(kind.name)" x="\(x)" y="\(y)" width="12" height="\(height)"/>\
          <text x="\(x + 6)" y="\(y - 3)">\(kind.count(month))</text>
          """
      }
    }
    let labels = work.months.enumerated().map { place, month in
      "<text x=\"\(place * wide + 26)\" y=\"\(high + 32)\">\(month.days.lowerBound.month)</text>"
    }
    return """
      <svg viewBox="0 0 \(max(1, work.months.count) * wide) \(high + 38)" role="img" aria-labelledby="chart">
      \((bars + labels).joined(separator: "\n"))
      </svg>
      """
  }
}
