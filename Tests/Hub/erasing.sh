# shellcheck shell=bash disable=SC2154
# Erasing: what goes, what stays, and what does not come back. Read by scripts/hub-check.

counts='{"count":17,"facts":{}} {"after":"好","count":007,"facts":{}} {"facts":{"count":3}} {"facts":{},"count":3} {"count":99999999999999999999} {"count":-1} {"count":"5"} x'
is "the count of a body, as the program reads it" "17 7 0 0 0 0 0 0" "$(for body in $counts; do root "SELECT hub.count_of('$body')"; done | xargs)"
is "not beyond 256 bytes" 0 "$(root "SELECT hub.count_of('{\"after\":\"$(printf '好%.0s' {1..80})\",\"count\":3')")"

texts() { root "SELECT coalesce(string_agg(r.room || o.number_of || t.field, ' ' ORDER BY r.room, o.key, t.number, t.field), 'none') FROM hub.texts t
  JOIN hub.entries e USING (origin_no, number) JOIN (SELECT *, '' AS number_of FROM hub.origins) o USING (origin_no) JOIN hub.rooms r USING (room_no) WHERE e.matter = '$1'"; }
erased() { printf '{"count":%s,"facts":{"why":"requested"%s},"v":1}' "$1" "${2:-}"; }
push() {  # WHO KEY ROOM FIRST MATTER COUNT [FIELD]
  as "$1" "SELECT try.push('$2', '$3', $4, 1, matter => '$5', body => '{\"count\":$6,\"facts\":{},\"v\":1}', mark => '$2', field => NULLIF('${7:-}', ''))"
}
erase() {  # WHO KEY ROOM FIRST MATTER BODY [RECORDED]
  as "$1" "SELECT try.push('$2', '$3', $4, 1, matter => '$5', act => 'visitorErased', body => '$6', recorded => ${7:-1000}, mark => '$2')"
}
is "four records of a visitor in two rooms" "12/1 13/1 6/1 3/1" "$(echo "$(push "$a1" a1 A 12 v 12 words)" "$(push "$a1" a1 A 13 v 13 words)" "$(push "$a2" a2 A 6 v 14 words)" "$(push "$bb" bb B 3 v 1 words)")"
is "and their texts" "Awords Awords Awords Bwords" "$(texts v)"
is "erasing in another room" "4/1" "$(erase "$bb" bb B 4 v "$(erased 99)")"
is "takes nothing here" "Awords Awords Awords" "$(texts v)"
is "erasing up to a count" "14/1" "$(erase "$a1" a1 A 14 v "$(erased 13)")"
is "takes what stands before it, whoever wrote it, and nothing behind it" "Awords" "$(texts v)"
as "$a1" "SELECT try.texts('a1', 'A', '{12,13}', 'words'); SELECT try.texts('a1', 'A', '{12}', 'visitor')" >/dev/null
as "$a1" "SELECT try.push('a1', 'A', 13, 1, matter => 'v', body => '{\"count\":13,\"facts\":{},\"v\":1}', mark => 'a1', field => 'words')" >/dev/null
is "late, or once more: not taken" "Awords" "$(texts v)"
is "a late entry from a machine that was away" "7/1" "$(push "$a2" a2 A 7 v 5 words)"
is "comes without its text" "Awords" "$(texts v)"
is "behind the erasure texts are taken" "8/1 Awords Awords" "$(push "$a2" a2 A 8 v 15 words) $(texts v)"

is "a record that mentions somebody" "15/1" "$(push "$a1" a1 A 15 w 20 words)"
as "$a1" "SELECT try.texts('a1', 'A', '{15}', 'visitor'); SELECT try.texts('a1', 'A', '{15}', 'contact')" >/dev/null
push "$a1" a1 A 16 w 21 words >/dev/null
is "erasing one entry" "9/1" "$(erase "$a2" a2 A 9 w "$(erased 3 ',"target":"a1-15"')")"
is "leaves who it is about itself, and the others" "Acontact Avisitor Awords" "$(texts w)"
n=17
for body in 'no JSON' '{"count":99,"facts":{"why":"requested"},"v":2}' '{"count":99,"facts":{},"v":1}' '[1]' '{"count":99,"facts":{"why":"requested","target":5},"v":1}' \
  '{"v":1,"facts":{"why":"\u0000"}}' "$(printf '[%.0s' {1..9000})"; do
  is "what is no erasure is an entry: ${body:0:32}" "$n/1" "$(erase "$a1" a1 A $n w "$body")"
  n=$((n + 1))
done
is "and erases nothing" "Acontact Avisitor Awords" "$(texts w)"

# Without a count: by clock, then by the origin's bytes, then by number.
body='{"facts":{},"v":1}'
as "$a1" "SELECT try.push('a1', 'A', $n, 1, matter => 'old', body => '$body', recorded => 500, field => 'words')" >/dev/null
erase "$a2" a2 A 10 old '{"facts":{"why":"requested"},"v":1}' 499 >/dev/null
is "an erasure that was recorded before" "Awords" "$(texts old)"
erase "$a2" a2 A 11 old '{"facts":{"why":"requested"},"v":1}' 500 >/dev/null
origins=$(as "$a1" "SELECT CASE WHEN try.origin('a1', 'A') COLLATE \"C\" < try.origin('a2', 'A') THEN 'none' ELSE 'Awords' END")
is "at the same moment: by the origin" "$origins" "$(texts old)"
erase "$a2" a2 A 12 old '{"facts":{"why":"requested"},"v":1}' 501 >/dev/null
is "and afterwards" none "$(texts old)"

# Side by side: neither sees the other, and yet nothing stays.
n=$((n + 1))
push "$a1" a1 A $n race 30 words >/dev/null
as "$a1" "BEGIN; SELECT try.texts('a1', 'A', '{$n}', 'late'); SELECT pg_sleep(0.4); COMMIT" >/dev/null &
await "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep')"
erase "$a2" a2 A 13 race "$(erased 31)" >/dev/null
wait $!
is "an erasure while a text is laid down" none "$(texts race)"
push "$a1" a1 A $((n + 1)) race2 32 words >/dev/null
as "$a2" "BEGIN; SELECT try.push('a2', 'A', 14, 1, matter => 'race2', act => 'visitorErased', body => '$(erased 33)'); SELECT pg_sleep(0.4); COMMIT" >/dev/null &
await "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep')"
as "$a1" "SELECT try.texts('a1', 'A', '{$((n + 1))}', 'late')" >/dev/null
wait $!
is "a text while it is erased" none "$(texts race2)"
