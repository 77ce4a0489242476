import Conversation
public import Regulation
public import WorkroomStore

/// What is told of a proof (台账证明).
public struct ProofPhrases {
  let say: Language

  public init(_ language: Language) { say = language }

  public var noSuchHead: String {
    say(
      "台账里没有这个链头：可能抄错了，也可能台账被换过。请核对以后再试。",
      "No entry here has that hash: it was copied wrongly, or the ledger is another one. Compare it and try again."
    )
  }

  public func holds(_ proof: Proof) -> [String] {
    [
      say(
        "核对无误：从给出的链头到第 \(proof.number) 条，\(proof.entries) 条记录一条接一条，没有改过。",
        "It holds: from the head given to entry \(proof.number), \(english(proof.entries, "entry rests", "entries rest")) one on the other, unchanged."
      ),
      say("新的链头：\(proof.to)", "New head: \(proof.to)"),
      say(
        "写这条链的电脑签了名，指纹 \(proof.origin.fingerprint)：请和链头纸上的指纹核对。",
        "The machine that wrote the chain has signed it; fingerprint \(proof.origin.fingerprint): compare it with the one beside the head on paper."
      ),
    ]
  }

  public func text(_ flaw: Proof.Flaw) -> String {
    switch flaw {
    case .notFromHead:
      say(
        "证明和给出的链头接不上：台账被改过，或者这不是那份台账的证明。",
        "The proof does not lead from the head given: the ledger was changed, or this is the proof of another."
      )
    case .broken(let entry):
      say("证明里第 \(entry) 条接不上前一条。", "Entry \(entry) of the proof does not rest on the one before it.")
    case .notAHead:
      say(
        "给出的不是链头：请写 64 位校验值，或者照抄二维码里的整段文字。",
        "What was given is no head: give its 64 digits, or the whole text of the QR code.")
    case .forgedHead:
      say(
        "二维码里的签名是假的：没有哪台电脑签过这个链头。",
        "The signature in the QR code is forged: no machine has signed that head.")
    case .empty: say("证明里一条记录也没有。", "The proof has no entry in it.")
    case .unsigned:
      say(
        "证明最后的链头没有写这条链的电脑签名：谁都写得出来，不能作数。",
        "The machine that wrote the chain has not signed the newest head of the proof: anybody could have written it, and it proves nothing."
      )
    }
  }

  /// A line that is no entry, or whose hash is wrong.
  public func text(_ error: ImportError) -> String {
    let place = error.line.map { say("第 \($0) 行", "line \($0)") } ?? ""
    return say(
      "\(error.file) \(place) 不是完好的记录，证明不成立。", "\(error.file) \(place) is no sound entry: it proves nothing.")
  }
}
