// Starts what the first table needs while the program that draws it is still on its way.
import { build, query, recordUrl } from "./rules.js";

export function preload(url) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: url });
  document.head.append(link);
}

const { slugs, lang } = query();
[build.catalogues[lang], ...slugs.map(recordUrl)].forEach(preload);
