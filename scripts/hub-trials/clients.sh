# shellcheck shell=bash disable=SC2154
# 200 connections that push five entries with a text each, again and again, and machines that synchronise meanwhile. Read by
# scripts/hub-trial. All by one login whose limit of four was lifted for it; a chain for each connection.
. "$parts/load.sh"
pusher aa
root "ALTER ROLE $login CONNECTION LIMIT 250" >/dev/null
cat >"$dir/m/push.sql" <<'SQL'
SELECT try.push('aa', 'load', :n * 5 + 1, 5, field => 'words', generation => :client_id + 1);
\set n :n + 1
SQL
pgbench -n -c 200 -j 2 -T 30 -D n=0 -f "$dir/m/push.sql" -h "$hub/run" -p "$(cat "$hub/port")" -U "$login" hub >"$dir/m/pgbench" 2>&1 &
load=$!
begun+=("$load")
await "SELECT count(*) > 100 FROM hub.origins WHERE key = try.key('aa')"
rounds=0 spent=0
while kill -0 "$load" 2>/dev/null && [ $rounds -lt 3 ]; do
  record c 10 || exit 1
  began=$(milliseconds)
  sync c >"$dir/m/c.said" && rounds=$((rounds + 1))
  spent=$((spent + $(milliseconds) - began))
done
tell "meanwhile a machine synchronised $rounds times, $((spent / (rounds > 0 ? rounds : 1))) ms each"
wait "$load"
is "200 clients, 30 s: none fails" 0 "$?"
tell "$(sed -n 's/^tps = \([0-9.]*\).*/\1 pushes of five entries and texts a second/p' "$dir/m/pgbench"), $(sed -n 's/^latency average = //p' "$dir/m/pgbench") each"
is "every acknowledged push is there" "$(($(sed -n 's/^number of transactions actually processed: //p' "$dir/m/pgbench") * 5))" \
  "$(root "SELECT sum(number) FROM hub.origins WHERE key = try.key('aa')")"
for name in b c d; do sync "$name" >/dev/null; done
is "hub and machines stand alike" "same $(entries b)" "$(alike b c d)"
