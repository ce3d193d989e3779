#!/usr/bin/env python3
"""Which share of the methods that well-known packages name the dataset covers, by area; called by `make coverage`.

lists.json says which names of which package count. Packages are only read, never installed or run: wheels of PyPI, and
packages of R from Debian, which are left out, with a line that says so, where apt does not have them. The script prints for
each area and each list how many methods are named, how many of them are covered, and their share; with --missing also the
names that are not covered. It fails where lists.json names what is not there.

A name is covered when it equals a name, alias or slug of a record but for case, signs and endings that say nothing, when
the software of a record names it, or when lists.json says which record it is. Names of one method count once, also in
several packages of an area. There is no list for qualitative research: no package has functions for it.

A list of lists.json has its `area`, the `package` with its `version` (for R also the name of the package of `debian`), a
`part` where a package has several lists, and

- where its names stand, as patterns of files: `exports` (what __all__ lists or the file imports), `defines` (functions and
  classes), `modules` (the files themselves are named after methods); for R what its help tells of;
- `named`: only names in which this expression is found count; `strip`: what is taken off both ends of a name, "CV" or "Conv";
- `aside`: expressions for names that are no methods: helpers, plots, base classes;
- `is`: the slug of the record where the name does not say it, also of variants that are no method of their own; null where
  only another method has the same name and there is no record yet.
"""
import ast
import collections
import fnmatch
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORE = ROOT / "target" / "coverage"
# The same wheels on every machine, whatever its Python: they are read, not run.
WHEELS = ["--python-version=3.11", "--implementation=cp", "--abi=cp311", "--abi=abi3", "--abi=none"]
WHEELS += [f"--platform=manylinux_2_{minor}_x86_64" for minor in (28, 27, 24, 17)] + ["--platform=manylinux2014_x86_64"]
WITHOUT_LIST = {"qualitative research": "no package has functions for it"}


class Wrong(Exception):
    """What lists.json says is not so."""


# --- What the dataset has


def plain(name):
    """'Mann–Whitney U test', 'mann_whitney_u' and 'MannWhitneyU' become the same: 'mannwhitneyu'."""
    text = unicodedata.normalize("NFKD", name).lower().replace("’", "'")
    text = re.sub("[^a-z0-9]", "", text.replace("'s ", " "))
    return re.sub("(?<=...)(test|method|estimator|model|algorithm|procedure)$", "", text)


class Dataset:
    """Finds the record of a name."""

    def __init__(self):
        packages = {entry["id"]: entry for entry in json.loads((ROOT / "data/software.json").read_text())}
        self.slugs, self.by_name, self.by_function = set(), {}, {}
        for file in sorted((ROOT / "data/methods").glob("*.json")):
            record = json.loads(file.read_text())
            slug, aliases = record["slug"], record["aliases"]
            self.slugs.add(slug)
            # `loose` is left out: a wider class is not the method.
            for name in [slug, record["name"]["en"], *aliases.get("en", []), *aliases.get("shared", [])]:
                self.by_name.setdefault(plain(name), slug)
            for software in record.get("software", []):
                if function := software.get("function"):
                    package = packages[software["package"]]
                    # Of "stats.diagnostic.lilliefors" the lists have the end; in R a dot is part of a name.
                    name = function if package["language"] == "R" else function.rpartition(".")[2]
                    self.by_function.setdefault((package["package"].lower(), name), slug)

    def find(self, package, name, stripped):
        """The slug of the record of a name, or None."""
        # Several records may name one function, hence the name decides first.
        return self.by_name.get(plain(name)) or self.by_name.get(plain(stripped)) or self.by_function.get((package.lower(), name))


# --- What packages name


def stored(source):
    """The wheel of a list, or None where it is yet to be downloaded."""
    start = re.sub("[-_.]+", "_", source["package"]).lower() + f"-{source['version']}-"
    return next((file for file in STORE.glob("*.whl") if file.name.lower().startswith(start)), None)


def download(sources):
    missing = {f"{source['package']}=={source['version']}" for source in sources if "debian" not in source and not stored(source)}
    if missing:
        print(f"Downloading {len(missing)} wheels into {STORE.relative_to(ROOT)} (about 150 MB for all, once)", file=sys.stderr)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
        if subprocess.run([*pip, *WHEELS, f"--dest={STORE}", *sorted(missing)]).returncode:
            sys.exit("pip cannot download them; its own words stand above")


def names_of_wheel(source):
    """Names that the files of `exports` give away, those that the files of `defines` define, and those of `modules`."""
    archive = zipfile.ZipFile(stored(source))
    names = set()
    for kind in "exports", "defines", "modules":
        for pattern in source.get(kind, []):
            # As in a shell, "*" stays within a folder.
            files = [file for file in fnmatch.filter(archive.namelist(), pattern) if file.count("/") == pattern.count("/")]
            if not files:
                raise Wrong(f"there is no {pattern}")
            for file in files:
                if kind == "modules":
                    names.add(pathlib.PurePath(file).stem)
                else:
                    module = ast.parse(archive.read(file))
                    names.update(exported(module) if kind == "exports" else defined(module))
    return {name for name in names if not name.startswith("_")}


def exported(module):
    """What __all__ lists; without it, what the module takes from others."""
    listed, imported = [], []
    for node in ast.walk(module):
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
                constants = [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
                listed += [constant for constant in constants if isinstance(constant, str)]
        elif isinstance(node, ast.ImportFrom):
            imported += [alias.asname or alias.name for alias in node.names if alias.name != "*"]
    return listed or imported


def defined(module):
    return [node.name for node in module.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))]


def names_of_debian(source):
    """What the help of an R package tells of; None where apt does not have it."""
    package, version = source["debian"], source["version"]
    if not shutil.which("apt-get"):
        return None
    folder = STORE / f"{package}_{version}"
    if not folder.exists():
        load = subprocess.run(["apt-get", "download", f"{package}={version}"], cwd=STORE, capture_output=True)
        if load.returncode:
            return None
        [file] = STORE.glob(f"{package}_{version.replace(':', '%3a')}_*.deb")
        subprocess.run(["dpkg-deb", "--extract", file, folder], check=True)
    [index] = folder.glob("usr/lib/R/site-library/*/help/AnIndex")
    return {line.split("\t")[0] for line in index.read_text().splitlines()}


# --- What is covered


def read(source, dataset):
    """The record (or None) of each method that the list names, by what it is called."""
    names = names_of_debian(source) if "debian" in source else names_of_wheel(source)
    if names is None:
        return None
    names = {name for name in names if re.search(source.get("named", ""), name)}
    for name in source.get("is", {}):
        if name not in names:
            raise Wrong(f"`is` has {name}, which the package has not")
        if source["is"][name] not in dataset.slugs | {None}:
            raise Wrong(f"`is` says that {name} is {source['is'][name]}, of which there is no record")
    aside = set()
    for pattern in source.get("aside", []):
        matched = {name for name in names if re.fullmatch(pattern, name)}
        if not matched:
            raise Wrong(f"`aside` has {pattern}, which the package has not")
        aside |= matched
    if both := aside & source.get("is", {}).keys():
        raise Wrong(f"{', '.join(sorted(both))} stand both in `aside` and in `is`")

    methods = {}
    for name in sorted(names - aside):
        stripped = name
        while "strip" in source and (shorter := re.sub(source["strip"], "", stripped)) not in ("", stripped):
            stripped = shorter
        slug = source["is"][name] if name in source.get("is", {}) else dataset.find(source["package"], name, stripped)
        # Two names of one record, or two that differ in what is stripped, are one method.
        methods.setdefault(slug or plain(stripped), (name, slug))
    return methods


def main():
    STORE.mkdir(parents=True, exist_ok=True)
    dataset = Dataset()
    sources = json.loads((ROOT / "bench/coverage/lists.json").read_text())
    download(sources)
    areas = collections.defaultdict(list)
    wrong = []
    for source in sources:
        try:
            areas[source["area"]].append((source, read(source, dataset)))
        except Wrong as error:
            wrong.append(f"lists.json, {source['area']}, {source['package']}: {error}")
    if wrong:
        sys.exit("\n".join(wrong))

    def line(label, methods):
        covered = sum(1 for _, slug in methods.values() if slug)
        print(f"{label:44}{len(methods):8}{covered:9}{covered / max(1, len(methods)):8.0%}")

    print(f"{'':44}{'entries':>8}{'covered':>9}{'share':>8}")
    for area, lists in areas.items():
        line(area, {key: method for _, methods in lists for key, method in (methods or {}).items()})
        for source, methods in lists:
            label = f"  {source['package']} {source['version']}" + (f", {source['part']}" if "part" in source else "")
            if methods is None:
                print(f"{label:44}not read: apt does not have {source['debian']}={source['version']}")
                continue
            line(label, methods)
            if "--missing" in sys.argv and (missing := sorted(name for name, slug in methods.values() if not slug)):
                print("    " + ", ".join(missing))
    for area, reason in WITHOUT_LIST.items():
        print(f"{area:44}no list: {reason}")


if __name__ == "__main__":
    main()
