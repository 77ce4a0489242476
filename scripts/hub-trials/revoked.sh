# shellcheck shell=bash disable=SC2154
# A machine with much to hand over is put out while it does. Read by scripts/hub-trial.
machine e
invite e
joins e "lost laptop" >/dev/null
let_in e b || exit 1
record e 3000 || exit 1
number=$(root "SELECT machine_no FROM hub.machines WHERE label = 'lost laptop'")
had=$(root "SELECT coalesce(max(number), 0) FROM hub.origins WHERE machine_no = $number")
sync e >"$dir/m/e.said" &
begun+=($!)
pushing=$!
await "SELECT number > $had FROM hub.origins WHERE machine_no = $number ORDER BY number DESC LIMIT 1"
office revoke "$number" >/dev/null
wait "$pushing"
is "its synchronisation fails" 1 "$?"
reached=$(root "SELECT max(number) FROM hub.origins WHERE machine_no = $number")
tell "put out behind $((reached - had)) of 3000 entries"
is "before it was through" t "$(root "SELECT $reached < $had + 3000")"
says "it is told that it was put out" "does not know this machine" "$(sync e)"
is "nothing came after that" "$reached" "$(root "SELECT max(number) FROM hub.origins WHERE machine_no = $number")"
is "nor by its connections" 0 "$(root "SELECT count(*) FROM pg_stat_activity JOIN hub.machines ON usename = role WHERE machine_no = $number")"
is "the chain is whole as far as it goes" "$reached" "$(root "SELECT count(*) FROM hub.entries e JOIN hub.origins o USING (origin_no) WHERE o.number = $reached AND machine_no = $number AND o.hash = (SELECT x.hash FROM hub.entries x WHERE x.origin_no = o.origin_no AND x.number = o.number)")"
sync b >/dev/null
sync c >/dev/null
sync d >/dev/null
says "what it wrote is not handed over again and again by the others" "Synchronised: 0 entries sent" "$(sync c)"
is "the others go on with what came before" "same $(entries b)" "$(alike b c d)"
