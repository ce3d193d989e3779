// Imports the RIS of every record with Zotero's own translator: RIS.js FOLDER STEM. What Zotero then has must be what the
// CSL-JSON of the same export says. Around the translator stands what it asks of Zotero, and no more.

import { readFileSync } from "node:fs";
import { strict as assert } from "node:assert";
import vm from "node:vm";

const [translator, folder, stem] = process.argv.slice(2);
const read = (kind) => readFileSync(`${folder}/${stem}.${kind}`, "utf8");
const lines = read("ris.ris").split("\r\n");
const items = [];

class Item {
    constructor(itemType) {
        Object.assign(this, { itemType, creators: [], notes: [], tags: [], attachments: [] });
    }

    complete() {
        items.push(this);
    }
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };
const utilities = {
    cleanDOI: (text) => /10\.[0-9]{4,}\/\S*[^\s.]/.exec(text)?.[0],
    deepCopy: structuredClone,
    // Which fields a type has is a table of Zotero's; what is compared below each type has.
    fieldIsValidForType: () => true,
    strToDate: (text) => ({ year: /\d{4}/.exec(text)?.[0] }),
    unescapeHTML: (text) => text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole),
};
const Zotero = {
    Item,
    Utilities: utilities,
    getHiddenPref: (name) => name === "RIS.import.keepID",
    read: () => (lines.length ? lines.shift() : false),
};
// The file begins with what Zotero knows of the translator, as JSON.
const code = readFileSync(translator, "utf8").replace(/^\{[\s\S]*?\n\}\n/, "");
await vm.runInNewContext(`${code}\ndoImport()`, { Zotero, Z: Zotero, ZU: utilities });

const TYPES = {
    "article-journal": "journalArticle", "article-magazine": "magazineArticle", book: "book", chapter: "bookSection",
    "paper-conference": "conferencePaper", report: "report", thesis: "thesis", webpage: "webpage", dataset: "dataset",
};
// Where Zotero keeps the title of the whole.
const WHOLE = {
    "article-journal": "publicationTitle", "article-magazine": "publicationTitle", chapter: "bookTitle", "paper-conference": "proceedingsTitle",
};
const names = (creators, type) => creators
    .filter(({ creatorType }) => creatorType === type)
    .map(({ firstName, lastName }) => [lastName, firstName].filter(Boolean).join(", "));
const named = (people = []) => people.map(({ literal, family, given, suffix, ...particles }) => literal?.replaceAll(",", "")
    ?? [[particles["non-dropping-particle"], family].filter(Boolean).join(" "), [given, particles["dropping-particle"]].filter(Boolean).join(" "), suffix].filter(Boolean).join(", "));

const failures = [];
const works = JSON.parse(read("csl-json.json"));
assert.equal(items.length, works.length, "Zotero has other records");
works.forEach((work, place) => {
    const item = items[place];
    const compare = (what, found, expected) => {
        if (String(found ?? "") !== String(expected ?? "")) failures.push(`${work.id} ${what}: Zotero has ${found}, expected ${expected}`);
    };
    if (TYPES[work.type]) compare("type", item.itemType, TYPES[work.type]);
    compare("title", item.title, work.title);
    compare("authors", names(item.creators, "author").join("; "), named(work.author).join("; "));
    compare("editors", names(item.creators, "editor").join("; "), named(work.editor).join("; "));
    compare("year", /\d{4}/.exec(item.date)?.[0], work.issued?.["date-parts"][0][0]);
    if (WHOLE[work.type]) compare("title of the whole", item[WHOLE[work.type]], work["container-title"]);
    if (work.type === "paper-conference") compare("conference", item.conferenceName, work["event-title"]);
    compare("pages", item.pages, work.page);
    compare("volume", item.volume, work.volume);
    compare("DOI", item.DOI, work.DOI);
});
assert.equal(failures.length, 0, `Zotero reads otherwise:\n${failures.join("\n")}`);
const papers = works.filter(({ type, ...work }) => type === "paper-conference" && work["container-title"]);
console.log(`${stem}: Zotero reads ${works.length} records as they are, with the proceedings of ${papers.length} papers`);
