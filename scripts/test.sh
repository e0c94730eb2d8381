#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds Loopscope where needed and runs every test, without a display.

# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

require_packages "${build_packages[@]}" "${test_packages[@]}"
build release
run_tests release
