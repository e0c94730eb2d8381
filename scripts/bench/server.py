# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The target: an nginx of our own on loopback, which also counts what really arrived."""

import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

CONFIG = """\
load_module {module};
daemon off;
worker_processes auto;
worker_rlimit_nofile 16384;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{
    worker_connections 8192;
}}
http {{
    log_format counted '$connection $status $request_uri';
    access_log {folder}/access.log counted buffer=64k flush=100ms;
    keepalive_requests 10000000;
    keepalive_timeout 60s;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} backlog=4096;
        listen 127.0.0.1:{tls_port} ssl backlog=4096;
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        ssl_protocols TLSv1.2 TLSv1.3;
        location /fast {{ return 200 "ok\\n"; }}
        location /delay {{ echo_sleep 0.05; echo ok; }}
    }}
}}
"""

# The flush above, and more time than a busy machine needs for it.
LOG_PATIENCE_S = 5.0
LOG_QUIET_S = 0.25


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def free_ports(number):
    sockets = [socket.socket() for _ in range(number)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Nginx:
    """A context manager: runs while it is entered."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="loopscope-bench-")
        folder = Path(self._folder.name)
        port, tls_port = free_ports(2)
        self.url = f"http://127.0.0.1:{port}"
        self.tls_url = f"https://127.0.0.1:{tls_port}"
        self.certificate = folder / "certificate.pem"
        self._log = folder / "access.log"
        self._log_offset = 0
        output_of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                  "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                  "-keyout", folder / "key.pem", "-out", self.certificate)
        (module,) = (line for line in output_of("dpkg", "-L", "libnginx-mod-http-echo").splitlines()
                     if line.endswith("/ngx_http_echo_module.so"))
        config = folder / "nginx.conf"
        config.write_text(CONFIG.format(folder=folder, module=module, port=port, tls_port=tls_port),
                          encoding="utf-8")
        self._process = subprocess.Popen(["/usr/sbin/nginx", "-p", folder, "-c", config,
                                          "-e", folder / "error.log"], stderr=subprocess.DEVNULL)
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def _wait_until_it_answers(self):
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{self.url}/fast?start", timeout=1).close()
                return
            except OSError:
                if self._process.poll() is not None:
                    break
                time.sleep(0.1)
        errors = self._log.with_name("error.log")
        raise SystemExit("nginx did not start: " + (errors.read_text() if errors.exists() else "no reason given"))

    def seen(self, uri, at_least):
        """What arrived for `uri` since the last call: (requests answered with 200, connections).

        The log is written with a delay: waits until it has `at_least` that many requests and then stays quiet,
        or for LOG_PATIENCE_S.
        """
        wanted = f" 200 {uri}\n".encode()
        requests, connections = 0, set()
        last_news = time.monotonic()
        deadline = last_news + LOG_PATIENCE_S
        with self._log.open("rb") as log:
            log.seek(self._log_offset)
            while True:
                line = log.readline()
                if line.endswith(b"\n"):
                    self._log_offset += len(line)
                    if line.endswith(wanted):
                        requests += 1
                        connections.add(line.split(b" ", 1)[0])
                        last_news = time.monotonic()
                    continue
                log.seek(self._log_offset)
                now = time.monotonic()
                if now > deadline or (requests >= at_least and now - last_news > LOG_QUIET_S):
                    return requests, len(connections)
                time.sleep(0.02)
