import Conversation
import Regulation
import WorkroomStore

extension PutOutMachine {
  static func en(_ state: PutOutMachine, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot:
      Words(
        "A machine is put out by a convenor or the liaison, or by the bodies over the room. Tell them at once where one is lost."
      )
    case .onlyThis:
      Words(
        "This machine alone writes here; there is no other to put out. To replace it, let the new one in first: say “let a machine in”."
      )
    case .which:
      Words(
        "Which machine shall be put out?",
        help:
          "What it sends from then on is not taken; what is here stays. The sixteen digits are its fingerprint: compare them in the ledger head where you are not sure.",
        example: "1")
    case .why:
      Words(
        "Why is it put out?", help: "What can be undone, and what cannot, hangs on how it was lost.",
        example: "1")
    case .confirm: Words(try told(scene))
    case .dismissed: Words(try next(scene))
    }
  }

  private static func told(_ scene: Scene) throws -> String {
    guard let reach = try reach(scene) else { return "It was put out meanwhile; there is nothing to do." }
    let key = reach.isAtHub ? ", visitors' words and the room's key" : " and visitors' words"
    let gone =
      switch reach.why {
      case .lost:
        "Cannot be undone: the entries\(key) that it has. Whoever finds it reads them where its disk is not encrypted."
      case .handedOn:
        "Cannot be undone from here: all that is on its disk. Wipe the disk before it goes; synchronise on it first what it has not sent."
      case .mistaken:
        "Cannot be undone: the entries\(key) that it took. What it recorded still counts: correct what is wrong."
      }
    var rows = [
      "Put out: \(try RoomMachines.line(reach.machine, scene)); \(reach.why.name.en).",
      "Stops: what it records from now on, no other machine takes."
        + (!reach.withKey.isEmpty
          ? " The next synchronisation makes a new key: what is said from then on it cannot open." : ""),
      gone,
    ]
    if reach.isAtHub {
      rows.append("Up to the office: putting it out at the hub. Until then it can still take new entries.")
      rows.append(
        reach.withKey.isEmpty
          ? (reach.isOnPaper
            ? "No other machine has the room's key: then only the recovery paper gets it back (dutybot hub recover on a new machine)."
            : "No other machine has the room's key, and there is no recovery paper: once this one is gone, nobody can open what visitors said from the hub. Where you still have it, let another get the key first.")
          : "The room's key is also on \(reach.withKey.joined(separator: ", ")): what visitors said can still be opened from the hub."
      )
    }
    if reach.machine.isThis {
      rows.append(
        "It is the one before you: what is recorded on it from then on no other takes. Synchronise first.")
    }
    return rows.joined(separator: "\n")
  }

  private static func next(_ scene: Scene) throws -> String {
    let steps = try toDo(scene).map { step in
      switch step {
      case .tellTheOffice(let number?):
        "tell the office to put machine \(number) out at the hub (dutybot-sync hub revoke \(number))."
      case .tellTheOffice(nil):
        "tell the office to put it out at the hub (dutybot-sync hub revoke), unless it is out."
      case .synchronise:
        "synchronise (dutybot sync; leaving does it too): then the others know, and one that has the key makes a new one."
      case .changePins: "PINs that were used on it: let everybody change theirs (“change my PIN”)."
      }
    }
    return numbered(steps, behind: "Put out." + (steps.isEmpty ? "" : " Now:"))
  }
}
