// What lies in the build: its files, its records and its HTML, each document read once.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.NODE_MODULES + "/");
const { parse } = require("parse5");

/** Where the build is thought to lie: not at the root of a host, so that an address that leaves it is seen. */
export const ROOT = "https://built.test/tertium/";
export const LANGS = ["bg", "en"];

export function open(folder) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = new Set(names.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1)));
    const { release: newest } = JSON.parse(readFileSync(`${folder}/data/manifest.json`, "utf8"));
    const release = `data/${newest}/`;
    const hashes = new Map();
    return {
        files,
        read: (name) => readFileSync(`${folder}/${name}`, "utf8"),
        bytes: (name) => readFileSync(`${folder}/${name}`),
        has: (name) => files.has(name),
        hasMethod: (slug) => files.has(`${release}${slug}.json`) && !slug.startsWith("_"),
        html: [...files].filter((name) => name.endsWith(".html")).sort(),
        hash(name) {
            if (!hashes.has(name)) hashes.set(name, createHash("sha256").update(readFileSync(`${folder}/${name}`)).digest("base64"));
            return hashes.get(name);
        },
    };
}

/** The kind of a document, by its path. */
export function kind(name, document) {
    const [, , folder, rest] = name.match(/^(bg|en)\/([a-z]+)\/(.*)index\.html$/) ?? [];
    // Documents about the dataset lay beside the page before.
    if (/^about\./.test(name) && document.refresh !== undefined) return "forwarding";
    if (!folder) return name === "index.html" ? "index" : name.replace(/\.(bg|en)?\.?html$/, "");
    if (document.refresh !== undefined) return "forwarding";
    if (folder === "methods") return rest ? "method" : "overview";
    if (folder === "compare") return rest.split("-vs-").length > 2 ? "comparison of more" : "comparison of two";
    return { fields: "field", families: "family", goals: "goal" }[folder] ?? folder;
}

/** What the checks need of a document; the tree itself is let go. */
export function read(name, text) {
    const found = { name, size: Buffer.byteLength(text), links: [], ids: new Map(), structured: [], headings: 0, titles: [], descriptions: [], alternates: [], errors: [] };
    const tree = parse(text, {
        // What stands in <noscript> is read as visitors without scripts do.
        scriptingEnabled: false,
        onParseError: ({ code, startLine, startCol }) => found.errors.push(`${code} at ${startLine}:${startCol}`),
    });
    walk(tree, (node, isInTemplate) => {
        const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
        const link = (name) => attributes[name] !== undefined && found.links.push({ tag: node.tagName, value: attributes[name], rel: attributes.rel, integrity: attributes.integrity });
        // What stands in a template is not in the document yet, and takes the place of nothing.
        if (attributes.id !== undefined && !isInTemplate) found.ids.set(attributes.id, (found.ids.get(attributes.id) ?? 0) + 1);
        if (attributes["data-path"] !== undefined) found.made = { path: attributes["data-path"], query: attributes["data-query"] };
        switch (node.tagName) {
            case "html": found.lang = attributes.lang; break;
            case "base": found.base = attributes.href; break;
            case "title": if (node.parentNode.tagName === "head") found.titles.push(content(node)); break;
            case "h1": found.headings += 1; break;
            case "a": case "area": link("href"); break;
            case "img": case "iframe": link("src"); break;
            case "link":
                if (attributes.rel === "canonical") found.canonical = attributes.href;
                if (attributes.rel === "alternate" && attributes.hreflang) found.alternates.push([attributes.hreflang, attributes.href]);
                link("href");
                break;
            case "script":
                link("src");
                if (attributes.type === "application/ld+json") found.structured.push(content(node));
                break;
            case "meta":
                if (attributes.name === "description") found.descriptions.push(attributes.content);
                if (attributes["http-equiv"]?.toLowerCase() === "refresh") {
                    found.refresh = attributes.content.match(/^\s*\d+\s*;\s*url=(.*)$/i)?.[1] ?? "";
                    found.links.push({ tag: "refresh", value: found.refresh });
                }
        }
    });
    found.kind = kind(name, found);
    return found;
}

function walk(node, visit, isInTemplate = false) {
    visit(node, isInTemplate);
    for (const child of node.childNodes ?? []) walk(child, visit, isInTemplate);
    // Templates of the app are pages to be: their links count.
    if (node.content) walk(node.content, visit, true);
}

const content = (node) => node.childNodes.map((child) => child.value ?? "").join("");
