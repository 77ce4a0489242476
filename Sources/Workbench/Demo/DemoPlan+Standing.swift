import Dialogs
import Regulation
import WorkroomStore

extension DemoPlan {
  /// What the invented room stands on: its venue, a party group, three of the five working systems, filed, made public.
  mutating func standUp() {
    let room = DemoRoom.id.matter
    let venue = Venue(
      address: "商州区文卫路 8 号二楼", hours: "每周三上午 9 点到 12 点", provider: "商州中学", hasPlate: true,
      hasFacilities: true, hasSheets: false)
    say(
      DemoRoom.liaison, at(plaque, 10, 40), room,
      .roomDescribed(
        RoomDescribed(venue: venue, party: .group, functions: "联系教育界群众，收集反映社情民意。\n围绕教育热点开展微协商。")))
    say(
      DemoRoom.liaison, at(plaque, 10, 50), room,
      .roomFiled(RoomFiled(number: "示例 15 号", by: DemoRoom.liaison)))
    for (minute, system) in zip([0, 5, 10], [WorkSystem.duty, .study, .visit]) {
      say(
        DemoRoom.liaison, at(platform, 16, minute), room,
        .systemAdopted(SystemAdopted(system: system, text: system.template?.zh ?? "")))
    }
    say(
      DemoRoom.liaison, at(platform, 16, 20), room,
      .roomPublished(RoomPublished(channel: .wechat, place: "商州政协公众号")))
  }
}
