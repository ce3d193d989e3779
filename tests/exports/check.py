"""Reads the exports with parsers that other people wrote, and compares what they understand with the records."""

import csv
import importlib.metadata
import io
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

import bibtexparser
import html5lib
import pybtex
import pybtex.database
import pybtex.errors
import rispy

# Pandoc 2.17 does not know the root that stands alone, as in the title on "√b₁", and shows its command.
UNKNOWN_ROOT = re.compile(r"\[WARNING\] Could not convert TeX math \\surd, rendering as TeX:\n(?:  .*\n?)+")
PACKAGES = ["pybtex", "bibtexparser", "rispy", "html5lib"]


def family(name):
    """The family name with its particle as CSL-JSON holds it."""
    return " ".join(filter(None, [name.get("non-dropping-particle"), name.get("family", name.get("literal"))]))


def plain(text):
    """What remains of a BibTeX value for comparison: letters and digits."""
    return "".join(letter for letter in text if letter.isalnum())


def check_csv(text, selection, has_mark, separator=","):
    assert text.startswith("\ufeff") == has_mark
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator, strict=True))
    width = len(selection["methods"]) + 2
    assert all(len(row) == width for row in rows), "lines of different width"
    assert rows[0][2:] == [method["name"] for method in selection["methods"]]
    labels = [row[0] for row in rows[1:]]
    assert labels[: len(selection["rows"])] == selection["rows"]
    assert "\n" not in text.replace("\r\n", "")


def check_bibtex(path, items):
    pybtex.errors.set_strict_mode(True)
    database = pybtex.database.parse_file(str(path), bib_format="bibtex")
    assert len(database.entries) == len(items)
    library = bibtexparser.parse_file(str(path))
    assert not library.failed_blocks and len(library.entries) == len(items)
    for item in items:
        entry = database.entries[item["id"]]
        people = entry.persons["author"]
        assert len(people) == len(item["author"]), item["id"]
        for person, name in zip(people, item["author"]):
            read = " ".join(person.prelast_names + person.last_names)
            assert plain(read) == plain(family(name)), (item["id"], read, name)
            assert plain(" ".join(person.first_names + person.middle_names)) == plain(name.get("given", "")), (item["id"], name)
            assert plain(" ".join(person.lineage_names)) == plain(name.get("suffix", "")), (item["id"], name)
        assert entry.fields["year"] == str(item["issued"]["date-parts"][0][0])
        for bib, csl in [("doi", "DOI"), ("url", "URL"), ("volume", "volume")]:
            if csl in item and bib in entry.fields:
                assert entry.fields[bib] == item[csl], (item["id"], bib)
        assert "DOI" not in item or "doi" in entry.fields
        if item["title"].isascii() and not any(sign in item["title"] for sign in '"\\{}'):
            assert plain(entry.fields["title"]) == plain(item["title"]), item["id"]


def check_ris(path, items):
    with open(path, encoding="utf-8", newline="") as file:
        records = rispy.load(file)
    assert [record["id"] for record in records] == [item["id"] for item in items]
    for record, item in zip(records, items):
        assert record["title"] == item["title"], item["id"]
        assert len(record["authors"]) == len(item["author"])
        assert record["year"] == str(item["issued"]["date-parts"][0][0])
        assert record.get("doi") == item.get("DOI")
        # rispy does not know the number within a series, which EndNote, Zotero and citation-js call SV.
        assert record.get("unknown_tag", {}).keys() <= {"SV"}, record["unknown_tag"]


def check_html(text, selection, items):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document = parser.parse(text)
    rows = document.findall(".//tbody/tr")
    assert len(rows) == len(selection["rows"])
    assert all(len(row.findall("td")) == len(selection["methods"]) for row in rows)
    spans = [span for span in document.iter("span") if span.get("class") == "Z3988"]
    assert len(spans) == len(items)
    for span, item in zip(spans, items):
        values = urllib.parse.parse_qs(span.get("title"), strict_parsing=True)
        title = values.get("rft.atitle", values.get("rft.btitle", values.get("rft.title")))
        assert title[0] == item["title"] and len(values["rft.au"]) == len(item["author"])
        assert values["ctx_ver"] == ["Z39.88-2004"]


def pandoc(*arguments):
    done = subprocess.run(["pandoc", *arguments], capture_output=True, text=True, check=True)
    warnings = UNKNOWN_ROOT.sub("", done.stderr)
    assert not warnings, warnings
    return done.stdout


def check_pandoc(folder, stem, selection, items):
    for name, reader in [("markdown.md", "gfm"), ("pandoc.md", "markdown"), ("quarto.qmd", "markdown")]:
        blocks = json.loads(pandoc("-f", reader, "-t", "json", str(folder / f"{stem}.{name}")))["blocks"]
        tables = [block for block in blocks if block["t"] == "Table"]
        assert len(tables) == 1, f"{stem}.{name}: {len(tables)} tables"
        body = tables[0]["c"][4][0][3]
        assert len(body) == len(selection["rows"])
        assert all(len(row[1]) == len(selection["methods"]) + 1 for row in body)
    pasted = {
        "pandoc-table.md": ["-f", "markdown"],
        "html-table.html": ["-f", "html"],
    }
    for name, reader in pasted.items():
        blocks = json.loads(pandoc(*reader, "-t", "json", str(folder / f"{stem}.{name}")))["blocks"]
        blocks = blocks[0]["c"][1] if blocks[0]["t"] == "Div" else blocks
        tables = [block for block in blocks if block["t"] == "Table"]
        assert len(tables) == 1, f"{stem}.{name}: {len(tables)} tables"
        assert len(tables[0]["c"][4][0][3]) == len(selection["rows"])
        assert name == "html-table.html" or tables[0]["c"][1][1], f"{stem}.{name}: no caption"
        assert all(block["t"] != "DefinitionList" for block in blocks), f"{stem}.{name}: a list of definitions"
    bibliography = f"--bibliography={folder / f'{stem}.bibtex.bib'}"
    page = pandoc("-f", "markdown", "--citeproc", bibliography, "-t", "html", str(folder / f"{stem}.pandoc-table.md"))
    assert page.count('class="csl-entry"') == len(items), f"{stem}: references of the fragment that pandoc does not list"
    page = pandoc("-f", "markdown", "--citeproc", "-t", "html", str(folder / f"{stem}.pandoc.md"))
    assert page.count('class="csl-entry"') == len(items), f"{stem}: references that pandoc does not list"
    assert "???" not in page and "citation not found" not in page
    listed = pandoc("-f", "csljson", "-t", "plain", "--citeproc", str(folder / f"{stem}.csl-json.json"))
    assert listed.strip()


def check(folder, stem):
    selection = json.loads((folder / f"{stem}.selection.json").read_text())
    items = json.loads((folder / f"{stem}.csl-json.json").read_text())
    own = items[:-1]
    check_csv((folder / f"{stem}.csv.csv").read_bytes().decode(), selection, False)
    check_csv((folder / f"{stem}.csv-excel.csv").read_bytes().decode(), selection, True, ";" if stem.endswith(".bg") else ",")
    check_bibtex(folder / f"{stem}.bibtex.bib", items)
    check_ris(folder / f"{stem}.ris.ris", items)
    check_html((folder / f"{stem}.html.html").read_text(), selection, own)
    check_pandoc(folder, stem, selection, own)
    whole = json.loads((folder / f"{stem}.json.json").read_text())
    for read, own_method in zip(whole["methods"], selection["methods"], strict=True):
        assert read["slug"] == own_method["slug"] and read["name"] == own_method["name"]
    print(f"{stem}: {len(selection['methods'])} methods, {len(own)} references")


if sys.argv[1:] == ["--tools"]:
    sys.exit()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.selection.json")):
    check(path.parent, path.name.removesuffix(".selection.json"))
versions = [f"{package} {importlib.metadata.version(package)}" for package in PACKAGES]
print("Python", sys.version.split()[0] + ",", ", ".join(versions) + ",", pandoc("--version").splitlines()[0])
