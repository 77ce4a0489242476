import Foundation
import Regulation

/// Whether an entry from elsewhere is one that a desk could have written (条目的样子): ids, texts and times within what the
/// desk itself keeps to.
///
/// What it means, and whether its actor might write it, is judged with its matter and by its room's roster.
enum EntryShape {
  private static let longestID = 200
  private static let largestBody = 1 << 20
  /// 1949 to 2199: before the CPPCC there was nothing to record.
  private static let times = moment(1949)...moment(2200)

  private static func moment(_ year: Int) -> Moment {
    Day(year, 1, 1).map { Moment($0) } ?? Moment(milliseconds: 0)
  }

  /// So much further than all that was known of its room an entry may count: whoever writes sees no more than there is.
  private static let longestLeap = 1 << 20

  /// Whether it counts on from what was known to whoever wrote it.
  ///
  /// - Parameters:
  ///   - its: its own count.
  ///   - count: that of the entry before it in its chain.
  ///   - known: the highest count that is known of its room.
  static func isInOrder(_ entry: Entry, _ its: Int, after count: Int, known: Int) -> Bool {
    !entry.origin.isOfAChain || its > count && its <= max(count, known) + longestLeap
  }

  /// As far as an entry tells by itself.
  static func fits(_ line: ExportedLine) -> Bool {
    let entry = line.entry
    let ids = [
      entry.id.rawValue, entry.origin.rawValue, entry.turn.rawValue, entry.workroom.rawValue,
      entry.matter.rawValue, entry.actName, entry.actor?.rawValue ?? "-",
    ]
    guard ids.allSatisfy(isID), times.contains(entry.occurred), times.contains(entry.recorded),
      entry.bodyText.utf8.count <= largestBody, (0..<EntryOrder.mostCount).contains(EntryOrder(entry).count),
      !line.texts.values.contains(where: { TextLength.exceeds($0, TextLength.longest) })
    else { return false }
    return (try? !TextLength.isExceeded(within: entry.bodyText)) ?? false && !hasNameOfSeveralRows(entry)
  }

  /// A desk of this program writes none; what earlier ones wrote is taken, and shown on one row.
  private static func hasNameOfSeveralRows(_ entry: Entry) -> Bool {
    guard entry.origin.isOfAChain, RowBreaks.stand(in: entry.bodyText), let act = entry.act else {
      return false
    }
    return (try? act.hasNameOfSeveralRows(in: entry.bodyText)) ?? true
  }

  private static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longestID
      && (text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        || !text.unicodeScalars.contains(where: isUnseen))
  }

  /// Whether it moves a cursor, turns the writing round or ends a line rather than being seen.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .privateUse, .unassigned:
      false
    @unknown default: true
    }
  }
}
