# shellcheck shell=bash disable=SC2154
# Another certificate, an invitation used twice or too old or typed wrong, another's password. Read by scripts/hub-trial.
machine x
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 2 -subj '/CN=DutyBot hub CA' -keyout "$dir/m/other.key" \
  -out "$dir/m/other.crt" 2>/dev/null
record b 1 || exit 1
cp "$(kept b ca.pem)" "$dir/m/ca.pem"
cp "$dir/m/other.crt" "$(kept b ca.pem)"
before=$(root "SELECT sum(number) FROM hub.origins")
says "a hub with another certificate is a stranger, and gets nothing" "nothing was sent" "$(sync b)"
is "nothing came to it" "$before" "$(root "SELECT sum(number) FROM hub.origins")"
cp "$dir/m/ca.pem" "$(kept b ca.pem)"
says "with the right one it goes on" "1 entries sent" "$(sync b)"
sync a >/dev/null

cp "$dir/m/b.inv" "$dir/m/x.inv"
cp "$dir/m/b.code" "$dir/m/x.code"
says "an invitation is good once" "wrong, used or too old" "$(joins x)"
echo "0000-0000-0000-0000" >"$dir/m/x.code"
says "a code that was made up opens nothing" "wrong, used or too old" "$(joins x)"
invite x
root "UPDATE hub.invitations SET until = clock_timestamp() WHERE used_by IS NULL" >/dev/null
says "nor one that is too old" "wrong, used or too old" "$(joins x)"
is "nobody was enrolled by any of it" 2 "$(root 'SELECT count(*) FROM hub.machines')"
says "who has not joined does not synchronise" "joined no hub" "$(sync x)"
cp "$(kept b hub.json)" "$dir/m/hub.json"
sed -i 's/"password":"[^"]*"/"password":"guessed"/' "$(kept b hub.json)"
says "another password is nobody" "does not know this machine" "$(sync b)"
cp "$dir/m/hub.json" "$(kept b hub.json)"
