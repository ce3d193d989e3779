"""Asks hunspell for the Bulgarian words of the dataset and the interface; `make check-spelling` calls it.

What the dictionary lacks and is right stands in data/spelling.bg.txt, one word a line; ADD=1 writes what is unknown there,
to be read by somebody before it is committed.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

KNOWN = Path("data/spelling.bg.txt")
CYRILLIC = re.compile(r"[А-Яа-яЀ-ӿ]+")
# Titles stand there as they were printed, in whatever language.
AS_PRINTED = {"source", "year_evidence", "originator_evidence", "evidence"}


def texts(value):
    """All texts of a value of JSON that are ours."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name not in AS_PRINTED:
                yield from texts(item)


def main():
    places = {}
    words = [*Path("public/locale").glob("*bg.json")]
    files = [*Path("data").rglob("*.json"), *words, *Path("data/about").glob("*.bg.html")]
    for path in sorted(files):
        content = path.read_text(encoding="utf-8")
        found = texts(json.loads(content)) if path.suffix == ".json" else [content]
        for text in found:
            for word in CYRILLIC.findall(text):
                places.setdefault(word, path)
    command = ["hunspell", "-d", "bg_BG", "-i", "utf-8", "-l"]
    answer = subprocess.run(command, input="\n".join(places), capture_output=True, text=True, check=True)
    lacking = set(answer.stdout.split())
    known = set(KNOWN.read_text(encoding="utf-8").split())
    unknown = sorted(lacking - known)
    if os.environ.get("ADD"):
        KNOWN.write_text("".join(f"{word}\n" for word in sorted(lacking)), encoding="utf-8")
    for word in unknown:
        print(f"{places[word]}: {word}")
    stale = known - lacking
    print(f"spelling: {len(places)} Bulgarian words, {len(unknown)} unknown, {len(stale)} listed and not needed")
    return 1 if unknown and not os.environ.get("ADD") else 0


if __name__ == "__main__":
    sys.exit(main())
