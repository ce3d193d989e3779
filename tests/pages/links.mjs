// Where links lead: each to a file of the build, and to every page a way from the overview.

import { LANGS, ROOT } from "./build.mjs";

/** The address of the file that is served at a path below the root. */
const file = (path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path);
/** The address of a document as visitors see it. */
const address = (name) => ROOT + name.replace(/(^|\/)index\.html$/, "$1");

/** `site` is the address the build says it will have, where it says one. */
export function checkLinks(build, documents, site, report) {
    const counts = { links: 0, external: 0, fragments: 0, slugs: 0, integrity: 0 };
    const targets = new Map();
    for (const document of documents.values()) {
        const own = address(document.name);
        const base = document.base === undefined ? own : new URL(document.base, own).href;
        if (!base.startsWith(ROOT)) report("base", document, `${document.base} leaves the site`);
        const leads = new Set();
        targets.set(document.name, leads);
        for (const { tag, value, rel, integrity } of document.links) {
            let url;
            try {
                // A refresh is resolved like a link. Whole addresses of the site itself are its own, too.
                url = new URL(site && value.startsWith(site) ? ROOT + value.slice(site.length) : value, base);
            } catch {
                report("link", document, `<${tag}> "${value}" is no address`);
                continue;
            }
            if (!url.href.startsWith(ROOT)) {
                if (url.origin === new URL(ROOT).origin) report("link", document, `<${tag}> "${value}" leaves the site's folder`);
                else if (!["https:", "http:", "mailto:"].includes(url.protocol)) report("link", document, `<${tag}> "${value}": ${url.protocol}`);
                else if (tag !== "a") report("link", document, `<${tag}> "${value}" fetches from elsewhere`);
                counts.external += 1;
                continue;
            }
            counts.links += 1;
            const path = decodeURIComponent(url.pathname.slice(new URL(ROOT).pathname.length));
            const target = file(path);
            if (!build.has(target)) {
                const hint = build.has(`${path}/index.html`) ? ", a slash is missing" : "";
                report("link", document, `<${tag}> "${value}" leads to ${target}, which is not there${hint}`);
                continue;
            }
            if (value.startsWith("#") && target !== document.name) report("fragment", document, `<${tag}> "${value}" leads to ${target} instead, by the page's <base>`);
            else if (url.hash && documents.has(target)) {
                counts.fragments += 1;
                if (!documents.get(target).ids.has(decodeURIComponent(url.hash.slice(1)))) report("fragment", document, `<${tag}> "${value}": ${target} has no such element`);
            }
            for (const slug of slugs(url.searchParams)) {
                counts.slugs += 1;
                if (!build.hasMethod(slug)) report("slug", document, `"${value}" names ${slug}, of which there is no record`);
            }
            if (integrity) {
                counts.integrity += 1;
                if (integrity !== `sha256-${build.hash(target)}`) report("integrity", document, `"${value}" is not what its hash says`);
            }
            if ((tag === "a" || tag === "refresh") && documents.has(target)) leads.add(target);
            if (rel === "canonical" && target !== document.name && document.kind !== "forwarding") report("canonical", document, `names ${target}`);
        }
        if (document.made) {
            const { path, query } = document.made;
            if (file(path) !== document.name) report("made", document, `data-path is ${path}`);
            for (const slug of slugs(new URLSearchParams(query))) {
                counts.slugs += 1;
                if (!build.hasMethod(slug)) report("slug", document, `data-query names ${slug}, of which there is no record`);
            }
        }
    }
    return { counts, targets };
}

const slugs = (query) => (query.get("slugs") ?? "").split(",").filter(Boolean);

/** Every page of a language must be reached from its overview by links within the language. */
export function checkReach(documents, targets, report) {
    const ways = {};
    for (const lang of LANGS) {
        const start = `${lang}/methods/index.html`;
        const far = new Map([[start, 0]]);
        const queue = documents.has(start) ? [start] : [];
        for (const name of queue) {
            for (const target of targets.get(name)) {
                if (far.has(target) || !target.startsWith(`${lang}/`)) continue;
                far.set(target, far.get(name) + 1);
                queue.push(target);
            }
        }
        const linked = new Set();
        for (const [name, leads] of targets) for (const target of leads) if (target !== name) linked.add(target);
        for (const document of documents.values()) {
            if (!document.name.startsWith(`${lang}/`) || document.kind === "forwarding") continue;
            if (!linked.has(document.name)) report("orphan", document, "no page links here");
            else if (!far.has(document.name)) report("reach", document, `no way leads here from ${start}`);
        }
        const steps = [...far].filter(([name]) => documents.get(name).kind !== "forwarding").map(([, step]) => step);
        ways[lang] = { reached: steps.length, farthest: Math.max(...steps), mean: steps.reduce((sum, step) => sum + step, 0) / steps.length };
        // Links that only forward cost a visitor a second request.
        for (const [name, leads] of targets) {
            if (documents.get(name).kind === "forwarding") continue;
            for (const target of leads) if (documents.get(target).kind === "forwarding") report("forwarded", documents.get(name), `links to ${target}, which only forwards`);
        }
    }
    return ways;
}

/** The maps name exactly the pages and the site's root; answers how many addresses, or nothing without a map. */
export function checkMap(build, documents, site, report) {
    const map = { name: "sitemap.xml" };
    if (!build.has("sitemap.xml")) {
        if (site) report("sitemap", map, "is missing though the site's address is known");
        if (build.read("robots.txt").includes("Sitemap:")) report("sitemap", map, "is missing though robots.txt names it");
        return undefined;
    }
    const places = (text) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place.replaceAll("&amp;", "&"));
    const own = (place) => {
        if (!place.startsWith(site)) report("sitemap", map, `${place} is not below ${site}`);
        return place.slice(site.length);
    };
    const first = build.read("sitemap.xml");
    const parts = first.includes("<sitemapindex") ? places(first).map(own).map((name) => build.read(name)) : [first];
    const named = parts.flatMap(places).map(own).map(file);
    const pages = [...documents.values()].filter(({ name, kind }) => /^(bg|en)\//.test(name) && kind !== "forwarding").map(({ name }) => name);
    const expected = new Set([...pages, "index.html"]);
    const seen = new Set();
    for (const name of named) {
        if (seen.has(name)) report("sitemap", map, `names ${name} twice`);
        if (!expected.has(name)) report("sitemap", map, `names ${name}, which is no page`);
        seen.add(name);
    }
    for (const name of expected) if (!seen.has(name)) report("sitemap", map, `does not name ${name}`);
    if (!build.read("robots.txt").includes(`Sitemap: ${site}sitemap.xml\n`)) report("sitemap", map, "robots.txt does not name it");
    return named.length;
}
