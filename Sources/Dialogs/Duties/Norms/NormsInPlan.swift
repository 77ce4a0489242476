import Conversation
import Regulation

/// What the norms ask of a work plan (工作安排), in few words: the help of the question for it (P5.2).
struct NormsInPlan {
  private let pack: NormPack
  private let words: NormWords
  private var say: Language { words.say }

  init(_ scene: Scene) throws { (pack, words) = (try scene.pack, NormWords(scene)) }

  /// 每年读书、宣讲线上线下各 2 次，微协商微监督，便民服务 2 次等.
  var ofRoom: String {
    guard let each = readingsAndTalks(pack), let service = pack.norm("N6"), service.shape == .total else {
      return self.each(pack.norms)
    }
    return say(
      "每年读书、宣讲线上线下各 \(each) 次，微协商微监督，便民服务 \(service.minimum) 次等（P3）。",
      "A year asks for readings and talks, \(each) online and \(each) in person each, micro-consultations, \(english(service.minimum, "service")) (P3)."
    )
  }

  /// 每年线上读书、宣讲各 2 次，微协商、微监督各 2 次，每季度每人线上值班 1 次: in the reading that asks for 秦商量.
  var online: String {
    let root = pack.root
    guard let each = readingsAndTalks(root), let micro = root.norm("N5"), micro.shape == .matrix,
      let duty = root.norm("N3"), duty.shape == .perChannel
    else { return self.each(root.norms) }
    let (micros, duties) = (micro.minimum, duty.minimum)
    return say(
      "每年线上读书、宣讲各 \(each) 次，微协商、微监督各 \(micros) 次，每季度每人线上值班 \(duties) 次（P3）。",
      "A year asks for \(english(each, "reading")) and \(english(each, "talk")) online, \(english(micros, "micro-consultation")) and \(english(micros, "micro-oversight")), a quarter for \(duties == 1 ? "a duty" : english(duties, "duty shift")) of each member (P3)."
    )
  }

  /// How many of each in each channel, where both are asked alike.
  private func readingsAndTalks(_ pack: NormPack) -> Int? {
    guard let reading = pack.norm("N1"), let talk = pack.norm("N2"), reading.minimum == talk.minimum,
      reading.shape == .perChannel, talk.shape == .perChannel
    else { return nil }
    return reading.minimum
  }

  /// Each norm by itself, where a pack of one's own asks otherwise.
  private func each(_ norms: [Norm]) -> String {
    norms.map { words.name($0) + say("", ": ") + words.shape($0.shape, $0) }.joined(separator: say("，", ", "))
      + say("（P3）。", " (P3).")
  }
}
