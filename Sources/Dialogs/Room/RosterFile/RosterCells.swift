import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Reads the cells of one row by the titles of their columns.
struct RosterCells {
  let headings: [RosterColumn.Heading]
  let delimiter: Unicode.Scalar
  let now: Moment
  let use: RosterUse

  static let longestText = 200

  struct Reading {
    var row: RosterRow
    var faults: [RosterFault] = []
    var notes: [RosterNote] = []
    /// What a sheet says under its rows, and nobody's row.
    var isFooter = false
  }

  /// Where the names stand, from 1.
  let nameColumn: Int

  init(
    headings: [RosterColumn.Heading], delimiter: Unicode.Scalar, now: Moment, use: RosterUse = .room
  ) {
    (self.headings, self.delimiter, self.now, self.use) = (headings, delimiter, now, use)
    nameColumn = (headings.firstIndex(of: .known(.name)) ?? 0) + 1
  }

  func read(_ row: DelimitedText.Row) -> Reading {
    var reading = Reading(row: RosterRow(line: row.line, name: ""), faults: row.faults)
    if isFooter(row) {
      reading.isFooter = true
      reading.notes = [RosterNote(.footer, line: row.line)]
      return reading
    }
    if let fault = count(row) {
      // In the wrong columns nothing else can be told, but that an identity number stands there.
      reading.faults.append(fault)
      for (index, cell) in row.cells.enumerated() where IdentityNumber.occurs(in: cell.text) {
        reading.faults.append(RosterFault(.identityNumber, line: cell.line, column: index + 1))
      }
      return reading
    }
    if case let name = row.cells[nameColumn - 1].text, RosterColumn.titled(name) == .name,
      !RosterColumn.isWeakName(name)
    {
      reading.faults.append(RosterFault(.headerAgain, line: row.line, column: nameColumn))
      return reading
    }
    for (index, (heading, cell)) in zip(headings, row.cells).enumerated() {
      let place = (line: cell.line, column: index + 1)
      for kind in damage(cell.text, heading) {
        reading.faults.append(RosterFault(kind, line: place.line, column: place.column))
      }
      if heading == .office {
        if let fault = takeOffice(cell.text, into: &reading) {
          reading.faults.append(RosterFault(fault, line: place.line, column: place.column))
        }
        continue
      }
      guard case .known(let column) = heading else { continue }
      if let fault = take(column, cell.text, into: &reading, at: place),
        !reading.faults.contains(where: { $0.line == place.line && $0.column == place.column })
      {
        reading.faults.append(RosterFault(fault, line: place.line, column: place.column))
      }
    }
    return reading
  }

  /// 合计：12人, 填表人：委员乙 or 2026年3月1日 by itself, wherever in the row it begins.
  private func isFooter(_ row: DelimitedText.Row) -> Bool {
    let said = row.cells.map(\.text).filter { !$0.isBlank }
    guard row.faults.isEmpty, let first = said.first else { return false }
    func isNobody(_ text: String) -> Bool {
      do throws(PersonReader.NotNamed) {
        _ = try SaidNames.people(text)
        return false
      } catch {
        return error.why == .footer
      }
    }
    // 填表人：委员乙 | 2026年3月1日, and 合计 | 12人.
    return isNobody(first) && said.dropFirst().allSatisfy { isNobody($0) || Numbers.read($0) != nil }
  }

  private func takeOffice(_ text: String, into reading: inout Reading) -> RosterFault.OfCell? {
    guard !RosterCells.isNothing(text) else { return nil }
    guard let offices = PersonReader.offices(text) else { return .notAnOffice }
    if offices.isConvenor { reading.row.isConvenor = true }
    if offices.isLiaison { reading.row.isLiaison = true }
    return nil
  }

  /// Too many cells or too few; empty ones at the end do not matter.
  private func count(_ row: DelimitedText.Row) -> RosterFault? {
    let expected = headings.count
    if row.cells.count < expected {
      let others: [Unicode.Scalar] = [",", ";", "\t", "，", "；", "、", "|"].filter { $0 != delimiter }
      for other in others {
        let marks = row.cells.reduce(0) { $0 + $1.text.unicodeScalars.count { $0 == other } }
        if row.cells.count + marks >= expected {
          return RosterFault(.otherDelimiter(String(other)), line: row.line)
        }
      }
      return RosterFault(.tooFewCells(found: row.cells.count, expected: expected), line: row.line)
    }
    guard let extra = row.cells.indices.first(where: { $0 >= expected && !row.cells[$0].text.isBlank }) else {
      return nil
    }
    return RosterFault(
      .tooManyCells(found: row.cells.count, expected: expected), line: row.cells[extra].line,
      column: extra + 1)
  }

  /// What no cell may hold; columns that are not known are passed over, but for identity numbers.
  private func damage(_ text: String, _ heading: RosterColumn.Heading) -> [RosterFault.Kind] {
    var kinds: [RosterFault.Kind] = []
    switch heading {
    case .identity: if !RosterCells.isNothing(text) { kinds.append(.cell(.identityNumber)) }
    case .known, .office, .unknown:
      if IdentityNumber.occurs(in: text) || RosterCells.isLostIdentity(text) {
        kinds.append(.cell(.identityNumber))
      }
    }
    if text.unicodeScalars.contains("\0") { kinds.append(.shape(.nul)) }
    guard case .known(let column) = heading else { return kinds }
    if text.unicodeScalars.contains("\u{FFFD}") { kinds.append(.shape(.lostCharacter)) }
    for scalar in text.unicodeScalars where scalar != "\0" && scalar != "\u{FFFD}" {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        guard use.keeps(column), !column.isText, column != .contact,
          !text.trimmed.unicodeScalars.allSatisfy({ $0 != scalar })
        else {
          continue
        }
        return kinds + [.shape(.lineBreak)]
      }
      if TextFolding.isDropped(scalar), scalar != "\t" {
        return kinds + [.shape(.control(RosterCells.code(scalar)))]
      }
    }
    return kinds
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Reads one cell of a known column into the row; says what is wrong with it.
  private func take(
    _ column: RosterColumn, _ text: String, into reading: inout Reading, at place: (line: Int, column: Int)
  ) -> RosterFault.OfCell? {
    let isFormula = RosterCells.isFormula(text)
    switch column {
    case .name:
      guard !text.isBlank else { return .noName }
      let person: SaidPerson
      do throws(PersonReader.NotNamed) {
        person = try SaidNames.one(text)
      } catch {
        return RosterFault.OfCell(error.why)
      }
      reading.row.name = person.name
      if text.trimmed.unicodeScalars.contains(where: TextFolding.isSpace), !person.name.contains(" ") {
        reading.notes.append(RosterNote(.spacesInName, line: place.line, column: place.column))
      }
      if person.isConvenor || person.isLiaison {
        if person.isConvenor { reading.row.isConvenor = true }
        if person.isLiaison { reading.row.isLiaison = true }
        reading.notes.append(
          RosterNote(
            .officeBehindName(convenor: person.isConvenor, liaison: person.isLiaison), line: place.line,
            column: place.column))
      }
    case .post where PersonReader.offices(text).map({ $0.isConvenor || $0.isLiaison }) == true:
      // A column of posts that says who is the convenor here.
      _ = takeOffice(text, into: &reading)
    case .post, .specialty, .sector:
      let value = RosterCells.isNothing(text) ? nil : RosterCells.words(text)
      if let value, TextLength.exceeds(value, RosterCells.longestText) {
        return .tooLong(column, most: RosterCells.longestText)
      }
      if let value, Phone.occurs(in: value) { return .phoneInPublic(column) }
      if let value, SaidNames.isNoParticular(value, beside: [reading.row.name]) {
        return .notAParticular(column)
      }
      if column == .post { reading.row.post = RosterCells.joined(reading.row.post, value) }
      if column == .specialty { reading.row.specialty = value }
      if column == .sector { reading.row.sector = value }
    case .level:
      guard !RosterCells.isNothing(text) else { return nil }
      guard let level = RosterCells.level(text) else { return .notALevel }
      reading.row.level = level
    case .contact:
      if RosterPhone.isLostNumber(text) { return .spreadsheetNumber }
      if RosterPhone.isImpossible(text) { return .badPhone }
      guard use.keeps(column), !RosterCells.isNothing(text) else { return nil }
      let value = RosterCells.words(text)
      if TextLength.exceeds(value, RosterCells.longestText) {
        return .tooLong(column, most: RosterCells.longestText)
      }
      reading.row.contact = value
      return nil
    case .convenor:
      guard let said = said(text, column) else { return .notYesNo(column) }
      if said { reading.row.isConvenor = true }
    case .liaison:
      if ["非委员", "不是委员", "单位的人", "not a member", "no member"].contains(TextFolding.folded(text.trimmed)) {
        (reading.row.isLiaison, reading.row.isMember) = (true, false)
      } else {
        guard let said = said(text, column) else { return .notYesNo(column) }
        if said { reading.row.isLiaison = true }
      }
    case .since:
      guard !RosterCells.isNothing(text) else { return nil }
      switch RosterDay.read(text, now: now) {
      case .success(let day): reading.row.since = day
      case .failure(let doubt): return doubt.fault
      }
    }
    if isFormula { reading.notes.append(RosterNote(.formula, line: place.line, column: place.column)) }
    return nil
  }

  private func said(_ text: String, _ column: RosterColumn) -> Bool? {
    if RosterCells.isNothing(text) { return false }
    let plain = TextFolding.folded(text.trimmed)
    if ["1", "√", "✓", "✔", "☑", "t", column.title.zh, column.title.en].contains(plain) { return true }
    if ["0", "×", "✗", "✘", "x", "f"].contains(plain) { return false }
    return YesNo.read(text)
  }

  /// 市, 市级, 市政协 or 市政协委员; city, a city's CPPCC.
  private static func level(_ text: String) -> Level? {
    var plain = TextFolding.folded(text.trimmed)
    for ending in ["委员", "政协", "级"] where plain.hasSuffix(ending) {
      plain.removeLast(ending.count)
    }
    return Level.allCases.first { level in
      ([level.name.zh, level.name.en, level.cppcc.en] + level.aliases).contains(plain)
    } ?? (["县市区", "县(市、区)"].contains(plain) ? .county : nil)
  }

  /// Empty, or what people write into an empty cell.
  static func isNothing(_ text: String) -> Bool {
    text.isBlank || ["-", "--", "—", "——", "/", "无", "n/a"].contains(TextFolding.folded(text.trimmed))
  }

  /// A text on one line, without the apostrophe that a listing puts before what looks like a formula.
  private static func words(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
    return line.hasPrefix("'") && isFormula(String(line.dropFirst())) ? String(line.dropFirst()) : line
  }

  /// 某局 and 局长, where employer and post have a column each.
  private static func joined(_ one: String?, _ two: String?) -> String? {
    guard let one, let two else { return one ?? two }
    let isChinese = one.unicodeScalars.last?.properties.isIdeographic == true
    return one + (isChinese ? "" : " ") + two
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !TextFolding.isSpace($0) }), !isNothing(text) else {
      return false
    }
    return ["=", "+", "-", "@"].contains(TextFolding.plain(first))
  }

  /// 6.10123E+17: what a spreadsheet leaves of an identity number.
  private static func isLostIdentity(_ text: String) -> Bool {
    let plain = TextFolding.folded(text.trimmed)
    return plain.hasSuffix("e+17") && Double(plain) != nil
  }
}

extension RosterFault.OfCell {
  /// What a cell of names is told where it names nobody, or several.
  fileprivate init(_ why: NoName) {
    switch why {
    case .nothing: self = .noName
    case .heading: self = .headingForName
    case .footer, .figure, .words, .phone, .command: self = .notAName
    case .identityNumber: self = .identityNumber
    case .tooLong: self = .tooLong(.name, most: PersonName.longest)
    case .unclear: self = .severalNames
    }
  }
}
