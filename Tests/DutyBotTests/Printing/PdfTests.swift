import Foundation
import Regulation
import Testing

@testable import DutyBot

/// What a browser makes of the form, where there is one.
@Suite("The form as a PDF")
struct PdfTests {
  private static let chromium = program(["chromium", "chromium-browser", "google-chrome"])
  private static let reader = program(["pdftotext"])

  @Test(
    "It shows the same fields in the same order as the annex",
    .enabled(if: chromium != nil && reader != nil, "chromium and pdftotext are not installed"))
  func sameOrder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let form = FormSample.form(members: 3)
    let (html, pdf, text) = (folder.path + "/form.html", folder.path + "/form.pdf", folder.path + "/form.txt")
    try Data(Printing().html(of: form).utf8).write(to: URL(filePath: html))
    try run(
      try #require(Self.chromium),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(pdf)", "file://\(html)",
      ])
    try run(try #require(Self.reader), ["-raw", pdf, text])
    let read = try String(contentsOfFile: text, encoding: .utf8).packed
    #expect(read == FormSample.read(form).joined())
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static func program(_ names: [String]) -> String? {
    names.map { "/usr/bin/" + $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
