# shellcheck shell=bash disable=SC2154
# The primary is killed while machines synchronise and clients push; its synchronous standby takes over. What was acknowledged is
# there, and the machines go on. Read by scripts/hub-trial.
. "$parts/load.sh"
for name in b c d; do sync "$name" >/dev/null; done
busy=()
for key in e1 e2 e3 e4 e5 e6; do
  pusher "$key"
  # Five entries a push, each with a text; a line for each that was acknowledged.
  for ((i = 0; i < 20000; i++)); do echo "SELECT try.push('$key', 'load', $((i * 5 + 1)), 5, field => 'words');"; done |
    psql -wXqAt -v ON_ERROR_STOP=1 -h "$hub/run" -p "$(cat "$hub/port")" -U "$login" -d hub >"$dir/m/$key.acknowledged" 2>"$dir/m/$key.failed" &
  busy+=($!)
done
for name in b c d; do
  while record "$name" 10 && [[ "$(sync "$name")" == *Synchronised* ]]; do echo; done >"$dir/m/$name.rounds" &
  busy+=($!)
done
begun+=("${busy[@]}")
for _ in {1..400}; do [ "$(wc -l <"$dir/m/b.rounds")" -ge 3 ] && break; sleep 0.05; done
killed=$(milliseconds)
"$here/hub" kill "$hub" primary
wait "${busy[@]}"
"$here/hub" promote "$hub"
tell "killed after $(cat "$dir"/m/*.rounds | wc -l) synchronisations; the standby writes $(($(milliseconds) - killed)) ms later, all who pushed ended before"

acknowledged=0 lost=0 beyond=0
for key in e1 e2 e3 e4 e5 e6; do
  told=$(tail -n 1 "$dir/m/$key.acknowledged")
  told=${told%/*}
  there=$(root "SELECT number FROM hub.origins WHERE origin = try.origin('$key', 'load')")
  acknowledged=$((acknowledged + ${told:-0}))
  if [ "${told:-0}" -gt "${there:-0}" ]; then lost=$((lost + told - there)); else beyond=$((beyond + there - told)); fi
done
tell "clients: $acknowledged entries acknowledged, $lost lost, $beyond more are there (their answer was lost)"
is "no entry that clients were told of is lost" 0 "$lost"
is "they pushed at all" t "$(root "SELECT $acknowledged > 100")"
is "no client was told so by a warning alone" 0 "$(cat "$dir"/m/e?.failed | grep -c WARNING)"
read -r acknowledged lost otherwise <<<"$(told b c d)"
tell "machines: $acknowledged entries acknowledged, $lost lost, $otherwise stand there otherwise"
is "no entry that machines were told of is lost" "0 0" "$lost $otherwise"
says "nobody is there: said so, and all is kept" "cannot be reached" "$(sync b)"
repoint "$(cat "$hub/port")" b c d
for _ in 1 2; do for name in b c d; do sync "$name" >"$dir/m/$name.said"; done; done
sync b >/dev/null
is "nobody is taken for a copy" 0 "$(cat "$dir"/m/[bcd].said | grep -c 'copy of this machine')"
is "what was not acknowledged went through, once: all stand alike" "same $(entries b)" "$(alike b c d)"
for name in b c d; do is "the ledger of $name is whole" 1 "$(on "$name" dutybot ledger verify --lang en | grep -c 'is sound')"; done
