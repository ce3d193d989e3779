// Serves the page of the benchmark, opens it once for each engine and size, and prints what it measured.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [out, sizes, only] = process.argv.slice(2);
const modules = join(process.env.TERTIUM_TOOLS, "npm/node_modules");
const { chromium } = createRequire(join(modules, "x"))("playwright-core");
const TYPES = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8", ".tsv": "text/plain; charset=utf-8" };
const ROOTS = { page: "bench/search", out, npm: modules, tests: "tests/relevance" };

const server = createServer(async (request, response) => {
  const [, root, ...path] = decodeURIComponent(new URL(request.url, "http://x").pathname).split("/");
  try {
    if (!(root in ROOTS) || path.includes("..")) throw new Error("outside");
    const body = await readFile(join(ROOTS[root], ...path));
    // Isolated pages have finer clocks.
    response.writeHead(200, { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp", "Content-Type": TYPES[extname(request.url)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--js-flags=--expose-gc", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
});
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 5e6 ? 5 : 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
const names = ["Tertium", "uFuzzy", "MiniSearch", "fuzzysort", "Fuse.js"].filter((name) => !only || only.split(",").includes(name));
const kb = (bytes) => (bytes / 1024).toFixed(0);
console.log(`${await browser.version()}, ${new Date().toISOString().slice(0, 10)}`);
for (const size of sizes.trim().split(/\s+/)) {
  const rows = [];
  for (const name of names) {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(`bench: ${name}: ${error}`));
    await page.goto(`${origin}/page/index.html`);
    process.stderr.write(`bench: ${name} at ${size}\n`);
    rows.push({ name, ...(await page.evaluate(({ name, size }) => window.measure(name, size), { name, size })) });
    await page.close();
  }
  const index = brotli(await readFile(join(out, `index-${size}.txt`)));
  const rank = (row, key) => 1 + rows.filter((other) => other[key] < row[key]).length;
  console.log(`\n${size} methods\n\n| engine | recall@1 | recall@5 | the same in own script and layout | nonsense refused | median ms | p95 ms | load ms | index kB (brotli) | heap kB | fastest by p95 |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |`);
  for (const row of rows) {
    const bytes = row.name === "Tertium" ? `${kb(row.bytes)} (${kb(index)})` : `${kb(row.bytes)} (${kb(brotli(Buffer.from(row.documents)))})`;
    const note = row.asked < row.all ? ` (${row.asked} of ${row.all} queries)` : "";
    console.log(`| ${row.name}${note} | ${row.first.toFixed(3)} | ${row.five.toFixed(3)} | ${row.plainFirst.toFixed(3)}, ${row.plainFive.toFixed(3)} | ${row.refused.toFixed(3)} | ${row.median.toFixed(2)} | ${row.p95.toFixed(2)} | ${row.load.toFixed(0)} | ${bytes} | ${kb(row.heap)} | ${rank(row, "p95")}. |`);
  }
}
await browser.close();
server.close();
