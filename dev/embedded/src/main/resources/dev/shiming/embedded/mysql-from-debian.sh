#!/usr/bin/env bash
# mysql-from-debian.sh FOLDER: puts MySQL's server from Debian unstable there, with every library it needs down to the
# C library, and bin/mysqld to start it. Installs nothing and needs no root: apt resolves and checks the packages
# against a state of its own, from the mirror that this machine's own sources name.
set -euo pipefail
folder=$1

fail() { printf '%s\n' "$1"; exit 1; }

command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail 'this machine has no Debian packages'
source /etc/os-release
[[ $ID == debian ]] || fail "this machine runs $ID, whose packages have no MySQL 9.7"

mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
  awk -v release="${VERSION_CODENAME:-sid}" \
    '$3 == "main" && ($2 == release || $2 ~ /^(sid|unstable|testing|stable)$/) && !found { print $1; found = 1 }')
[[ -n $mirror ]] || fail "the sources of apt name no Debian mirror for ${VERSION_CODENAME:-sid}"

work=$folder/.packages
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,archives/partial}
: >"$work/status"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[[ -f $keys ]] || keys=/usr/share/keyrings/debian-archive-keyring.pgp
printf 'deb [signed-by=%s] %s unstable main\n' "$keys" "$mirror" >"$work/sources.list"

packages() {
  apt-get -qq -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State::Lists="$work/lists" -o Dir::State::Status="$work/status" \
    -o Dir::Cache="$work" -o Dir::Cache::Archives="$work/archives" \
    -o APT::Sandbox::User=root -o APT::Install-Recommends=false -o Acquire::Languages=none \
    -o Acquire::Retries=3 -o Debug::NoLocking=true "$@"
}
packages update
packages --yes --download-only install mysql-server-core

for package in "$work"/archives/*.deb; do
  dpkg-deb --extract "$package" "$folder"
done
rm -rf "$folder"/usr/share/{doc,man,perl*,locale} "$folder"/usr/lib/*/perl* "$folder"/etc

mkdir "$folder/bin"
cat >"$folder/bin/mysqld" <<'MYSQLD'
#!/usr/bin/env bash
usr=$(cd "$(dirname "${BASH_SOURCE[0]}")/../usr" && pwd)
loader=("$usr"/lib*/ld-linux*.so.*)
libraries=("$usr"/lib/*/libc.so.6)
exec "${loader[0]}" --library-path "${libraries[0]%/*}" "$usr/sbin/mysqld" --no-defaults \
  --basedir="$usr" --lc-messages-dir="$usr/share/mysql" --plugin-dir="$usr/lib/mysql/plugin" "${@}"
MYSQLD
chmod +x "$folder/bin/mysqld"
"$folder/bin/mysqld" --version
