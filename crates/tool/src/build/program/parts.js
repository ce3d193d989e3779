// How the first part loads the others. Each comes once; what failed is fetched anew when it is asked for again.
const partIntegrity = INTEGRITY;
const partNeeds = NEEDS;
const partsAsked = {};
const partsFailed = {};

async function fetchPart(file) {
  // What failed may be what the browser keeps: a second time it must not answer from its cache.
  const cache = partsFailed[file] ? "reload" : "default";
  const integrity = partIntegrity[file];
  const signal = AbortSignal.timeout(30000);
  const answer = await fetch(new URL(file, import.meta.url), { cache, integrity, signal });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.arrayBuffer();
}

async function startPart(file, shared) {
  const code = fetchPart(file);
  // It is awaited below; the shared ones may fail before that.
  code.catch(() => {});
  await Promise.all(shared.map((file) => part(file)));
  const first = EXPORTS;
  await WebAssembly.instantiate(await code, { __wasm_split: first, __wasm_split_first: first });
}

function part(file, shared = []) {
  return (partsAsked[file] ??= startPart(file, shared).catch((error) => {
    delete partsAsked[file];
    partsFailed[file] = true;
    throw error;
  }));
}

const partLoader = ({ own, shared }) => async (callback, data) => {
  const parts = own ? part(own, shared) : Promise.all(shared.map((file) => part(file)));
  const isThere = await parts.then(() => true, (error) => console.error(error));
  // By itself, so that the end of the program is an error of the window, which the loader hears.
  queueMicrotask(() => wasm.__indirect_function_table.get(callback)(data, isThere));
};
const partLoaders = Object.fromEntries(Object.entries(partNeeds).map(([name, needs]) => [name, partLoader(needs)]));
