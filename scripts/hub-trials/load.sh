# shellcheck shell=bash disable=SC2154
# Clients that push by SQL into a room of their own, with entries as Tests/Hub/make.sql builds them. Read by scripts/hub-trial.
if [ "$(root "SELECT to_regnamespace('try') IS NULL")" = t ]; then
  psql -Xq1 -h "$hub/run" -p "$(cat "$hub/port")" -U postgres -d hub -v ON_ERROR_STOP=1 -f "$here/../Tests/Hub/make.sql"
  office room --name load --cppcc county load >/dev/null
  verifier=$(root "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'")
fi
# One that pushes, with the superuser's password; sets $login.
pusher() {  # KEY, two hexadecimal digits
  root "SELECT hub.invite(sha256('load-$1'), 'room', 'load', true, 1)" >/dev/null
  login=$(root "SELECT login FROM hub.enrol('load-$1', 'load $1', '$verifier', try.key('$1'), try.key('$1'))")
  sed -n "1s/:postgres:/:$login:/p" "$hub/passwords" >>"$hub/passwords"
}
