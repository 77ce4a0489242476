import Conversation
import Regulation
import WorkroomStore

/// Why a rota or a step on it cannot be written so, and what would work (值班计划), P3.3e.
struct RotaFaultPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  func words(_ fault: RotaFault) -> String {
    switch fault {
    case .over(let quarter):
      say(
        "\(quarter.inWords(say.language))已经过去，不用再排班；谁到了看值班记录。",
        "The \(quarter.inWords(say.language)) is over and needs no rota; who came is in the records of duty.")
    case .misshapen(let day):
      say(
        "\(day.inWords(say))有一班不对：要在本季度里，结束比开始晚，同一时间只列一次，至少 1 人。",
        "A shift on \(day.inWords(say)) is not right: it has to lie in the quarter, end after it begins, stand there once, and have a seat."
      )
    case .tooMany(let most):
      say("一个季度最多排 \(most) 班。", "A quarter has no more than \(most) shifts.")
    case .crowded(let shift):
      say(
        "\(shift.name.zh)排的人比要的人多，或者一个人排了两次。",
        "More people than seats, or one person twice: \(shift.name.en).")
    case .notSeated(let day):
      say(
        "这位\(day.inWords(say))不是驻室委员，不能排班。",
        "They have no seat in this workroom on \(day.inWords(say)) and cannot be planned.")
    case .twice(let shift):
      say(
        "这位同一时间已经有一班，\(shift.name.zh)去不了。",
        "They have another shift at that time and cannot come: \(shift.name.en).")
    case .begun(let shift):
      say("\(shift.name.zh)已经开始，不能再改。", "It has begun and cannot be changed: \(shift.name.en).")
    case .notPlanned(let shift):
      say("这一班现在不是这位的：\(shift.name.zh)。", "That shift is not theirs now: \(shift.name.en).")
    case .full(let shift):
      say("这一班人已经够了：\(shift.name.zh)。", "Nobody is missing there any more: \(shift.name.en).")
    case .noSwap:
      say(
        "这次换班已经答复过，或者班已经变了，不用再换。",
        "That swap was answered, or the shifts have changed: there is nothing left to swap.")
    }
  }
}
