// Loaded by the loader when the page has rested: registers the service worker (worker.js), offers updates and keeps the
// whole dataset on the device. It stands apart from the program, so that no visitor waits for it and so that it works
// also where the program does not start. The tool fills the gaps of the next lines.
const words = WORDS;
const release = RELEASE;
const parts = PARTS;
const bytes = BYTES;
const count = COUNT;

const shell = document.getElementById("build").textContent;
const worker = navigator.serviceWorker;
const folder = new URL("./", document.baseURI).href;
const records = `tertium:${new URL(folder).pathname}:data:${release}`;
const choices = `tertium:${new URL(folder).pathname}:choices`;
const root = `${folder}data/${release}/`;
const KEPT = `${folder}kept`;

const lang = () => (document.documentElement.lang in words.keep ? document.documentElement.lang : "en");
const say = (word, gaps = {}) => words[word][lang()].replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]());

// Texts that follow the language of the page: their elements say which word they hold, so that those that are gone are
// forgotten with their elements.
const filling = new WeakMap();
function write(element) {
  const { word, label } = element.dataset;
  if (word) element.textContent = say(word, filling.get(element));
  if (label) element.setAttribute("aria-label", say(label));
}
new MutationObserver(() => document.querySelectorAll("[data-word], [data-label]").forEach(write)).observe(document.documentElement, {
  attributeFilter: ["lang"],
});

// An element with a word of ours; `gaps` are functions that say what stands in the word's gaps.
function element(name, word, gaps) {
  const made = document.createElement(name);
  if (name === "button") made.type = "button";
  if (word) made.dataset.word = word;
  filling.set(made, gaps);
  write(made);
  return made;
}

// Updates

let isAsked = false;
let notice;

// Says that another version is there; `take` opens it.
function offer(take) {
  notice?.remove();
  notice = document.createElement("div");
  notice.setAttribute("role", "status");
  const line = element("p");
  line.className = "notice";
  line.dataset.notice = "update";
  const open = element("button", "open");
  open.dataset.action = "update";
  open.onclick = take;
  const dismiss = element("button");
  dismiss.className = "dismiss";
  dismiss.textContent = "×";
  dismiss.dataset.label = "dismiss";
  write(dismiss);
  dismiss.onclick = () => notice.remove();
  line.append(element("span", "update"), open, dismiss);
  notice.append(line);
  (document.querySelector(".notices") ?? document.body).append(notice);
}

// The visitor's word lets the waiting version in; the page is loaded anew once it rules.
const take = (waiting) => () => {
  isAsked = true;
  waiting.postMessage("take over");
};

// Whether a worker rules this page: the first one to do so is no news.
let isRuled = Boolean(worker?.controller);

// Offers a version once it is installed. What it is counts when it says so: soon after it may be the one that rules.
// A busy Firefox tells that the first one rules before it tells that it is being installed.
function follow(next) {
  const isNews = isRuled && next !== worker.controller;
  next?.addEventListener("statechange", () => next.state === "installed" && isNews && offer(take(next)));
}

function watch(registration) {
  if (registration.waiting && isRuled) offer(take(registration.waiting));
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  worker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    // Another tab let it in; this one goes on with what it has until the visitor wants otherwise.
    else if (isRuled) offer(() => location.reload());
    isRuled = true;
  });
  // A tab that stays open for days asks when it is looked at again, at most once an hour.
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < 3_600_000) return;
    last = Date.now();
    registration.update().catch(() => {});
  });
}

// The program asks for the version that the host has by now: the one that waits or is on its way, else the page anew.
async function renew(registration) {
  await registration.update().catch(() => {});
  const next = registration.installing ?? registration.waiting;
  if (!next) return location.reload();
  const look = () => {
    if (next.state === "installed") take(next)();
    // It could not be installed: the host may be in the middle of being filled.
    else if (next.state === "redundant") location.reload();
  };
  next.addEventListener("statechange", look);
  look();
}

// Only the address of the service worker may become code.
function address() {
  const url = `${folder}service-worker.js`;
  const policy = globalThis.trustedTypes?.createPolicy("tertium", {
    createScriptURL(text) {
      if (text === url) return text;
      throw new TypeError(`not the service worker: ${text}`);
    },
  });
  return policy ? policy.createScriptURL(url) : url;
}

// The dataset

// What the page loaded before the service worker was there, it loads again: from the browser's own cache into ours.
async function keepSeen() {
  // Until the worker rules this page, it does not hear what the page asks for; after a forced reload it never does.
  if (!worker.controller) await new Promise((done) => (worker.addEventListener("controllerchange", done, { once: true }), setTimeout(done, 5000)));
  if (navigator.connection?.saveData) return;
  const seen = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.startsWith(root));
  for (const url of new Set([...seen, `${root}_names.txt`, `${root}_details.txt`])) if (!(await caches.match(url))) await fetch(url).catch(() => {});
}

// Fetches a part of the dataset and checks it against its hash; `tell` hears of each piece that came.
async function load(name, hash, tell) {
  const answer = await fetch(root + name, { signal: AbortSignal.timeout(600_000) });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const pieces = [];
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    tell(piece.value.length);
  }
  const content = await new Blob(pieces).arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (`sha256-${btoa(String.fromCharCode(...found))}` !== hash) throw new Error(`${name}: not what the build says`);
  return JSON.parse(new TextDecoder().decode(content));
}

// Stores every record; `tell` hears how far it is, from 0 to 1: nine tenths for the network, one for the device.
async function keepAll(tell) {
  const cache = await caches.open(records);
  const headers = { "content-type": "application/json" };
  let received = 0;
  let stored = 0;
  for (const [name, hash] of Object.entries(parts)) {
    const { bundles, methods } = await load(name, hash, (more) => {
      received += more;
      if (received > bytes) throw new Error(`${name}: more than the build says`);
      tell((0.9 * received) / bytes + (0.1 * stored) / count);
    });
    const records = Object.fromEntries(methods.map((method) => [method.slug, method]));
    // In a large dataset several records share a file.
    const files = bundles ?? Object.fromEntries(Object.keys(records).map((slug) => [slug, [slug]]));
    for (const [file, slugs] of Object.entries(files)) {
      const content = bundles ? Object.fromEntries(slugs.map((slug) => [slug, records[slug]])) : records[file];
      await cache.put(`${root}${file}.json`, new Response(JSON.stringify(content), { headers }));
      stored += slugs.length;
      tell((0.9 * received) / bytes + (0.1 * stored) / count);
    }
  }
  await cache.put(KEPT, new Response("", { headers }));
  await (await caches.open(choices)).put(KEPT, new Response("", { headers }));
}

function control() {
  const place = document.querySelector("footer.bottom");
  if (!place) return;
  const line = element("span");
  line.id = "offline";
  line.setAttribute("role", "status");
  place.append(line);
  const size = () => new Intl.NumberFormat(lang(), { style: "unit", unit: "megabyte", maximumSignificantDigits: 2 }).format(bytes / 1e6);
  const show = (state, ...content) => {
    line.dataset.state = state;
    line.replaceChildren(...content);
  };
  const button = (word, gaps) => {
    const made = element("button", word, gaps);
    made.dataset.action = "keep";
    made.onclick = keep;
    return made;
  };
  async function keep() {
    line.setAttribute("aria-live", "polite");
    let done = 0;
    const part = () => new Intl.NumberFormat(lang(), { style: "percent" }).format(done);
    const progress = element("span", "keeping", { part });
    const bar = document.createElement("progress");
    bar.setAttribute("aria-hidden", "true");
    show("keeping", progress, " ", bar);
    try {
      // The browser may say no; then it may also forget what is kept when room grows scarce.
      await navigator.storage?.persist?.().catch(() => false);
      await keepAll((now) => {
        done = bar.value = now;
        write(progress);
      });
      show("kept", element("span", "kept"));
    } catch (error) {
      show("failed", element("span", error.name === "QuotaExceededError" ? "full" : "cut"), " ", button("again"));
    }
  }
  const begin = async () => {
    // Nobody asked yet: what stands there is to be found, not to be told.
    line.setAttribute("aria-live", "off");
    if (await caches.match(KEPT, { cacheName: records })) return show("kept", element("span", "kept"));
    show("offered", button("keep", { size }));
    // Who once wanted everything wants it of a new release too.
    if ((await caches.match(KEPT, { cacheName: choices })) && !navigator.connection?.saveData) await keep();
  };
  return begin();
}

// Answers the service worker's question which build this tab runs.
worker?.addEventListener("message", (event) => event.ports[0]?.postMessage(shell));

if (worker) {
  try {
    // Where storage is blocked, even asking throws.
    await caches.has(records);
    const registration = await worker.register(address(), { updateViaCache: "none" });
    watch(registration);
    addEventListener("renew", (event) => (event.preventDefault(), renew(registration)));
    const { active } = await worker.ready;
    active.postMessage("look round");
    await keepSeen();
    await control();
  } catch (error) {
    // Blocked storage, a full disk, a host without the worker: the page works as it did, only not offline.
    console.info("offline:", error.message);
  }
}
