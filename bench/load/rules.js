// What both reference pages know of methods: the same rows, verdicts, words and search as Tertium's, in plain functions.

export const build = JSON.parse(document.getElementById("build").textContent);

export const SEARCH_LIMIT = 8;

const uncompared = new Set(["aliases", "related", "use_when", "limits", "software", "dataset"]);

const FIXED = [
  "field", "family", "year", "originator", "type", "source", "aliases", "related", "summary", "purpose", "data", "assumptions", "use_when",
  "limits", "software", "dataset",
];

const facet = (method, id) => method.facets?.find((facet) => facet.id === id);

/** The rows of the table of some methods: the facets that one of them has follow the purpose. */
export function rowsOf(methods) {
  const facets = build.facets.filter((id) => methods.some((method) => facet(method, id)));
  return FIXED.flatMap((row) => (row === "purpose" ? [row, ...facets] : [row]));
}

/** What a row is called: a facet as the kind of the methods calls it where all call it alike. */
export function label(row, methods, said) {
  if (row === "dataset") return said.text("site");
  if (FIXED.includes(row)) return said.text(`row.${row.replace("_", "-")}`);
  const all = methods.map((method) => facet(method, row)).filter(Boolean);
  const own = all[0]?.kind_label;
  const common = own && all.every(({ kind_label: other }) => other?.bg === own.bg && other.en === own.en);
  return (common ? own : all[0]?.label)?.[said.lang] ?? row;
}

export const ENDONYMS = { bg: "Български", en: "English" };

/** What the address asks for. */
export function query() {
  const asked = new URLSearchParams(location.search);
  const slugs = asked.getAll("slugs").join(",").split(",").filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug));
  const tags = [asked.get("lang"), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return { slugs: [...new Set(slugs)].slice(0, 24), lang: tags.find((tag) => tag in build.catalogues) ?? "bg" };
}

export function address({ slugs, lang }) {
  return `?slugs=${slugs.join(",")}&lang=${lang}`;
}

async function json(url) {
  const response = await fetch(url);
  if (!response.ok || !/\bjson\b/.test(response.headers.get("content-type"))) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

export const recordUrl = (slug) => `data/${build.release}/${slug}.json`;
export const catalogue = (lang) => json(build.catalogues[lang]);

const records = new Map();
/** A record, fetched once. */
export function record(slug) {
  if (!records.has(slug)) records.set(slug, json(recordUrl(slug)));
  return records.get(slug);
}

let asked;
/** The methods of the search index (its layout: crates/tool/src/index.rs), fetched when somebody is about to search. */
export const index = () => (asked ??= fetch(`data/${build.release}/_names.txt`).then((response) => response.text()).then((text) => {
  const lines = text.split("\n");
  const [, , terms, methods] = lines[0].split("\t").map(Number);
  return lines.slice(1 + terms, 1 + terms + methods).map(searchable);
}));

function searchable(line) {
  const [slug, bg, english, ...aliases] = line.split("\t", 5);
  const en = english || bg;
  const others = aliases.flatMap((list) => list.split("|")).filter(Boolean);
  return { slug, name: { bg, en }, aliases: others, folded: [bg, en, ...others, slug].map(fold) };
}

function fold(text) {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The best hits for what was typed, best first. */
export function search(entries, typed, lang) {
  const words = fold(typed);
  if (!words) return [];
  const own = lang === "bg" ? 0 : 1;
  const hits = [];
  for (const entry of entries) {
    let best;
    entry.folded.forEach((text, which) => {
      const met = rank(text, words);
      if (met !== undefined) best = Math.min(best ?? Infinity, met * 1000 + (which === own ? 0 : 100) + which);
    });
    if (best !== undefined) hits.push({ best, length: entry.folded[own].length, entry, alias: entry.aliases[(best % 100) - 2] });
  }
  hits.sort((a, b) => a.best - b.best || a.length - b.length);
  return hits.slice(0, SEARCH_LIMIT);
}

function rank(text, typed) {
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  const words = typed.split(" ");
  if (words.every((word) => text.split(" ").some((other) => other.startsWith(word)))) return 2;
  if (words.every((word) => word.length > 1 && text.includes(word))) return 3;
}

/** A row's verdict and the methods that lack a value in it; a facet is judged over the methods that have it. */
export function judge(row, methods) {
  const applicable = FIXED.includes(row) ? methods : methods.filter((method) => facet(method, row));
  if (uncompared.has(row) || applicable.length < 2) return { verdict: "none", lacking: [] };
  const values = applicable.map((method) => identity(row, method));
  const present = values.filter((value) => value);
  const verdict = present.some((value) => value !== present[0]) ? "different" : present.length < values.length ? "incomplete" : "same";
  return { verdict, lacking: applicable.filter((_, place) => !values[place]) };
}

const set = (values) => [...new Set(values)].sort().join("\n");

/** The members of a method's set in a row; nothing where its value is no set of terms. */
const terms = (row, method) => (["purpose", "data", "assumptions"].includes(row) ? method[row] : facet(method, row)?.values) ?? [];

function identity(row, method) {
  switch (row) {
    case "year": return method.year?.replace(/[–—/]/g, "-");
    case "originator": return set((method.originators ?? []).map(fold));
    case "source": return method.source?.work;
    case "summary": return fold(method.summary.en);
    case "field": case "family": case "type": return method[row].id;
    default: return set(terms(row, method).map((term) => term.id));
  }
}

/** All members of several sets in one order that agrees with that of each, with the positions of the methods that have them. */
function parts(sets) {
  const all = new Map();
  sets.forEach((set, number) => set.forEach((term) => {
    if (!all.has(term.id)) all.set(term.id, { term, of: [] });
    all.get(term.id).of.push(number);
  }));
  const left = [...all.keys()];
  let behind = sets.map((set) => set.map(({ id }) => id));
  const ordered = [];
  while (left.length > 0) {
    const next = left.findIndex((id) => !behind.some((set) => set.indexOf(id) > 0));
    const [id] = left.splice(Math.max(next, 0), 1);
    behind = behind.map((set) => set.filter((other) => other !== id));
    ordered.push(all.get(id));
  }
  return ordered.sort((a, b) => b.of.length - a.of.length);
}

/** How each method lists its set: what most have first, on one line in all columns; a line stays empty where that costs few lines. */
export function aligned(row, methods) {
  const sets = methods.map((method) => terms(row, method));
  const all = parts(sets);
  const holders = sets.filter((set) => set.length > 0).length;
  const plain = all.every(({ of }) => of.length < 2) || all.every(({ of }) => of.length === holders);
  const standing = ({ of }) => (plain ? undefined : of.length === holders ? "shared" : of.length === 1 ? "own" : undefined);
  const list = (gaps) => methods.map((_, number) => {
    const last = all.findLastIndex(({ of }) => of.length > 1 && of.includes(number));
    return all.flatMap((part, line) => {
      if (part.of.includes(number)) return [{ term: part.term, standing: standing(part) }];
      return gaps && line < last ? [{ term: part.term, gap: true }] : [];
    });
  });
  const longest = (lists) => Math.max(...lists.map((list) => list.length));
  const [closed, open] = [list(false), list(true)];
  const most = longest(closed);
  return most > 1 && longest(open) <= most + 2 ? open : closed;
}

/** What stands in a cell: a `kind` and what that kind needs; nothing where the method has no value. `lines` is how the row lists the set. */
export function cell(row, method, lines, lang) {
  const foreign = (tag) => (tag && tag !== lang ? tag : undefined);
  const list = (items) => (items.length ? { kind: "list", items } : undefined);
  const members = (items) => (items.length ? { kind: "members", items } : undefined);
  switch (row) {
    case "field": case "family": case "type": return { kind: "line", text: method[row][lang] };
    case "year": return method.year && { kind: "line", text: method.year };
    case "originator": return list((method.originators ?? []).map((text) => ({ text, lang: foreign(method.source?.language) })));
    case "source": return method.source && { kind: "source", text: method.source.citation, lang: foreign(method.source.language), ...way(method.source) };
    case "aliases": return members(aliases(method, lang).map(([text, tag]) => ({ text, lang: foreign(tag) })));
    case "related": return { kind: "line", text: String((method.related ?? []).length) };
    case "summary": case "use_when": case "limits": return method[row] && { kind: "prose", text: method[row][lang] };
    case "software": return method.software?.length && { kind: "links", items: method.software.map(software) };
    case "dataset": return { kind: "record", url: recordUrl(method.slug) };
    default:
      if (!FIXED.includes(row) && !facet(method, row)) return { kind: "inapplicable" };
      return members(lines.map(({ term, ...rest }) => ({ text: term[lang], ...rest })));
  }
}

function way({ doi, arxiv, url, isbn, grade }) {
  if (doi) return { link: "doi-link", url: `https://doi.org/${doi.replace(/[%"#?<>]/g, encodeURIComponent)}`, grade };
  if (arxiv || url) return { link: "web-link", url: arxiv ? `https://arxiv.org/abs/${arxiv}` : url, grade };
  return { isbn, grade };
}

function software({ language, package: name, function: call, url }) {
  return { text: `${language} ${name}${call ? `: ${call}` : ""}`, url };
}

function aliases({ name, aliases }, lang) {
  const own = (aliases?.[lang] ?? []).map((text) => [text, lang]);
  if (lang === "en") return own;
  const english = [...(name.en === name.bg ? [] : [name.en]), ...(aliases?.en ?? [])];
  return [...own, ...english.map((text) => [text, "en"])];
}

/** The catalogue's texts in use, of which `PLACES` (pages.js) says where they stand: gaps filled, plural forms chosen, lists in words. */
export function words(catalogue, lang) {
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  return {
    lang,
    text: (key, values = {}) => fill(catalogue[PLACES[key]], values),
    counted: (key, count, values = {}) => {
      const forms = catalogue[PLACES[key]];
      return fill(forms[new Intl.PluralRules(lang).select(count)] ?? forms.other, { ...values, count: new Intl.NumberFormat(lang).format(count) });
    },
    listed: (items) => new Intl.ListFormat(lang).format(items),
  };
}
