// The reference in React: the same table, built as React's documentation builds things.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { address, aligned, build, catalogue, cell, ENDONYMS, index, judge, label, query, record, rowsOf, search, words } from "./rules.js";

function App({ first, catalogue: firstCatalogue, records: firstRecords }) {
  const [slugs, setSlugs] = useState(first.slugs);
  const [said, setSaid] = useState(() => words(firstCatalogue, first.lang));
  const [records, setRecords] = useState(firstRecords);
  const [differences, setDifferences] = useState(false);
  const [notice, setNotice] = useState();
  const name = (slug) => records[slug]?.name[said.lang] ?? slug;

  useEffect(() => {
    document.documentElement.lang = said.lang;
    document.title = `${slugs.map(name).join(" · ")} – Tertium`;
    const written = address({ slugs, lang: said.lang });
    if (location.search !== written) history.pushState(null, "", written);
  });
  const speak = async (lang) => setSaid(words(await catalogue(lang), lang));
  const add = useCallback(async (slug) => {
    setSlugs((slugs) => (slugs.includes(slug) ? slugs : [...slugs, slug]));
    setNotice({ key: "added", slug });
    const got = await record(slug);
    setRecords((records) => ({ ...records, [slug]: got }));
  }, []);
  const remove = useCallback((slug) => {
    setSlugs((slugs) => slugs.filter((other) => other !== slug));
    setNotice({ key: "removed", slug });
  }, []);

  return (
    <>
      <header className="top">
        <a className="brand" href="./">Tertium</a>
        <div className="languages" role="group" aria-label={said.text("language")}>
          {Object.entries(ENDONYMS).map(([lang, endonym]) => (
            <button key={lang} type="button" lang={lang} aria-pressed={lang === said.lang} onClick={() => speak(lang)}>{endonym}</button>
          ))}
        </div>
      </header>
      <main data-table="">
        <div className="intro">
          <div>
            <h1>{said.text("title")}</h1>
            <p className="lead">{said.text("lead")}</p>
          </div>
          <Search said={said} slugs={slugs} add={add} />
        </div>
        <div className="notices"><div role="status">{notice && <p className="notice">{said.text(notice.key, { name: name(notice.slug) })}</p>}</div></div>
        <Table {...{ said, slugs, records, remove, differences, name }} toggle={() => setDifferences(!differences)} clear={() => setSlugs([])} />
      </main>
      <footer className="bottom">
        <span>{said.counted("release", build.methods, { version: build.version })}</span>
        <a href={said.text("about.url")}>{said.text("about")}</a>
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener" target="_blank">{said.text("licence")}</a>
      </footer>
    </>
  );
}

function Table({ said, slugs, records, remove, differences, toggle, clear, name }) {
  const table = useRef(null);
  useLayoutEffect(() => table.current.style.setProperty("--columns", slugs.length), [slugs.length]);
  const methods = slugs.map((slug) => records[slug]).filter(Boolean);
  return (
    <div className="scroller" id="table" role="region" tabIndex={0} aria-labelledby="caption">
      <table ref={table} role="table" aria-labelledby="caption">
        <caption id="caption">{said.text("table.caption", { names: said.listed(slugs.map(name)) })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" className="corner">
              <button type="button" onClick={clear}>{said.text("clear-all")}</button>
              <button type="button" data-action="filter" data-rows="differences" aria-pressed={differences} onClick={toggle}>≠</button>
            </td>
            {slugs.map((slug) => (
              <th key={slug} scope="col" role="columnheader" data-slug={slug}>
                <span className="name">{name(slug)}</span>
                <button type="button" data-action="remove" aria-label={said.text("remove", { name: name(slug) })} onClick={() => remove(slug)}>×</button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rowsOf(methods).map((row) => {
            const { verdict, lacking } = judge(row, methods);
            const lists = aligned(row, methods);
            return (
              <tr key={row} role="row" data-row={row} data-verdict={verdict} hidden={differences && verdict !== "different"}>
                <th scope="row" role="rowheader">
                  <span className="label">
                    {label(row, methods, said)} {verdict === "different" && <abbr title={said.text("different")}>≠</abbr>}
                  </span>
                  {lacking.length > 0 && <small>{said.text("no-value-for", { names: said.listed(lacking.map(({ slug }) => name(slug))) })}</small>}
                </th>
                {slugs.map((slug) => <Cell key={slug} {...{ said, row }} method={records[slug]} lines={lists[methods.indexOf(records[slug])]} />)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ said, row, method, lines }) {
  if (!method) return <td role="cell" data-state="pending" />;
  const shown = cell(row, method, lines, said.lang);
  if (!shown) return <td role="cell" data-state="missing"><span className="missing">{said.text("no-value")}</span></td>;
  if (shown.kind === "inapplicable") return <td role="cell" data-state="inapplicable"><span className="missing">{said.text("no-value.inapplicable")}</span></td>;
  return <td role="cell" data-state="ready" lang={shown.lang}><Value {...{ said, shown, method }} /></td>;
}

function Value({ said, shown, method }) {
  const link = (key, url) => (
    <a className="source-link" lang={said.lang} href={url} target="_blank" rel="noopener" aria-label={`${said.text(key)}, ${method.name[said.lang]}`}>{said.text(key)}</a>
  );
  switch (shown.kind) {
    case "line": return shown.text;
    case "prose": return <Folded said={said}>{shown.text}</Folded>;
    case "list": return <Folded said={said}>{shown.items.map(({ text, lang }, place) => [place > 0 && ", ", <span key={place} lang={lang}>{text}</span>])}</Folded>;
    case "members": return <Folded said={said}><Members items={shown.items} /></Folded>;
    case "links": return <ul className="links">{shown.items.map(({ text, url }) => <li key={text}><a href={url} target="_blank" rel="noopener" lang="en">{text}</a></li>)}</ul>;
    case "record": return link("dataset.link", shown.url);
    case "source": return (
      <>
        <Folded said={said}>{shown.text}</Folded>
        {shown.link && link(shown.link, shown.url)}
        {shown.isbn && <span className="source-link">ISBN {shown.isbn}</span>}
        {shown.grade && <a className="source-link" lang={said.lang} href={`${said.text("about.url")}#grade-${shown.grade}`}>{said.text("grade", { grade: shown.grade })}</a>}
      </>
    );
  }
}

/** The members of a set, each on a line of its own. One alone is no list. */
function Members({ items }) {
  const isList = items.length > 1;
  return (
    <div className="members" role={isList ? "list" : undefined}>
      {items.map(({ text, lang, standing, gap }) => (gap
        ? <span key={text} data-gap={text} aria-hidden="true" />
        : <span key={text} lang={lang} role={isList ? "listitem" : undefined} data-standing={standing}>{text}</span>))}
    </div>
  );
}

/** A long text that folds after some lines, with a button where something is hidden. */
function Folded({ said, children }) {
  const element = useRef(null);
  const [overflows, setOverflows] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const observer = new ResizeObserver(() => setOverflows(element.current.scrollHeight > element.current.clientHeight + 1));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <div ref={element} className="folded" data-open={open}>{children}</div>
      {(overflows || open) && <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>{said.text(open ? "less" : "more")}</button>}
    </>
  );
}

function Search({ said, slugs, add }) {
  const [typed, setTyped] = useState("");
  const [entries, setEntries] = useState();
  const [active, setActive] = useState(-1);
  const ask = () => index().then(setEntries);
  const hits = useMemo(() => (entries ? search(entries, typed, said.lang) : []), [entries, typed, said.lang]);
  const choose = (slug) => {
    if (slugs.includes(slug)) return;
    setTyped("");
    setActive(-1);
    add(slug);
  };
  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) setActive((active + step + hits.length) % hits.length);
    else if (event.key === "Enter" && hits.length) choose(hits[Math.max(active, 0)].entry.slug);
    else if (event.key === "Escape") setTyped("");
    else return;
    event.preventDefault();
  };
  return (
    <div className="search">
      <label htmlFor="search">{said.text("search.label")}</label>
      <input
        id="search" type="text" role="combobox" autoComplete="off" spellCheck={false} aria-autocomplete="list" aria-controls="suggestions"
        aria-expanded={hits.length > 0} aria-activedescendant={hits[active] && `suggestion-${active}`} placeholder={said.text("search.hint")}
        value={typed} onFocus={ask} onChange={(event) => { ask(); setTyped(event.target.value); setActive(-1); }} onKeyDown={onKeyDown}
      />
      <ul id="suggestions" role="listbox" aria-label={said.text("search.label")} hidden={hits.length === 0}>
        {hits.map(({ entry, alias }, place) => (
          <li
            key={entry.slug} id={`suggestion-${place}`} role="option" data-slug={entry.slug} aria-selected={place === active}
            aria-disabled={slugs.includes(entry.slug)} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(entry.slug)}
          >
            <span>{entry.name[said.lang]}</span>
            {alias && <small>{alias}</small>}
            {slugs.includes(entry.slug) && <small className="present">{said.text("search.present")}</small>}
          </li>
        ))}
      </ul>
      <div className="outcome" role="status" data-list={hits.length > 0}>{hits.length > 0 && said.counted("search.count", hits.length)}</div>
    </div>
  );
}

const first = query();
const [firstCatalogue, ...got] = await Promise.all([catalogue(first.lang), ...first.slugs.map(record)]);
const records = Object.fromEntries(got.map((method) => [method.slug, method]));
createRoot(document.getElementById("app")).render(<App first={first} catalogue={firstCatalogue} records={records} />);
