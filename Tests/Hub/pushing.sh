# shellcheck shell=bash disable=SC2154
# Pushing: what is taken, what is refused and with which code. Read by scripts/hub-check.
may "a chain begins" "$a1" "SELECT try.push('a1', 'A', 1, 3)" 3/3
may "the same again changes nothing" "$a1" "SELECT try.push('a1', 'A', 1, 3)" 3/0
may "an overlap goes on" "$a1" "SELECT try.push('a1', 'A', 4, 2)" 5/2
may "beyond a gap: the head" "$a1" "SELECT try.push('a1', 'A', 9, 2)" 5/0
may "an unknown chain beyond its beginning: no head" "$a1" "SELECT try.push('a1', 'A', 2, 1, generation => 7)" 0/0
may "and no trace of it" "$a1" "SELECT count(*) FROM hub.origins WHERE generation = 7" 0
may "a fork is told" "$a1" "SELECT try.push('a1', 'A', 3, 1, mark => 'f')" DB020
is "where it forks" '{"origin" : "'"$(as "$a1" "SELECT try.origin('a1', 'A')")"'", "number" : 3, "head" : 5}' \
  "$(psql -XqAt -U "$a1" -c "SELECT try.push('a1', 'A', 3, 1, mark => 'f')" 2>&1 | sed -n 's/^DETAIL:  //p')"
may "a head is witnessed, each once" "$a1" "SELECT string_agg(number::text, ' ' ORDER BY number) FROM hub.witness" "3 5"
may "another's chain" "$a2" "SELECT try.push('a1', 'A', 6, 1)" DB013
may "another's chain in one's own room" "$bb" "SELECT try.push('a1', 'B', 1, 1)" DB013
may "another room" "$bb" "SELECT try.push('bb', 'A', 1, 1)" DB012
may "a room that is not" "$bb" "SELECT try.push('bb', 'Z', 1, 1)" DB012
may "who only reads" "$city" "SELECT try.push('c0', 'A', 1, 1)" DB012
may "an origin is made of its key" "$a2" "SELECT try.odd('a2', 'A', '{\"key\": \"77\"}')" DB013
may "a chain of a key does without its key" "$a2" "SELECT try.odd('a2', 'A', '{\"nokey\": 1}')" DB013
may "a hash that was made up" "$a2" "SELECT try.odd('a2', 'A', '{\"hash\": \"$(printf %064d 7)\"}')" DB021
may "a body that was changed" "$a2" "SELECT try.odd('a2', 'A', '{\"changed\": 1}')" DB021
may "a hash of another length" "$a2" "SELECT try.odd('a2', 'A', '{\"hash\": \"00\"}')" DB011
may "a signature of another length" "$a2" "SELECT try.odd('a2', 'A', '{\"signature\": \"00\"}')" DB011
may "an empty id" "$a2" "SELECT try.odd('a2', 'A', '{\"id\": \"\", \"ids\": \"{\\\"\\\"}\"}')" DB011
may "an id that is missing" "$a2" "SELECT try.odd('a2', 'A', '{\"ids\": \"{NULL}\"}')" DB011
may "an id of 201 bytes" "$a2" "SELECT try.odd('a2', 'A', '{\"ids\": \"{$(printf %0201d 0)}\"}')" DB011
may "columns of two lengths" "$a2" "SELECT try.odd('a2', 'A', '{\"turns\": \"{t,t}\"}')" DB011
may "a nested column" "$a2" "SELECT try.odd('a2', 'A', '{\"turns\": \"{{t}}\"}')" DB011
may "a column that begins elsewhere" "$a2" "SELECT try.odd('a2', 'A', '{\"turns\": \"[5:5]={t}\"}')" DB011
may "a number below 1" "$a2" "SELECT try.odd('a2', 'A', '{\"first\": 0}')" DB011
may "a number at the end of all" "$a2" "SELECT try.odd('a2', 'A', '{\"first\": 2147483646}')" DB011
may "no NUL" "$a2" "SELECT hub.push(E'\\000', 'A', NULL, NULL, NULL, 1, '{}','{}','{}','{}','{}','{}','{}','{}','{}', NULL)" 22021
may "2001 entries" "$a2" "SELECT try.push('a2', 'A', 1, 2001)" DB011
may "2000 entries" "$a2" "SELECT try.push('a2', 'A', 1, 2000, generation => 2)" 2000/2000
may "a body of more than 1 MB" "$a2" "SELECT try.push('a2', 'A', 1, 1, body => repeat('x', 1048577))" DB011
may "more than 8 MB of bodies" "$a2" "SELECT try.push('a2', 'A', 1, 9, body => repeat('x', 1000000))" DB011
may "a body of 1 MB that is no JSON" "$a2" "SELECT try.push('a2', 'A', 1, 1, body => repeat('x', 1048576))" 1/1
may "a repeatable read sees too little" "$a2" "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT try.push('a2', 'A', 2, 1)" DB011
for field in matter act body id; do
  may "SQL as $field is a text" "$a2" "SELECT try.odd('a2', 'A', '{\"first\": $((i = ${i:-1} + 1)), \"$field\": \"''); DROP TABLE hub.entries; --\"}')" "$i/1"
done
may "SQL as an origin is an origin" "$a2" "SELECT try.odd('a2', 'A', '{\"nokey\": 1, \"origin\": \"''); DROP TABLE hub.texts; --\"}')" 1/1
may "SQL as a room is no room" "$a2" "SELECT try.odd('a2', 'A'') OR true --', '{}')" DB012
may "who is not enrolled" clerk "SELECT try.push('a1', 'A', 6, 1)" 42501
two=$(for _ in 1 2; do as "$a1" "BEGIN; SELECT try.push('a1', 'A', 6, 5); SELECT pg_sleep(0.3); COMMIT" 2 & done | sort | xargs)
is "twice at a time: one writes" "10/0 10/5" "$two"

# What the program wrote, byte for byte.
psql -Xq -U postgres -c "\copy try.lines FROM '$parts/../Fixtures/2026-11/demo-year.jsonl' (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')"
may "a year of an earlier program" "$demo" "SELECT try.exported(1, 549)" 549/549
is "an origin, hashed by other means" "$(as "$a1" "SELECT try.origin('a1', 'A')")" "$(
  for part in chain "$(printf 'a1%.0s' {1..32})" store 1 A; do
    printf "\\0\\0\\0\\0\\0\\0\\0\\x$(printf %02x ${#part})"
    printf %s "$part"
  done | sha256sum | cut -c 1-40)"
