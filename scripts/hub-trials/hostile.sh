# shellcheck shell=bash disable=SC2154
# A machine of the room that speaks SQL with a login of its own. Another's chain, a forged hash, gaps, forks, sizes and SQL in every column:
# scripts/hub-check (pushing) and HubServerTests; a role that an actor has not: JudgingTests. Read by scripts/hub-trial.
drop="'); DROP TABLE hub.entries; --"
machine h
invite h
joins h "$drop" >/dev/null
let_in h b || exit 1
is "SQL as a label is a label" 1 "$(root "SELECT count(*) FROM hub.machines WHERE label = '${drop/\'/\'\'}'")"
office room --name "$drop" --cppcc county "sql" >/dev/null
is "SQL as a room's name is a name" 1 "$(root "SELECT count(*) FROM hub.rooms WHERE name = '${drop/\'/\'\'}'")"
printf '内容,称呼\n%s,%s\n' "$drop" "x'; COPY hub.texts TO PROGRAM 'true'; --" >"$dir/m/h/new.csv"
on h dutybot opinions import "$dir/m/h/new.csv" --as 委员甲 --source 秦商量 --lang en >/dev/null
sync h >/dev/null
sync a >/dev/null
is "SQL as a visitor's words are words" 1 "$(python3 "$parts/stands.py" texts "$(store a)" "$drop" | cut -d ' ' -f 1)"

of_hub() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$(kept h hub.json)" "$1"; }
login=$(of_hub login)
export HUB_PASSWORD
HUB_PASSWORD=$(of_hub password)
as_h() {
  PGPASSFILE=/dev/null PGPASSWORD=$HUB_PASSWORD psql -XqAt -v VERBOSITY=sqlstate -d "host=127.0.0.1 port=$(cat "$hub/port") dbname=hub user=$login
    sslmode=verify-full sslrootcert=$hub/ca.crt channel_binding=require" -c "$1" 2>&1 | sed 's/^ERROR:  //' | tail -n 1
}
. "$parts/load.sh"
number=$(root "SELECT machine_no FROM hub.machines WHERE role = '$login'")
mine="o.machine_no = $number AND o.number > 0"
key="(SELECT sign_key FROM hub.machines WHERE machine_no = $number)"
origin=$(root "SELECT origin FROM hub.origins o WHERE $mine")
# What it says by SQL for its own chain, an entry with what somebody else did and a text, or a chain of its own for each number.
root "CREATE FUNCTION try.forge(upto int, act text, actor text, generation int, OUT told text) LANGUAGE plpgsql AS \$\$
  #variable_conflict use_variable
  DECLARE
    o text := CASE WHEN generation < 0 THEN '$origin' ELSE hub.origin_of($key, 'tiny', generation, '$room') END;
    s record;
  BEGIN
    SELECT store, x.generation INTO s FROM hub.origins x WHERE origin = '$origin';
    told := (SELECT format('SELECT number || ''/'' || fresh FROM hub.push(%L, %L, %L, %L, %s, %s, %L, %L, %L, %L, %L, %L, %L, %L, %L, %L)', o, '$room', $key,
        CASE WHEN generation < 0 THEN s.store ELSE 'tiny' END, CASE WHEN generation < 0 THEN s.generation ELSE generation END, upto, ARRAY[e.id || upto || generation], ARRAY[e.turn], ARRAY[e.matter],
        ARRAY[act], ARRAY[actor], ARRAY[e.occurred], ARRAY[e.recorded], ARRAY[b.body],
        ARRAY[hub.entry_hash(e.id || upto || generation, o, upto, e.turn, '$room', e.matter, act, actor, e.occurred, e.recorded, b.body,
          coalesce((SELECT p.hash FROM hub.entries p JOIN hub.origins y USING (origin_no) WHERE y.origin = o AND p.number = upto - 1), ''))],
        decode(repeat('5e', 64), 'hex'))
      FROM hub.entries e JOIN hub.origins x USING (origin_no), LATERAL (SELECT replace(e.body, '\"count\":', '\"count\":1') AS body) b
      WHERE x.origin = '$origin' ORDER BY e.number DESC LIMIT 1);
  END \$\$" >/dev/null
last=$(root "SELECT number FROM hub.origins WHERE origin = '$origin'")
says "words that were never sealed lie at the hub" "$last/0" "$(as_h "SELECT number || '/' || fresh FROM hub.push('$origin', '$room', $key, (SELECT store FROM hub.origins WHERE origin = '$origin'),
  (SELECT generation FROM hub.origins WHERE origin = '$origin'), 1, '{}','{}','{}','{}','{}','{}','{}','{}','{}', NULL, '{$last}', '{said}', '{NULL}', ARRAY[convert_to('{\"salt\":[1],\"text\":\"x\"}', 'UTF8')])")"
record h 1 || exit 1
sync h >/dev/null
says "and keep nobody from synchronising" "1 taken" "$(sync a)"
root "DELETE FROM hub.texts WHERE field = 'said'" >/dev/null
snapshot
before=$(had a)
convenor=$(root "SELECT actor FROM hub.entries WHERE actor IS NOT NULL ORDER BY origin_no, number LIMIT 1")
last=$(root "SELECT number FROM hub.origins WHERE origin = '$origin'")
is "an entry with another's actor, its hash right: the hub takes it" "$((last + 1))/1" "$(as_h "$(root "SELECT try.forge($((last + 1)), 'visitorErased', '$convenor', -1)")")"
said=$(sync a)
says "the machines do not, and say why" "is not signed by its machine" "$said"
is "nothing of it is in a store" "$before" "$(had a)"
mend

if [ -n "$whole" ]; then
  root "SELECT try.forge(1, 'a', NULL, n) || ';' FROM generate_series(0, 259) n" >"$dir/m/tiny.sql"
  PGPASSFILE=/dev/null PGPASSWORD=$HUB_PASSWORD psql -XqAt -v VERBOSITY=sqlstate -d "host=127.0.0.1 port=$(cat "$hub/port") dbname=hub user=$login sslmode=require" -f "$dir/m/tiny.sql" >"$dir/m/tiny.said" 2>&1
  is "a flood of tiny chains: refused from the 257th on" "255 5" "$(grep -c '^1/1' "$dir/m/tiny.said") $(grep -c DB014 "$dir/m/tiny.said")"
  began=$(milliseconds)
  said=$(sync a)
  took=$(($(milliseconds) - began))
  says "another machine is told, in few words" "more chains like it" "$said"
  began=$(milliseconds)
  said=$(sync a)
  tell "it takes $took ms to find them, and $(($(milliseconds) - began)) ms each time after that, $(wc -l <<<"$said") lines of words"
  is "nothing of them is in a store" "$before" "$(had a)"
  mend
fi

read -r said grew <<<"$(python3 "$parts/hostile.py" "$(cat "$hub/port")" "$login" "$hub/ca.crt" 1000)"
is "a statement of 1000 MB is refused for want of memory" 53200 "$said"
is "before the server has it: its process grew by less than 64 MB" t "$([ "$grew" -lt 64 ] && echo t || echo "$grew MB")"
read -r said grew <<<"$(python3 "$parts/hostile.py" "$(cat "$hub/port")" "$login" "$hub/ca.crt" 1025)"
is "more than 1 GB: the line is closed at once" t "$([ "$grew" -lt 64 ] && [[ "$said" =~ closed|08P01 ]] && echo t || echo "$said $grew MB")"

# The next epoch for itself alone: the room is kept on the key that it knows, until the office puts it out.
epoch=$(root "SELECT max(epoch) + 1 FROM hub.room_keys k JOIN hub.rooms r USING (room_no) WHERE r.room = '$room'")
as_h "SELECT hub.open_epoch('$room', $epoch)" >/dev/null
as_h "SELECT hub.hand_key('$room', $epoch, $number, 'mine')" >/dev/null
office revoke "$number" >/dev/null
says "who has the next key alone, and is put out: the room makes the one behind it" "has a new key" "$(sync a)"
sync b >/dev/null
is "which the others have" 2 "$(root "SELECT count(*) FROM hub.room_keys k JOIN hub.rooms r USING (room_no) WHERE r.room = '$room' AND epoch = $epoch + 1 AND holder IS NOT NULL")"
for name in a b a; do sync "$name" >/dev/null; done
is "hub and machines stand alike" "same $(entries a)" "$(alike a b)"
