import Foundation
import Mustache
import Regulation

/// The templates (模板) of what is printed: those the program carries, or an office's own in their place.
struct Templates: Sendable {
  /// What the program carries, by name; `style` is included by the others.
  static let carried: [String: String] = [
    "form": text(PackageResources.form_mustache), "plan": text(PackageResources.plan_mustache),
    "walls": text(PackageResources.walls_mustache), "systems": text(PackageResources.systems_mustache),
    "rota": text(PackageResources.rota_mustache),
    "plan-year": text(PackageResources.plan_year_mustache),
    "summary": text(PackageResources.summary_mustache), "heads": text(PackageResources.heads_mustache),
    "record": text(PackageResources.record_mustache),
    "record-en": text(PackageResources.record_en_mustache),
    "assessment": text(PackageResources.assessment_mustache),
    "assessment-en": text(PackageResources.assessment_en_mustache),
    "opinions-form": text(PackageResources.opinions_form_mustache),
    "activity-form": text(PackageResources.activity_form_mustache),
    "duty-log": text(PackageResources.duty_log_mustache),
    "registers": text(PackageResources.registers_mustache),
    "slip": text(PackageResources.slip_mustache),
    "style": text(PackageResources.style_mustache),
  ]

  /// The templates the program carries.
  static let standard: Templates = {
    do {
      return try Templates(own: [:], folder: "")
    } catch {
      preconditionFailure("the templates that are carried are held by a test")
    }
  }()

  /// The files of a folder that no paper includes: perhaps their names are misspelt.
  let unused: [String]
  private let library: MustacheLibrary

  /// The templates of a folder, `NAME.mustache`, each in place of the carried one of that name. Throws
  /// ``TemplateProblems`` with everything that is wrong, in any of them.
  init(folder: String) throws {
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      throw TemplateProblems(problems: [TemplateProblem(kind: .cannotRead, file: folder)])
    }
    let files = names.filter { $0.hasSuffix(".mustache") && !$0.hasPrefix(".") }.sorted()
    guard !files.isEmpty else {
      throw TemplateProblems(problems: [TemplateProblem(kind: .noTemplates, file: folder)])
    }
    var own: [String: String] = [:]
    var problems: [TemplateProblem] = []
    for name in files {
      let file = url.appending(path: name)
      if let bytes = try? Data(contentsOf: file) {
        if let text = String(data: bytes, encoding: .utf8) {
          // An editor may have put a byte order mark before it.
          own[String(name.dropLast(".mustache".count))] =
            text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        } else {
          problems.append(TemplateProblem(kind: .notUtf8, file: file.relativePath))
        }
      } else {
        problems.append(TemplateProblem(kind: .cannotRead, file: file.relativePath))
      }
    }
    guard problems.isEmpty else { throw TemplateProblems(problems: problems) }
    try self.init(own: own, folder: url.relativePath)
  }

  /// Those of the folder `templates` beside a ledger, where the office keeps its own; else the carried ones. Throws
  /// ``TemplateProblems``.
  init(beside store: String) throws {
    let folder = URL(filePath: store).deletingLastPathComponent().appending(path: "templates")
    self =
      try FileManager.default.fileExists(atPath: folder.path) ? Templates(folder: folder.path) : .standard
  }

  /// Templates by name in place of the carried ones. Throws ``TemplateProblems``.
  init(own: [String: String], folder: String) throws {
    let texts = Self.carried.merging(own) { $1 }
    func file(_ name: String) -> String { folder.isEmpty ? name + ".mustache" : "\(folder)/\(name).mustache" }
    var check = TemplateCheck(texts: texts, file: file)
    for paper in Paper.allCases {
      for name in paper.templates { check.check(name, paper.specimen) }
    }
    guard check.problems.isEmpty else { throw TemplateProblems(problems: check.problems) }
    unused = own.keys.filter { !check.used.contains($0) }.sorted().map(file)
    var library = MustacheLibrary()
    for name in check.used.sorted() {
      guard let text = texts[name] else { continue }
      do {
        try library.register(EscapedHtml.pragma + text, named: name)
      } catch {
        let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber
        throw TemplateProblems(problems: [TemplateProblem(kind: .broken, file: file(name), line: line)])
      }
    }
    self.library = library
  }

  /// The paper with these values in it.
  ///
  /// - Parameter language: of its fixed words, where there is a template in it.
  func html(_ paper: Paper, _ fields: PrintedValue.Fields, in language: Language = .zh) -> String {
    library.render(fields.mapValues(\.rendered), withTemplate: paper.template(in: language)) ?? ""
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Paper {
  /// Every template it is printed on.
  fileprivate var templates: Set<String> { Set(Language.allCases.map(template)) }

  /// What leaves the room's level is printed in Chinese, as the regulation has it; what an office holds beside other offices' papers
  /// in either language.
  fileprivate func template(in language: Language) -> String {
    switch (self, language) {
    case (.assessment, .en), (.record, .en): rawValue + "-en"
    case (.assessment, .zh), (.record, .zh), (.form, _), (.plan, _), (.walls, _), (.systems, _), (.rota, _),
      (.planYear, _), (.summary, _), (.slip, _), (.opinionForm, _), (.activityForm, _), (.dutyLog, _),
      (.registers, _), (.heads, _):
      rawValue
    }
  }

  /// A paper with a row wherever there may be rows: which tags there are is read off it.
  fileprivate var specimen: PrintedValue.Fields {
    switch self {
    case .form:
      ApplicationForm(
        roomName: "", applied: nil, type: nil, channel: nil,
        convenor: .init(name: "", contact: "", unitAndPost: "", sector: "", committee: "", expertise: ""),
        liaison: .init(name: "", contact: ""), members: [], functionsAndPlan: "", applicants: [],
        route: .reviewed
      ).printed
    case .plan:
      EstablishmentPlan(
        roomName: "", members: [.init(name: "", unitAndPost: "")],
        convenors: [.init(name: "", unitAndPost: "")], liaison: .init(name: "", unitAndPost: ""),
        functions: "",
        arrangements: ""
      ).printed
    case .systems: WorkSystemsPaper(roomName: "", systems: [.init(title: "", text: "")]).printed
    case .rota:
      RotaSheet(
        roomName: "", quarter: Quarter(containing: Day(ordinal: 0)), published: nil,
        shifts: [.init(day: Day(ordinal: 0), from: "", to: "", channel: .offline, people: [])]
      ).printed
    case .summary:
      SummarySheet(
        roomName: "", year: 0, cutoff: Day(ordinal: 0), figures: [.init(name: "", text: "")],
        months: [.init(month: 1, duty: 0, opinions: 0, events: 0)], parts: [.init(part: .achieved, text: "")]
      ).printed
    case .planYear:
      PlanSheet(
        roomName: "", year: 0, adopted: nil, items: [.init(month: 1, kind: .other, about: "")]
      ).printed
    case .slip:
      VisitorSlip(
        roomName: "", came: "", said: [""], places: [.init(name: "", how: "")], address: "", hours: ""
      ).printed
    case .record, .assessment, .opinionForm, .activityForm, .dutyLog, .registers: officeSpecimen
    case .heads: HeadsPaper(roomName: "", day: Day(ordinal: 0)).printed
    case .walls:
      WallSheets(
        roomName: "", members: [.init(name: "", post: "", specialty: "")], functions: "", year: 0,
        arrangements: [.init(when: "", what: "")], duties: [.init(title: "", text: "")],
        systems: [.init(title: "", text: "")]
      ).printed
    }
  }
}
