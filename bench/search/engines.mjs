// Each engine as its documentation recommends for a box in which names are typed: `prepare` loads
// its code, `load` takes the served text and returns what answers a search.

// A search program of ours; `slugs` takes an answer of it.
const ours = (slugs) => ({
  async prepare(address) {
    const { default: start, Engine } = await import(`${address}.js`);
    const program = await start({ module_or_path: `${address}_bg.wasm` });
    // By its kind: an older build has shortened the names of what a program exports.
    const memory = Object.values(program).find(
      (exported) => exported instanceof WebAssembly.Memory,
    );
    const empty = memory.buffer.byteLength;
    return {
      load(file) {
        const engine = new Engine(file);
        return (typed, lang, most) => slugs(engine.search(typed, lang, most));
      },
      memory: () => memory.buffer.byteLength - empty,
    };
  },
});

export const engines = {
  Tertium: ours((slugs) => slugs),

  // A build of November 2026 or before answered in JSON.
  "Tertium before": ours((answer) =>
    typeof answer === "string" ? JSON.parse(answer).map((hit) => hit.slug) : answer,
  ),

  // A line for each name, alias and set of people, since it ranks lines; one typing error a word;
  // letters of both scripts.
  uFuzzy: {
    async prepare() {
      const { default: uFuzzy } = await import("/npm/@leeoniya/ufuzzy/dist/uFuzzy.mjs");
      return {
        load(json) {
          const lines = [];
          const slugs = [];
          for (const method of JSON.parse(json)) {
            for (const line of new Set([
              method.bg,
              method.en,
              ...method.aliases,
              `${method.en} ${method.people.join(" ")} ${method.year}`,
            ])) {
              lines.push(line);
              slugs.push(method.id);
            }
          }
          const haystack = uFuzzy.latinize(lines);
          const fuzzy = new uFuzzy({
            alpha: "a-zа-я",
            intraMode: 1,
            intraIns: 1,
            intraSub: 1,
            intraTrn: 1,
            intraDel: 1,
          });
          return (typed, _, most) => {
            const [found, info, order] = fuzzy.search(haystack, uFuzzy.latinize(typed), 5, 1000);
            const lines = order ? order.map((place) => info.idx[place]) : (found ?? []);
            const best = new Set();
            for (const line of lines) {
              best.add(slugs[line]);
              if (best.size === most) break;
            }
            return [...best];
          };
        },
      };
    },
  },

  // Prefixes and a fifth of a word's letters wrong, all words required, the visitor's language
  // first, then use.
  MiniSearch: {
    async prepare() {
      const { default: MiniSearch } = await import("/npm/minisearch/dist/es/index.js");
      return {
        load(json) {
          const methods = JSON.parse(json);
          const index = new MiniSearch({
            fields: ["bg", "en", "aliases", "people", "year", "labels"],
            storeFields: ["usage"],
            extractField: (method, field) =>
              Array.isArray(method[field]) ? method[field].join(" ") : method[field],
            processTerm: (term) =>
              term
                .normalize("NFD")
                .replace(/(?<=[a-z])\p{M}/giu, "")
                .normalize("NFC")
                .toLowerCase(),
          });
          index.addAll(methods);
          return (typed, lang, most) =>
            index
              .search(typed, {
                prefix: true,
                fuzzy: 0.2,
                combineWith: "AND",
                boost: { [lang]: 4, [lang === "bg" ? "en" : "bg"]: 3, aliases: 3, people: 1.5 },
                boostDocument: (_id, _term, stored) => 1 + stored.usage / 100,
              })
              .slice(0, most)
              .map((hit) => hit.id);
        },
      };
    },
  },

  // A snapshot, which its documentation calls the fastest way.
  fuzzysort: {
    async prepare() {
      const { default: fuzzysort } = await import("/npm/fuzzysort/fuzzysort.js");
      return {
        load(json) {
          const keys = [
            "bg",
            "en",
            (method) => method.aliases.join("; "),
            (method) => method.people.join("; "),
            "year",
          ];
          const methods = fuzzysort.snapshot(JSON.parse(json), { keys });
          return (typed, _, most) =>
            fuzzysort.go(typed, methods, { limit: most }).map((hit) => hit.obj.id);
        },
      };
    },
  },

  // Weighted keys, matches anywhere in a text, diacritics set aside.
  "Fuse.js": {
    async prepare() {
      const { default: Fuse } = await import("/npm/fuse.js/dist/fuse.mjs");
      return {
        load(json) {
          const keys = [
            { name: "bg", weight: 3 },
            { name: "en", weight: 3 },
            { name: "aliases", weight: 2 },
            { name: "people", weight: 1 },
            { name: "year", weight: 0.5 },
          ];
          const fuse = new Fuse(JSON.parse(json), {
            keys,
            threshold: 0.3,
            ignoreLocation: true,
            ignoreDiacritics: true,
          });
          return (typed, _, most) => fuse.search(typed, { limit: most }).map((hit) => hit.item.id);
        },
      };
    },
  },
};
