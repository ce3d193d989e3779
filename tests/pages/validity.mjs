// HTML by the standard: parse5 says of every document how it is written, html-validate judges those drawn.

import { createRequire } from "node:module";

const require = createRequire(process.env.NODE_MODULES + "/");
const { HtmlValidate } = require("html-validate");

/** The rules that are about the standard, not about style; those of whole documents beside them. */
const CONFIG = { root: true, extends: ["html-validate:standard", "html-validate:document"] };

/** Whether a finding is none. */
const isFine = ({ ruleId, selector }) =>
    // html-validate counts what stands in a template to the document. The shell has its skeleton there in each language,
    // with controls that do nothing yet.
    (["heading-level", "no-multiple-main", "input-missing-label", "no-missing-references"].includes(ruleId) && /> template\b/.test(selector)) ||
    // The standard lets an address be empty: it is the document's own.
    (ruleId === "attribute-allowed-values" && / > a$/.test(selector));

/** The documents that html-validate reads: two of each kind and language, and as many drawn ones as asked for. */
export function draw(documents, seed, count) {
    const all = [...documents.values()];
    if (count === "all") return all;
    const groups = new Map();
    for (const document of all) {
        const key = group(document);
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(document);
    }
    const chosen = new Set();
    // The largest of a kind has most that can be wrong, the first is any.
    for (const group of groups.values()) {
        chosen.add(group[0]);
        chosen.add(group.reduce((one, other) => (other.size > one.size ? other : one)));
    }
    const rest = all.filter((document) => document.kind !== "forwarding" && !chosen.has(document));
    let state = BigInt(seed);
    for (let drawn = 0; drawn < count && rest.length; drawn += 1) {
        state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
        chosen.add(rest.splice(Number((state >> 33n) % BigInt(rest.length)), 1)[0]);
    }
    return [...chosen];
}

const group = ({ kind, name }) => `${kind} ${name.match(/(?:^|\.)(bg|en)[/.]/)?.[1] ?? ""}`;

export async function checkValidity(build, documents, drawn, report) {
    for (const document of documents.values()) {
        for (const error of document.errors) report("parser", document, error);
        for (const [id, times] of document.ids) if (times > 1) report("id", document, `"${id}" stands ${times} times`);
    }
    const validator = new HtmlValidate(CONFIG);
    for (const document of drawn) {
        const { results } = await validator.validateString(build.read(document.name), document.name);
        for (const { messages } of results) {
            for (const finding of messages.filter((message) => !isFine(message))) report(`html-validate ${finding.ruleId}`, document, `${finding.message} (${finding.selector ?? ""})`);
        }
    }
}
