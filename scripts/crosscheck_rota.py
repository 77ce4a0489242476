"""Holds our calendar files against two readers of iCalendar: vobject and ics (PyPI).

    crosscheck_rota.py NAME.ics NAME.json …

The second of each two is `dutybot rota show --json` of what the first was exported from. Both readers must find as many events
as shifts, with the same ids, and times that are those of the shifts in Beijing.
"""

import json
import sys
import warnings
from datetime import datetime, timedelta, timezone
from pathlib import Path

warnings.filterwarnings("ignore")
import ics  # noqa: E402
import vobject  # noqa: E402

BEIJING = timezone(timedelta(hours=8))


def by_vobject(text: str) -> dict[str, tuple[datetime, datetime, str, int]]:
    events = {}
    for event in vobject.readOne(text, validate=True).vevent_list:
        events[event.uid.value] = (
            event.dtstart.value, event.dtend.value, event.status.value, int(event.sequence.value))
    return events


def by_ics(text: str) -> dict[str, tuple[datetime, datetime, str, int]]:
    events = {}
    for event in ics.Calendar(text).events:
        sequence = next(int(line.value) for line in event.extra if line.name == "SEQUENCE")
        events[event.uid] = (event.begin.datetime, event.end.datetime, event.status, sequence)
    return events


def moment(day: str, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime.fromisoformat(day).replace(tzinfo=BEIJING) + timedelta(hours=hour, minutes=minute)


def check(file: Path, rota: Path) -> tuple[int, list[str]]:
    octets = file.read_bytes()
    text = octets.decode("utf-8")
    flaws = []
    if any(len(line) > 75 for line in octets.split(b"\r\n")) or b"\n" in octets.replace(b"\r\n", b""):
        flaws.append(f"{file.name}: a line is too long, or does not end in CR LF")
    ours = [line[4:] for line in text.replace("\r\n ", "").split("\r\n") if line.startswith("UID:")]
    one, other = by_vobject(text), by_ics(text)
    if not ours or sorted(ours) != sorted(one) or sorted(ours) != sorted(other):
        flaws.append(f"{file.name}: {len(ours)} ids here, {len(one)} by vobject, {len(other)} by ics")
    for uid in ours:
        if one.get(uid) != other.get(uid):
            flaws.append(f"{file.name}: {uid}: vobject {one.get(uid)}, ics {other.get(uid)}")
    shifts = json.loads(rota.read_text(encoding="utf-8"))["shifts"]
    member = file.stem.partition("=")[2]
    if member:
        shifts = [shift for shift in shifts if member in [person["name"] for person in shift["people"]]]
    wanted = sorted((moment(s["day"], s["from"]), moment(s["day"], s["to"])) for s in shifts)
    for name, events in [("vobject", one), ("ics", other)]:
        found = sorted((begin, end) for begin, end, status, _ in events.values() if status == "CONFIRMED")
        if found != wanted:
            flaws.append(f"{file.name}: {len(found)} shifts stand by {name}, {len(wanted)} are planned")
    return len(ours), flaws


def main() -> int:
    files = [Path(name) for name in sys.argv[1:]]
    checked = [check(file, rota) for file, rota in zip(files[::2], files[1::2])]
    flaws = [flaw for _, found in checked for flaw in found]
    for flaw in flaws:
        print(flaw)
    count = sum(count for count, _ in checked)
    print(f"crosscheck: {len(checked)} calendars, {count} events by vobject and ics, {len(flaws)} differences")
    return 1 if flaws or not count else 0


if __name__ == "__main__":
    sys.exit(main())
