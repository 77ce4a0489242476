"""A line to the hub that is slow, loses pieces, or is cut (scripts/hub-trial): relay.py PORT DELAY_MS LOSS_PERCENT CUT_AFTER_BYTES

Prints the port it listens on. Each way is delayed by DELAY_MS; of each piece LOSS_PERCENT come 300 ms later, as one that TCP
sends again. CUT_AFTER_BYTES > 0: the first connection goes silent after so many bytes to the hub, as a cable that is pulled does.
"""
import asyncio
import random
import sys

port, delay, loss, cut = int(sys.argv[1]), int(sys.argv[2]) / 1000, int(sys.argv[3]) / 100, int(sys.argv[4])
random.seed(23)
state = {"cut": cut}


async def carry(reader, writer, counts):
    passed, line = 0, asyncio.Queue()
    loop = asyncio.get_running_loop()

    async def deliver():
        while True:
            at, piece = await line.get()
            await asyncio.sleep(max(0, at - loop.time()))
            if piece is None:
                writer.close()
                return
            writer.write(piece)

    going = asyncio.create_task(deliver())
    try:
        while piece := await reader.read(1400):
            passed += len(piece)
            if counts and 0 < state["cut"] < passed:
                await asyncio.sleep(3600)
            line.put_nowait((loop.time() + delay + (0.3 if random.random() < loss else 0), piece))
    except ConnectionError:
        pass
    line.put_nowait((loop.time() + delay, None))
    await going


async def serve(reader, writer):
    there, to = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.gather(carry(reader, to, True), carry(there, writer, False), return_exceptions=True)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
