import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

extension SummaryCommand {
  /// The experience that a room reported and where its work was made known (经验材料、宣传报道), P8.2a, P8.4b, of a year.
  struct Notes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "报过的经验材料，登过的宣传报道。 / Experience that was reported, and where the work was made known.")

    @OptionGroup var place: RoomOptions
    @OptionGroup var form: Form

    func validate() throws { try form.check(place.language) }

    /// Its keys are documented in docs/summary.md and never renamed.
    private struct Row: Encodable {
      /// `experience` or `publicity`.
      var kind: String
      var day: String
      /// Empty where it was erased.
      var title: String
      /// Whom experience was reported to; empty for publicity.
      var to: [String]
      var replicable: Bool
      /// Of publicity; empty for experience.
      var medium: String
    }

    func run() throws {
      try place.runInRoom { room, now, store in
        let year = form.year ?? now.day.year
        let experiences = try store.ask(ExperiencesOf(room.workroom)).map(\.facts.reported)
          .filter { $0.day.year == year }
        let publicity = try store.ask(PublicityOf(room.workroom)).map(\.facts.noted)
          .filter { $0.day.year == year }
        let rows = (experiences.map(row) + publicity.map(row)).sorted { $0.day > $1.day }
        if form.json {
          for row in rows { Output.json(try JSONText.encode(row)) }
        } else if form.csv {
          Output.csv(
            Csv.text(
              [["kind", "day", "title", "to", "replicable", "medium"]]
                + rows.map {
                  [$0.kind, $0.day, $0.title, $0.to.joined(separator: " "), String($0.replicable), $0.medium]
                }))
        } else {
          Output.say(text(experiences, publicity, year))
        }
      }
    }

    private func row(_ reported: ExperienceReported) -> Row {
      Row(
        kind: "experience", day: reported.day.iso, title: reported.title,
        to: reported.to.map(\.rawValue), replicable: reported.replicable, medium: "")
    }

    private func row(_ noted: PublicityNoted) -> Row {
      Row(
        kind: "publicity", day: noted.day.iso, title: noted.title, to: [],
        replicable: false, medium: noted.medium.rawValue)
    }

    private func text(_ experiences: [ExperienceReported], _ publicity: [PublicityNoted], _ year: Int)
      -> [String]
    {
      let say = place.language
      guard !experiences.isEmpty || !publicity.isEmpty else {
        return [
          say(
            "\(String(year))年没有登记经验材料，也没有宣传报道。",
            "Neither experience nor publicity is recorded in \(String(year)).")
        ]
      }
      let comma = say("、", ", ")
      return experiences.map { one in
        let to = one.to.map { $0.name(say) }.joined(separator: comma)
        let what = say(
          "经验材料《\(one.title.orErased(.zh))》报\(to)", "experience “\(one.title.orErased(.en))” to \(to)")
        return "\(one.day.iso) \(what)" + (one.replicable ? say("，可复制", ", replicable") : "")
      }
        + publicity.map { one in
          "\(one.day.iso) "
            + say("宣传报道《\(one.title.orErased(.zh))》", "publicity “\(one.title.orErased(.en))”")
            + say("，", ", ")
            + one.medium.name(say)
        }
    }
  }
}
