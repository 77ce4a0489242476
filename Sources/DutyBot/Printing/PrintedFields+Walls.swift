import Dialogs
import Regulation

extension WallSheets {
  /// The tags of `walls.mustache`: the four contents of P4.3.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "functions": .text(functions), "year": .text(String(year)),
      "members": .rows(
        members.map {
          [
            "name": .text($0.name), "office": .text($0.office?.name(.zh) ?? ""), "post": .text($0.post),
            "specialty": .text($0.specialty),
          ]
        }),
      "arrangements": .rows(arrangements.map { ["when": .text($0.when), "what": .text($0.what)] }),
      "process": .rows(shownProcess.map { ["title": .text($0.title), "text": .text($0.text)] }),
    ]
  }
}
