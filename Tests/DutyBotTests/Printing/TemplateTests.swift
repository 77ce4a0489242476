import Dialogs
import Foundation
import Regulation
import Testing

@testable import DutyBot

@Suite("Templates of an office's own")
struct TemplateTests {
  @Test("One of the same name is used instead; the others stay the standard ones")
  func replaced() throws {
    let own = try Templates(
      own: ["plan": "{{> head}}【{{roomName}}】{{#members}}({{name}}){{/members}}", "head": "头"], folder: "")
    let plan = EstablishmentPlan(
      roomName: "名<", members: [.init(name: "甲", unitAndPost: ""), .init(name: "乙", unitAndPost: "")],
      convenors: [],
      liaison: .init(name: "", unitAndPost: ""), functions: "", arrangements: "")
    #expect(Printing(own).html(of: plan) == "头【名&lt;】(甲)(乙)")
    #expect(Printing(own).html(of: FormSample.form()) == Printing().html(of: FormSample.form()))
    #expect(own.unused.isEmpty)
  }

  @Test("A text can be asked whether it is empty")
  func empty() throws {
    let own = try Templates(
      own: ["plan": "{{#functions}}有{{/functions}}{{^functions}}无{{/functions}}"], folder: "")
    func plan(_ text: String) -> EstablishmentPlan {
      EstablishmentPlan(
        roomName: "", members: [], convenors: [], liaison: .init(name: "", unitAndPost: ""), functions: text,
        arrangements: "")
    }
    #expect(Printing(own).html(of: plan("")) == "无" && Printing(own).html(of: plan("x")) == "有")
  }

  @Test(
    "What is wrong is told with its place",
    arguments: [
      ("一\n  {{roomNmae}}", TemplateProblem.Kind.unknown("roomNmae", known: known), 2, 3),
      ("{{members}}", .rows("members"), 1, 1),
      ("\n{{#members}}\n{{name}}", .unclosed("members"), 2, 1),
      ("{{/members}}", .closes("members", open: nil), 1, 1),
      ("{{#members}}{{/convenors}}{{/members}}", .closes("convenors", open: "members"), 1, 13),
      ("{{#members}}{{contact}}{{/members}}", .unknown("contact", known: ["unitAndPost"] + known), 1, 13),
      ("{{name}}", .unknown("name", known: known), 1, 1),
      ("{{{roomName}}}", .notAllowed("{{{"), 1, 1), ("x{{&roomName}}", .notAllowed("{{&"), 1, 2),
      ("{{=<% %>=}}", .notAllowed("{{="), 1, 1), ("{{% CONTENT_TYPE: TEXT}}", .notAllowed("{{%"), 1, 1),
      ("{{<style}}{{/style}}", .notAllowed("{{<"), 1, 1), ("{{$x}}{{/x}}", .notAllowed("{{$"), 1, 1),
      ("\r\n\r\n{{roomName", .unfinished, 3, 1), ("{{> nobody}}", .noPart("nobody"), 1, 1),
      ("{{> plan}}", .withinItself("plan"), 1, 1), ("{{> *roomName}}", .noPart("*roomName"), 1, 1),
      ("{{uppercase(roomName)}}", .unknown("uppercase(roomName)", known: known), 1, 1),
      ("{{}}", .unknown("", known: known), 1, 1), ("{{.}}", .unknown(".", known: known), 1, 1),
    ])
  func wrong(_ text: String, _ kind: TemplateProblem.Kind, _ line: Int, _ column: Int) throws {
    let found = try #require(throws: TemplateProblems.self) {
      try Templates(own: ["plan": text], folder: "own")
    }
    let first = try #require(found.problems.first)
    #expect(first.file == "own/plan.mustache" && first.line == line && first.column == column)
    if case .unknown(let name, let known) = kind {
      guard case .unknown(name, let told) = first.kind else {
        Issue.record("\(first)")
        return
      }
      #expect(Set(known).isSubset(of: told))
    } else {
      #expect(first.kind == kind)
    }
    for language in [PrintPhrases(.zh), PrintPhrases(.en)] {
      #expect(language.text(first).hasPrefix("own/plan.mustache:\(line):\(column)"))
    }
    let english = PrintPhrases(.en).text(first)
    #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
  }

  private static let known = ["roomName", "members", "convenors", "functions", "arrangements"]

  @Test("All slips in all templates are told at once, those within an included one too")
  func all() throws {
    let found = try #require(throws: TemplateProblems.self) {
      try Templates(
        own: ["plan": "{{a}}\n{{b}}", "walls": "{{> part}}", "part": "{{roomName}}{{c}}"], folder: "own")
    }
    #expect(
      found.problems.map { "\($0.file):\($0.line ?? 0)" } == [
        "own/part.mustache:1", "own/plan.mustache:1", "own/plan.mustache:2",
      ])
  }

  @Test("Two templates that include each other are told, not followed for ever")
  func circle() throws {
    let found = try #require(throws: TemplateProblems.self) {
      try Templates(own: ["plan": "{{> a}}", "a": "{{> b}}", "b": "{{> a}}"], folder: "")
    }
    #expect(found.problems.map(\.kind) == [.withinItself("a")])
  }

  @Test("Comments are left out, whatever stands in them; a byte order mark and CR LF do no harm")
  func comments() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "\u{FEFF}{{! {{{x }}甲\r\n{{roomName}}\r\n"
    try Data(text.utf8).write(to: folder.appending(path: "plan.mustache"))
    try Data("x".utf8).write(to: folder.appending(path: "from.mustache"))
    let own = try Templates(folder: folder.path)
    #expect(own.unused == ["\(folder.path)/from.mustache"])
    let html = Printing(own).html(
      of: EstablishmentPlan(
        roomName: "名", members: [], convenors: [], liaison: .init(name: "", unitAndPost: ""), functions: "",
        arrangements: ""))
    #expect(html.packed == "甲名")
    try Data([0xB0, 0xA1]).write(to: folder.appending(path: "form.mustache"))
    let found = try #require(throws: TemplateProblems.self) { try Templates(folder: folder.path) }
    #expect(found.problems.map(\.kind) == [.notUtf8])
  }

  @Test("A folder that is not there, or has none, is told")
  func noFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let missing = try #require(throws: TemplateProblems.self) { try Templates(folder: folder.path) }
    #expect(missing.problems.map(\.kind) == [.cannotRead])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let none = try #require(throws: TemplateProblems.self) { try Templates(folder: folder.path) }
    #expect(none.problems.map(\.kind) == [.noTemplates])
  }
}
