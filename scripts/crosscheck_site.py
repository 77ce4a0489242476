"""Holds a site of `dutybot publish` against other programs: crosscheck_site.py FOLDER ADDRESS [AXE]

HTML Tidy reads the pages; axe-core (the file AXE) is run in headless Chromium over each of them, at the width of a telephone and of a
screen; zbar reads the code of the wall sheet from Chromium's picture of it, which has to be ADDRESS. What is not on the machine is not
checked, and said so. Exits with 1 on any finding.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

folder, address = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
axe = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pages = sorted(folder.glob("*.html"))
failed = False


def say(text):
    print(f"crosscheck: {text}")


def fail(text):
    global failed
    failed = True
    say(text)


def browse(work, *arguments):
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={work}/profile"]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=120).stdout


def tidy():
    if not shutil.which("tidy"):
        return say("tidy is not installed: the pages were not read by it")
    for page in pages:
        done = subprocess.run(["tidy", "-q", "-e", "-utf8", str(page)], capture_output=True, text=True)
        # Good SVG that Tidy does not know.
        svg = r'<svg> (attribute "(width|height)" has invalid value "\d+mm"|proprietary attribute "shape-rendering")'
        lines = [line for line in done.stderr.splitlines() if not re.search(svg, line)]
        if lines:
            fail(f"tidy, {page.name}: " + "; ".join(lines[:5]))
    say(f"tidy read {len(pages)} pages")


def accessible(work):
    if not chromium or not axe or not axe.is_file():
        return say("Chromium or axe-core is not there: accessibility was not checked")
    script = axe.read_text().replace("</script", "<\\/script")
    run = "axe.run().then(r=>{document.body.textContent='AXE'+JSON.stringify({p:r.passes.length,v:r.violations.map(v=>[v.id,v.nodes.length,v.nodes[0].html])})+'EXA'})"
    checked = 0
    for page in pages:
        for width in (360, 1200):
            # The page forbids scripts; a copy of it does not, and is otherwise the same.
            text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text())
            copy = work / page.name
            copy.write_text(text.replace("</body>", f"<script>{script}</script><script>{run}</script></body>"))
            seen = browse(work, f"--window-size={width},900", "--virtual-time-budget=20000", "--dump-dom", copy.as_uri())
            found = re.search(r"AXE(\{.*\})EXA", seen, re.S)
            if not found:
                fail(f"axe-core told nothing of {page.name}")
                continue
            told = json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
            checked += told["p"]
            for name, count, first in told["v"]:
                fail(f"axe-core, {page.name} at {width}: {name}, {count} times, first {first}")
    say(f"axe-core: {checked} rules passed over {len(pages)} pages and two widths")


def code(work):
    sheet = folder / "sheet.html"
    if not sheet.is_file():
        return say("no wall sheet, and so no code to read")
    if not chromium or not shutil.which("zbarimg"):
        return say("Chromium or zbarimg is not there: the code was not read")
    picture = work / "sheet.png"
    browse(work, "--window-size=900,900", f"--screenshot={picture}", sheet.as_uri())
    read = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True).stdout.strip()
    if read != address:
        fail(f"zbar reads {read!r} in the code of {address!r}")
    else:
        say("zbar reads the code of the wall sheet")


with tempfile.TemporaryDirectory() as place:
    tidy()
    accessible(pathlib.Path(place))
    code(pathlib.Path(place))
sys.exit(1 if failed else 0)
