import Dialogs
import Foundation
import Regulation
import Testing

@testable import DutyBot

@Suite("dutybot print")
struct PrintCommandTests {
  private func write(_ form: ApplicationForm, in bot: Dutybot) throws -> String {
    let file = bot.folder.appending(path: "form.json")
    try JSONEncoder().encode(form).write(to: file)
    return file.path
  }

  @Test("The standard output, a file and the standard input say the same; the file is the owner's alone")
  func places() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let data = try write(FormSample.form(), in: bot)
    let html = Printing().html(of: FormSample.form())
    let shown = try bot.run(["print", "form", "--data", data])
    #expect(shown.out == html && shown.error.isEmpty && shown.code == 0)
    let out = bot.folder.appending(path: "form.html").path
    let written = try bot.run(["print", "form", "--data", data, "--out", out])
    #expect(written.out.isEmpty && written.code == 0)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == html)
    #expect(try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int == 0o600)
    let piped = try bot.run(
      ["print", "form", "--data", "-"], lines: [try String(contentsOfFile: data, encoding: .utf8)])
    #expect(piped.out == html && piped.code == 0)
  }

  @Test("The standard templates are written, print the same, and nothing that is there is overwritten")
  func templates() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let data = try write(FormSample.form(), in: bot)
    let folder = bot.folder.appending(path: "own").path
    #expect(try bot.run(["print", "templates", "--out", folder]).code == 0)
    let again = try bot.run(["print", "templates", "--out", folder, "--lang", "en"])
    #expect(again.code == 1 && again.error.contains("nothing was written"))
    let shown = try bot.run(["print", "form", "--data", data, "--templates", folder])
    #expect(shown.out == Printing().html(of: FormSample.form()))

    try Data("一\n{{name}}".utf8).write(to: URL(filePath: folder + "/form.mustache"))
    let out = bot.folder.appending(path: "form.html").path
    for language in ["zh", "en"] {
      let broken = try bot.run(
        ["print", "form", "--data", data, "--templates", folder, "--out", out, "--lang", language])
      #expect(broken.code == 1 && broken.out.isEmpty && broken.error.contains("own/form.mustache:2:1"))
      #expect(!FileManager.default.fileExists(atPath: out))
      #expect(broken.error.contains(language == "zh" ? "什么也没有打印" : "Nothing was printed"))
    }
  }

  @Test(
    "Values that do not fit are told by their key, never by what stands there",
    arguments: [
      ("{", PaperData.Problem.notJson), ("[]", .unfitting("")),
      ("{\"roomName\":\"密\"}", .missing("members")),
      ("{\"roomName\":7}", .unfitting("roomName")),
      (plan(more: "\"adress\":\"密\""), .unknown(["adress"])),
      (
        plan(members: "[{\"name\":\"密\",\"unitAndPost\":\"\",\"phone\":\"密\"}]"),
        .unknown(["members[1].phone"])
      ),
      (
        plan(members: "[{\"name\":\"密\",\"unitAndPost\":\"\"},{\"name\":\"密\"}]"),
        .missing("members[2].unitAndPost")
      ),
      (plan(more: "\"adress\":null"), nil),
    ])
  func values(_ json: String, _ problem: PaperData.Problem?) {
    do throws(PaperData.Problem) {
      _ = try PaperData.decode(EstablishmentPlan.self, Data(json.utf8))
      #expect(problem == nil)
    } catch {
      #expect(error == problem)
      for language in [PrintPhrases(.zh), PrintPhrases(.en)] {
        #expect(!language.text(error, in: "f").contains("密"))
      }
    }
  }

  @Test("A day that there is none of is told by its key")
  func day() throws {
    let text = String(decoding: try JSONEncoder().encode(FormSample.form()), as: UTF8.self)
    #expect(throws: PaperData.Problem.unfitting("applied")) {
      try PaperData.decode(ApplicationForm.self, Data(text.replacing("2026-03-05", with: "2026-02-30").utf8))
    }
  }

  @Test("A file that is not there is told, in both languages", arguments: ["zh", "en"])
  func missing(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let told = try bot.run(["print", "walls", "--data", "none.json", "--lang", language])
    #expect(told.code == 1 && told.out.isEmpty)
    #expect(told.error.contains(language == "zh" ? "读不出来" : "cannot be read"))
  }

  private static func plan(members: String = "[]", more: String = "\"convenors\":[]") -> String {
    """
    {"roomName":"密","members":\(members),"convenors":[],"liaison":{"name":"","unitAndPost":""},"functions":"",
    "arrangements":"",\(more)}
    """
  }
}
