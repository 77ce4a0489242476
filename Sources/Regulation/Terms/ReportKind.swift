/// What a CPPCC reports upwards (报送): the city its quarterly roll-up (P8.2b) and its summary of the year (P4.7b), a county its
/// figures for these (A44).
public enum ReportKind: String, Codable, Sendable, CaseIterable {
  case quarterRollUp, citySummary, countyFigures

  /// What a CPPCC of that level reports of a period; nil where it reports nothing of it.
  public init?(_ level: Level, of period: Period) {
    switch (level, period) {
    case (.city, .quarter): self = .quarterRollUp
    case (.city, .year): self = .citySummary
    case (.county, _): self = .countyFigures
    case (.province, _): return nil
    }
  }

  /// The clause that asks for it.
  public func clause(of period: Period) -> Clause {
    switch period {
    case .quarter: .p8_2b
    case .year: .p4_7b
    }
  }
}

extension ReportKind: Term {
  public var name: Bilingual {
    switch self {
    case .quarterRollUp: Bilingual("全市季度汇总", "the city's quarterly roll-up")
    case .citySummary: Bilingual("全市年度总结", "the city's annual summary")
    case .countyFigures: Bilingual("县区数据", "the county's figures")
    }
  }
}

extension NormPack {
  /// When a CPPCC of that level has to report a period; nil where it reports nothing of it.
  public func reportDue(_ level: Level, of period: Period) -> Due? {
    switch (level, period) {
    case (.city, .quarter(let quarter)): rollUpDue(quarter)
    case (.city, .year(let year)): citySummaryDue(year)
    case (.county, .quarter(let quarter)): countyFiguresDue(quarter)
    case (.county, .year(let year)):
      // A44: so many days before the city's due day, which the regulation leaves open.
      citySummaryDue(year).map {
        Due(.countyFigures, $0.day.adding(-self[.reportCountyLeadDays]), .p4_7b, isProductDefault: true)
      }
    case (.province, _): nil
    }
  }
}
