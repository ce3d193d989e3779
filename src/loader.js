// Starts all that the first table needs at once: the program, the catalogue of the visitor's language and the records
// that the address names; draws the page's frame meanwhile. What is fetched early here is only a hint: the program asks
// again by itself and is handed the answers. The rule of the language stands in src/main.rs; here it is but guessed.
const build = JSON.parse(document.getElementById("build").textContent);
const fail = () => document.getElementById("failure").removeAttribute("hidden");

// A program that aborts has no words of its own. What is no error of a script (a file that did not come, sizes that settle in
// the next frame) says no `error`.
addEventListener("error", ({ error }) => error && fail());
addEventListener("unhandledrejection", fail);

// What comes is looked at before it is used: src/browser/fetch.rs says what the numbers mean. A record that is asked for
// again was not good: the browser must not answer from its cache.
const seen = new Set();
async function get(url, type = "json") {
  const cache = url.startsWith("data/") && seen.has(url) ? "reload" : "default";
  seen.add(url);
  let answer;
  try {
    answer = await fetch(url, { cache, integrity: build.checks[url], signal: AbortSignal.timeout(20000) });
  } catch {
    throw 0;
  }
  if (!answer.ok) throw answer.status;
  const { headers } = answer;
  // Many hosts answer a missing file with a page.
  if (!new RegExp(`[/+]${type}\\b`).test(headers.get("content-type")) || headers.get("content-length") > 64e6) throw 1;
  return answer[type === "json" ? type : "arrayBuffer"]().catch((error) => {
    throw error instanceof SyntaxError ? 1 : 0;
  });
}

// Answers that the program will ask for, each handed out once.
const early = {};
function foresee(url) {
  early[url] = get(url);
  // It fails where it is asked for.
  early[url].catch(() => {});
}

function language(asked) {
  let kept;
  try {
    kept = localStorage.getItem("tertium.lang");
  } catch {
    // Blocked storage remembers nothing.
  }
  const primary = [asked, kept, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return primary.find((tag) => tag in build.catalogues) ?? "bg";
}

// The same as in src/method/bundle.rs.
function bundle(slug) {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.charCodeAt(), 0x1000193);
  return `_${(hash & 0x3fff).toString(16).padStart(4, "0")}`;
}

const query = new URLSearchParams(location.search);
const lang = language(query.get("lang"));
foresee(build.catalogues[lang]);
const named = query.getAll("slugs").join(",").split(",").filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug));
const slugs = [...new Set(named)].slice(0, 24);
for (const slug of slugs) foresee(`data/${build.release}/${build.bundled ? bundle(slug) : slug}.json`);

// The frame: the page's title and a table of as many columns as there will be, with the rows' labels. The program
// replaces it; until then nothing in it can be used.
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function frame(columns, [title, lead, search, clear, ...rows]) {
  const each = (draw) => Array.from({ length: columns }, draw);
  const row = (label) => make("tr", {}, make("th", { scope: "row" }, make("span", { className: "label" }, label)), ...each(() => {
    const cell = make("td");
    cell.dataset.state = "pending";
    return cell;
  }));
  const corner = make("td", { className: "corner" }, make("button", { disabled: true }, clear));
  const heads = make("tr", {}, corner, ...each(() => make("th", { scope: "col" })));
  const table = make("table", {}, make("thead", {}, heads), make("tbody", {}, ...rows.map(row)));
  table.style.setProperty("--columns", columns);
  const scroller = make("div", { className: "scroller" }, table);
  const labels = make("div", { className: "labels" }, make("label", {}, search));
  const box = make("div", { className: "search" }, labels, make("input", { disabled: true }));
  const intro = make("div", { className: "intro" }, make("div", {}, make("h1", {}, title), make("p", { className: "lead" }, lead)), box);
  const main = make("main", { ariaBusy: "true" }, intro);
  if (columns) {
    main.append(scroller);
    main.dataset.table = "";
  }
  document.getElementById("app").append(main);
}

const load = (name) => import(new URL(name, document.baseURI));

async function start({ js, wasm, integrity }) {
  const [program, code] = await Promise.all([load(js), fetch(wasm, { integrity })]);
  if (!code.ok) throw new Error(`${wasm}: ${code.status}`);
  await program.default({ module_or_path: code });
  return program;
}

// What only some visitors need is fetched and started when it is asked for, once; what failed may be asked for again.
const asked = {};
const once = (name, start) => (asked[name] ??= start().catch((error) => {
  delete asked[name];
  throw error;
}));

// For use without a network; it comes also where the program does not, once what the page needs is through.
setTimeout(() => load(build.offline).catch(() => {}), 3000);

// What the programs of the page share: what was fetched early, other programs by name, and the search engine with the
// index of the release.
globalThis.tertium = {
  get(url) {
    const answer = early[url] ?? get(url);
    delete early[url];
    return answer;
  },
  program: (name) => once(name, () => start(build.programs[name])),
  engine: () => once("engine", async () => {
    const program = tertium.program("search");
    // What makes a large index quicker would only delay a small one.
    if (build.bundled) program.then(({ warm_up }) => warm_up(), () => {});
    const [{ Engine }, index] = await Promise.all([program, get(`data/${build.release}/_index.txt`, "plain")]);
    return new Engine(new Uint8Array(index));
  }),
};

// Why a row differs is said by a program of its own, as soon as somebody asks.
addEventListener("click", ({ target }) => target.closest("[data-action=why]") && tertium.program("panels").catch(() => {}));

const program = tertium.program("tertium");
document.documentElement.lang = lang;
frame(slugs.length, JSON.parse(document.getElementById("frame").textContent)[lang]);

// The first of these costs a slow device 50 ms, while there is nothing else to do; the program makes its own.
setTimeout(() => ["ListFormat", "NumberFormat", "PluralRules"].forEach((name) => Intl[name] && new Intl[name](lang)), 20);

try {
  await program;
} catch (error) {
  console.error(error);
  fail();
}
