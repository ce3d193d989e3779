// The service worker of one build: keeps that build whole on the device and each record that was seen. It answers from
// there, lets the next build wait until the visitor takes it, and keeps an old build as long as a tab runs it.
// The tool fills the gaps of the next lines; so each build has a worker of its own, and browsers see that it changed.
const id = ID;
const release = RELEASE;
// Paths with the hash of their content.
const files = FILES;
// The same for what is kept once somebody asks for it.
const later = LATER;

const folder = registration.scope;
// Sites in other folders of the same host share the storage.
const own = `tertium:${new URL(folder).pathname}:`;
const build = `${own}build:${id}`;
const PAGE = /^(bg|en)\/(?:methods|compare)\/([^/]+)\//;
const DATA = /^data\/([0-9a-f]{12})\/(?!_dataset)[^/]+$/;

addEventListener("install", (event) => event.waitUntil(install()));
// Nothing more here: a page that was asked for waits until this is done.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "look round") event.waitUntil(clean());
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { href, pathname, search } = new URL(url);
  if (method !== "GET" || !href.startsWith(folder)) return;
  const path = pathname.slice(new URL(folder).pathname.length);
  if (mode !== "navigate") event.respondWith(asset(event, path));
  else if (path === "" || path === "index.html") event.respondWith(kept("", build).then((shell) => shell ?? fetch(event.request)));
  else event.respondWith(page(event.request, path, search));
});

// All files of the build or none of them.
async function install() {
  const cache = await caches.open(build);
  try {
    await Promise.all(Object.entries(files).map(async ([path, integrity]) => {
      const answer = (isHashed(path) && (await kept(path))) || (await ask(path, integrity));
      await cache.put(folder + path, answer);
    }));
  } catch (error) {
    await caches.delete(build);
    throw error;
  }
}

const isHashed = (path) => /[-/][0-9a-f]{12,}/.test(path);

// What the host has under a path, if it is what the build says.
async function ask(path, integrity) {
  const answer = await fetch(folder + path, { integrity, cache: isHashed(path) ? "default" : "no-cache", signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // A host that moves pages to other names marks its answer as redirected; browsers refuse such for a page.
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

async function kept(path, cacheName) {
  if (cacheName) return (await caches.open(cacheName)).match(folder + path, { ignoreVary: true });
  for (const name of await caches.keys()) {
    const found = name.startsWith(own) && (await (await caches.open(name)).match(folder + path, { ignoreVary: true }));
    if (found) return found;
  }
}

// What a program asks for: of this build, else of an older one that a tab still runs, else from the host.
async function asset(event, path) {
  const isAnew = event.request.cache === "reload" || event.request.cache === "no-store";
  const found = !isAnew && ((await kept(path, build)) ?? (isHashed(path) && (await kept(path))));
  if (found) return found;
  const answer = await fetch(event.request).catch(async (error) => {
    const found = isAnew && (await kept(path));
    if (found) return found;
    throw error;
  });
  const data = DATA.exec(path);
  if (data && answer.status === 404 && (await hasMoved())) return new Response(null, { status: 409 });
  if (data && answer.ok && answer.type === "basic") event.waitUntil(keep(path, data[1], answer.clone()).catch(() => {}));
  return answer;
}

// Whether the host has gone on to another release: then a record that is missing says nothing of the dataset.
async function hasMoved() {
  const answer = await fetch(`${folder}data/manifest.json`, { cache: "no-cache" }).catch(() => null);
  const manifest = answer?.ok ? await answer.json().catch(() => null) : null;
  if (!manifest?.release || manifest.release === release) return false;
  registration.update().catch(() => {});
  return true;
}

// Keeps a record or an index, if it is one: many hosts answer a missing file with a page.
async function keep(path, release, answer) {
  const text = await answer.text();
  if (later[path]) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    if (`sha256-${btoa(String.fromCharCode(...hash))}` !== later[path]) return;
  } else if (path.endsWith(".json")) {
    const value = JSON.parse(text);
    // Examples of code say whose they are, as records do.
    const name = path.split("/").at(-1).slice(0, -5).replace(/^_code-/, "");
    // A bundle is an object with records by slug.
    if (name.startsWith("_") ? Object.entries(value).some(([slug, record]) => record?.slug !== slug) : value?.slug !== name) return;
  } else return;
  await (await caches.open(`${own}data:${release}`)).put(folder + path, new Response(text, { headers: answer.headers }));
}

// Other pages come from the host; without it the kept ones, else what the program can show of the same methods.
async function page(request, path) {
  try {
    return await fetch(request);
  } catch {
    const [, lang, names] = PAGE.exec(path) ?? [];
    const own = names ? `?slugs=${names.split("-vs-")}&lang=${lang}` : "";
    // Some hosts know a page without its ".html".
    const found = (await kept(path.replace(/\/$/, "/index.html"), build)) ?? (await kept(`${path}.html`, build));
    return found ?? Response.redirect(folder + own);
  }
}

// Drops builds and releases that no tab runs. A tab that does not say what it runs may need anything: then nothing is dropped.
async function clean() {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const running = await Promise.all(tabs.map(question));
  if (running.includes(undefined)) return;
  for (const name of await caches.keys()) {
    const [, kind, which] = name.startsWith(own) ? name.slice(own.length - 1).split(":") : [];
    if (kind === "build" && which !== id && !(await isRun(name, running))) await caches.delete(name);
    if (kind === "data" && which !== release && !running.some((shell) => shell.includes(`"${which}"`))) await caches.delete(name);
  }
}

async function isRun(name, running) {
  const shell = await kept("", name);
  const html = shell ? await shell.text() : "";
  return running.some((shell) => html.includes(shell));
}

// What a tab runs, in the words of its shell.
function question(tab) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(String(data));
    tab.postMessage("what do you run", [port2]);
    setTimeout(answer, 2000);
  });
}
