# shellcheck shell=bash disable=SC2034,SC2154
# What all parts of scripts/hub-trial go by.
checks=0 wrong=0
section() { printf -- '--- %s\n' "$1"; }
tell() { printf '      %s\n' "$1"; }
is() {  # NAME EXPECTED GOT
  checks=$((checks + 1))
  if [ "$2" = "$3" ]; then echo "ok    $1"; else
    wrong=$((wrong + 1))
    printf 'WRONG %s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
  fi
}
says() { case "$3" in *"$2"*) is "$1" "$2" "$2" ;; *) is "$1" "…$2…" "$3" ;; esac; }
silent_of() { case "$3" in *"$2"*) is "$1" "nothing of “$2”" "$3" ;; *) is "$1" "" "" ;; esac; }

# A machine: `on NAME dutybot …` with folders of its own, in English, at most ninety seconds.
on() {
  local name=$1 program=$2 home=$dir/m/$1
  shift 2
  env -u DUTYBOT_STORE HOME="$home" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" XDG_CONFIG_HOME="$home/config" LC_ALL=C.UTF-8 \
    timeout 90 "$bin/$program" "$@" 2>&1
}
machine() { mkdir -p "$dir/m/$1/data" "$dir/m/$1/state"; }
sync() { on "$1" dutybot sync --lang en "${@:2}"; }
kept() { echo "$dir/m/$1/state/dutybot/hub/$2"; }
store() { echo "$dir/m/$1/data/dutybot/store.sqlite"; }
# Records so many opinions; each has words, which are nobody else's.
record() {  # MACHINE COUNT
  local i
  { echo "内容,称呼"; for ((i = 0; i < $2; i++)); do echo "北新街 $RANDOM$RANDOM 号的路灯不亮，请修。,群众$i"; done; } >"$dir/m/$1/new.csv"
  on "$1" dutybot opinions import "$dir/m/$1/new.csv" --as 委员甲 --source 秦商量 --lang en | head -n 1 | tr -d , >"$dir/m/$1/said"
  grep -q "$2" "$dir/m/$1/said" || { cat "$dir/m/$1/said"; return 1; }
}
# How many entries a machine has that it wrote itself, or all that it has.
entries() { python3 "$parts/stands.py" count "$(store "$1")" ${2:+"$(kept "$1" kept.json)"}; }
# Ends what was begun with `&`, and what that is waiting for.
stop() {
  local children=
  read -r children 2>/dev/null <"/proc/$1/task/$1/children"
  # shellcheck disable=SC2086
  kill $children "$1" 2>/dev/null
  wait "$1" 2>/dev/null
}
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# The hub's superuser, by the socket.
root() { psql -wXqAt -v ON_ERROR_STOP=1 -v VERBOSITY=sqlstate -h "$hub/run" -p "$(cat "$hub/port")" -U postgres -d "${2:-hub}" -c "$1" 2>&1; }
await() {  # SQL: until it says t, ten seconds at most
  local _
  for _ in {1..200}; do [ "$(root "$1")" = t ] && return; sleep 0.05; done
  echo "hub-trial: waited in vain: $1" >&2
  return 1
}
office() {  # GROUP OF THE PROGRAM'S COMMANDS…: as whoever runs the hub
  local command=$1
  shift
  "$bin/dutybot-sync" hub "$command" --lang en --connect "host=127.0.0.1 port=$(cat "$hub/port") dbname=hub user=postgres \
    passfile=$hub/passwords sslmode=verify-full sslrootcert=$hub/ca.crt" "$@" 2>&1
}
invite() {  # NAME [ROOM]: an invitation to the room in NAME.inv, its code in NAME.code
  office invite --room "${2:-$room}" --host 127.0.0.1 --port "$(cat "$hub/port")" --database hub --ca "$hub/ca.crt" --door "$door" \
    --out "$dir/m/$1.inv" | tail -n 1 >"$dir/m/$1.code"
}
joins() { on "$1" dutybot hub join --lang en --label "${2:-PC $1}" "$dir/m/$1.inv" <"$dir/m/$1.code"; }
# The digits are read out, typed in, and the key goes over.
let_in() {  # NEW BY
  sync "$1" --yes >/dev/null
  sync "$2" >/dev/null
  # shellcheck disable=SC2046
  on "$2" dutybot hub admit --lang en --as 委员甲 $(on "$1" dutybot hub digits --lang en) >/dev/null && sync "$2" >/dev/null && sync "$1" >/dev/null
}
# As a superuser who takes the triggers away: snapshot, attack with SQL, mend.
snapshot() {
  root "DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept; CREATE TABLE kept.origins AS TABLE hub.origins; CREATE TABLE kept.witness AS TABLE hub.witness;
    CREATE TABLE kept.entries AS TABLE hub.entries; CREATE TABLE kept.texts AS TABLE hub.texts" >/dev/null
}
attack() {
  root "SET session_replication_role = replica; ALTER TABLE hub.entries DISABLE TRIGGER ALL; ALTER TABLE hub.origins DISABLE TRIGGER ALL; ALTER TABLE hub.witness DISABLE TRIGGER ALL;
    $1;
    ALTER TABLE hub.entries ENABLE ALWAYS TRIGGER never, ENABLE ALWAYS TRIGGER never_cut; ALTER TABLE hub.witness ENABLE ALWAYS TRIGGER never, ENABLE ALWAYS TRIGGER never_cut;
    ALTER TABLE hub.origins ENABLE ALWAYS TRIGGER forward, ENABLE ALWAYS TRIGGER never_cut"
}
mend() {
  attack "DELETE FROM hub.texts; DELETE FROM hub.witness; DELETE FROM hub.entries; DELETE FROM hub.origins;
    INSERT INTO hub.origins OVERRIDING SYSTEM VALUE TABLE kept.origins; INSERT INTO hub.entries TABLE kept.entries;
    INSERT INTO hub.witness TABLE kept.witness; INSERT INTO hub.texts TABLE kept.texts"
}
# How many entries a machine has, whoever wrote them.
had() { python3 "$parts/stands.py" count "$(store "$1")"; }
# Where the machines reach it, after another server took its place: in operation an address, here another port.
repoint() {  # PORT NAME…
  local name
  for name in "${@:2}"; do sed -i "s/\"port\":[0-9]*/\"port\":$1/" "$(kept "$name" hub.json)"; done
}
# How many texts of visitors a machine has.
words() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM personal").fetchone()[0])' "$(store "$1")"; }
# What the hub has of a room, a line an entry.
standing() { root "SELECT o.origin, e.number, encode(e.hash, 'hex') FROM hub.entries e JOIN hub.origins o USING (origin_no) JOIN hub.rooms r USING (room_no) WHERE r.room = '$room'"; }
# Of what machines were told is there: how much is, is not, or is otherwise. "acknowledged lost otherwise"
told() {
  local name pairs=()
  standing >"$dir/standing"
  for name in "$@"; do pairs+=("$(store "$name")" "$(kept "$name" kept.json)"); done
  python3 "$parts/stands.py" told "$dir/standing" "${pairs[@]}"
}
# Whether machines and hub have all the same entries: "same N", or how many each lacks.
alike() {
  local name stores=()
  standing >"$dir/standing"
  for name in "$@"; do stores+=("$(store "$name")"); done
  python3 "$parts/stands.py" alike "$dir/standing" "${stores[@]}"
}
