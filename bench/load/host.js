// A static host for all pages: brotli-11, hashed names for ever, the rest to be revalidated. It counts what it sends.
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

const NOTHING = { bytes: 0, documents: 0, requests: 0 };

/** Serves `/<page>/…` from each page's own files, else from its folder or `dist`; `sent` tells what went out since it was last asked. */
export async function host(dist, pages) {
  const ready = new Map();
  let count = { ...NOTHING };

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
    count.requests += 1;
    if (!found) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    if (request.headers["if-none-match"] === found.headers.etag) return response.writeHead(304, { etag: found.headers.etag }).end();
    count.bytes += found.body.length;
    if (/^text\/(html|css)/.test(found.headers["content-type"])) count.documents += found.body.length;
    response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    /** Where a page shows a comparison. */
    url: (page, slugs) => `http://127.0.0.1:${server.address().port}/${page}/${pages[page].address(slugs)}`,
    sent() {
      const before = count;
      count = { ...NOTHING };
      return before;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
