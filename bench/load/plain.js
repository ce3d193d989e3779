// The reference without a framework: what changes is changed by hand, columns keep their nodes.
import "./early.js";
import { address, aligned, build, catalogue, cell, ENDONYMS, index, judge, label, query, record, rowsOf, search, words } from "./rules.js";

const state = { ...query(), records: {}, said: undefined, differences: false, notice: undefined };

/** An element with attributes, listeners and children; what is false or undefined is left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** Texts that follow the language: how each is written, run again when the language changes. */
const written = new Set();
function follow(write) {
  written.add(write);
  write();
}
function said(element, key) {
  follow(() => (element.textContent = state.said.text(key)));
  return element;
}

const name = (slug) => state.records[slug]?.name[state.said.lang] ?? slug;

const caption = make("caption", { id: "caption" });
const heads = make("tr", { role: "row" });
const status = make("div", { role: "status" });
let table;
const scroller = make("div", { class: "scroller", id: "table", role: "region", tabindex: 0, "aria-labelledby": "caption" });
const body = make("tbody", { role: "rowgroup" });
/** The rows that are drawn, in their order. */
let rows = [];
/** A row, with a cell for each method. */
function drawRow(id) {
  const label = make("span");
  const sign = make("span");
  const lacking = make("small", { hidden: "" });
  const element = make("tr", { role: "row", "data-row": id });
  element.append(make("th", { scope: "row", role: "rowheader" }, make("span", { class: "label" }, label, " ", sign), lacking));
  element.append(...state.slugs.map(() => make("td", { role: "cell", "data-state": "pending" })));
  return { id, element, label, sign, lacking, shown: [] };
}

function drawPage() {
  const languages = Object.entries(ENDONYMS).map(([lang, endonym]) => {
    const button = make("button", { type: "button", lang, onclick: () => speak(lang) }, endonym);
    follow(() => button.setAttribute("aria-pressed", lang === state.said.lang));
    return button;
  });
  const group = make("div", { class: "languages", role: "group" }, languages);
  follow(() => group.setAttribute("aria-label", state.said.text("language")));
  const clear = said(make("button", { type: "button", onclick: () => state.slugs.slice().forEach(remove) }), "clear-all");
  const filter = make("button", { type: "button", "data-action": "filter", "data-rows": "differences", "aria-pressed": "false", onclick: () => {
    state.differences = !state.differences;
    filter.setAttribute("aria-pressed", state.differences);
    judgeRows();
  } }, "≠");
  heads.append(make("td", { role: "cell", class: "corner" }, clear, filter));
  scroller.append(table = make("table", { role: "table", "aria-labelledby": "caption" }, caption, make("thead", { role: "rowgroup" }, heads), body));
  state.slugs.forEach(drawColumn);
  const release = make("span");
  follow(() => (release.textContent = state.said.counted("release", build.methods, { version: build.version })));
  const about = said(make("a"), "about");
  follow(() => (about.href = state.said.text("about.url")));
  const licence = said(make("a", { href: "https://creativecommons.org/licenses/by/4.0/", rel: "license noopener", target: "_blank" }), "licence");
  document.getElementById("app").replaceChildren(
    make("header", { class: "top" }, make("a", { class: "brand", href: "./" }, "Tertium"), group),
    make("main", { "data-table": "" },
      make("div", { class: "intro" }, make("div", {}, said(make("h1"), "title"), said(make("p", { class: "lead" }), "lead")), searchBox()),
      make("div", { class: "notices" }, status),
      scroller),
    make("footer", { class: "bottom" }, release, about, licence),
  );
  changed();
}

function drawColumn(slug) {
  const shown = make("span", { class: "name" });
  const button = make("button", { type: "button", "data-action": "remove", onclick: () => remove(slug) }, "×");
  heads.append(make("th", { scope: "col", role: "columnheader", "data-slug": slug }, shown, button));
  rows.forEach((row) => {
    row.element.append(make("td", { role: "cell", "data-state": "pending" }));
    row.shown.push(undefined);
  });
}

function nameColumns() {
  state.slugs.forEach((slug, place) => {
    const head = heads.children[place + 1];
    head.firstChild.textContent = name(slug);
    head.lastChild.setAttribute("aria-label", state.said.text("remove", { name: name(slug) }));
  });
}

/** Brings the rows in line with the methods: which there are, and each cell whose content is another than before. */
function fillRows() {
  const methods = state.slugs.map((slug) => state.records[slug]).filter(Boolean);
  const ids = rowsOf(methods);
  rows.filter(({ id }) => !ids.includes(id)).forEach(({ element }) => {
    [...element.children].slice(1).forEach((cell) => drop(cell));
    element.remove();
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  rows = ids.map((id) => known.get(id) ?? drawRow(id));
  rows.forEach(({ element }, place) => body.children[place] === element || body.insertBefore(element, body.children[place] ?? null));
  for (const row of rows) {
    row.label.textContent = label(row.id, methods, state.said);
    const lists = aligned(row.id, methods);
    state.slugs.forEach((slug, place) => {
      const method = state.records[slug];
      if (!method) return;
      const shown = cell(row.id, method, lists[methods.indexOf(method)], state.said.lang);
      const written = JSON.stringify([state.said.lang, shown]);
      if (row.shown[place] === written) return;
      row.shown[place] = written;
      drop(row.element.children[place + 1], drawCell(shown, method));
    });
  }
}

function drawCell(shown, method) {
  const absent = { inapplicable: "no-value.inapplicable", undefined: "no-value" }[shown?.kind];
  const known = { inapplicable: "inapplicable", undefined: "missing" }[shown?.kind] ?? "ready";
  const content = absent ? [make("span", { class: "missing" }, state.said.text(absent))] : value(shown, method);
  return make("td", { role: "cell", "data-state": known, lang: shown?.lang }, content);
}

/** Takes a cell out, or puts another in its place; what watched it stops. */
function drop(cell, other) {
  cell.querySelectorAll(".folded").forEach((folded) => observer.unobserve(folded));
  if (other) cell.replaceWith(other);
  else cell.remove();
}

function value(shown, method) {
  const { lang } = state.said;
  const link = (key, url) => {
    const text = state.said.text(key);
    return make("a", { class: "source-link", lang, href: url, target: "_blank", rel: "noopener", "aria-label": `${text}, ${method.name[lang]}` }, text);
  };
  switch (shown.kind) {
    case "line": return [shown.text];
    case "prose": return folded([shown.text]);
    case "list": return folded(shown.items.flatMap(({ text, lang }, place) => [place > 0 && ", ", make("span", { lang }, text)]));
    case "members": return folded([make("div", { class: "members", role: shown.items.length > 1 && "list" }, shown.items.map(({ text, lang, standing, gap }) =>
      (gap ? make("span", { "data-gap": text, "aria-hidden": "true" })
        : make("span", { lang, role: shown.items.length > 1 && "listitem", "data-standing": standing }, text))))]);
    case "links": return [make("ul", { class: "links" }, shown.items.map(({ text, url }) =>
      make("li", {}, make("a", { href: url, target: "_blank", rel: "noopener", lang: "en" }, text))))];
    case "record": return [link("dataset.link", shown.url)];
    case "source": return [
      ...folded([shown.text]),
      shown.link && link(shown.link, shown.url),
      shown.isbn && make("span", { class: "source-link" }, `ISBN ${shown.isbn}`),
      shown.grade && make("a", { class: "source-link", lang, href: `${state.said.text("about.url")}#grade-${shown.grade}` }, state.said.text("grade", { grade: shown.grade })),
    ];
  }
}

/** Texts of more than some lines get a button that unfolds them. */
const observer = new ResizeObserver((entries) => {
  const over = entries.map(({ target }) => target.scrollHeight > target.clientHeight + 1);
  entries.forEach(({ target }, place) => (target.nextSibling.hidden = !over[place] && target.dataset.open !== "true"));
});

function folded(content) {
  const text = make("div", { class: "folded", "data-open": "false" }, content);
  const button = make("button", { type: "button", class: "fold", hidden: "", "aria-expanded": "false", onclick: () => {
    const open = text.dataset.open !== "true";
    text.dataset.open = open;
    button.setAttribute("aria-expanded", open);
    button.textContent = state.said.text(open ? "less" : "more");
  } }, state.said.text("more"));
  observer.observe(text);
  return [text, button];
}

function judgeRows() {
  const methods = state.slugs.map((slug) => state.records[slug]).filter(Boolean);
  for (const { id, element, sign, lacking: note } of rows) {
    const { verdict, lacking } = judge(id, methods);
    element.dataset.verdict = verdict;
    element.hidden = state.differences && verdict !== "different";
    sign.replaceChildren(...(verdict === "different" ? [make("abbr", { title: state.said.text("different") }, "≠")] : []));
    note.hidden = lacking.length === 0;
    note.textContent = note.hidden ? "" : state.said.text("no-value-for", { names: state.said.listed(lacking.map(({ slug }) => name(slug))) });
  }
}

/** Brings what hangs on the whole comparison up to date. */
function changed() {
  const { slugs, said } = state;
  table.style.setProperty("--columns", slugs.length);
  caption.textContent = said.text("table.caption", { names: said.listed(slugs.map(name)) });
  status.replaceChildren(...(state.notice ? [make("p", { class: "notice" }, said.text(state.notice.key, { name: name(state.notice.slug) }))] : []));
  nameColumns();
  fillRows();
  judgeRows();
  document.documentElement.lang = said.lang;
  document.title = `${slugs.map(name).join(" · ")} – Tertium`;
  const written = address({ slugs, lang: said.lang });
  if (location.search !== written) history.pushState(null, "", written);
}

async function add(slug) {
  state.slugs.push(slug);
  state.notice = { key: "added", slug };
  drawColumn(slug);
  changed();
  state.records[slug] ??= await record(slug);
  changed();
}

function remove(slug) {
  const place = state.slugs.indexOf(slug);
  state.slugs.splice(place, 1);
  state.notice = { key: "removed", slug };
  heads.children[place + 1].remove();
  rows.forEach(({ element, shown }) => {
    drop(element.children[place + 1]);
    shown.splice(place, 1);
  });
  changed();
}

async function speak(lang) {
  state.said = words(await catalogue(lang), lang);
  written.forEach((write) => write());
  changed();
}

function searchBox() {
  let entries, active = -1;
  const list = make("ul", { id: "suggestions", role: "listbox", hidden: "" });
  const outcome = make("div", { class: "outcome", role: "status" });
  const ask = () => index().then((got) => {
    if (entries) return;
    entries = got;
    draw();
  });
  const choose = (slug) => {
    if (state.slugs.includes(slug)) return;
    input.value = "";
    draw();
    add(slug);
  };
  const draw = () => {
    active = -1;
    const hits = entries ? search(entries, input.value, state.said.lang) : [];
    list.replaceChildren(...hits.map(({ entry, alias }, place) => {
      const present = state.slugs.includes(entry.slug);
      return make("li", { id: `suggestion-${place}`, role: "option", "data-slug": entry.slug, "aria-selected": "false", "aria-disabled": String(present),
        onmousedown: (event) => event.preventDefault(), onclick: () => choose(entry.slug) },
      make("span", {}, entry.name[state.said.lang]), alias && make("small", {}, alias),
      present && make("small", { class: "present" }, state.said.text("search.present")));
    }));
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", !list.hidden);
    input.removeAttribute("aria-activedescendant");
    outcome.dataset.list = !list.hidden;
    outcome.textContent = list.hidden ? "" : state.said.counted("search.count", hits.length);
  };
  const onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = list.children.length;
    if (step && count) {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = (active + step + count) % count;
      list.children[active].setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", `suggestion-${active}`);
    } else if (event.key === "Enter" && count) choose(list.children[Math.max(active, 0)].dataset.slug);
    else if (event.key === "Escape") {
      input.value = "";
      draw();
    } else return;
    event.preventDefault();
  };
  const input = make("input", { id: "search", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list",
    "aria-controls": "suggestions", "aria-expanded": "false", onfocus: ask, onkeydown, oninput: () => { ask(); draw(); } });
  follow(() => (input.placeholder = state.said.text("search.hint")));
  follow(() => list.setAttribute("aria-label", state.said.text("search.label")));
  return make("div", { class: "search" }, said(make("label", { for: "search" }), "search.label"), input, list, outcome);
}

const [firstCatalogue, ...records] = await Promise.all([catalogue(state.lang), ...state.slugs.map(record)]);
state.said = words(firstCatalogue, state.lang);
records.forEach((method) => (state.records[method.slug] = method));
drawPage();
