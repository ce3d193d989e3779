// JSON-LD, judged by the vocabulary of schema.org (schema-dts, by the compiler of TypeScript) and by what search engines
// ask for (@adobe/structured-data-validator).

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const modules = process.env.NODE_MODULES;
const require = createRequire(modules + "/");

export async function checkStructured(documents, site, build, report) {
    const shapes = new Map();
    const counts = { documents: 0, things: 0, types: new Map(), addresses: 0 };
    for (const document of documents.values()) {
        if (document.structured.length > 1) report("json-ld", document, "more than one script of it");
        for (const text of document.structured) {
            let data;
            try {
                data = JSON.parse(text);
            } catch (error) {
                report("json-ld", document, error.message);
                continue;
            }
            counts.documents += 1;
            if (data["@context"] !== "https://schema.org") report("json-ld", document, `@context is ${data["@context"]}`);
            if (!Array.isArray(data["@graph"]) || data["@graph"].length === 0) report("json-ld", document, "says nothing");
            each(data, (thing) => {
                if (!thing["@type"]) return;
                counts.things += 1;
                counts.types.set(thing["@type"], (counts.types.get(thing["@type"]) ?? 0) + 1);
            });
            for (const address of ownAddresses(data, site)) {
                counts.addresses += 1;
                const path = address.slice(site.length);
                if (!build.has(path === "" || path.endsWith("/") ? `${path}index.html` : path)) report("json-ld", document, `${address} is not there`);
            }
            // Thousands of pages say the same with other words: each way of saying it is judged once.
            const shape = JSON.stringify(shapeOf(data));
            if (!shapes.has(shape)) shapes.set(shape, { document, data, pages: 0 });
            shapes.get(shape).pages += 1;
        }
    }
    const distinct = [...shapes.values()];
    checkVocabulary(distinct, report);
    await checkEngines(distinct, report);
    return { ...counts, shapes: distinct.length };
}

function each(value, visit) {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) visit(value);
    for (const inner of Object.values(value)) each(inner, visit);
}

function ownAddresses(value, site) {
    if (typeof value === "string") return site && value.startsWith(site) ? [value] : [];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap((inner) => ownAddresses(inner, site)) : [];
}

/** Names of types and properties with what stands in them: kinds of text instead of texts, and each item of a list once. */
function shapeOf(value, name) {
    if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort();
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.keys(value).sort().map((key) => [key, shapeOf(value[key], key)]));
    if (typeof value !== "string" || name === "@type" || name === "@context") return typeof value === "string" ? value : typeof value;
    return /^https?:\/\//.test(value) ? "address" : /^\d{4}-\d\d-\d\d/.test(value) ? "date" : value === "" ? "empty" : "text";
}

// What the vocabulary does not have must be refused, or the check proves nothing.
const WRONG = [
    { "@type": "DefinedTerm", name: "A term has no citation", citation: "…" },
    { "@type": "DefinedTermm", name: "No such type" },
    { "@type": "WebPage", about: { "@type": "DefinedTerm", termKode: "…" } },
    { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, nam: "…" }] },
];

/** Types, properties and what may stand in them, as schema.org defines them. */
function checkVocabulary(shapes, report) {
    const folder = "target/pages";
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const lines = ['import type { Graph, Thing } from "schema-dts";'];
    const places = new Map();
    for (const { document, data } of shapes) {
        // One thing a statement, so that an error names its page and thing.
        for (const thing of data["@graph"]) {
            places.set(lines.length + 1, { document, type: thing["@type"] });
            lines.push(`({ "@context": "https://schema.org", "@graph": [${JSON.stringify(thing)}] }) satisfies Graph;`);
        }
    }
    for (const wrong of WRONG) lines.push("// @ts-expect-error", `({ "@context": "https://schema.org", "@graph": [${JSON.stringify(wrong)}] }) satisfies Graph;`);
    writeFileSync(`${folder}/structured.ts`, lines.join("\n") + "\n");
    const options = { noEmit: true, strict: true, skipLibCheck: true, target: "esnext", module: "esnext", moduleResolution: "bundler", types: [], noErrorTruncation: false, paths: { "*": [`${modules}/*`] } };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: options, files: ["structured.ts"] }));
    let output = "";
    try {
        execFileSync(process.execPath, [require.resolve("typescript/lib/tsc.js"), "-p", folder, "--pretty", "false"], { encoding: "utf8" });
    } catch (error) {
        output = error.stdout || error.message;
    }
    for (const line of output.split("\n").filter((line) => line && !line.startsWith(" "))) {
        const [, place, message] = line.match(/structured\.ts\((\d+),\d+\): error (.*)$/) ?? [];
        const { document, type } = places.get(Number(place)) ?? { document: { name: `${folder}/structured.ts` }, type: "" };
        report("schema.org", document, `${type}: ${(message ?? line).slice(0, 300)}`);
    }
}

/** What search engines ask for beyond the vocabulary. */
async function checkEngines(shapes, report) {
    const entry = JSON.parse(readFileSync(`${modules}/@adobe/structured-data-validator/package.json`, "utf8"));
    const { Validator, default: standard } = await import(pathToFileURL(`${modules}/@adobe/structured-data-validator/${entry.main ?? "src/index.js"}`));
    const validator = new (Validator ?? standard)();
    for (const { document, data } of shapes) {
        const things = {};
        for (const thing of structuredClone(data["@graph"])) (things[thing["@type"]] ??= []).push(thing);
        for (const issue of await validator.validate({ jsonld: things })) {
            report("search engines", document, `${issue.rootType}: ${issue.severity} ${issue.issueMessage} (${issue.path.map(({ type, index }) => `${type ?? ""}${index === undefined ? "" : `[${index}]`}`).join(".")})`);
        }
    }
}
