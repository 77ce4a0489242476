#!/usr/bin/env bash
# A hub for scripts/bench: scripts/floors/hub.sh DIR SYNC-PROGRAM STATE STORE ROOM ROUNDS. In DIR a server with TLS and no standby, by
# scripts/hub; the machine of STATE and STORE has joined ROOM; another one has what it hands over made beforehand (bench.stretches).
# Prints how that one connects. Exit 69 where PostgreSQL is not installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dir=$1 program=$2 state=$3 store=$4 room=$5 rounds=$6
command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || exit 69
"$here/hub" start "$dir" --tls >/dev/null </dev/null
trap '"$here/hub" stop "$dir"' ERR
eval "$("$here/hub" env "$dir")"
root() { psql -XqAt1 -U postgres -v ON_ERROR_STOP=1 "$@"; }
way="host=127.0.0.1 port=$PGPORT dbname=hub passfile=$dir/passwords sslmode=verify-full sslrootcert=$dir/ca.crt channel_binding=require"
office() {
  local command=$1
  shift
  "$program" hub "$command" --lang en --connect "$way user=postgres" "$@"
}
door=$(office init | sed -n 's/.*): //p')
office cppcc county >/dev/null
office room --name bench --cppcc county "$room" >/dev/null
office room --name load --cppcc county load >/dev/null
code=$(office invite --room "$room" --host 127.0.0.1 --port "$PGPORT" --ca "$dir/ca.crt" --door "$door" --out "$dir.invitation" | tail -n 1)
"$program" join --state "$state" --store "$store" --label bench "$dir.invitation" <<<"$code" >/dev/null
"$program" run --state "$state" --store "$store" --quiet >/dev/null

root -f "$here/../Tests/Hub/make.sql" >/dev/null
verifier=$(root -c "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'")
root -c "SELECT hub.invite(sha256('load'), 'room', 'load', true, 1)" >/dev/null
login=$(root -c "SELECT login FROM hub.enrol('load', 'load', '$verifier', try.key('aa'), try.key('aa'))")
# Forty clients of one login.
root -c "ALTER ROLE $login CONNECTION LIMIT 60" >/dev/null
sed -n "1s/:postgres:/:$login:/p" "$dir/passwords" >>"$dir/passwords"
# Chains 1 and on: one machine's, 2,000 entries each; 101, 201 and on: forty clients', 600 each; by 200 as the program hands them over.
root -v rounds="$rounds" >/dev/null <<'SQL'
CREATE SCHEMA bench;
GRANT USAGE ON SCHEMA bench TO PUBLIC;
CREATE TABLE bench.bare (origin text, number int, id text NOT NULL, turn text NOT NULL, matter text NOT NULL, act text NOT NULL, actor text,
  occurred bigint NOT NULL, recorded bigint NOT NULL, body text NOT NULL, hash bytea NOT NULL, PRIMARY KEY (origin, number));
CREATE TABLE bench.stretches (chain int, first int, origin text, room text, key bytea, store text, generation int, id text[], turn text[],
  matter text[], act text[], actor text[], occurred bigint[], recorded bigint[], body text[], hash bytea[], copied text, n int,
  PRIMARY KEY (chain, first));
GRANT SELECT, INSERT ON bench.bare TO PUBLIC;
GRANT SELECT ON bench.stretches TO PUBLIC;
INSERT INTO bench.stretches
SELECT chain, f, o, 'load', try.key('aa'), 'store', chain, m.id[f:f + 199], m.turn[f:f + 199], m.matter[f:f + 199], m.act[f:f + 199], m.actor[f:f + 199],
  m.occurred[f:f + 199], m.recorded[f:f + 199], m.body[f:f + 199], m.hash[f:f + 199],
  (SELECT string_agg(concat_ws(E'\t', o, n, m.id[n], m.turn[n], m.matter[n], m.act[n], '\N', m.occurred[n], m.recorded[n], m.body[n], '\' || m.hash[n]::text) || E'\n', '')
    FROM generate_series(f, f + 199) n), 200
FROM (SELECT n AS chain, 2000 AS size FROM generate_series(1, :rounds) n
  UNION ALL SELECT round * 100 + n, 600 FROM generate_series(1, :rounds) round, generate_series(1, 40) n) c,
  LATERAL (SELECT try.origin('aa', 'load', chain) AS o) x,
  LATERAL (SELECT (try.make(o, 'load', 1, size, 'matter-' || chain, 'opinionRecorded', '{"count":#,"facts":{"source":"' || repeat('x', 250) || '"},"v":1}', 1000,
    'entry-' || chain)).*) m,
  LATERAL generate_series(1, size, 200) f;
ANALYZE;
SQL
# A chain to be taken: 20,000 entries.
for ((first = 1; first < 20000; first += 2000)); do
  root -c "SET SESSION AUTHORIZATION $login; SELECT try.push('aa', 'load', $first, 2000, body => '{\"count\":#,\"facts\":{\"source\":\"' || repeat('x', 250) || '\"},\"v\":1}', generation => 99)" >/dev/null
done
root -c "INSERT INTO bench.bare SELECT origin, e.number, id, turn, matter, act, actor, occurred, recorded, body, e.hash
  FROM hub.entries e JOIN hub.origins o USING (origin_no) WHERE o.key = try.key('aa')" >/dev/null
psql -XqAt -U postgres -c "VACUUM ANALYZE" -c "CHECKPOINT"
echo "$way user=$login"
