"""Holds what machines have, and were told is at the hub, against what stands there (scripts/hub-trial).

told STANDING STORE KEPT …   "acknowledged lost otherwise", over all machines
alike STANDING STORE …       "same N", or what each lacks and has beyond
count STORE [KEPT]           entries in a store; with KEPT: those that the hub was told of
texts STORE WORDS            how many texts are just these words, and how many entries lack a text that never came
"""
import json
import sqlite3
import sys


def entries(store):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        return {(origin, number): hash.hex() for origin, number, hash in file.execute("SELECT origin, number, hash FROM entries")}


def standing(path):
    with open(path) as lines:
        rows = (line.rstrip("\n").split("|") for line in lines)
        return {(origin, int(number)): hash for origin, number, hash in rows}


def sent(kept):
    with open(kept) as file:
        return json.load(file)["sent"]


what, rest = sys.argv[1], sys.argv[2:]
if what == "told":
    there = standing(rest[0])
    acknowledged = lost = otherwise = 0
    for store, kept in zip(rest[1::2], rest[2::2]):
        here = entries(store)
        for origin, upto in sent(kept).items():
            for number in range(1, upto + 1):
                acknowledged += 1
                if (origin, number) not in there:
                    lost += 1
                elif there[origin, number] != here[origin, number]:
                    otherwise += 1
    print(acknowledged, lost, otherwise)
elif what == "alike":
    all_of = [standing(rest[0])] + [entries(store) for store in rest[1:]]
    union = set().union(*(found.items() for found in all_of))
    if all(len(found) == len(union) for found in all_of):
        print("same", len(union))
    else:
        print("of", len(union), "lacking:", *(len(union) - len(found) for found in all_of))
elif what == "count":
    print(sum(sent(rest[1]).values()) if len(rest) > 1 else len(entries(rest[0])))
elif what == "texts":
    with sqlite3.connect(f"file:{rest[0]}?mode=ro", uri=True) as file:
        said = file.execute("SELECT count(*) FROM personal WHERE text = ?", rest[1:]).fetchone()[0]
        print(said, file.execute("SELECT count(DISTINCT entry) FROM withheld").fetchone()[0])
