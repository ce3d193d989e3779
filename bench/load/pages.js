// Builds the two reference pages: Tertium's own styles and data, another program; and finds Tertium's own.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tool, tools } from "./tools.js";

const LANG = "bg";

const here = import.meta.dirname;

/** The files of each page that do not lie in `dist`, and the header `Link` of its shell: what it needs at once, as for Tertium. */
export async function pages(dist) {
  const shell = await readFile(join(dist, "index.html"), "utf8");
  const template = await readFile(join(here, "page.html"), "utf8");
  const styles = shell.match(/<style[^>]*>[^]*?<\/style>/g).join("");
  const build = shell.match(/<script id="?build"?[^>]*>([^]*?)<\/script>/)[1];
  const description = shell.match(/<meta[^>]*name="?description"?[^>]*>/)[0];
  const page = async (...sources) => {
    const programs = await Promise.all(sources.map(bundle));
    const scripts = programs.map(({ name }) => `<script type="module" src="${name}"></script>`).join("");
    const gaps = { scripts, description, styles, build };
    const html = Object.entries(gaps).reduce((html, [gap, text]) => html.replace(`{${gap}}`, () => text), template.replaceAll(">\n<", "><"));
    const link = programs.map(({ name }) => `<${name}>; rel="modulepreload"`).join(", ");
    return { link, address: asked, files: Object.fromEntries([["index.html", html], ...programs.map(({ name, text }) => [name, text])]) };
  };
  const before = process.env.OLD ? { before: await finished(process.env.OLD) } : {};
  const prerendered = { folder: dist, address: (slugs) => comparison(dist, slugs), files: {} };
  return { plain: await page("plain.js"), react: await page("early.js", "react.jsx"), ...before, tertium: await finished(dist), prerendered };
}

const asked = (slugs) => `?slugs=${slugs.join(",")}&lang=${LANG}`;

/** A finished build of Tertium: this one, or an older one to be measured beside it. */
async function finished(folder) {
  const headers = await readFile(join(folder, "_headers"), "utf8");
  return { folder, address: asked, link: headers.match(/^ +Link: (.*)$/m)[1], files: {} };
}

/** Where the prerendered page of a comparison lies (crates/pages/src/address.rs). */
function comparison(dist, slugs) {
  const path = `${LANG}/compare/${[...slugs].sort().join("-vs-")}/`;
  if (!existsSync(join(dist, path))) throw new Error(`${join(dist, path)} is not there: expected a release build with a page for ${slugs}`);
  return path;
}

/** Where the texts that the reference pages name stand in a catalogue, which is a list in the order of the program's keys. */
async function places() {
  const read = (path) => readFile(join(here, path), "utf8");
  const keys = await read("../../crates/core/src/locale/keys.rs");
  const sources = (await Promise.all(["rules.js", "plain.js", "react.jsx"].map(read))).join("");
  const all = [...keys.matchAll(/^ {4}[A-Z]\w* "([^"]+)",$/gm)].map(([, key]) => key);
  const used = (key) => key.startsWith("row.") || sources.includes(`"${key}"`);
  return Object.fromEntries(all.map((key, place) => [key, place]).filter(([key]) => used(key)));
}

/** Bundles and minifies a program as for production; its name holds its hash. */
async function bundle(source) {
  const { outputFiles } = await tool("esbuild").build({
    entryPoints: [join(here, source)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', PLACES: JSON.stringify(await places()) },
    nodePaths: [join(tools, "node_modules")],
  });
  const { text } = outputFiles[0];
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { name: source.replace(/\.\w+$/, `-${hash}.js`), text };
}
