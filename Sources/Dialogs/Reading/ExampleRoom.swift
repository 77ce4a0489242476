package import Understanding

/// The room that the sentences of the dialogs speak of (例句里的工作室): whoever trains or measures reads names by it.
package enum ExampleRoom {
  package static let people = [
    "委员甲", "委员乙", "委员丙", "委员丁", "张晓梅", "王建国", "李卫东", "刘秀英", "赵敏",
  ]
  package static let known = people.map { KnownPerson($0) }
}
