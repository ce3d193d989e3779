// Measures Tertium, drawn by its program and prerendered, beside the same page in plain JavaScript and in React; prints a
// Markdown table and whether the goals hold.
// Usage: node bench/load/main.js [DIST]; RUNS and TIMES say how often, ONLY=load or
// reactions does a part, PAGES=tertium some pages, OLD=folder measures an older build beside.
import { cpus, loadavg } from "node:os";
import { existsSync } from "node:fs";
import { goals } from "./goals.js";
import { host } from "./host.js";
import { pages } from "./pages.js";
import { memory, reactions } from "./reactions.js";
import { differences } from "./same.js";
import { median, percentile, table } from "./table.js";
import { tool } from "./tools.js";
import { load, SEED, THROTTLED } from "./visit.js";

const dist = process.argv[2] ?? "dist";
const { RUNS = 7, TIMES = 42, ONLY = "" } = process.env;
const say = (text) => process.stderr.write(`bench: ${text}\n`);

const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
const browser = await tool("playwright-core").chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ["--disable-gpu"] });
const built = await pages(dist);
const names = (process.env.PAGES ?? Object.keys(built).join()).split(",");
const site = await host(dist, built);
// What a service worker keeps for later would be counted among what the page needs, and the reference pages have none.
const fresh = () => browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "bg", serviceWorkers: "block" });
/** Does something in a fresh profile, whose cache is empty. */
async function apart(use) {
  const context = await fresh();
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}
/** Values by kind of measurement and page. */
const measured = {};
const note = (kind, name, value) => ((measured[kind] ??= {})[name] ??= []).push(value);

try {
  for (const difference of await differences(apart, site, names)) say(`the pages differ: ${difference}`);
  // Turn by turn, so that what else the machine does meets all pages alike.
  for (let run = 0; ONLY !== "reactions" && run < Number(RUNS); run += 1) {
    say(`loading, run ${run + 1} of ${RUNS}`);
    for (const throttle of [undefined, THROTTLED]) {
      for (const name of names) {
        await apart(async (context) => {
          const url = site.url(name, SEED);
          const with_ = throttle ? ", throttled" : "";
          const cold = await load(context, url, SEED.length, throttle);
          const [forTable, forAnswers] = [site.sizes(cold.askedForTable), site.sizes(cold.askedForAnswers)];
          note("Bytes to the first table, brotli-11", name, forTable.bytes);
          note("Of them HTML and styles", name, forTable.documents);
          note("Requests to the first table", name, cold.askedForTable.length);
          note("Bytes until it answers, brotli-11", name, forAnswers.bytes);
          note(`First paint, cold${with_} (ms)`, name, cold.paint);
          note(`First table, cold${with_} (ms)`, name, cold.table);
          note(`Answers, cold${with_} (ms)`, name, cold.answers);
          note(`Layout shift${with_}`, name, cold.shift);
          // The second visit makes the browser keep compiled code; the third is what a regular meets.
          await load(context, url, SEED.length);
          const warm = await load(context, url, SEED.length, throttle);
          note(`First table, warm${with_} (ms)`, name, warm.table);
        });
      }
    }
  }
  // Beyond six columns no page is prerendered; once the program has taken over, it is the same program.
  for (const name of ONLY === "load" ? [] : names.filter((name) => name !== "prerendered")) {
    say(`reactions and memory of ${name}`);
    const url = (slugs) => site.url(name, slugs);
    for (const cpu of [1, 4]) {
      const all = await apart((context) => reactions(context, url, Number(TIMES), { cpu }));
      for (const [reaction, values] of Object.entries(all)) {
        const [answers, done] = ["answers", "done"].map((what) => values.map((value) => value[what]));
        const kind = cpu === 1 ? reaction : `${reaction}, CPU ${cpu}×`;
        note(`${kind}: answer, 95th percentile (ms)`, name, percentile(answers, 0.95));
        note(`${kind}: all, median (ms)`, name, median(done));
        note(`${kind}: all, 95th percentile (ms)`, name, percentile(done, 0.95));
      }
    }
    const held = await apart((context) => memory(context, url, 500));
    note("Memory after loading (MB)", name, held.loaded / 1e6);
    note("Memory after first use (MB)", name, held.used / 1e6);
    note("Memory after 500 more adds and removes (MB)", name, held.after / 1e6);
    note("Nodes left by them", name, held.nodes);
  }
} finally {
  await browser.close();
  site.close();
}

console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}; medians of ${RUNS} visits.`);
console.log(`Throttled: CPU 4×, 1.6 Mbit/s, 150 ms. Reactions: ${TIMES - 2} each with 8 columns, from the press to the paint that answers it, and to the one that shows all.\n`);
console.log(table(measured, names));
console.log(goals(measured).map((line) => `\n${line}`).join(""));
