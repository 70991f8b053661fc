#!/bin/bash
# Runs once, when a database is made. The image has made MYSQL_USER, who owns the schema and may change it (Flyway uses
# that one at the start of a service); this makes the one the service runs with, who may only read and write rows.
set -euo pipefail

administer() {
  local socket password
  for socket in /var/run/mysqld/*.sock; do
    [[ $socket != *mysqlx* ]] || continue
    for password in "$MYSQL_ROOT_PASSWORD" ""; do
      if MYSQL_PWD=$password mysql -uroot --socket="$socket" -e 'select 1' >/dev/null 2>&1; then
        MYSQL_PWD=$password mysql -uroot --socket="$socket"
        return
      fi
    done
  done
  echo 'users.sh: the server does not let root in' >&2
  return 1
}

if [[ -n ${RUNTIME_USER:-} ]]; then
  administer <<SQL
create user '$RUNTIME_USER'@'%' identified by '${RUNTIME_PASSWORD:?}';
grant select, insert, update, delete on \`$MYSQL_DATABASE\`.* to '$RUNTIME_USER'@'%';
SQL
fi
