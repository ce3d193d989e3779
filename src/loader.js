// Asks at once for all that the first table needs, and starts the program. What is guessed here only comes early: the
// program asks for it again, by itself. Rules and names are those that the build wrote into the page.
const own = document.getElementById("build").textContent;
const build = JSON.parse(own);
const root = document.documentElement;
const place = document.getElementById("app");
// A prerendered page stands already, and says what it shows.
const prerendered = place.dataset.query;
const query = new URLSearchParams(prerendered ?? location.search);

// Says that the page does not work, and why as far as that can be found out: a way on that leads nowhere is worse than none.
async function fail(error) {
  console.error(error);
  const failure = document.getElementById("failure");
  failure.hidden = false;
  const why = !globalThis.WebAssembly ? "wasm" : isOld() ? "old" : isTrap(error) ? "trap" : (await answers()) ? "held" : "network";
  for (const text of failure.querySelectorAll("[data-why]")) text.hidden = !text.matches(`[data-why~=${why}]`);
}

// What decides which browsers can show the page (README.md, "Browsers"). What has these has all else.
const isOld = () => !(globalThis.AbortSignal?.timeout && "adoptedStyleSheets" in document && globalThis.CSSLayerBlockRule);
const isTrap = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
const answers = () => fetch("", { method: "HEAD", cache: "no-store" }).then(() => true, () => false);

// A program that ends on a trap has no words of its own. Errors of scripts are other people's: of extensions, of translators.
addEventListener("error", ({ error }) => isTrap(error) && fail(error));
// The program itself says so by an event.
addEventListener("failed", fail);

// For the program, where something did not come: whether the site's first page is of another build by now, and the way to it.
// Where a service worker keeps this build, its module takes the way (src/offline/page.js).
let asking;
const isAnother = (page) => /id="?build\b/.test(page) && !page.includes(own);
globalThis.tertium = {
  isReplaced: () => (asking ??= fetch("./", { cache: "reload" }).then((answer) => answer.text()).then(isAnother).catch(() => false).finally(() => (asking = undefined))),
  renew: () => dispatchEvent(new Event("renew", { cancelable: true })) && location.reload(),
};

function language() {
  let chosen;
  try {
    chosen = localStorage.getItem("tertium.lang");
  } catch {
    // Blocked storage remembers nothing.
  }
  for (const tag of [query.get("lang"), chosen, ...navigator.languages])
    for (const [lang, pattern] of Object.entries(build.patterns.languages)) if (new RegExp(pattern, "i").test(tag)) return lang;
  return root.lang;
}

// The program's own request finds what is already on its way.
function preload(href) {
  const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href });
  if (build.checks[href]) link.integrity = build.checks[href];
  document.head.append(link);
}

if (prerendered === undefined) root.lang = language();
const named = query.getAll("slugs").join(",").split(",").filter((slug) => new RegExp(build.patterns.slug).test(slug));
const slugs = [...new Set(named)].slice(0, build.patterns.columns);

function preloadAll() {
  preload(build.catalogues[root.lang]);
  // In bundles the program alone knows where a record lies; own methods are on the device.
  if (!build.bundles) for (const slug of slugs) slug.startsWith(build.patterns.own) || preload(`data/${build.release}/${slug}.json`);
}

// The place of the page is held by what the app itself draws first; the one column of its table is repeated.
function drawSkeleton() {
  const kind = slugs.length ? "table" : "empty";
  const skeleton = document.querySelector(`template[lang=${root.lang}][data-skeleton=${kind}]`).content.cloneNode(true);
  if (kind === "table") {
    for (const row of skeleton.querySelectorAll("tr")) for (let n = 1; n < slugs.length; n++) row.append(row.lastChild.cloneNode());
    skeleton.querySelector("table").style.setProperty("--columns", slugs.length);
    const [least, most] = build.patterns.answer;
    skeleton.querySelector(".answer-slot").hidden = slugs.length < least || slugs.length > most;
  } else preload(`data/${build.release}/_start.json`);
  document.querySelector("#app > .top").replaceWith(skeleton);
}

const load = (name) => import(new URL(name, document.baseURI));

async function start() {
  if (isOld()) return fail(new Error("this browser is too old"));
  // The first of these costs a slow device 50 ms, while there is nothing else to do; the program makes its own.
  setTimeout(() => ["ListFormat", "NumberFormat", "PluralRules"].forEach((name) => Intl[name] && new Intl[name](root.lang)), 20);
  try {
    const { js, wasm, integrity } = build.program;
    const [program, code] = await Promise.all([load(js), fetch(wasm, { integrity })]);
    await program.default({ module_or_path: code });
  } catch (error) {
    fail(error);
  }
}

// Once the page is painted and rests, or as soon as somebody wants something of it. What is pressed before the program is
// there is pressed again by the program, in the same order.
function startLater() {
  let started;
  const begin = () => (started ??= (preloadAll(), start()));
  const rest = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, 200));
  requestAnimationFrame(() => setTimeout(() => rest(begin, { timeout: 2000 })));
  for (const type of ["pointerdown", "keydown", "focusin"]) place.addEventListener(type, begin, { capture: true });
  let presses = 0;
  const note = (event, selector) => {
    const control = place.dataset.waiting !== undefined && event.target.closest(selector);
    if (!control) return;
    event.preventDefault();
    event.stopPropagation();
    control.dataset.pressed = `${control.dataset.pressed ?? ""} ${presses++}`;
  };
  place.addEventListener("click", (event) => note(event, "button, input[type=checkbox], th .name"), { capture: true });
  place.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && note(event, "input[type=text]"), { capture: true });
}

// For use without a network; it comes also where the program does not, once what the page needs is through.
// A frame of another site leaves nothing on its visitors' devices and offers them no version.
if (place.dataset.embedded === undefined) setTimeout(() => load(build.offline).catch(() => {}), 3000);

if (prerendered === undefined) {
  preloadAll();
  drawSkeleton();
  start();
} else {
  document.getElementById("late")?.remove();
  startLater();
}
