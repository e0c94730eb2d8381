#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""notes.py URL COUNT: blocking requests in asyncio's default executor, as a newcomer would write it.

The last line is the seconds that all of them took.
"""

import asyncio
import sys
import time

import requests


async def send_request(url):
    start = time.time()
    loop = asyncio.get_running_loop()
    response = await loop.run_in_executor(None, requests.get, url)
    print(f"Receive a response {response.status_code} takes {time.time() - start} seconds.")


async def main(url, count):
    start = time.perf_counter()
    await asyncio.wait([asyncio.create_task(send_request(url)) for _ in range(count)])
    print(time.perf_counter() - start)


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
