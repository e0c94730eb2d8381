#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Takes the pictures of docs/screenshots anew: real runs on the built-in demo server, no display needed.

# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

require_packages "${build_packages[@]}"
build release screenshots

pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
QT_QPA_PLATFORM=offscreen build/release/bin/screenshots "$pictures"
mkdir -p docs/screenshots
cp "$pictures"/*.png docs/screenshots/
say "Wrote docs/screenshots/"
