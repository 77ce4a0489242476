import Regulation
import WorkroomStore

/// Counts of what a province owes, written by hand: the figures of the city's notice, and of the province's opinion for
/// its own rooms, for a quarter that is over.
struct ProvinceCounts {
  let quarter = Period(code: "2025Q2") ?? .year(2025)
  let year = Period.year(2025)
  let horizon = Horizon(asOf: Day(2025, 12, 31) ?? Day(ordinal: 0))

  private func within(_ period: Period) -> String {
    "day BETWEEN \(period.first.ordinal) AND \(period.last.ordinal) AND taken = 0"
  }

  /// A member's shifts of the quarter that count, by channel.
  func member(_ person: PersonID) -> String {
    """
    SELECT channel, count(*) FROM deeds
    WHERE person = '\(person.rawValue)' AND deed = 'duty' AND \(within(quarter)) AND log AND room IN (
      SELECT workroom FROM matters WHERE person = '\(person.rawValue)' AND kind = 'seat' AND state <> 'nothing')
    GROUP BY channel;

    """
  }

  /// What a room did in the year, by deed and channel.
  func year(of room: WorkroomID) -> String {
    """
    SELECT deed, channel, count(*) FROM deeds
    WHERE room = '\(room.rawValue)' AND \(within(year))
      AND deed IN ('reading', 'policyTalk', 'publicService', 'microConsultation', 'microOversight')
      AND (deed NOT LIKE 'micro%' OR approved <= day)
    GROUP BY deed, channel;

    """
  }

  /// Rooms, who sat in them and what they did there; from that who has met the duty norm, wherever they did it, and
  /// which rooms that of outputs.
  private var common: String {
    let (first, last) = (quarter.first.ordinal, quarter.last.ordinal)
    return """
      WITH
      room AS MATERIALIZED (
        SELECT id, json_extract(detail, '$.facts.name') AS name, json_extract(detail, '$.facts.level') AS level,
          julianday(json_extract(detail, '$.facts.plaque')) - 2440587.5 AS plaque,
          julianday(json_extract(detail, '$.facts.platform')) - 2440587.5 AS joined
        FROM matters WHERE kind = 'workroom' AND state <> 'nothing'),
      seat AS MATERIALIZED (
        SELECT person, room.id AS room, level, plaque, joined, day AS since,
          coalesce(julianday(json_extract(detail, '$.facts.until')) - 2440587.5, 1e9) AS until
        FROM room CROSS JOIN matters ON workroom = room.id AND kind = 'seat' AND state <> 'nothing'),
      shift AS MATERIALIZED (
        SELECT deeds.room, deeds.person, count(*) AS done, sum(channel = 'offline') AS offline,
          sum(channel = 'online' AND joined <= deeds.day) AS online
        FROM room CROSS JOIN deeds ON deeds.room = room.id
        WHERE \(within(quarter)) AND deed = 'duty' AND log AND plaque <= deeds.day
        GROUP BY 1, 2),
      person AS MATERIALIZED (
        SELECT seat.person, max(max(since, plaque) <= \(first) AND until >= \(last)) AS covered,
          min(CASE WHEN joined <= \(last) THEN joined END) AS joined,
          sum(done) AS done, sum(offline) AS offline, sum(online) AS online
        FROM seat LEFT JOIN shift ON shift.room = seat.room AND shift.person = seat.person
        GROUP BY seat.person),
      met AS MATERIALIZED (
        SELECT DISTINCT seat.room, seat.person
        FROM seat JOIN person ON person.person = seat.person
        WHERE since <= \(last) AND until >= \(first) AND covered AND done > 0 AND (level <> 'province'
          OR offline > 0 AND person.joined IS NOT NULL AND (online > 0 OR person.joined > \(first)))),
      inRoom AS MATERIALIZED (SELECT room, count(*) AS members FROM met GROUP BY room),
      output AS MATERIALIZED (
        SELECT DISTINCT deeds.room FROM room CROSS JOIN deeds ON deeds.room = room.id
        WHERE \(within(quarter)) AND deed IN ('proposal', 'publicOpinionReport') AND plaque <= \(first))

      """
  }

  private let rooms = """
    FROM room LEFT JOIN inRoom ON inRoom.room = room.id LEFT JOIN output ON output.room = room.id
    """

  /// Of every room: how many have met the duty norm, and whether it has met that of outputs.
  var everyRoom: String {
    common + "SELECT name, level, coalesce(members, 0), output.room IS NOT NULL \(rooms) ORDER BY name;"
  }

  /// The same of all rooms together: who sits in two of them is counted once (A35).
  var city: String {
    common + "SELECT (SELECT count(DISTINCT person) FROM met), count(output.room) \(rooms);"
  }

  /// Rooms by how many deeds of each kind and channel the year has that count.
  var cityYear: String {
    """
    SELECT deed, channel, done >= 2, count(*) FROM (
      SELECT deeds.room, deed, channel, count(*) AS done
      FROM (SELECT id FROM matters WHERE kind = 'workroom' AND state <> 'nothing') AS room
        CROSS JOIN deeds ON deeds.room = room.id
      WHERE \(within(year)) AND deed IN (
          'reading', 'policyTalk', 'publicService', 'microConsultation', 'microOversight')
        AND (deed NOT LIKE 'micro%' OR approved <= day)
      GROUP BY deeds.room, deed, channel)
    GROUP BY 1, 2, 3;
    """
  }
}
