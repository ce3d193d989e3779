// Serves the page of the benchmark, opens it once for each run, engine and size, and prints what
// it measured. Called by `run`, which says what SIZES, ENGINES, OLD and RUNS mean.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [out] = process.argv.slice(2);
const { SIZES, ENGINES, OLD, RUNS = "1" } = process.env;
const modules = join(process.env.TERTIUM_TOOLS, "npm/node_modules");
const { chromium } = createRequire(join(modules, "x"))("playwright-core");
const TYPES = {
  ".html": "text/html",
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".tsv": "text/plain; charset=utf-8",
};
const ROOTS = {
  page: "bench/search",
  out,
  npm: modules,
  queries: "crates/tool/tests/relevance",
  ...(OLD && { old: OLD }),
};

const server = createServer(async (request, response) => {
  const [, root, ...path] = decodeURIComponent(new URL(request.url, "http://x").pathname).split(
    "/",
  );
  try {
    if (!(root in ROOTS) || path.includes("..")) throw new Error("outside");
    const body = await readFile(join(ROOTS[root], ...path));
    // Isolated pages have finer clocks.
    const isolated = {
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    };
    const type = TYPES[extname(request.url)] ?? "application/octet-stream";
    response.writeHead(200, { ...isolated, "Content-Type": type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${server.address().port}`;

// The search program of an older build, which names it after its content.
const programs = { Tertium: "/out/engine/tertium-search" };
if (OLD) {
  const file = (await readdir(OLD)).find((name) => /^tertium-search-[0-9a-f]+\.js$/.test(name));
  if (!file) throw new Error(`${OLD} holds no tertium-search-<hash>.js`);
  programs["Tertium before"] = `/old/${file.slice(0, -".js".length)}`;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--enable-precise-memory-info",
    "--js-flags=--expose-gc",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
  ],
});
// Of a large text a quick compression says enough.
const brotli = (bytes) => {
  const quality = bytes.length > 5e6 ? 5 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params }).length;
};
const kb = (bytes) => (bytes / 1024).toFixed(0);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function measure(name, size) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`bench: ${name}: ${error}`));
  await page.goto(`${origin}/page/index.html`);
  process.stderr.write(`bench: ${name} at ${size}\n`);
  const measured = await page.evaluate((asked) => window.measure(asked), {
    name,
    size,
    program: programs[name],
  });
  await page.close();
  return measured;
}

// What differs from run to run as its median, all else of the first run.
function summary(name, runs) {
  const times = ["median", "p95", "load", "heap"].map((key) => [
    key,
    median(runs.map((run) => run[key])),
  ]);
  return { ...runs[0], ...Object.fromEntries(times), name };
}

const COLUMNS = [
  "engine",
  "recall@1",
  "recall@5",
  "the same in own script and layout",
  "nonsense refused",
  "median ms",
  "p95 ms",
  "load ms",
  "index kB (brotli)",
  "heap kB",
  "fastest by p95",
];

const names = [...Object.keys(programs), "uFuzzy", "MiniSearch", "fuzzysort", "Fuse.js"];
const chosen = names.filter(
  (name) => !ENGINES || ENGINES.split(",").includes(name) || (OLD && name in programs),
);
console.log(`${browser.version()}, ${new Date().toISOString().slice(0, 10)}, runs: ${RUNS}`);
for (const size of SIZES.trim().split(/\s+/).map(Number)) {
  const runs = Object.fromEntries(chosen.map((name) => [name, []]));
  for (let run = 0; run < Number(RUNS); run += 1) {
    for (const name of chosen) runs[name].push(await measure(name, size));
  }
  const rows = chosen.map((name) => summary(name, runs[name]));
  const index = brotli(await readFile(join(out, `index-${size}.txt`)));
  const rank = (row) => 1 + rows.filter((other) => other.p95 < row.p95).length;
  console.log(`\n${size} methods\n\n| ${COLUMNS.join(" | ")} |`);
  console.log(`| --- |${" --: |".repeat(COLUMNS.length - 1)}`);
  for (const row of rows) {
    const compressed = row.documents ? brotli(Buffer.from(row.documents)) : index;
    const cells = [
      row.name + (row.asked < row.all ? ` (${row.asked} of ${row.all} queries)` : ""),
      row.first.toFixed(3),
      row.five.toFixed(3),
      `${row.plainFirst.toFixed(3)}, ${row.plainFive.toFixed(3)}`,
      row.refused.toFixed(3),
      row.median.toFixed(2),
      row.p95.toFixed(2),
      row.load.toFixed(0),
      `${kb(row.bytes)} (${kb(compressed)})`,
      kb(row.heap),
      `${rank(row)}.`,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  const [now, before] = ["Tertium", "Tertium before"].map((name) =>
    rows.find((row) => row.name === name),
  );
  if (now && before) {
    const ratio = (key) => (now[key] / before[key]).toFixed(2);
    console.log(
      `\nagainst before: median ${ratio("median")}, p95 ${ratio("p95")}, load ${ratio("load")}`,
    );
  }
}
await browser.close();
server.close();
