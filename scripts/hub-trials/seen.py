"""How long after an entry is in one store it is in another (scripts/hub-trial): seen.py FROM TO COUNT

Looks into both files a hundred times a second until COUNT entries more have come to both, a minute and a half at most. Prints
"COUNT MEDIAN WORST" in milliseconds.
"""
import sqlite3
import statistics
import sys
import time

stores = [sqlite3.connect(f"file:{path}?mode=ro", uri=True) for path in sys.argv[1:3]]
wanted, end = int(sys.argv[3]), time.monotonic() + 90


def entries(store):
    return store.execute("SELECT count(*) FROM entries").fetchone()[0]


begun = [entries(store) for store in stores]
times = [[], []]
print("ready", flush=True)
while len(times[1]) < wanted and time.monotonic() < end:
    for store, first, seen in zip(stores, begun, times):
        seen.extend([time.monotonic()] * (entries(store) - first - len(seen)))
    time.sleep(0.01)
took = [1000 * max(0, there - here) for here, there in zip(*times)]
print(len(took), *(round(value) for value in (statistics.median(took), max(took))) if took else (0, 0))
