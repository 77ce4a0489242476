# shellcheck shell=bash disable=SC2154
# 200 ms and 5 % loss, and a line that goes silent in mid push. By netem where the kernel has it, else by a relay. Read by scripts/hub-trial.
line() {  # DELAY EACH WAY, LOSS, CUT: sets $port
  exec 4< <(exec python3 "$parts/relay.py" "$(cat "$hub/port")" "$@")
  begun+=($!)
  relay=$!
  read -r port <&4
}
unhook() { kill "$relay"; exec 4<&-; repoint "$(cat "$hub/port")" c d; }
if unshare -n sh -c 'ip link set lo up && tc qdisc add dev lo root netem delay 100ms loss 5%' 2>/dev/null; then
  tell "the kernel has netem; the relay is used all the same, since the servers are outside of such a network"
else
  tell "SKIPPED: netem (this kernel has none): lost packets are shown by a relay that hands 5 % of all pieces on 300 ms late"
fi
record c 200 || exit 1
line 100 5 0
repoint "$port" c d
began=$(milliseconds)
says "200 ms and 5 % late: 200 entries go through" "200 entries sent" "$(sync c)"
tell "in $(($(milliseconds) - began)) ms"
began=$(milliseconds)
says "and come to another" "200 taken" "$(sync d)"
tell "in $(($(milliseconds) - began)) ms"
began=$(milliseconds)
sync d >/dev/null
tell "with nothing new: $(($(milliseconds) - began)) ms"
unhook

record c 600 || exit 1
sent=$(entries c kept)
line 0 0 200000
repoint "$port" c
began=$(milliseconds)
said=$(sync c)
tell "the line goes silent in mid push: given up after $((($(milliseconds) - began + 500) / 1000)) s"
says "it is said, and nothing of it is taken for done" "did not answer in time" "$said"
is "nothing counts as acknowledged" "$sent" "$(entries c kept)"
reached=$(root "SELECT max(number) FROM hub.origins o JOIN hub.machines m USING (machine_no) WHERE label = 'PC c'")
unhook
said=$(sync c)
tell "of 600 entries $((reached - sent)) were there; then: ${said%%$'\n'*}"
is "once the line is back the rest goes through" "Synchronised: $((600 - reached + sent)) entries sent" "${said%%,*}"
for name in b d; do sync "$name" >/dev/null; done
is "hub and machines stand alike" "same $(entries b)" "$(alike b c d)"
