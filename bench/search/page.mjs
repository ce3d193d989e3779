// Measures one engine at one size: the same queries over the same data for each.
import { documents } from "./documents.mjs";
import { engines } from "./engines.mjs";

// How long whole queries and keystrokes may take, in milliseconds; slow engines answer a part of
// them, drawn with a seed.
const PATIENCE = { whole: 25_000, keys: 12_000 };

// `program` is the address of a search program of ours, without its ending.
window.measure = async ({ name, size, program }) => {
  const file = new Uint8Array(await (await fetch(`/out/index-${size}.txt`)).arrayBuffer());
  const text = new TextDecoder().decode(file);
  const queries = shuffled(parse(await (await fetch("/queries/queries.tsv")).text()));
  const json = JSON.stringify(documents(text));
  const isOurs = program !== undefined;
  const source = isOurs ? file : json;
  const engine = await engines[name].prepare(program);
  gc();
  const before = performance.memory.usedJSHeapSize;
  let started = performance.now();
  const search = engine.load(source);
  const load = performance.now() - started;
  gc();
  const heap = performance.memory.usedJSHeapSize - before + (engine.memory?.() ?? 0);

  const recall = {
    asked: 0,
    first: 0,
    five: 0,
    nonsense: 0,
    refused: 0,
    plain: 0,
    plainFirst: 0,
    plainFive: 0,
  };
  started = performance.now();
  for (const query of queries) {
    if (performance.now() - started > PATIENCE.whole) break;
    const found = search(query.typed, query.lang, 5).slice(0, 5);
    recall.asked += 1;
    if (query.expected.length === 0) {
      recall.nonsense += 1;
      recall.refused += found.length === 0 ? 1 : 0;
    }
    const place = found.findIndex((slug) => query.expected.includes(slug));
    const right = query.expected.length === 0 && found.length === 0;
    recall.first += right || place === 0 ? 1 : 0;
    recall.five += right || place >= 0 ? 1 : 0;
    // What no general engine sets out to do is told apart.
    if (!["latin-for-bulgarian", "cyrillic-for-latin", "layout"].includes(query.class)) {
      recall.plain += 1;
      recall.plainFirst += right || place === 0 ? 1 : 0;
      recall.plainFive += right || place >= 0 ? 1 : 0;
    }
  }

  const times = [];
  started = performance.now();
  for (const query of queries) {
    if (performance.now() - started > PATIENCE.keys) break;
    const letters = [...query.typed];
    for (let length = 1; length <= letters.length; length += 1) {
      const typed = letters.slice(0, length).join("");
      const key = performance.now();
      search(typed, query.lang, 8);
      times.push(performance.now() - key);
    }
  }
  times.sort((a, b) => a - b);
  return {
    all: queries.length,
    asked: recall.asked,
    first: recall.first / recall.asked,
    five: recall.five / recall.asked,
    plainFirst: recall.plainFirst / recall.plain,
    plainFive: recall.plainFive / recall.plain,
    refused: recall.refused / recall.nonsense,
    median: times[times.length >> 1],
    p95: times[Math.floor(times.length * 0.95)],
    load,
    heap,
    bytes: isOurs ? file.length : new TextEncoder().encode(json).length,
    documents: isOurs ? "" : json,
  };
};

function parse(tsv) {
  const lines = tsv.split("\n").filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => {
    const [name, typed, lang, slugs] = line.split("\t");
    return { class: name, typed, lang, expected: slugs ? slugs.split(",") : [] };
  });
}

// The same order every time (mulberry32).
function shuffled(items) {
  let seed = 20260101;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return items
    .map((item) => [random(), item])
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}
