// The index as plain documents, for engines that take such: only what is searched.
export function documents(text) {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  const [, , terms, people] = lines[0].map(Number);
  const labels = lines.slice(1, 1 + terms).map(([, , bg, en]) => `${bg} ${en}`);
  const persons = lines.slice(1 + terms, 1 + terms + people).map(([name]) => name);
  return lines
    .slice(1 + terms + people)
    .map(([slug, bg, en, aliasesBg, aliasesEn, who, year, field, family, type, usage]) => ({
      id: slug,
      bg,
      en: en || bg,
      aliases: [...aliasesBg.split("|"), ...aliasesEn.split("|")].filter(Boolean),
      people: who
        .split("|")
        .filter(Boolean)
        .map((person) => persons[person]),
      year,
      labels: [field, family, type].map((term) => labels[term]).join(" "),
      usage: Number(usage),
    }));
}
