"""Runs walks through the SCXML reader of python-statemachine and compares the states passed.

Usage: crosscheck.py GRAPHS WALKS: a folder of .scxml files, and a file of JSON lines with graph, events and states.

The reader makes a class of each document; an instance stands in its initial state and is sent the events of a walk.
It lets an event pass that nothing takes, so a walk that goes astray shows as a difference in the states.
"""

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from statemachine.io.scxml.processor import SCXMLProcessor

SCXML = "{http://www.w3.org/2005/07/scxml}"


def check(path: Path) -> list[str]:
    """What is wrong with a document that a schema would find: one initial state, targets that are there, ids once."""
    root = ET.parse(path).getroot()
    states = [element for element in root if element.tag in (SCXML + "state", SCXML + "final")]
    ids = [state.attrib["id"] for state in states]
    targets = [way.attrib["target"] for way in root.iter(SCXML + "transition")]
    flaws = [f"id {name} twice" for name in set(ids) if ids.count(name) > 1]
    flaws += [f"target {name} is not there" for name in set(targets) - set(ids)]
    if root.attrib.get("initial") not in ids:
        flaws.append("the initial state is not there")
    if root.attrib.get("datamodel") != "null" or root.attrib.get("version") != "1.0":
        flaws.append("datamodel or version")
    for final in root.iter(SCXML + "final"):
        if len(final):
            flaws.append("a final state has a way out")
    for state in states:
        events = [way.attrib["event"] for way in state]
        if len(events) != len(set(events)):
            flaws.append(f"{state.attrib['id']}: one event takes two ways")
    return [f"{path.name}: {flaw}" for flaw in flaws]


def load(path: Path):
    processor = SCXMLProcessor()
    processor.parse_scxml(path.stem, path.read_text(encoding="utf-8"))
    return next(iter(processor.scs.values()))


def passed(chart, events: list[str]) -> list[str]:
    machine = chart()
    states = [place(machine)]
    for event in events:
        machine.send(event)
        states.append(place(machine))
    return states


def place(machine) -> str:
    return "+".join(sorted(str(value) for value in machine.configuration_values))


def main() -> int:
    graphs, walks = Path(sys.argv[1]), Path(sys.argv[2])
    files = sorted(graphs.glob("*.scxml"))
    flaws = [flaw for file in files for flaw in check(file)]
    charts = {file.stem: load(file) for file in files}
    count = steps = 0
    for line in walks.read_text(encoding="utf-8").splitlines():
        walk = json.loads(line)
        count += 1
        steps += len(walk["events"])
        theirs = passed(charts[walk["graph"]], walk["events"])
        if theirs != walk["states"]:
            flaws.append(f"{walk['graph']} on {walk['events']}:\n  ours   {walk['states']}\n  theirs {theirs}")
    for flaw in flaws:
        print(flaw)
    print(f"crosscheck: {len(files)} graphs, {count} walks, {steps} steps, {len(flaws)} differences")
    return 1 if flaws or not count or not files else 0


if __name__ == "__main__":
    sys.exit(main())
