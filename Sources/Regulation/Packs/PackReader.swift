import Yams

/// Reads a rule set from its YAML. `docs/norms.md` says what may stand in one.
struct PackReader {
  private static let keys = ["pack", "base", "clause", "title", "adopted", "issued", "norms", "switches"]
  private static let normKeys = [
    "title", "subject", "period", "counts", "shape", "minimum", "clause", "reading", "productDefault",
  ]

  let notes: PackNotes
  /// The packs that may be stood on.
  let known: [NormPack]

  /// Reads a pack. Throws ``PackProblems`` with all that is wrong in it.
  static func read(_ text: String, file: String, known: [NormPack]) throws(PackProblems) -> NormPack {
    let notes = PackNotes(file: file)
    let pack = PackReader(notes: notes, known: known).pack(text)
    guard let pack, notes.problems.isEmpty else {
      let problems = notes.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
      throw PackProblems(problems: problems)
    }
    return pack
  }

  private func pack(_ text: String) -> NormPack? {
    guard let node = root(text),
      let all = PackMapping(node, as: "pack", keys: PackReader.keys, notes)
    else { return nil }
    let base = base(all)
    let name = all.text("pack", of: "pack")
    let title = title(all["title"], of: "pack", required: true)
    _ = clause(all["clause"])
    // Without what it stands on, all of that would be missing too.
    guard base != nil || all["base"] == nil else { return nil }
    let norms = norms(all["norms"], on: base, at: node)
    let switches = switches(all["switches"], on: base, norms: norms, at: node)
    guard let name, let title else { return nil }
    var pack = NormPack(
      name: name, zh: title.zh, en: title.en, norms: norms, switches: switches, base: base)
    pack.adopted = all.day("adopted", of: "pack")
    pack.issued = all.day("issued", of: "pack")
    return pack
  }

  private func root(_ text: String) -> Node? {
    do {
      if let node = try Yams.compose(yaml: text) { return node }
      notes.note(.missing("pack"), at: nil)
    } catch let error as YamlError {
      notes.note(error)
    } catch {
      notes.note(.notYaml(""), at: nil)
    }
    return nil
  }

  private func base(_ all: PackMapping) -> NormPack? {
    guard let node = all["base"] else { return nil }
    if let base = known.first(where: { $0.name == node.scalar?.string }) { return base }
    notes.note(
      .unknownBase(node.shown, nearest: Nearest.word(to: node.shown, among: known.map(\.name))), at: node)
    return nil
  }

  private func title(_ node: Node?, of name: String, required: Bool) -> (zh: String, en: String)? {
    guard let node else {
      if required { notes.note(.missing("\(name).title"), at: nil) }
      return nil
    }
    guard let both = PackMapping(node, as: "\(name).title", keys: ["zh", "en"], notes),
      let zh = both.text("zh", of: "\(name).title"), let en = both.text("en", of: "\(name).title")
    else { return nil }
    return (zh, en)
  }

  private func clause(_ node: Node?) -> String? {
    guard let node else { return nil }
    let id = node.shown
    guard Clause.isCited(id) else {
      notes.note(.unknownClause(id, nearest: Clause.nearest(to: id)), at: node)
      return nil
    }
    return id
  }

  // MARK: Norms

  private func norms(_ node: Node?, on base: NormPack?, at root: Node) -> [Norm] {
    var norms = base?.norms ?? []
    guard let node else {
      if norms.isEmpty { notes.note(.noNorms, at: root) }
      return norms
    }
    guard let pairs = node.mapping else {
      notes.note(.wrongValue(key: "norms", found: node.shown, expected: "N1: {…}", nearest: nil), at: node)
      return norms
    }
    var seen: Set<String> = []
    for (key, value) in pairs {
      let id = key.shown
      guard seen.insert(id).inserted else {
        notes.note(.twice(id), at: key)
        continue
      }
      guard let norm = norm(id, value, over: norms.first { $0.id == id }) else { continue }
      norms.removeAll { $0.id == id }
      norms.append(norm)
    }
    return norms.sorted { $0.id < $1.id }
  }

  private func norm(_ id: String, _ node: Node, over old: Norm?) -> Norm? {
    guard let all = PackMapping(node, as: id, keys: PackReader.normKeys, notes) else { return nil }
    let own = clause(all["clause"])
    if all["clause"] == nil { notes.note(.noClause(norm: id), at: node) }
    let title = title(all["title"], of: id, required: old == nil)
    let subject = all.word("subject", of: id, as: NormSubject.self) ?? old?.subject
    let period = all.word("period", of: id, as: Period.Kind.self) ?? old?.period
    let counts = all.words("counts", of: id, as: Deed.self) ?? old?.counts
    let shape = all.word("shape", of: id, as: Shape.self) ?? old?.shape
    let minimum = all.whole("minimum", of: id, in: 1...1000) ?? old?.minimum
    for key in ["subject", "period", "counts", "shape", "minimum"] where old == nil && all[key] == nil {
      notes.note(.missing("\(id).\(key)"), at: node)
    }
    let reading =
      all["reading"].flatMap { self.reading($0, of: id) }
      ?? old?.reading.map { old in
        guard let shape, !old.shapes.contains(shape) else { return old }
        return ShapeReading(ambiguity: old.ambiguity, key: old.key, shapes: old.shapes + [shape])
      }
    guard let own, let zh = title?.zh ?? old?.zh, let en = title?.en ?? old?.en, let subject, let period,
      let counts, let shape, let minimum
    else { return nil }
    return Norm(
      id: id, zh: zh, en: en, subject: subject, period: period, counts: counts, shape: shape,
      minimum: minimum,
      clauses: [own] + (old?.clauses ?? []).filter { $0 != own }, reading: reading,
      isProductDefault: all["productDefault"] == nil
        ? old?.isProductDefault ?? false : all.flag("productDefault", of: id))
  }

  private func reading(_ node: Node, of id: String) -> ShapeReading? {
    guard let all = PackMapping(node, as: "\(id).reading", keys: ["ambiguity", "key", "shapes"], notes),
      let ambiguity = all.text("ambiguity", of: "\(id).reading"),
      let key = all.text("key", of: "\(id).reading")
    else { return nil }
    guard let shapes = all.words("shapes", of: "\(id).reading", as: Shape.self) else {
      notes.note(.missing("\(id).reading.shapes"), at: node)
      return nil
    }
    return ShapeReading(ambiguity: ambiguity, key: key, shapes: shapes)
  }

  // MARK: Switches

  private func switches(
    _ node: Node?, on base: NormPack?, norms: [Norm], at root: Node
  ) -> [String: SwitchValue] {
    var values = base?.switches ?? [:]
    if let node {
      guard let pairs = node.mapping else {
        notes.note(.wrongValue(key: "switches", found: node.shown, expected: "…: …", nearest: nil), at: node)
        return values
      }
      var seen: Set<String> = []
      for (key, value) in pairs {
        let name = key.shown
        if !seen.insert(name).inserted {
          notes.note(.twice(name), at: key)
        } else if let norm = norms.first(where: { $0.reading?.key == name }) {
          notes.note(.shapeElsewhere(key: name, norm: norm.id), at: key)
        } else if let known = AnySwitchKey.named(name) {
          values[name] = self.value(value, of: known) ?? values[name]
        } else if let open = OpenReading.named(name) {
          check(value, of: open)
        } else {
          let near = Nearest.word(
            to: name, among: AnySwitchKey.all.map(\.name) + OpenReading.all.map(\.name))
          notes.note(.unknownKey(name, nearest: near), at: key)
        }
      }
    }
    for key in AnySwitchKey.all where values[key.name] == nil && !notes.hasNamed(key.name) {
      notes.note(.noValue(key.name), at: node ?? root)
    }
    return values
  }

  /// What stands for a switch: a value, or `{value: …, productDefault: true}`; nil after noting what is wrong.
  private func said(_ node: Node, for name: String) -> (value: Node, isDefault: Bool)? {
    guard node.mapping != nil else { return (node, false) }
    guard let all = PackMapping(node, as: name, keys: ["value", "productDefault"], notes) else { return nil }
    guard let value = all["value"] else {
      notes.note(.missing("\(name).value"), at: node)
      return nil
    }
    return (value, all.flag("productDefault", of: name))
  }

  /// What holds may be named, and nothing else: to set what nothing reads would only seem to settle something.
  private func check(_ node: Node, of open: OpenReading) {
    guard let (value, _) = said(node, for: open.name) else { return }
    let found = value.sequence?.map(\.shown).joined(separator: ", ") ?? value.shown
    if found != open.value { notes.note(.cannotBeSet(open, found: found), at: value) }
  }

  private func value(_ node: Node, of key: AnySwitchKey) -> SwitchValue? {
    guard let (value, isDefault) = said(node, for: key.name) else { return nil }
    let isList = if case .words = key.domain { true } else { false }
    let text =
      isList ? value.sequence?.map(\.shown).joined(separator: ", ") : value.scalar?.string
    guard let text, key.domain.allows(text) else {
      var nearest: String?
      if case .oneOf(let words) = key.domain { nearest = Nearest.word(to: value.shown, among: words) }
      notes.note(
        .wrongValue(
          key: key.name, found: text ?? value.shown, expected: key.domain.described, nearest: nearest),
        at: value)
      return nil
    }
    return SwitchValue(text, isProductDefault: isDefault)
  }
}

extension PackNotes {
  fileprivate func hasNamed(_ key: String) -> Bool {
    problems.contains { problem in
      switch problem.kind {
      case .wrongValue(let name, _, _, _): name == key || name.hasPrefix(key + ".")
      case .missing(let name): name.hasPrefix(key + ".")
      case .unknownKey(_, let nearest): nearest == key
      case .cannotBeSet, .cannotRead, .notYaml, .noClause, .unknownClause, .unknownBase, .twice,
        .shapeElsewhere, .noValue,
        .noNorms:
        false
      }
    }
  }

  fileprivate func note(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      note(.notYaml(problem), line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      note(.twice(duplicates.sorted().joined(separator: ", ")), line: context.mark.line)
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      note(.notYaml("\(error)"), line: nil)
    }
  }
}
