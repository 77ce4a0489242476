# shellcheck shell=bash disable=SC2154
# Who sees and does what: the table of permissions, and what each machine finds. Read by scripts/hub-check.

# The table by privileges: of tables (rows), and of functions. (S*: only some columns.)
tables() {
  root "SELECT string_agg(relname || ':' || p, ' ' ORDER BY relname) FROM pg_class, LATERAL (SELECT string_agg(CASE
      WHEN has_table_privilege('$1', oid, v) THEN lower(left(v, 1)) WHEN has_any_column_privilege('$1', oid, v) THEN left(v, 1) || '*' END, '') p
    FROM unnest('{SELECT,INSERT,UPDATE}'::text[]) v) t WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r' AND p <> ''"
}
functions() {
  root "SELECT string_agg(DISTINCT proname, ' ' ORDER BY proname) FROM pg_proc
    WHERE pronamespace = 'hub'::regnamespace AND has_function_privilege('$1', oid, 'EXECUTE')"
}
is "tables of a machine" "entries:s grants:s machines:S* origins:S* room_keys:s rooms:s texts:s version:s witness:s" "$(tables hub_machine)"
is "tables of the clerk" "committees:s cppccs:s grants:s invitations:s machines:s origins:S* rooms:s version:s" "$(tables hub_clerk)"
is "tables of the door" "" "$(tables hub_door)"
is "tables of the registrar" "entries:s grants:si invitations:su machines:siU* origins:S* room_keys:s rooms:s texts:s version:s witness:s" "$(tables hub_registrar)"
is "functions of a machine" "channel confirm drop_paper entries_of greet hand_key hello join_too keys_of listen machines_of me my_machines my_origins my_own_origins my_own_rooms my_rooms news open_epoch push recover_key texts_at texts_of" "$(functions hub_machine)"
is "functions of the clerk" "add_cppcc add_room invite revoke withdraw" "$(functions hub_clerk)"
is "functions of the door" "enrol" "$(functions hub_door)"
is "nobody deletes, truncates, refers or triggers" 0 "$(root "SELECT count(*) FROM pg_class, unnest('{hub_machine,hub_clerk,hub_door,hub_registrar,pg_read_all_data}'::text[]) r,
  unnest('{DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) v WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r' AND has_table_privilege(r, oid, v)")"
is "nothing is everybody's" 0 "$(root "SELECT count(*) FROM pg_proc WHERE pronamespace = 'hub'::regnamespace AND (proacl IS NULL OR proacl::text ~ '[{,]=X')")"
is "whatever runs as its owner looks nowhere else" 0 "$(root "SELECT count(*) FROM pg_proc WHERE pronamespace = 'hub'::regnamespace AND prosecdef
  AND coalesce(array_to_string(proconfig, ' '), '') <> 'search_path=hub, pg_temp'")"
is "every table has row security" 0 "$(root "SELECT count(*) FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r' AND NOT relrowsecurity")"

# And tried, one by one: 14 tables, four ways to change each.
tried() {
  for table in version cppccs committees rooms machines grants origins entries witness texts room_keys room_epochs invitations listeners; do
    printf '%s;\n' "INSERT INTO hub.$table DEFAULT VALUES" "UPDATE hub.$table SET $(root "SELECT attname || ' = ' || attname FROM pg_attribute
      WHERE attrelid = 'hub.$table'::regclass AND attnum > 0 AND attidentity = '' LIMIT 1")" "DELETE FROM hub.$table" "TRUNCATE hub.$table CASCADE"
  done
}
changes=$(tried)
for who in "$a1" "$city" clerk hub_door; do
  is "each change by ${who/%_*/}: refused" "56 42501" "$(psql -XqAt -v VERBOSITY=sqlstate -U "$who" <<<"$changes" 2>&1 | sed 's/.*ERROR:  //' | sort | uniq -c | xargs)"
done
may "the registrar updates no entry" postgres "SET ROLE hub_registrar; UPDATE hub.entries SET body = ''" 42501
for kept in entries witness origins; do
  for change in "UPDATE hub.$kept SET hash = sha256('x'), number = number - 1" "DELETE FROM hub.$kept" "TRUNCATE hub.$kept CASCADE"; do
    is "the owner: ${change:0:24}" DB001 "$(owner "$change")"
    is "the superuser, as a replica: ${change:0:24}" DB001 "$(root "SET session_replication_role = replica; $change")"
  done
done
is "the owner moves no chain to another machine" DB001 "$(owner "UPDATE hub.origins SET machine_no = machine_no + 1")"

# What each finds. rooms/chains/entries/witness/public texts/boxes
as "$a1" "SELECT try.push('a1', 'A', 11, 1, matter => 'seen', field => 'words', epoch => 1)" >/dev/null
as "$a1" "SELECT try.texts('a1', 'A', '{11}', 'public', NULL, '\xe99f')" >/dev/null
as "$bb" "SELECT try.push('bb', 'B', 1, 2, field => 'words', epoch => 1)" >/dev/null
finds() { as "$1" "SELECT concat_ws('/', (SELECT string_agg(room, '+' ORDER BY room) FROM hub.rooms), (SELECT count(*) FROM hub.origins),
  (SELECT count(*) FROM hub.entries), (SELECT count(*) FROM hub.witness), (SELECT count(*) FROM hub.texts WHERE epoch IS NULL),
  (SELECT count(*) FROM hub.texts WHERE epoch > 0))"; }
is "a room's machine finds its room, with boxes" A/4/2017/10/1/1 "$(finds "$a1")"
is "the other machine of the room finds the same" A/4/2017/10/1/1 "$(finds "$a2")"
is "another room's machine finds its own" B/1/2/1/0/2 "$(finds "$bb")"
is "the committee finds the room that it guides, no box" A/4/2017/10/1/0 "$(finds "$committee")"
is "the county its rooms, no box" A/4/2017/10/1/0 "$(finds "$east")"
is "the city all, no box" A+B+demo-room/6/2568/11/1/0 "$(finds "$city")"
may "the clerk sees no entry" clerk "SELECT count(*) FROM hub.entries" 42501
may "the clerk sees no text" clerk "SELECT count(*) FROM hub.texts" 42501
may "the clerk sees no wrapped key" clerk "SELECT count(*) FROM hub.room_keys" 42501
may "the clerk sees heads" clerk "SELECT count(*) FROM (SELECT origin, number FROM hub.origins) o" 6
may "nobody reads a nonce" "$a1" "SELECT nonce FROM hub.origins" 42501
may "a machine reads no login" "$a1" "SELECT role FROM hub.machines" 42501
may "the door sees nobody" hub_door "SELECT count(*) FROM hub.machines" 42501
may "a machine is nobody else" "$a1" "SET SESSION AUTHORIZATION $a2" 42501
may "nor the owner" "$a1" "SET ROLE hub_owner" 42501
may "being in the group makes nobody another" "$bb" "SET ROLE hub_machine; SELECT string_agg(room, '+') FROM hub.rooms" B
may "no temporary table" "$a1" "CREATE TEMP TABLE t (i int)" 42501
may "no table" "$a1" "CREATE TABLE hub.t (i int)" 42501
may "no large object" "$a1" "SELECT lo_from_bytea(0, 'x')" 42501
may "no limit of the disk is lifted" "$a1" "SET temp_file_limit = -1" 42501
may "an operator of one's own sees no more" "$bb" "SELECT count(*) FROM hub.texts WHERE data::text::int = 1 AND number = -1" 0

# Pulling.
pulled() { as "$1" "SELECT string_agg(coalesce(room, '?') || have || '-' || head, ' ' ORDER BY room, head) FROM hub.news($2)"; }
o1=$(as "$a1" "SELECT try.origin('a1', 'A')")
is "news of one's room" "A0-1 A0-5 A0-11 A0-2000" "$(pulled "$a1" "'{}', '{}'")"
is "only what is further than one has" "A0-1 A0-5 A0-2000 " "$(pulled "$a1" "'{$o1}', '{11}'") "
is "also where the hub has less" "A0-1 A0-5 A15-11 A0-2000" "$(pulled "$a1" "'{$o1}', '{15}'")"
is "no news of another room" "B0-2" "$(pulled "$bb" "'{$o1}', '{3}'")"
may "entries in order" "$a2" "SELECT string_agg(number::text, ' ') FROM hub.entries_of('{$o1}', '{3}', '{7}')" "4 5 6 7"
may "no entries of another room" "$bb" "SELECT count(*) FROM hub.entries_of('{$o1}', '{0}', '{99}')" 0
may "texts of a stretch" "$a2" "SELECT string_agg(number || field, ' ') FROM hub.texts_of('{$o1}', '{10}', '{11}')" "11public 11words"
may "texts of some numbers" "$a2" "SELECT string_agg(number || field, ' ') FROM hub.texts_at('$o1', '{3,11}')" "11public 11words"
may "none of them of another room" "$bb" "SELECT count(*) FROM hub.texts_at('$o1', '{11}')" 0
may "the committee: the public one" "$committee" "SELECT string_agg(number || field, ' ') FROM hub.texts_of('{$o1}', '{0}', '{99}')" "11public"
is "by the primary key" 1 "$(as "$a2" "EXPLAIN SELECT * FROM hub.entries_of('{$o1}', '{3}', '{7}')" 99 | grep -cm 1 "Scan.* entries_pkey")"
