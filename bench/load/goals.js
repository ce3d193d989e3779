// What the prerendered page is to reach, and whether it does.
import { median } from "./table.js";

const TABLE = "First table, cold, throttled (ms)";
const DOCUMENTS = "Of them HTML and styles";
const SHIFT = "Layout shift, throttled";

/** A line for each goal of which all was measured. */
export function goals(measured) {
  const value = (kind, name) => median(measured[kind]?.[name] ?? []);
  const own = (kind) => value(kind, "prerendered");
  const ratio = (name) => own(TABLE) / value(TABLE, name);
  return [
    { what: "prerendered table, cold, throttled, ÷ plain JavaScript's", found: ratio("plain"), most: 1, aim: 0.7 },
    { what: "prerendered table, cold, throttled, ÷ React's", found: ratio("react"), most: 0.65, aim: 0.5 },
    { what: "bytes of the prerendered page's HTML and styles", found: own(DOCUMENTS), most: 30_000 },
    { what: "layout shift of the prerendered page, throttled", found: own(SHIFT), most: 0 },
  ].filter(({ found }) => Number.isFinite(found)).map(({ what, found, most, aim }) => {
    const shown = found > 10 ? Math.round(found).toLocaleString("en") : String(Number(found.toFixed(2)));
    return `${found <= most ? "holds" : "MISSED"}: ${what}: ${shown}, at most ${most.toLocaleString("en")}${aim ? `, aim ${aim}` : ""}`;
  });
}
