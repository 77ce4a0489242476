# shellcheck shell=bash disable=SC2154
# A shift is ended on one machine while another waits for a yes to the same: the yes hears of it first. Read by scripts/hub-trial.
talk() { on "$1" dutybot --lang en --as 委员甲 "${@:2}"; }
printf '%s\n' 'check in' 'in person' '' yes | talk a >/dev/null
sync a >/dev/null
sync b >/dev/null
echo 2 | talk b >/dev/null
mkfifo "$dir/said"
talk b <"$dir/said" >"$dir/heard" &
asked=$!
begun+=("$asked")
exec 6>"$dir/said"
printf '%s\n' 'check out' 'received 2 people' >&6
for _ in {1..200}; do grep -q 'Right?' "$dir/heard" && break; sleep 0.05; done
is "the other machine waits for a yes" 1 "$(grep -c 'Right?' "$dir/heard")"
printf '%s\n' 'check out' 'received 3 people' yes | talk a >"$dir/first"
says "one machine ends the shift" "Checked out" "$(cat "$dir/first")"
sync a >/dev/null
sleep 1.1
echo yes >&6
exec 6>&-
wait "$asked"
is "the other one is told instead of ending it again" 0 "$(grep -c 'Checked out' "$dir/heard")"
sync b >/dev/null
sync a >/dev/null
is "and nothing is in conflict" "0 0" "$(for name in a b; do python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM matters WHERE conflict").fetchone()[0])' "$(store $name)"; done | paste -sd " ")"
