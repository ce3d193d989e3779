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

// A text that follows the language of the page.
const spoken = [];
function speak(element, attribute, word, gaps) {
  const write = () => (attribute ? element.setAttribute(attribute, say(word, gaps)) : (element.textContent = say(word, gaps)));
  spoken.push(write);
  write();
}
new MutationObserver(() => spoken.forEach((write) => write())).observe(document.documentElement, { attributeFilter: ["lang"] });

function element(name, parent, word, gaps) {
  const made = document.createElement(name);
  if (name === "button") made.type = "button";
  if (word) speak(made, null, word, gaps);
  parent.append(made);
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
  (document.querySelector(".notices") ?? document.body).append(notice);
  const line = element("p", notice);
  line.className = "notice";
  line.dataset.notice = "update";
  element("span", line, "update");
  const open = element("button", line, "open");
  open.dataset.action = "update";
  open.onclick = take;
  const dismiss = element("button", line);
  dismiss.className = "dismiss";
  dismiss.textContent = "×";
  speak(dismiss, "aria-label", "dismiss");
  dismiss.onclick = () => notice.remove();
}

// The visitor's word lets the waiting version in; the page is loaded anew once it rules.
const take = (waiting) => () => {
  isAsked = true;
  waiting.postMessage("take over");
};

function watch(registration) {
  const ready = () => registration.waiting && worker.controller && offer(take(registration.waiting));
  ready();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", ready));
  let isOurs = !worker.controller;
  worker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    // Another tab let it in; this one goes on with what it has until the visitor wants otherwise.
    else if (!isOurs) offer(() => location.reload());
    isOurs = false;
  });
  // A tab that stays open for days asks when it is looked at again, at most once an hour.
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < 3_600_000) return;
    last = Date.now();
    registration.update().catch(() => {});
  });
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
  for (const url of new Set([...seen, `${root}_index.txt`])) if (!(await caches.match(url))) await fetch(url).catch(() => {});
}

const isBundled = Boolean(JSON.parse(shell).bundled);

// The same as in src/method/bundle.rs.
function bundle(slug) {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.charCodeAt(), 0x1000193);
  return `_${(hash & 0x3fff).toString(16).padStart(4, "0")}`;
}

// Fetches a part of the dataset and checks it against its hash; `tell` hears of each piece that came.
async function load(name, hash, tell) {
  const answer = await fetch(root + name, { signal: AbortSignal.timeout(600_000) });
  if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) throw new Error(`${name}: ${answer.status}`);
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
    const { methods } = await load(name, hash, (more) => {
      received += more;
      if (received > bytes) throw new Error(`${name}: more than the build says`);
      tell((0.9 * received) / bytes + (0.1 * stored) / count);
    });
    const files = {};
    for (const method of methods) {
      // As the record's own file has it: without what only the whole dataset tells.
      const { evidence, ...source } = method.source;
      const record = { ...method, source };
      if (isBundled) (files[bundle(method.slug)] ??= {})[method.slug] = record;
      else files[method.slug] = record;
    }
    for (const [file, content] of Object.entries(files)) {
      await cache.put(`${root}${file}.json`, new Response(JSON.stringify(content), { headers }));
      stored += isBundled ? Object.keys(content).length : 1;
      tell((0.9 * received) / bytes + (0.1 * stored) / count);
    }
  }
  await cache.put(KEPT, new Response("", { headers }));
  await (await caches.open(choices)).put(KEPT, new Response("", { headers }));
}

function control() {
  const place = document.querySelector("footer.bottom");
  if (!place) return;
  const line = element("span", place);
  line.id = "offline";
  line.setAttribute("role", "status");
  const size = () => new Intl.NumberFormat(lang(), { style: "unit", unit: "megabyte", maximumSignificantDigits: 2 }).format(bytes / 1e6);
  const show = (state, ...content) => {
    line.dataset.state = state;
    line.replaceChildren(...content);
  };
  const text = (word, gaps) => {
    const made = document.createElement("span");
    speak(made, null, word, gaps);
    return made;
  };
  const button = (word, gaps) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.action = "keep";
    speak(made, null, word, gaps);
    made.onclick = keep;
    return made;
  };
  async function keep() {
    let done = 0;
    const part = () => new Intl.NumberFormat(lang(), { style: "percent" }).format(done);
    const said = text("keeping", { part });
    const bar = document.createElement("progress");
    bar.setAttribute("aria-hidden", "true");
    show("keeping", said, " ", bar);
    try {
      // The browser may say no; then it may also forget what is kept when room grows scarce.
      await navigator.storage?.persist?.().catch(() => false);
      await keepAll((now) => {
        done = bar.value = now;
        said.textContent = say("keeping", { part });
      });
      show("kept", text("kept"));
    } catch (error) {
      show("failed", text(error.name === "QuotaExceededError" ? "full" : "cut"), " ", button("again"));
    }
  }
  const begin = async () => {
    if (await caches.match(KEPT, { cacheName: records })) return show("kept", text("kept"));
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
    const { active } = await worker.ready;
    active.postMessage("look round");
    await keepSeen();
    await control();
  } catch (error) {
    // Blocked storage, a full disk, a host without the worker: the page works as it did, only not offline.
    console.info("offline:", error.message);
  }
}
