#!/bin/sh
# Run once by the database's container, when its folder is empty: the role of the program, which owns nothing.
set -eu
password=$(cat /run/secrets/program-password)
psql --set=ON_ERROR_STOP=1 --set=password="$password" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role samrad_program login password :'password';
revoke all on database samrad from public;
grant connect on database samrad to samrad_program;
SQL
