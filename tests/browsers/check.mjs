// The ways of `tests/site/main_ways.rs` that old browsers must go, in Chromium by its version: FOLDER of packages, DIST,
// VERSION … Prints a line for each way and fails where one was not gone.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { execFileSync, spawn } from "node:child_process";
import { resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const [folder, dist, ...versions] = process.argv.slice(2);
const { chromium } = createRequire(`${resolve(folder)}/`)("playwright-core");
const PORT = 8467;
const SEED = "?slugs=qlora,direct-preference-optimization,masked-autoencoders&lang=en";

// The packages hold the program compressed, and beside it what draws without a graphics card.
function unpacked(version) {
  const place = resolve(`target/browsers/${version}`);
  const program = `${place}/chromium`;
  if (existsSync(program)) return program;
  mkdirSync(place, { recursive: true });
  const source = `${folder}/node_modules/chromium-${version}/bin`;
  writeFileSync(program, brotliDecompressSync(readFileSync(`${source}/chromium.br`)));
  chmodSync(program, 0o755);
  for (const name of readdirSync(source).filter((name) => name.startsWith("swiftshader"))) {
    const archive = brotliDecompressSync(readFileSync(`${source}/${name}`));
    execFileSync("tar", ["xf", "-", "-C", place], { input: archive });
  }
  return program;
}

const columns = (page) => page.$$eval("th[scope=col][data-slug]", (heads) => heads.map((head) => head.dataset.slug).join());
const isShown = (page, css) => page.$eval(css, (element) => element.getClientRects().length > 0);
async function until(what, is) {
  for (let tries = 0; tries < 100; tries++) {
    if (await is()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

async function closed(page) {
  await page.keyboard.press("Escape");
  await until("the dialog closed", async () => !(await page.$("dialog[open]")));
}

const ways = {
  async "the table stands, and nothing lies over it"(page) {
    await until("the columns", async () => (await columns(page)).split(",").length === 3);
    await until("what stands beside the table", () => page.$("[data-action=rows]"));
    const covered = await page.$$eval("tbody td, tbody th", (cells) =>
      cells
        .map((cell) => [cell, cell.getBoundingClientRect()])
        .filter(([, { top, bottom, left, right }]) => top >= 0 && left >= 0 && bottom <= innerHeight - 60 && right <= innerWidth)
        .filter(([cell, { left, top, width, height }]) => !document.elementFromPoint(left + width / 2, top + height / 2)?.closest("tr, thead") && cell.isConnected)
        .map(([cell]) => cell.innerText.slice(0, 20)));
    if (covered.length) throw new Error(`covered: ${covered.join(", ")}`);
  },
  async "it has its colours"(page) {
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    if (paper !== "rgb(250, 247, 240)") throw new Error(`the paper is ${paper}`);
  },
  async "rows are chosen in a list that opens and closes"(page) {
    const rows = () => page.$$eval("tbody tr", (rows) => rows.filter((row) => row.getClientRects().length).length);
    const before = await rows();
    await page.click("[data-action=rows]");
    await until("the list", () => isShown(page, ".rows-choice"));
    await page.click(".rows-choice input[name=summary]");
    await until("a row less", async () => (await rows()) === before - 1);
    await page.keyboard.press("Escape");
    await until("the list closed", async () => !(await isShown(page, ".rows-choice")));
  },
  async "the menu of a column"(page) {
    await page.click("th[data-slug=qlora] [data-action=column]");
    await until("the menu", () => isShown(page, "#column-menu [role=menuitem]"));
    await page.mouse.click(640, 420);
    await until("the menu closed", async () => !(await isShown(page, "#column-menu")));
  },
  async "a method is found and added, removed and brought back"(page) {
    await page.fill("#search", "random forest");
    await until("a suggestion", () => page.$("[role=option]"));
    const behind = await page.$eval(".popup", (list) => getComputedStyle(list).backgroundColor);
    if (behind === "rgba(0, 0, 0, 0)") throw new Error("what lies under the list shines through");
    await page.keyboard.press("Enter");
    await until("a column more", async () => (await columns(page)).includes("random-forest"));
    await page.click("th[data-slug=random-forest] [data-action=remove]");
    await until("a column less", async () => !(await columns(page)).includes("random-forest"));
    await page.click("[role=status] .notice button:not(.dismiss)");
    await until("it came back", async () => (await columns(page)).includes("random-forest"));
  },
  async "the address follows, and back goes a step back"(page) {
    if (!page.url().includes("random-forest")) throw new Error(page.url());
    await page.goBack();
    await until("a step back", async () => !(await columns(page)).includes("random-forest"));
  },
  async "the other language"(page) {
    await page.click(".languages button[lang=bg]");
    await until("Bulgarian", async () => (await page.textContent("h1")).includes("Сравнение"));
    await page.click(".languages button[lang=en]");
    await until("English", async () => (await page.textContent("h1")).includes("Comparison"));
  },
  async "the dialogs: all methods, the guide, an export"(page) {
    await page.click("[data-action=browse]");
    await until("a list of methods", async () => (await page.$$(".listing li")).length === 20);
    await closed(page);
    await page.click("[data-action=guide], .page-actions .guide");
    await until("the goals", () => page.$("[data-goal]"));
    await closed(page);
    await page.click("[data-action=export]");
    await until("the formats", async () => (await page.$$("dialog[open] button")).length > 3);
    await closed(page);
  },
};

// What is too old for the page says so, and leads to what can be read in it.
const LOWEST = 103;
const waysOfTheOld = {
  async "it is told that it is too old, and led to what it can show"(page) {
    const link = "#failure a[data-why=old][href='en/methods/']";
    await until("the sentence", async () => (await page.$(link)) && (await isShown(page, link)));
    const said = await page.textContent(link);
    if (!said.includes("too old")) throw new Error(said);
    await page.click(link);
    await until("the list of methods", async () => page.url().endsWith("/en/methods/") && (await page.$$("a")).length > 20);
  },
};

const host = spawn("target/tool/tertium-tool", ["serve", dist, String(PORT)], { stdio: "ignore" });
let passed = 0;
let failed = 0;
try {
  await new Promise((done) => setTimeout(done, 500));
  for (const version of versions) {
    const browser = await chromium.launch({
      executablePath: unpacked(version),
      args: ["--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu"],
    });
    console.log(`== Chromium ${browser.version()}`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${PORT}/${SEED}`);
    for (const [way, go] of Object.entries(Number(version) < LOWEST ? waysOfTheOld : ways)) {
      const fault = await go(page).then(() => undefined, (error) => error);
      console.log(fault ? `not gone: ${way}: ${fault.message.split("\n").slice(0, 12).join(" | ")}` : `gone: ${way}`);
      fault ? failed++ : passed++;
    }
    await browser.close();
  }
} finally {
  host.kill();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
