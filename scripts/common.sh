# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What the scripts share: sourced, not run. Leaves the caller in the top folder of the sources.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian's names. On a system without apt the same things are needed under other names.
# shellcheck disable=SC2034 # used by the scripts that source this
{
    build_packages=(g++ cmake ninja-build qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
        qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qcoro-qt6-dev libcurl4-openssl-dev libeigen3-dev
        libqt6sql6-sqlite libqt6sql6-psql
        qt6-qpa-plugins qt6-wayland qt6-translations-l10n ca-certificates fonts-noto-cjk)
    test_packages=(python3 openssl postgresql)
    bench_packages=(nginx-light libnginx-mod-http-echo openssl libssl-dev hey wrk apache2-utils
        python3 python3-requests python3-aiohttp)
    # libssl-dev: so that bench_accuracy is compiled, too.
    check_packages=(git ccache clang-format desktop-file-utils appstream shellcheck libssl-dev)
}

say() {
    printf '%s\n' "$*" >&2
}

# require_packages PACKAGE...: installs those that are missing; without apt it can only name them, once.
require_packages() {
    local wanted missing=() as_root=()
    if ! command -v apt-get >/dev/null; then
        [[ -f build/release/build.ninja ]] || say "No apt here, so these must be there already, whatever this system calls them: $*"
        return
    fi
    # A newer Debian's package may provide what was one of its own before.
    mapfile -t missing < <(comm -13 \
        <(dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' "$@" 2>/dev/null \
            | awk '/^installed / { gsub(/\([^)]*\)|,/, ""); for (i = 2; i <= NF; ++i) print $i }' | sort -u) \
        <(printf '%s\n' "$@" | sort -u))
    if ((${#missing[@]} == 0)); then
        return
    fi
    wanted="${missing[*]}"
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "Missing packages. Install them as root, then try again:"
            say "    apt-get install $wanted"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing $wanted"
    "${as_root[@]}" apt-get update >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}" >&2
}

# configure PRESET [CMAKE-OPTION...]: only when that has not been done yet for these presets in this folder.
# Changes of a CMakeLists.txt are seen by the build itself.
configure() {
    local folder="build/$1"
    if (($# == 1)) && [[ "$folder/build.ninja" -nt CMakePresets.json ]] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$folder/CMakeCache.txt"; then
        return
    fi
    cmake --fresh --preset "$@" >&2
}

# build PRESET [TARGET...]: the result is up to date, or the script ends.
build() {
    local preset="$1"
    shift
    configure "$preset"
    cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}

# run_tests PRESET: every test, offscreen, as many at once as there are cores.
run_tests() {
    ctest --preset "$1" --output-on-failure -j "$(nproc)"
}
