// A static host for all pages: brotli-11, hashed names for ever, the rest to be revalidated.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript", json: "application/json", wasm: "application/wasm", svg: "image/svg+xml",
  css: "text/css", txt: "text/plain; charset=utf-8", webmanifest: "application/manifest+json",
};

/** A run of hexadecimal digits that only a hash has. */
const hashed = (path) => path.split(/[/\-._]/).some((part) => /^(?=.*\d)[0-9a-f]{12,}$/.test(part));

/** Serves `/<page>/…` from each page's own files, else from its folder or `dist`; `sizes` tells what paths that went out weigh. */
export async function host(dist, pages) {
  const ready = new Map();
  async function answer(path) {
    const [, page, rest] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
    if (!(page in pages)) return;
    const name = normalize(/^$|\/$/.test(rest) ? `${rest}index.html` : rest);
    if (name.startsWith("..")) return;
    const { folder = dist, link, files } = pages[page];
    const content = files[name] ?? (await readFile(join(folder, name)).catch(() => undefined));
    if (content === undefined) return;
    const plain = Buffer.from(content);
    const body = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
    return {
      body,
      headers: {
        "content-type": TYPES[name.split(".").at(-1)] ?? "application/octet-stream",
        "content-encoding": "br",
        "content-length": body.length,
        "cache-control": hashed(name) ? "public, max-age=31536000, immutable" : "no-cache",
        "x-content-type-options": "nosniff",
        ...(name === "index.html" && link && { link }),
        etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`,
      },
    };
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    if (!ready.has(pathname)) ready.set(pathname, await answer(decodeURIComponent(pathname)));
    const found = ready.get(pathname);
    if (!found) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    if (request.headers["if-none-match"] === found.headers.etag) return response.writeHead(304, { etag: found.headers.etag }).end();
    response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    /** Where a page shows a comparison. */
    url: (page, slugs) => `http://127.0.0.1:${server.address().port}/${page}/${pages[page].address(slugs)}`,
    /** The bytes of some paths, and those of the HTML and styles among them. */
    sizes(paths) {
      const sent = paths.map((path) => ready.get(path)).filter(Boolean);
      const sum = (answers) => answers.reduce((sum, { body }) => sum + body.length, 0);
      return { bytes: sum(sent), documents: sum(sent.filter(({ headers }) => /^text\/(html|css)/.test(headers["content-type"]))) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
