# shellcheck shell=bash disable=SC2154
# Two machines with `dutybot sync --watch`: how long after one has recorded something the other has it. Read by scripts/hub-trial.
rounds=$([ -n "$whole" ] && echo 20 || echo 5)
watching=()
for name in a b; do
  sync "$name" >/dev/null
  sync "$name" --watch >"$dir/m/$name.watched" 2>&1 &
  watching+=($!)
done
begun+=("${watching[@]}")
await "SELECT count(*) = 2 FROM hub.listeners WHERE until > clock_timestamp()"
exec 5< <(exec python3 "$parts/seen.py" "$(store a)" "$(store b)" $rounds)
read -r _ <&5
for ((round = 0; round < rounds; round++)); do record a 1; sleep "0.$((RANDOM % 10))"; done
read -r came median worst <&5
exec 5<&-
tell "of $rounds entries $came came: median $median ms, worst $worst ms after they were recorded"
is "all came" $rounds "$came"
is "the worst within a second" t "$([ "$worst" -lt 1000 ] && echo t || echo "$worst ms")"
for process in "${watching[@]}"; do stop "$process"; done
is "hub and machines stand alike" "same $(entries a)" "$(alike a b)"
