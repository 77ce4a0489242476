# shellcheck shell=bash disable=SC2154
# A room whose only machine is lost, and its recovery paper. Read by scripts/hub-trial.
machine p
printf '%s\n' 2 商州区医卫界别委员工作室 界别 县区 商州区 委员甲、委员乙、委员丙、委员丁、委员戊 。 委员甲 委员乙 已授牌 2024年3月1日 2024年4月1日 \
  没有 否 是 2 | on p dutybot --lang zh >/dev/null
alone=$(python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT DISTINCT workroom FROM entries").fetchone()[0])' "$(store p)")
office room --name 商州区医卫界别委员工作室 --cppcc county "$alone" >/dev/null
record p 20 || exit 1
says "without a hub there is no need of a paper" "needs no recovery paper" "$(on p dutybot hub paper --lang en --as 委员甲)"
invite p "$alone"
joins p >/dev/null
says "nor is one made before there is a key" "Synchronise first" "$(on p dutybot hub paper --lang en --as 委员甲)"
sync p >/dev/null
says "a member makes none" "by a convenor or the liaison" "$(on p dutybot hub paper --lang en --as 委员丙)"
code() { sed -n 's/^ *\([0-9A-Z]\{5\}\(-[0-9A-Z]\{5\}\)\{6\}\)$/\1/p'; }
first=$(on p dutybot hub paper --lang en --as 委员甲 | code)
said=$(on p dutybot hub paper --lang en --as 委员甲 --out "$dir/m/p/paper.txt")
says "a second paper makes the first void, and the room has a new key" "has a new key" "$said"
is "on the terminal stands no code where there is a file" "" "$(code <<<"$said")"
is "the file is for this account alone" 600 "$(stat -c %a "$dir/m/p/paper.txt")"
second=$(code <"$dir/m/p/paper.txt")
is "it is kept nowhere else" 0 "$(grep -rla "$second" "$dir/m/p" --exclude=paper.txt | wc -l)"
record p 5 && sync p >/dev/null
number=$(root "SELECT machine_no FROM hub.machines WHERE label = 'PC p'")
office revoke "$number" >/dev/null
machine q
invite q "$alone"
joins q >/dev/null
says "a new machine has nothing yet" "synchronise first" "$(on q dutybot hub recover --lang en <<<"$second")"
says "it gets the entries, and no words" "cannot be read yet" "$(sync q --yes)"
is "a slip is told by its group" 1 "$(on q dutybot hub recover --lang en <<<"${second/%?/$([ "${second: -1}" = 0 ] && echo 1 || echo 0)}" | grep -c 'Group 7 is wrong')"
says "the paper before is void" "is void" "$(on q dutybot hub recover --lang en <<<"$first")"
said=$(on q dutybot hub recover --lang en <<<"${second,,}")
says "the paper gets both keys back" "key is here (2)" "$said"
says "and the lost machine's opens nothing of what comes" "has a new key" "$said"
is "every word is there" "$(words p)" "$(words q)"
record q 3 && sync q >/dev/null
is "it goes on under the new key" 3 "$(root "SELECT max(t.epoch) FROM hub.texts t JOIN hub.origins o USING (origin_no) JOIN hub.rooms r USING (room_no) WHERE r.room = '$alone'")"
