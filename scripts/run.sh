#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds Loopscope where needed and opens it. Arguments go to the program.

caller_dir=$PWD
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

require_packages "${build_packages[@]}"
build release loopscope loopscope-cli

programs=$PWD/build/release/bin
cd "$caller_dir"
if [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]]; then
    exec "$programs/loopscope" "$@"
fi
say "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running loopscope-cli compare --demo instead."
exec "$programs/loopscope-cli" compare --demo "$@"
