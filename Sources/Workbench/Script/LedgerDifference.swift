import Regulation

/// How the entries added differ from what a 【台账】 check names; no problems where they do not.
struct LedgerDifference: Sendable, Hashable {
  enum Problem: Sendable, Hashable {
    /// Not as many entries of an act as its claims say.
    case count(Talk.LedgerClaim, wanted: Int, added: Int)
    /// As many as said, but too few with these fields.
    case fields(Talk.LedgerClaim)
    /// Entries of an act that no claim names.
    case unnamed(act: [String], added: Int)
  }

  let claims: [Talk.LedgerClaim]
  let added: [LedgerLine]
  private(set) var problems: [Problem] = []
  /// The claims that do not hold, by index.
  private(set) var broken: Set<Int> = []

  init(claims: [Talk.LedgerClaim], added: [LedgerLine]) {
    self.claims = claims
    self.added = added
    var isNamed = added.map { _ in false }
    for group in groups {
      let entries = added.indices.filter { added[$0].isNamed(claims[group[0]].act) }
      for entry in entries { isNamed[entry] = true }
      let wanted = group.reduce(0) { $0 + claims[$1].count }
      if wanted != entries.count {
        problems.append(.count(claims[group[0]], wanted: wanted, added: entries.count))
        broken.formUnion(group)
      } else if let claim = unmet(group, among: entries) {
        problems.append(.fields(claims[claim]))
        broken.formUnion(group)
      }
    }
    for act in unique(added.indices.filter { !isNamed[$0] }.map { added[$0].act }) {
      problems.append(.unnamed(act: act, added: added.count { $0.act == act }))
    }
  }

  /// The indices of the claims, those of one act together, whichever of its names they use.
  private var groups: [[Int]] {
    var keys: [[String]] = []
    var groups: [[Int]] = []
    for (index, claim) in claims.enumerated() {
      let key = added.first { $0.isNamed(claim.act) }?.act ?? [claim.act.lowercased()]
      if let known = keys.firstIndex(of: key) {
        groups[known].append(index)
      } else {
        keys.append(key)
        groups.append([index])
      }
    }
    return groups
  }

  /// The first claim that finds too few entries of its own: an entry serves one claim, and is handed on where
  /// another claim can take its place (augmenting paths).
  private func unmet(_ group: [Int], among entries: [Int]) -> Int? {
    // Claims with fields choose first, so that what is left serves those without.
    let picky = group.filter { !claims[$0].fields.isEmpty }
    var owner: [Int: Int] = [:]
    for claim in picky {
      if claims[claim].count == 0, entries.contains(where: { claims[claim].holds(for: added[$0]) }) {
        return claim
      }
      for _ in 0..<claims[claim].count {
        var seen: Set<Int> = []
        if !serve(claim, entries, &owner, &seen) { return claim }
      }
    }
    return nil
  }

  private func serve(
    _ claim: Int, _ entries: [Int], _ owner: inout [Int: Int], _ seen: inout Set<Int>
  ) -> Bool {
    for entry in entries where claims[claim].holds(for: added[entry]) && seen.insert(entry).inserted {
      guard let other = owner[entry] else {
        owner[entry] = claim
        return true
      }
      if other != claim, serve(other, entries, &owner, &seen) {
        owner[entry] = claim
        return true
      }
    }
    return false
  }

  /// The claims with those that do not hold put right: the fields that they name stay checked.
  func corrected(in language: TalkLanguage) -> [String] {
    var texts: [String] = []
    var done: Set<Int> = []
    for group in groups {
      for index in group where !broken.contains(index) { done.insert(index) }
    }
    for (index, claim) in claims.enumerated() {
      if done.contains(index) {
        texts.append(claim.source)
      } else if let group = groups.first(where: { $0.contains(index) }), group.first == index,
        added.contains(where: { $0.isNamed(claim.act) })
      {
        texts += written(group.map { claims[$0] }, in: language)
      }
    }
    for case .unnamed(let act, let count) in problems {
      texts.append(LedgerLine(act: act).claim(count, in: language))
    }
    return texts
  }

  /// The entries of one act, those alike in the fields that its claims name together.
  private func written(_ group: [Talk.LedgerClaim], in language: TalkLanguage) -> [String] {
    var fields: [String] = []
    for name in group.flatMap({ $0.fields.map(\.name) }) where !fields.contains(name) { fields.append(name) }
    let colon = TalkPhrase("：", ": ").text(in: language)
    let comma = TalkPhrase("，", ", ").text(in: language)
    var alike: [(entry: LedgerLine, facts: String, count: Int)] = []
    for entry in added where group.contains(where: { entry.isNamed($0.act) }) {
      let facts = fields.compactMap { fact(of: entry, $0, group, in: language) }.joined(separator: comma)
      if let known = alike.firstIndex(where: { $0.facts == facts }) {
        alike[known].count += 1
      } else {
        alike.append((entry, facts, 1))
      }
    }
    return alike.map { $0.entry.claim($0.count, in: language) + ($0.facts.isEmpty ? "" : colon + $0.facts) }
  }

  /// `方式=线上`, or what a claim says of it where that holds; nil where the entry has no such field.
  private func fact(
    of entry: LedgerLine, _ name: String, _ group: [Talk.LedgerClaim], in language: TalkLanguage
  ) -> String? {
    guard let values = entry.field(named: name)?.values else { return nil }
    let patterns = group.flatMap(\.fields).filter { $0.name == name }.map(\.value)
    if let holding = patterns.first(where: { values.contains(where: $0.matches) }) {
      return "\(name)=\(holding.source)"
    }
    let signs = TalkSign.comma.union(TalkSign.semicolon)
    return "\(name)=" + RowPattern.escaped(LedgerLine.name(values, in: language), also: signs)
  }
}

extension LedgerLine {
  func isNamed(_ name: String) -> Bool { act.contains { $0.lowercased() == name.lowercased() } }

  /// `值班开始 +1`.
  func claim(_ count: Int, in language: TalkLanguage) -> String {
    "\(LedgerLine.name(act, in: language)) +\(count)"
  }

  /// The one of `spellings`, Chinese first, that is in this language.
  static func name(_ spellings: [String], in language: TalkLanguage) -> String {
    switch language {
    case .zh: spellings.first ?? ""
    case .en: spellings.dropFirst().first ?? spellings.first ?? ""
    }
  }

  func field(named name: String) -> Field? {
    fields.first { $0.names.contains { $0.lowercased() == name.lowercased() } }
  }
}

extension Talk.LedgerClaim {
  /// Whether every field named here is in the entry and as said; the act is not looked at.
  func holds(for entry: LedgerLine) -> Bool {
    fields.allSatisfy { field in
      entry.field(named: field.name)?.values.contains(where: field.value.matches) ?? false
    }
  }
}

private func unique(_ acts: [[String]]) -> [[String]] {
  var result: [[String]] = []
  for act in acts where !result.contains(act) { result.append(act) }
  return result
}
