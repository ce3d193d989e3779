// Reads every record in BibTeX, RIS and CSL-JSON with citation-js: all three must give the same APA line, made of the same fields.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { strict as assert } from "node:assert";

const require = createRequire(process.env.NODE_MODULES + "/");
const { Cite } = require("@citation-js/core");
for (const plugin of ["bibtex", "ris", "csl"]) require(`@citation-js/plugin-${plugin}`);

const [folder, stem] = process.argv.slice(2);
const FORMATS = { BibTeX: "bibtex.bib", RIS: "ris.ris" };
const FIELDS = [
    "title", "container-title", "collection-title", "volume", "issue", "number", "page", "edition", "version", "genre", "publisher",
    "publisher-place",
];

// Where citation-js misreads a record that is as it should be: why, of which records, and what it ought to have read. A rule
// that misreads nothing any more is to be struck.
const MISREAD = [
    {
        format: "BibTeX",
        why: "A report or thesis that says nothing of its type gets biblatex's key of its entry type as one, untranslated",
        concerns: ({ kind, genre }) => ["report", "thesis"].includes(kind) && !genre,
        mend: (said) => ({ ...said, genre: "", line: said.line.replace(/ \[(Techreport|Phdthesis)\]|(?<=\()techreport /i, "") }),
    },
    {
        format: "BibTeX",
        why: "Of eprint and archiveprefix it reads PubMed's alone, so a preprint has neither arXiv's number nor its name",
        concerns: ({ number, publisher }) => number.startsWith("arXiv:") && publisher === "arXiv",
        mend: (said) => {
            const number = said.link.replace("https://arxiv.org/abs/", "arXiv:");
            return { ...said, number, publisher: "arXiv", line: said.line.replace(/\. (?=https)/, ` (${number}). arXiv. `) };
        },
    },
    {
        format: "BibTeX",
        why: "It does not know the commands of mathematics \\times and \\surd",
        concerns: ({ title }) => /[×√]/.test(title),
        mend: (said) => {
            const signs = (text) => text.replace("\\times", "×").replace("\\surd", "√");
            return { ...said, title: signs(said.title), line: signs(said.line) };
        },
    },
    {
        format: "BibTeX",
        why: "The minus of a formula becomes a hyphen",
        concerns: ({ title }) => title.includes("−"),
        mend: (said, { title }) => {
            const hyphenated = title.replaceAll("−", "-");
            const minus = (text) => text.replace(hyphenated, title);
            return { ...said, title: minus(said.title), line: minus(said.line) };
        },
    },
    ...["BibTeX", "RIS"].map((format) => ({
        format,
        why: "Of institutions that are authors together it makes people, whom APA parts by a comma, too",
        concerns: ({ institutions }) => institutions > 1,
        mend: (said) => ({ ...said, line: said.line.replace(", & ", " & ") }),
    })),
    {
        format: "BibTeX",
        why: "The number of a paper in proceedings is theirs within their series; it takes it for an issue",
        concerns: ({ kind, numberInSeries }) => kind === "paper-conference" && numberInSeries,
        mend: (said) => ({ ...said, issue: "", line: said.line.replace(/Issues? [^,]+, /, "") }),
    },
];

/** A name whole: an APA line has only initials, and not all authors of a work with more than twenty. */
const name = (person) =>
    [person["non-dropping-particle"], person.family ?? person.literal, person.given, person.suffix].filter(Boolean).join(" ");

/** What a file says of its works: of each an APA line and the fields that such lines are made of. */
function read(file) {
    const cite = new Cite(readFileSync(`${folder}/${stem}.${file}`, "utf8"));
    const lines = new Map(cite.format("bibliography", { template: "apa", lang: "en-US", asEntryArray: true }));
    return cite.data.map((item) => ({
        id: item.id,
        kind: item.type,
        line: lines.get(item.id).trim(),
        author: item.author.map(name).join("; "),
        editor: (item.editor ?? []).map(name).join("; "),
        year: String(item.issued?.["date-parts"]?.[0]?.[0]),
        // The address is only shown where there is no DOI.
        link: item.DOI ?? item.URL ?? "",
        numberInSeries: String(item["collection-number"] ?? ""),
        institutions: item.author.filter(({ literal }) => literal).length,
        ...Object.fromEntries(FIELDS.map((field) => [field, String(item[field] ?? "")])),
    }));
}

// RIS has no preprints and BibTeX no magazines: of their kind they say what the line shows of it. The rest only chooses rules.
const isCompared = (field) => !["kind", "numberInSeries", "institutions"].includes(field);
const differing = (own, found) => Object.keys(own).filter((field) => isCompared(field) && own[field] !== found[field]);
const whole = read("csl-json.json");
const kinds = {};
for (const { kind } of whole) kinds[kind] = (kinds[kind] ?? 0) + 1;
const failures = [];
for (const [format, file] of Object.entries(FORMATS)) {
    const records = read(file);
    assert.deepEqual(records.map(({ id }) => id), whole.map(({ id }) => id), `${format} holds other records`);
    records.forEach((found, place) => {
        const own = whole[place];
        let mended = found;
        for (const known of MISREAD.filter((known) => known.format === format && known.concerns(own))) {
            if (differing(own, mended).length) (known.ids ??= []).push(own.id);
            mended = known.mend(mended, own);
        }
        for (const field of differing(own, mended)) {
            failures.push(`${format} ${own.id} ${field}:\n  CSL-JSON: ${own[field]}\n  ${format}: ${mended[field]}`);
        }
    });
}
for (const { format, why, ids } of MISREAD) if (!ids) failures.push(`${format}: nothing is misread any more for this reason: ${why}`);
assert.equal(failures.length, 0, `Records that differ:\n${failures.join("\n")}`);

console.log(`${stem}: ${whole.length} records give the same APA line from CSL-JSON, BibTeX and RIS:`);
console.log(Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`).join(", "));
for (const { format, why, ids } of MISREAD) console.log(`${ids.length} of ${format} but for citation-js: ${why} (${ids.join(", ")})`);
