// Reads BibTeX and CSL-JSON with citation-js and compares what it understands with the CSL-JSON of the same export.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { strict as assert } from "node:assert";

const require = createRequire(process.env.NODE_MODULES + "/");
const { Cite } = require("@citation-js/core");
for (const plugin of ["bibtex", "csl"]) require(`@citation-js/plugin-${plugin}`);

const folder = process.argv[2];
const read = (name) => readFileSync(`${folder}/${name}`, "utf8");
const letters = (text) => text.replace(/<[^>]*>/g, "").normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
const family = (name) => letters([name["non-dropping-particle"], name["dropping-particle"], name.family ?? name.literal].filter(Boolean).join(""));
// Signs that are formulas in BibTeX.
const symbolic = /[²√₁₂χλ×]/;

function compare(format, own, found) {
    assert.equal(found.author?.length, own.author.length, `${format} ${own.id}: authors`);
    own.author.forEach((name, place) => assert.equal(family(found.author[place]), family(name), `${format} ${own.id}`));
    assert.equal(String(found.issued["date-parts"][0][0]), String(own.issued["date-parts"][0][0]), `${format} ${own.id}: year`);
    if (!symbolic.test(own.title)) assert.equal(letters(found.title), letters(own.title), `${format} ${own.id}: title`);
    if (own.DOI) assert.equal(found.DOI, own.DOI, `${format} ${own.id}: DOI`);
}

for (const name of readdirSync(folder).filter((name) => name.endsWith(".csl-json.json"))) {
    const stem = name.slice(0, -".csl-json.json".length);
    const items = JSON.parse(read(name));
    const bibtex = new Cite(read(`${stem}.bibtex.bib`)).data;
    assert.equal(bibtex.length, items.length);
    bibtex.forEach((found, place) => {
        assert.equal(found["citation-key"] ?? found.id, items[place].id);
        compare("BibTeX", items[place], found);
    });
    const csl = new Cite(items);
    assert.equal(csl.data.length, items.length);
    csl.data.forEach((found, place) => compare("CSL-JSON", items[place], found));
    const listed = csl.format("bibliography", { template: "apa", lang: "en-US" });
    assert.ok(items.every((item) => listed.includes(item.issued["date-parts"][0][0])));
    console.log(`${stem}: ${items.length} references`);
}
console.log(`Node.js ${process.version}, citation-js ${require("@citation-js/core/package.json").version}`);
