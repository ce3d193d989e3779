// What both reference pages know of methods: the same rows, verdicts, words and search as Tertium's, in plain functions.

export const build = JSON.parse(document.getElementById("build").textContent);

export const SEARCH_LIMIT = 8;

const compared = new Set(["field", "family", "year", "originator", "type", "source", "summary", "purpose", "data", "assumptions"]);

export const ROWS = [
  "field", "family", "year", "originator", "type", "source", "aliases", "related", "summary", "purpose", "data", "assumptions", "use_when",
  "limits", "software", "dataset",
];

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
export const index = () => (asked ??= fetch(`data/${build.release}/_index.txt`).then((response) => response.text()).then((text) => {
  const lines = text.split("\n");
  const [, , terms, people, methods] = lines[0].split("\t").map(Number);
  return lines.slice(1 + terms + people, 1 + terms + people + methods).map(searchable);
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

/** A row's verdict and the methods that lack a value in it. */
export function judge(row, methods) {
  if (!compared.has(row) || methods.length < 2) return { verdict: "none", lacking: [] };
  const values = methods.map((method) => identity(row, method));
  const present = values.filter((value) => value);
  const verdict = present.some((value) => value !== present[0]) ? "different" : present.length < values.length ? "incomplete" : "same";
  return { verdict, lacking: methods.filter((_, place) => !values[place]) };
}

const set = (values) => [...new Set(values)].sort().join("\n");

function identity(row, method) {
  switch (row) {
    case "year": return method.year?.replace(/[–—/]/g, "-");
    case "originator": return set((method.originators ?? []).map(fold));
    case "source": return method.source?.work;
    case "summary": return fold(method.summary.en);
    case "field": case "family": case "type": return method[row].id;
    default: return set((method[row] ?? []).map((term) => term.id));
  }
}

/** What stands in a cell: a `kind` and what that kind needs; nothing where the method has no value. */
export function cell(row, method, lang) {
  const foreign = (tag) => (tag && tag !== lang ? tag : undefined);
  const list = (items) => (items.length ? { kind: "list", items } : undefined);
  switch (row) {
    case "field": case "family": case "type": return { kind: "line", text: method[row][lang] };
    case "year": return method.year && { kind: "line", text: method.year };
    case "originator": return list((method.originators ?? []).map((text) => ({ text, lang: foreign(method.source?.language) })));
    case "source": return method.source && { kind: "source", text: method.source.citation, lang: foreign(method.source.language), ...way(method.source) };
    case "aliases": return list(aliases(method, lang).map(([text, tag]) => ({ text, lang: foreign(tag) })));
    case "related": return { kind: "line", text: String((method.related ?? []).length) };
    case "summary": case "use_when": case "limits": return method[row] && { kind: "prose", text: method[row][lang] };
    case "software": return method.software?.length && { kind: "links", items: method.software.map(software) };
    case "dataset": return { kind: "record", url: recordUrl(method.slug) };
    default: return list((method[row] ?? []).map((term) => ({ text: term[lang] })));
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

/** The catalogue's texts in use: gaps filled, plural forms chosen, lists in words. */
export function words(catalogue, lang) {
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  return {
    lang,
    text: (key, values = {}) => fill(catalogue[key], values),
    counted: (key, count, values = {}) => {
      const forms = catalogue[key];
      return fill(forms[new Intl.PluralRules(lang).select(count)] ?? forms.other, { ...values, count: new Intl.NumberFormat(lang).format(count) });
    },
    listed: (items) => new Intl.ListFormat(lang).format(items),
  };
}
