import Dialogs
import Foundation
import Understanding

// Trains the reader of intents from the sentences beside the dialogs: train SOURCES OUT [--wrong]
// Prints how well a table reads the fifth of the sentences that it was not trained with, then trains with all and writes OUT.
// With --wrong it prints instead what of that fifth is read wrongly, a line each: the sentence, what it means, what it is
// taken for.
let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, let out = arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("train SOURCES OUT [--wrong]\n".utf8))
  exit(64)
}
let files = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
  .filter { $0.split(separator: "/").last?.hasPrefix("Sayings.") == true }.sorted()
var sentences: [(saying: Saying, language: String)] = []
for file in files {
  let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  let language = file.hasSuffix(".en.txt") ? "en" : "zh"
  sentences += Saying.sentences(of: text).map { ($0, language) }
}
// In an order that depends neither on the files nor on the machine.
sentences.sort { ($0.saying.intent, $0.saying.text) < ($1.saying.intent, $1.saying.text) }
let school = School()
let measured = school.table(of: sentences.map(\.saying).filter { !$0.measures })
let reader = school.reader(measured)
if arguments.contains("--wrong") {
  for saying in sentences.map(\.saying)
  where saying.measures && Figures(of: [saying], readBy: reader).right == 0 {
    print("\(saying.text)\t\(saying.intent)\t\(reader.read(saying.text).decision)")
  }
  exit(0)
}
for language in ["zh", "en"] {
  let fifth = sentences.filter { $0.language == language && $0.saying.measures }.map(\.saying)
  print("\(language): \(Figures(of: fifth, readBy: reader))")
}
let table = school.table(of: sentences.map(\.saying))
try Data(table).write(to: URL(fileURLWithPath: out))
print("\(sentences.count) sentences, \(table.count) bytes")
print(
  "made of \(TrainedWith.mark(of: sentences.map(\.saying), readBy: school.eyes)), is \(TrainedWith.mark(of: table))"
)
