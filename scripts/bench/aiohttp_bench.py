#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""aiohttp_bench.py URL COUNT CONCURRENCY [CAFILE]: COUNT requests by CONCURRENCY coroutines.

The last line is the seconds that all of them took.
"""

import asyncio
import ssl
import sys
import time

import aiohttp


async def send_requests(session, url, numbers):
    for _ in numbers:
        async with session.get(url) as response:
            response.raise_for_status()
            await response.read()


async def main(url, count, concurrency, ca_file=None):
    context = ssl.create_default_context(cafile=ca_file) if ca_file else None
    connector = aiohttp.TCPConnector(limit=concurrency, ssl=context)
    async with aiohttp.ClientSession(connector=connector) as session:
        numbers = iter(range(count))
        start = time.perf_counter()
        await asyncio.gather(*(send_requests(session, url, numbers) for _ in range(concurrency)))
        print(time.perf_counter() - start)


asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]))
