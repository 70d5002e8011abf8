# shellcheck shell=bash
# Installs what is missing with the system's package tool; sourced by the scripts that need packages.

# What the program is built with. macOS computes SHA-256 by itself.
build_apt="libcmark-dev libssl-dev libyaml-dev pkg-config"
build_brew="cmark libyaml pkgconf"
has_libraries() {
  local libraries="libcmark yaml-0.1"
  [ "$(uname)" = Darwin ] || libraries="$libraries libcrypto"
  # shellcheck disable=SC2086 # the libraries are words
  pkg-config --exists $libraries 2>/dev/null
}

# install_packages APT-PACKAGES BREW-PACKAGES
#
# One call for all of them: two at once would take each other's downloads away. A second attempt
# follows a failure, because mirrors are sometimes out of step with the lists of packages.
# Where nothing can be installed, one line says what to install, and the status is 1.
install_packages() {
  local apt=$1 brew=$2
  if command -v apt-get >/dev/null; then
    install_by_apt "$apt" || cannot_install "$apt"
  elif command -v brew >/dev/null; then
    # shellcheck disable=SC2086 # the packages are words
    brew install --quiet $brew >/dev/null 2>&1 || cannot_install "$brew"
  else
    cannot_install "$apt (Debian, Ubuntu) or $brew (Homebrew)"
  fi
}

install_by_apt() {
  local -a as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
  fi
  local attempt
  for attempt in 1 2; do
    [ "$attempt" -eq 1 ] || sleep 2
    # Lists that cannot be brought up to date may still do.
    ${as_root[@]+"${as_root[@]}"} apt-get update -qq >/dev/null 2>&1 || true
    # shellcheck disable=SC2086 # the packages are words
    if ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -qq --yes --no-install-recommends $1 >/dev/null 2>&1; then
      return 0
    fi
  done
  return 1
}

cannot_install() {
  echo "error: please install these packages first: $1" >&2
  exit 1
}
