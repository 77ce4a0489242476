import Foundation

// Measures the program beside bare floors; `scripts/bench` starts it. See CONTRIBUTING.
do {
  let plan = try Plan(Array(CommandLine.arguments.dropFirst()))
  try FileManager.default.createDirectory(atPath: plan.work, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: plan.work) }
  try plan.makeStores()
  var report = Report()
  for row in plan.rows {
    switch row {
    case "start": try plan.measureStart(into: &report)
    case "turn": try plan.measureTurns(into: &report)
    case "append": try plan.measureAppend(into: &report)
    case "step": try plan.measureStep(into: &report)
    case "script": try plan.measureScript(into: &report)
    case "ledger": try plan.measureLedger(into: &report)
    case "obligations": try plan.measureObligations(into: &report)
    case "lists": try plan.measureLists(into: &report)
    case "alike": try plan.measureAlike(into: &report)
    case "reading": try plan.measureReading(into: &report)
    case "tasks": try plan.measureTasks(into: &report)
    case "hub": try plan.measureHub(into: &report)
    case "import": try plan.measureImport(into: &report)
    case "province": try plan.measureProvince(into: &report)
    default: continue
    }
  }
  print("\n" + report.text)
} catch {
  FileHandle.standardError.write(Data("bench: 没有量成 / could not be measured: \(error)\n".utf8))
  exit(1)
}
