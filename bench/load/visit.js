// One visit to a page: loads it as a visitor would and reads what that took.

export const SEED = ["direct-preference-optimization", "masked-autoencoders", "qlora"];
export const EIGHT = ["lora", "qlora", "prefix-tuning", "adapter-tuning", "bootstrap", "topsis", "promethee", "welch-t-test"];

/** A phone of the middle class on "slow 4G": 4 times slower, 1.6 Mbit/s, 150 ms to each answer. */
export const THROTTLED = { cpu: 4, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Runs in the page before anything else: notes when the table of so many columns is painted, when it answers, and what shifts. */
export function watch(columns) {
  const seen = { table: undefined, answers: undefined, shift: 0 };
  globalThis.bench = {
    seen,
    /** Calls back once what stands in the document now is painted. */
    painted(call) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => call(performance.now());
      requestAnimationFrame(() => port2.postMessage(0));
    },
    isComplete(columns) {
      // A prerendered table comes row by row.
      if (document.readyState === "loading") return false;
      const heads = document.querySelectorAll("th[scope=col][data-slug]").length;
      const rows = document.querySelectorAll("tr[data-row][data-verdict]").length;
      const cells = document.querySelectorAll("tr[data-row] > td:is([data-state=ready], [data-state=missing], [data-state=inapplicable])").length;
      return heads === columns && rows > 0 && cells === rows * columns;
    },
  };
  new PerformanceObserver((list) => list.getEntries().forEach((shift) => (seen.shift += shift.hadRecentInput ? 0 : shift.value)))
    .observe({ type: "layout-shift", buffered: true });
  /** Notes the paint in which something holds. */
  const note = (name, holds) => {
    const look = () => {
      if (!holds()) return requestAnimationFrame(look);
      // This frame paints it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen[name] = performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  };
  note("table", () => bench.isComplete(columns));
  // What a program draws answers at once; a prerendered page waits for its program.
  note("answers", () => bench.isComplete(columns) && !document.querySelector("#app[data-waiting]"));
}

/** Opens a page in a fresh tab of a browser context; `use` gets it once its table is complete and answers. */
export async function open(context, url, columns, throttle, use) {
  const page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page);
    if (throttle) {
      const { cpu, ...network } = throttle;
      await cdp.send("Network.enable");
      if (network.latency) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...network });
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    }
    await page.addInitScript(watch, columns);
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.bench?.seen.answers, undefined, { polling: 100, timeout: 60_000 });
    return await use(page, cdp);
  } finally {
    await page.close();
  }
}

/**
 * What loading cost: milliseconds to the first paint with content, to the painted table and until it answers; the paths that were
 * asked for before the table and before it answers; and the sum of layout shifts.
 */
export async function load(context, url, columns, throttle) {
  return open(context, url, columns, throttle, async (page) => {
    // What comes late may still shift.
    await page.waitForTimeout(400);
    return page.evaluate(() => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      // The first paint is noted when it is on the screen, others when they are on their way there: nothing comes before it.
      const since = (time) => Math.max(time, paint ?? 0);
      const { table, answers, shift } = bench.seen;
      const asked = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
      const before = (time) => [...new Set(asked.filter(({ startTime }) => startTime < time).map(({ name }) => new URL(name).pathname))];
      return { paint, table: since(table), answers: since(answers), askedForTable: before(table), askedForAnswers: before(answers), shift };
    });
  });
}
