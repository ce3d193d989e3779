#!/usr/bin/env python3
"""Runs the examples in data/code and compares what they print with what is stored beside them.

    run.py [SLUG ...]     runs these, or all
    run.py --record       also writes data/code/versions.json: when all ran, and with which versions

Each example prints its result last: the last number of its output is compared with `value` in
data/code/<slug>.json, relative to `tolerance` (1e-5 where none is stated). Where both languages
compute the same quantity their values are compared, too; where they differ by definition, `apart`
says why. The last line says how many ran. Ends with 1 where any failed.
"""

import concurrent.futures
import datetime
import hashlib
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

CODE = pathlib.Path(__file__).resolve().parents[2] / "data" / "code"
PYTHON = os.environ.get("CODE_PYTHON", sys.executable)
LANGUAGES = {"r": (".R", ["Rscript", "--vanilla"]), "python": (".py", [PYTHON, "-W", "ignore"])}
TOLERANCE = 1e-5
SECONDS = 120
NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]*[A-Za-z_])")
# One thread each: sums in another order have other last digits.
ENVIRONMENT = os.environ | {
    name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
} | {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}


def is_near(one, other, tolerance):
    """Whether two numbers agree; near zero the tolerance is taken as it is."""
    return math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance * 1e-3)


def run(slug, language):
    """Runs one example: the number it prints last, or what went wrong."""
    suffix, command = LANGUAGES[language]
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                command + [str(CODE / (slug + suffix))],
                cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            return None, f"took more than {SECONDS} s"
        if done.returncode:
            return None, done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "failed"
        if os.listdir(folder):
            return None, "leaves files behind"
    numbers = NUMBER.findall(done.stdout)
    return (float(numbers[-1]), None) if numbers else (None, "prints no number")


def faults(slug):
    """What is wrong with the examples of one method, and how many ran in each language."""
    try:
        about = json.loads((CODE / (slug + ".json")).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [f"{slug}.json: {error}"], []
    tolerance = about.get("tolerance", TOLERANCE)
    found, ran = [], []
    for language in LANGUAGES.keys() & about.keys():
        value, fault = run(slug, language)
        stored = about[language]["value"]
        ran.append(language)
        if fault is None and not is_near(value, stored, tolerance):
            fault = f"prints {value!r}, stored is {stored!r}"
        if fault:
            found.append(f"{slug} ({language}): {fault}")
    values = [about[language]["value"] for language in LANGUAGES if language in about]
    if len(values) == 2:
        same = is_near(*values, tolerance)
        if not same and "apart" not in about:
            found.append(f"{slug}: R has {values[0]!r}, Python {values[1]!r}, and no `apart` says why")
        if same and "apart" in about:
            found.append(f"{slug}: `apart` explains a difference that is not there")
    proven = about.get("proven")
    if proven and not any(is_near(value, proven["value"], proven["tolerance"]) for value in values):
        found.append(f"{slug}: {proven['place']} has {proven['value']!r}, the examples {values}")
    if proven and not proven.get("seen", "").strip():
        found.append(f"{slug}: nothing says where the number of {proven['place']} was seen")
    return found, ran


def all_slugs():
    """The methods that have examples, in order."""
    return sorted(path.stem for path in CODE.glob("*.json") if path.stem != "versions")


def digest():
    """The SHA-256 of all programs, by which `make check-data` knows whether these were run."""
    found = hashlib.sha256()
    for slug in all_slugs():
        for suffix, _ in LANGUAGES.values():
            path = CODE / (slug + suffix)
            if path.exists():
                found.update(f"{slug}{suffix}\n".encode() + path.read_bytes())
    return found.hexdigest()


def versions():
    """The versions of R, Python and all packages that the examples name."""
    software = json.loads((CODE.parent / "software.json").read_text(encoding="utf-8"))
    names = {entry["id"]: entry for entry in software}
    used = set()
    for slug in all_slugs():
        about = json.loads((CODE / (slug + ".json")).read_text(encoding="utf-8"))
        used |= {about[language]["package"] for language in LANGUAGES if language in about}
    found = {}
    for package in sorted(used):
        name = names[package]["package"]
        if names[package]["language"] == "R":
            # As the package writes it: R's own form of versions loses hyphens.
            ask = ["Rscript", "-e", f"cat(packageDescription('{name}')$Version)"]
        else:
            ask = [PYTHON, "-c", f"import importlib.metadata as m; print(m.version('{name}'), end='')"]
        found[package] = subprocess.run(ask, capture_output=True, text=True, check=True).stdout
    languages = {
        "r": subprocess.run(["Rscript", "-e", "cat(as.character(getRversion()))"],
                            capture_output=True, text=True, check=True).stdout,
        "python": subprocess.run([PYTHON, "-c", "import platform; print(platform.python_version(), end='')"],
                                 capture_output=True, text=True, check=True).stdout,
    }
    return {"ran": datetime.date.today().isoformat(), "programs": digest(), "languages": languages, "packages": found}


def main():
    asked = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    slugs = asked or all_slugs()
    failed, passed, both = 0, 0, 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for place, (slug, (found, ran)) in enumerate(zip(slugs, pool.map(faults, slugs)), 1):
            both += len(ran) == 2
            failed += bool(found)
            passed += not found
            for fault in found:
                print(fault, flush=True)
            if not asked and place % 25 == 0:
                print(f"{place} of {len(slugs)} methods", flush=True)
    if "--record" in sys.argv and not failed and not asked:
        (CODE / "versions.json").write_text(
            json.dumps(versions(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if slugs:
        known = versions()
        languages, packages = known["languages"], known["packages"]
        print(f"{known['ran']}: R {languages['r']}, Python {languages['python']},",
              ", ".join(f"{name} {version}" for name, version in packages.items()))
    print(f"examples of {len(slugs)} methods, {both} in both languages: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
