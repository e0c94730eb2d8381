#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""aiohttp_bench.py URL COUNT CONCURRENCY: COUNT coroutines that share CONCURRENCY connections.

The last line is the seconds that all of them took.
"""

import asyncio
import sys
import time

import aiohttp


async def send_request(session, url):
    async with session.get(url) as response:
        response.raise_for_status()
        await response.read()


async def main(url, count, concurrency):
    connector = aiohttp.TCPConnector(limit=concurrency)
    async with aiohttp.ClientSession(connector=connector) as session:
        start = time.perf_counter()
        await asyncio.gather(*(send_request(session, url) for _ in range(count)))
        print(time.perf_counter() - start)


asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
