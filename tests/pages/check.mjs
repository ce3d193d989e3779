// Reads every document of a build, says what it found wrong and what the pages cost; ends with 1 on any finding.
// Usage: NODE_MODULES=… node tests/pages/check.mjs DIST

import { brotliCompressSync, constants } from "node:zlib";
import { open, read } from "./build.mjs";
import { checkHeads } from "./head.mjs";
import { checkLinks, checkMap, checkReach } from "./links.mjs";
import { checkStructured } from "./structured.mjs";
import { checkValidity, draw } from "./validity.mjs";

/** The most bytes that a page may take with its styles, as it is sent. */
const MOST = 30_000;
/** The same for a list of methods, which grows with them. */
const MOST_OF_LIST = 60_000;
/** How many examples of a finding are shown. */
const EXAMPLES = 5;
const { PAGES_SEED = "20261124", PAGES_SAMPLE = "100" } = process.env;

const started = Date.now();
const say = (text) => console.log(`\n== ${text}`);
const number = (value) => Math.round(value).toLocaleString("en");

const findings = new Map();
let reported = 0;
/** A finding of a kind, at a document. */
const report = (what, { name }, text) => {
    if (!findings.has(what)) findings.set(what, []);
    findings.get(what).push({ name, text });
};
/** Says what was found since the last time. */
const tell = (fine) => {
    const fresh = [...findings].slice(reported);
    reported = findings.size;
    console.log(fine);
    for (const [what, list] of fresh) {
        const pages = new Set(list.map(({ name }) => name)).size;
        console.log(`!! ${what}: ${number(list.length)} findings on ${number(pages)} pages`);
        const times = new Map();
        for (const { text } of list) times.set(text, (times.get(text) ?? 0) + 1);
        const alike = [...times].sort(([, one], [, other]) => other - one);
        for (const [text, count] of alike.slice(0, EXAMPLES)) console.log(`   ${list.find((one) => one.text === text).name}: ${text}${count > 1 ? ` (${number(count)} times)` : ""}`);
        if (alike.length > EXAMPLES) console.log(`   … and ${number(alike.length - EXAMPLES)} others`);
    }
};

const build = open(process.argv[2].replace(/\/$/, ""));
say(`Reading ${number(build.html.length)} documents`);
const documents = new Map(build.html.map((name) => [name, read(name, build.read(name))]));
const pages = [...documents.values()].filter(({ name }) => /^(bg|en)\//.test(name));
const kinds = new Map();
for (const { kind } of documents.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
for (const [kind, count] of [...kinds].sort()) console.log(`${String(count).padStart(6)} ${kind}`);
const site = documents.get("en/methods/index.html")?.canonical?.replace(/en\/methods\/$/, "");
console.log(site ? `The site says it lies at ${site}` : "The site does not say where it lies (built without SITE_URL)");

say("Links");
const { counts, targets } = checkLinks(build, documents, site, report);
const ways = checkReach(documents, targets, report);
const mapped = checkMap(build, documents, site, report);
tell(
    `${number(counts.links)} internal links and ${number(counts.external)} to elsewhere, ${number(counts.fragments)} fragments, ${number(counts.slugs)} slugs, ${number(counts.integrity)} hashes\n` +
        Object.entries(ways).map(([lang, { reached, farthest, mean }]) => `${lang}: ${number(reached)} pages reached from the overview, in ${mean.toFixed(1)} steps, at most ${farthest}\n`).join("") +
        (mapped === undefined ? "no sitemap" : `sitemap: ${number(mapped)} addresses`),
);

say("Heads and pairs");
const heads = checkHeads(documents, site, report);
tell(`${number(heads.titles)} titles, ${number(heads.descriptions)} descriptions`);

const drawn = draw(documents, PAGES_SEED, PAGES_SAMPLE === "all" ? "all" : Number(PAGES_SAMPLE));
say(`HTML: every document by parse5, ${number(drawn.length)} by html-validate (seed ${PAGES_SEED})`);
await checkValidity(build, documents, drawn, report);
tell(`${number(documents.size)} documents parsed`);

say("JSON-LD: schema.org's vocabulary (schema-dts), what search engines ask for (@adobe/structured-data-validator)");
const data = await checkStructured(documents, site, build, report);
tell(`${number(data.things)} things in ${number(data.documents)} documents, said in ${number(data.shapes)} ways; ${number(data.addresses)} addresses of the site: ${[...data.types].sort().map(([type, count]) => `${number(count)} ${type}`).join(", ")}`);

say("What it costs");
const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
// Brotli takes long: of each kind the largest, and of all the larger ones, for what is largest raw need not be it packed.
const bySize = [...pages].sort((one, other) => other.size - one.size);
const weighed = new Set([...bySize.slice(0, 40), ...[...kinds.keys()].map((kind) => bySize.find((page) => page.kind === kind)).filter(Boolean), ...drawn.filter(({ name }) => /^(bg|en)\//.test(name))]);
const costs = [...weighed].map((page) => ({ page, cost: packed(build.bytes(page.name)) })).sort((one, other) => other.cost - one.cost);
for (const { page, cost } of costs) {
    const most = /^(field|family|goal|overview)$/.test(page.kind) ? MOST_OF_LIST : MOST;
    if (cost > most) report("cost", page, `${number(cost)} bytes, more than ${number(most)}`);
}
const drawnCosts = costs.filter(({ page }) => drawn.includes(page));
const total = pages.reduce((sum, { size }) => sum + size, 0);
tell(
    [...kinds.keys()].sort().map((kind) => {
        const largest = costs.filter(({ page }) => page.kind === kind)[0];
        return largest && `${kind.padEnd(20)} largest ${number(largest.page.size)} bytes, ${number(largest.cost)} by brotli: ${largest.page.name}`;
    }).filter(Boolean).join("\n") +
        `\nthe largest page takes ${number(costs[0]?.cost ?? 0)} bytes by brotli; at most ${number(MOST)}, a list of methods ${number(MOST_OF_LIST)}` +
        `\n${number(pages.length)} pages, ${number(total)} bytes; drawn ones take ${number(drawnCosts.reduce((sum, { cost }) => sum + cost, 0) / drawnCosts.length)} by brotli`,
);

const count = [...findings.values()].reduce((sum, list) => sum + list.length, 0);
say(`${number(pages.length)} pages, ${number(counts.links)} links: ${count === 0 ? "no finding" : `${number(count)} findings`} (${Math.round((Date.now() - started) / 1000)} s)`);
process.exit(count === 0 ? 0 : 1);
