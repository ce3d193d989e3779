// What stands in the head, and whether a page has its pair in the other language.

import { LANGS } from "./build.mjs";

/** The longest description that search engines show, in characters. */
const DESCRIPTION = 160;

export function checkHeads(documents, site, report) {
    const seen = { title: new Map(), description: new Map() };
    for (const document of documents.values()) {
        const lang = document.name.match(/^(bg|en)\//)?.[1];
        if (!lang) continue;
        if (document.lang !== lang) report("lang", document, `<html lang=${document.lang}>`);
        for (const other of LANGS) {
            const pair = document.name.replace(/^../, other);
            if (!documents.has(pair)) report("pair", document, `${pair} is missing`);
            else if (documents.get(pair).kind !== document.kind) report("pair", document, `${pair} is a page of another kind`);
        }
        if (document.kind === "forwarding") continue;
        if (document.headings !== 1) report("h1", document, `${document.headings} of <h1>`);
        for (const [what, texts] of [["title", document.titles], ["description", document.descriptions]]) {
            const text = texts[0]?.trim();
            if (texts.length !== 1 || !text) {
                report(what, document, `${texts.length} of it, "${text ?? ""}"`);
                continue;
            }
            const key = `${lang} ${text}`;
            if (seen[what].has(key)) report(what, document, `"${text}" is also that of ${seen[what].get(key)}`);
            else seen[what].set(key, document.name);
        }
        const length = [...(document.descriptions[0] ?? "")].length;
        if (length > DESCRIPTION) report("description", document, `${length} characters`);
        if (!site) {
            if (document.canonical || document.alternates.length) report("canonical", document, "stands without the site's address");
            continue;
        }
        const place = (lang) => site + document.name.replace(/^../, lang).replace(/index\.html$/, "");
        if (document.canonical !== place(lang)) report("canonical", document, `is ${document.canonical}`);
        const expected = [...LANGS.map((other) => [other, place(other)]), ["x-default", place("en")]];
        const list = (alternates) => JSON.stringify([...alternates].sort());
        if (list(document.alternates) !== list(expected)) report("alternate", document, list(document.alternates));
    }
    return { titles: seen.title.size, descriptions: seen.description.size };
}
