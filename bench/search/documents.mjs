// The index as plain documents, for engines that take such: only what is searched.
export function documents(text) {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  const [, , terms, methods] = lines[0].map(Number);
  const details = lines.slice(1 + terms + methods);
  const [, , people] = details[0].map(Number);
  const labels = lines.slice(1, 1 + terms).map(([, , bg, en]) => `${bg} ${en}`);
  const persons = details.slice(1, 1 + people).map(([name]) => name);
  const whose = details.slice(1 + people, 1 + people + methods).map(([who]) => who);
  return lines
    .slice(1 + terms, 1 + terms + methods)
    .map(([slug, bg, en, aliasesBg, aliasesEn, year, field, family, type, usage], place) => ({
      id: slug,
      bg,
      en: en || bg,
      aliases: [...aliasesBg.split("|"), ...aliasesEn.split("|")].filter(Boolean),
      people: whose[place]
        .split("|")
        .filter(Boolean)
        .map((person) => persons[person]),
      year,
      labels: [field, family, type].map((term) => labels[term]).join(" "),
      usage: Number(usage),
    }));
}
