#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Measures loopscope-cli beside its peers against an nginx of its own, on loopback; prints a table in Markdown.
# The number of rounds may be given (default 5). Takes about 15 seconds a round.

# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

rounds=${1:-5}

require_packages "${build_packages[@]}" "${bench_packages[@]}"
build release loopscope-cli

# 1,000 connections, each with two ends.
ulimit -n "$(ulimit -Hn)"
if [[ $(ulimit -n) != unlimited ]] && (($(ulimit -n) < 4096)); then
    say "Only $(ulimit -n) open files are allowed here; 4096 are needed. See ulimit -n."
    exit 1
fi

dir=$(mktemp -d)
nginx_pid=
clean_up() {
    if [[ -n "$nginx_pid" ]]; then
        kill "$nginx_pid" 2>/dev/null && wait "$nginx_pid"
    fi
    rm -rf "$dir"
}
trap clean_up EXIT

port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
module=$(dpkg -L libnginx-mod-http-echo | grep '/ngx_http_echo_module\.so$')
cat >"$dir/nginx.conf" <<CONFIG
load_module $module;
daemon off;
worker_processes auto;
worker_rlimit_nofile 16384;
pid $dir/nginx.pid;
error_log $dir/error.log;
events {
    worker_connections 4096;
}
http {
    log_format counted '\$connection \$request_uri';
    access_log $dir/access.log counted;
    keepalive_requests 1000000;
    keepalive_timeout 60s;
    client_body_temp_path $dir/body;
    proxy_temp_path $dir/proxy;
    fastcgi_temp_path $dir/fastcgi;
    uwsgi_temp_path $dir/uwsgi;
    scgi_temp_path $dir/scgi;
    server {
        listen 127.0.0.1:$port backlog=4096;
        location /fast { return 200 "ok\n"; }
        location /delay { echo_sleep 0.05; echo ok; }
    }
}
CONFIG
/usr/sbin/nginx -p "$dir" -c "$dir/nginx.conf" -e "$dir/error.log" &
nginx_pid=$!

url="http://127.0.0.1:$port"
for _ in {1..100}; do
    /usr/bin/python3 -c "import urllib.request; urllib.request.urlopen('$url/fast?start')" 2>/dev/null && break
    kill -0 "$nginx_pid" 2>/dev/null || { say "nginx did not start: $(cat "$dir/error.log")"; exit 1; }
    sleep 0.1
done

/usr/bin/python3 scripts/bench/compare.py build/release/bin/loopscope-cli "$url" "$dir/access.log" "$rounds"
