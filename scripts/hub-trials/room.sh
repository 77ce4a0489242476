# shellcheck shell=bash disable=SC2154
# One server with TLS and its synchronous standby, a room with two machines in it. Read by scripts/hub-trial.
"$here/hub" start "$hub" --tls --standby || exit 1
mkdir -p "$dir/m"
door=$(office init | sed -n 's/.*): //p')
is "the hub is set up" 1 "$(root 'SELECT max(number) FROM hub.version')"
is "and is as it has to be" "" "$(office check | grep '^!')"
machine a
printf '%s\n' 2 商州区教育界别委员工作室 界别 县区 商州区 委员甲、委员乙、委员丙、委员丁、委员戊 。 委员甲 委员乙 已授牌 2024年3月1日 2024年4月1日 \
  没有 否 是 2 | on a dutybot --lang zh >/dev/null
room=$(python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT DISTINCT workroom FROM entries").fetchone()[0])' "$(store a)")
office cppcc county >/dev/null
office room --name 商州区教育界别委员工作室 --cppcc county "$room" >/dev/null
record a 60 || exit 1
invite a
joins a >/dev/null
says "the room's first machine hands over all that it has" "$(entries a) entries sent" "$(sync a)"
machine b
invite b
joins b >/dev/null
says "a second one takes nothing before somebody says yes to the fingerprint" "A new place" "$(sync b)"
says "then the entries, and no words before it is let in" "cannot be read yet" "$(sync b --yes)"
says "the first is told that it waits" "1 machine(s) wait to join" "$(sync a)"
is "other digits let nobody in" 1 "$(on a dutybot hub admit --lang en --as 委员甲 00000 00000 00000 00000 | grep -c 'none was let in')"
let_in b a
is "let in it has every word" "$(python3 -c 'import sqlite3, sys; print(*(sqlite3.connect(p).execute("SELECT count(*) FROM personal").fetchone()[0] for p in sys.argv[1:]))' \
  "$(store a)" "$(store a)")" "$(python3 -c 'import sqlite3, sys; print(*(sqlite3.connect(p).execute("SELECT count(*) FROM personal").fetchone()[0] for p in sys.argv[1:]))' \
  "$(store a)" "$(store b)")"
is "hub and both machines stand alike" "same $(entries a)" "$(alike a b)"
is "no visitor's word stands in clear at the hub" 0 "$(root "SELECT count(*) FROM hub.texts WHERE position(convert_to('北新街', 'UTF8') IN data) > 0")"
