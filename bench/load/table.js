// Numbers in words: medians, percentiles and the table.

export function percentile(values, part) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function shown(value) {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 20 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(value < 1 ? 3 : 1);
}

/** A Markdown table of medians: a line for each kind, a column for each page, then the ratios of Tertium's pages to the others. */
export function table(measured, names) {
  const titles = { plain: "plain JavaScript", react: "React", before: "Tertium before", tertium: "Tertium", prerendered: "Tertium, prerendered page" };
  const short = { ...titles, prerendered: "prerendered" };
  const own = names.filter((name) => ["tertium", "prerendered"].includes(name));
  const pairs = own.flatMap((name) => names.filter((other) => !own.includes(other)).map((other) => [name, other]));
  const lines = Object.entries(measured).map(([kind, by]) => {
    const value = (name) => median(by[name] ?? []);
    const ratios = pairs.map(([name, other]) => (value(other) > 0 && Number.isFinite(value(name)) ? (value(name) / value(other)).toFixed(2) : "–"));
    return [kind, ...names.map((name) => shown(value(name))), ...ratios];
  });
  const head = ["", ...names.map((name) => titles[name]), ...pairs.map(([name, other]) => `${short[name]} ÷ ${short[other]}`)];
  const rule = head.map((_, place) => (place ? "--:" : "---"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
