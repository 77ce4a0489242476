import Conversation
import Regulation
import WorkroomStore

/// The check list in words (筹建清单): a row a point, what is there or what to do next.
struct CheckListWords {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// All of it, under its progress.
  func whole(_ list: CheckList, of room: RoomFacts) -> String {
    ([progress(list)] + list.items.map { "  " + row($0, room) }).joined(separator: "\n")
  }

  /// 筹建清单 6/10
  func progress(_ list: CheckList) -> String {
    let (done, all) = list.progress
    return say("筹建清单 \(done)/\(all)", "What the room needs: \(done) of \(all) there")
  }

  /// 筹建清单 6/10，还差：党支部或党小组、五项工作制度。
  func short(_ list: CheckList) -> String {
    let names = list.open.map { $0.point.name(say.language) }
    guard !names.isEmpty else { return progress(list) + say("，该有的都有了。", ": all that is asked.") }
    return progress(list)
      + say("，还差：\(names.joined(separator: "；"))。", "; missing: \(names.joined(separator: "; ")).")
  }

  private func row(_ item: CheckList.Item, _ room: RoomFacts) -> String {
    item.point.name(say.language) + say("：", ": ") + standing(item, room)
      + say("（\(item.point.clause.id)）", " (\(item.point.clause.id))")
  }

  private func standing(_ item: CheckList.Item, _ room: RoomFacts) -> String {
    switch item.standing {
    case .done: detail(item.point, room)
    case .partly(let count, let all):
      say("\(count)/\(all)", "\(count) of \(all)") + lacking(item.point, room) + howTo(item.point)
    case .open: notYet(item.point)
    case .due(let due): DueWords(say.language, today: say.now.day).until(due) + howTo(item.point)
    case .notAsked: say("既有工作室，不用备案（本程序的解释口径）", "an existing room, not asked for (this program's reading)")
    }
  }

  private func notYet(_ point: Checkpoint) -> String {
    (point.isHint ? say("还没有，可以以后再说", "not yet, it may wait") : say("还没有", "not yet")) + howTo(point)
  }

  /// What to say where the check list does not ask for it itself.
  private func howTo(_ point: Checkpoint) -> String {
    let dialog: Bilingual? =
      switch point {
      case .plaque: WorkroomCard.dialog.title
      case .committee: AssignCommittee.dialog.title
      case .officers, .particulars: RosterDialog.dialog.title
      case .filing: FileRoom.dialog.title
      case .online: ApplyOnline.dialog.title
      case .venue, .fittings, .party, .systems, .functions, .publication, .brand, .funding: nil
      }
    return dialog.map { say("，请说“\($0.zh)”", "; say “\($0.en)”") } ?? ""
  }

  private func detail(_ point: Checkpoint, _ room: RoomFacts) -> String {
    let text: String? =
      switch point {
      case .plaque: room.plaque?.inWords(say)
      case .committee: room.committee
      case .venue: room.venue.map { $0.address + say("，", ", ") + $0.hours }
      case .party: room.party?.name(say.language)
      case .filing:
        room.filed.map {
          ([$0.day.inWords(say)] + [$0.number].compactMap(\.self)).joined(separator: say("，", ", "))
        }
      case .publication:
        room.published?.last.map { $0.channel.name(say.language) + say("，", ", ") + $0.day.inWords(say) }
      case .online: room.platform?.inWords(say)
      case .brand: room.brand.map { say("“\($0)”", "“\($0)”") }
      case .funding:
        room.funding.map {
          $0.isInBudget ? say("已纳入预算", "in the budget") : say("还没有纳入预算", "not in the budget yet")
        }
      case .officers, .particulars, .fittings, .systems, .functions: nil
      }
    return text ?? say("齐了", "there")
  }

  /// ，还差 调研制度; empty where the parts have no names.
  private func lacking(_ point: Checkpoint, _ room: RoomFacts) -> String {
    let names: [Bilingual] =
      switch point {
      case .systems:
        WorkSystem.named.filter { one in !(room.systems?.contains { $0.system == one } ?? false) }.map(\.name)
      case .fittings:
        [
          (room.venue?.hasPlate, StandUp.Fitting.plate), (room.venue?.hasFacilities, .facilities),
          (room.venue?.hasSheets, .sheets),
        ].filter { $0.0 != true }.map(\.1.name)
      case .plaque, .committee, .officers, .particulars, .venue, .party, .functions, .filing, .publication,
        .online, .brand, .funding:
        []
      }
    guard !names.isEmpty else { return "" }
    return say("，还差 ", ", missing ") + names.map { $0(say.language) }.joined(separator: say("、", ", "))
  }
}
