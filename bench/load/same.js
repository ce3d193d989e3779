// Whether all pages show the same table: a reference that shows less would be no reference.
import { open, SEED } from "./visit.js";

/** Runs in the page: the rows with their texts, without the buttons that unfold more of them. */
const read = () => {
  const unfolds = "button.fold, button[data-action=related]";
  const said = (cell) => [...cell.querySelectorAll(unfolds)].reduce((text, { innerText }) => text.replace(innerText, ""), cell.innerText);
  const text = (cell) => said(cell).replace(/\s+/g, " ").replace(/ ?≠/, " ≠").trim();
  return [...document.querySelectorAll("tr[data-row]")].map((row) => [row.dataset.row, row.dataset.verdict, ...[...row.children].map(text)]);
};

/** Each row in which a page differs from the last one, in words. */
export async function differences(apart, site, names) {
  const seen = {};
  for (const name of names) {
    const url = site.url(name, SEED);
    seen[name] = await apart((context) => open(context, url, SEED.length, undefined, (page) => page.evaluate(read)));
  }
  const [own] = names.slice(-1);
  return names.slice(0, -1).flatMap((name) => {
    const rows = Object.fromEntries(seen[name].map((row) => [row[0], row]));
    const surplus = seen[name].length > seen[own].length ? [`${name} has more rows than ${own}`] : [];
    const differing = seen[own].flatMap((row) => {
      const other = rows[row[0]] ?? [];
      const place = row.findIndex((text, place) => text !== other[place]);
      return place < 0 ? [] : [`row ${row[0]}: ${name} has ${JSON.stringify(other[place])}, ${own} ${JSON.stringify(row[place])}`];
    });
    return [...surplus, ...differing];
  });
}
