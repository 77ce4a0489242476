import Regulation

extension WorkSystemsPaper {
  /// The tags of `systems.mustache`: a section a working system, each under the room's name.
  var printed: PrintedValue.Fields {
    [
      "systems": .rows(
        systems.map { ["roomName": .text(roomName), "title": .text($0.title), "text": .text($0.text)] })
    ]
  }
}
