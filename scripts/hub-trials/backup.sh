# shellcheck shell=bash disable=SC2154
# pg_dump, then more work, then the dump in place of the hub: its machines fill it again. Read by scripts/hub-trial.
# Not the machine that was copied before, whatever came of it: c and d.
for name in c d; do machine "$name"; invite "$name"; joins "$name" >/dev/null; let_in "$name" b || exit 1; done
for name in b c d; do sync "$name" >/dev/null; done
dump() { (cd / && pg_dump -w -h "$hub/run" -p "$(cat "$hub/port")" -U postgres -Fc hub) >"$dir/hub.dump"; }
restore() {
  root "DROP DATABASE hub WITH (FORCE)" postgres >/dev/null
  pg_restore -w -h "$hub/run" -p "$(cat "$hub/port")" -U postgres -C -d postgres "$dir/hub.dump"
}
dump
at_dump=$(root "SELECT sum(number) FROM hub.origins")
for name in c d; do record "$name" 20 || exit 1; sync "$name" >/dev/null; done
for name in b c d; do sync "$name" >/dev/null; done
stood=$(alike b c d)
now=$(root "SELECT sum(number) FROM hub.origins")
restore
tell "set back by $((now - $(root "SELECT sum(number) FROM hub.origins"))) entries, $at_dump are left"
is "machines that were told of more than is there" "$(told c d | cut -d ' ' -f 2)" "$((now - at_dump))"
said=$(sync c)
says "a machine sees it and hands its own over again" "20 entries sent" "$said"
silent_of "it is not taken for a copy" "copy of this machine" "$said"
says "so does the other" "20 entries sent" "$(sync d)"
for name in b c d; do sync "$name" >/dev/null; done
is "hub and machines stand as before" "$stood" "$(alike b c d)"
is "nothing acknowledged is lost" "0 0" "$(told c d | cut -d ' ' -f 2,3)"
