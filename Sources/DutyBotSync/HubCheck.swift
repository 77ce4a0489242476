import Regulation
import Sync

/// Whether a hub is set up as it has to be (检查): what is asked can be seen by whoever may set it.
struct HubCheck {
  struct Finding {
    let isGood: Bool
    let words: Bilingual
  }

  private let connection: PostgresConnection

  init(_ connection: PostgresConnection) { self.connection = connection }

  func findings() throws(HubFault) -> [Finding] {
    let version = try Installing.version(of: connection)
    var findings = [
      Finding(
        isGood: version == PostgresHub.version,
        words: Bilingual(
          "版本：\(version.map(String.init) ?? "没有")，程序要 \(PostgresHub.version)",
          "version: \(version.map(String.init) ?? "none"), the program wants \(PostgresHub.version)"))
    ]
    for (sql, zh, en) in Self.questions {
      let answer = try connection.ask(sql, within: .seconds(15)).first?.optional(0)
      let unseen =
        answer == nil
        ? Bilingual("（看不到：要有 pg_monitor）", " (cannot be seen: it takes pg_monitor)") : Bilingual("", "")
      findings.append(
        Finding(isGood: answer == "t", words: Bilingual(zh + unseen.zh, en + unseen.en)))
    }
    return findings
  }

  private static let questions: [(sql: String, zh: String, en: String)] = [
    ("SELECT current_setting('ssl')::boolean", "连接用 TLS", "connections use TLS"),
    (
      "SELECT current_setting('password_encryption') = 'scram-sha-256'", "口令用 SCRAM",
      "passwords are SCRAM verifiers"
    ),
    (
      "SELECT current_setting('fsync')::boolean AND current_setting('full_page_writes')::boolean",
      "写盘是可靠的（fsync、full_page_writes）", "writes reach the disk (fsync, full_page_writes)"
    ),
    (
      """
      SELECT current_setting('synchronous_standby_names') <> '' AND current_setting('synchronous_commit') IN ('on', 'remote_apply')
      """, "设了同步备机", "a synchronous standby is named"
    ),
    (
      """
      SELECT CASE WHEN pg_has_role('pg_monitor', 'USAGE') THEN EXISTS (
        SELECT FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')) END
      """, "同步备机在线",
      "a synchronous standby is connected"
    ),
    (
      """
      SELECT count(*) = 2 FROM pg_trigger WHERE tgname = 'never' AND tgenabled = 'A'
        AND tgrelid IN ('hub.entries'::regclass, 'hub.witness'::regclass)
      """, "台账条目不能改、不能删", "entries can neither be changed nor deleted"
    ),
    (
      """
      SELECT bool_and(relrowsecurity) FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r'
        AND relname IN ('rooms', 'origins', 'entries', 'texts', 'witness', 'room_keys', 'machines', 'grants', 'invitations')
      """, "按行授权都开着", "row security is on everywhere"
    ),
    (
      "SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname IN ('hub_owner', 'hub_machine', 'hub_clerk') AND (rolcanlogin OR rolsuper))",
      "所有者和两个组都不能登录", "the owner and both groups cannot log in"
    ),
  ]
}
