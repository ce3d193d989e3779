// How long a page takes from a press to the paint that shows what it did, and what memory is left after much use.
import { asks, EIGHT, open } from "./visit.js";

const ADDED = { typed: "masked auto", slug: "masked-autoencoders" };
const REMOVE = `th[data-slug=${ADDED.slug}] button[data-action=remove]`;
const OPTION = `[role=option][data-slug=${ADDED.slug}]`;
const SEARCH = "input[role=combobox]";
const FILTER = "[data-action=filter]";

/** Presses an element with the mouse; answers milliseconds from the press to the paint in which `isDone` holds. */
async function press(page, selector, isDone, argument) {
  await page.evaluate(([isDone, argument]) => {
    const done = new Function("argument", `return (${isDone})(argument)`);
    bench.reaction = undefined;
    addEventListener("click", ({ timeStamp }) => {
      const look = () => {
        if (!done(argument)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (bench.reaction = performance.now() - timeStamp);
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }, [isDone.toString(), argument]);
  await page.click(selector);
  const reaction = await page.waitForFunction(() => bench.reaction, undefined, { polling: 20 });
  return reaction.jsonValue();
}

const hasColumns = (count) => document.querySelectorAll("th[scope=col][data-slug]").length === count;
const speaks = (lang) => document.documentElement.lang === lang && /^[а-я]/i.test(document.querySelector("tr[data-row] th").textContent) === (lang === "bg");
const hides = (hidden) => [...document.querySelectorAll("tr[data-verdict=same]")].every((row) => row.checkVisibility() !== hidden);

/** Milliseconds of each reaction with eight columns, so many times. */
export async function reactions(context, url, times, throttle) {
  return open(context, url(asks(EIGHT)), EIGHT.length, throttle, async (page) => {
    const all = { add: [], remove: [], language: [], filter: [] };
    const canFilter = (await page.locator(FILTER).count()) > 0;
    for (let time = 0; time < times; time += 1) {
      await page.fill(SEARCH, ADDED.typed);
      await page.waitForSelector(OPTION);
      all.add.push(await press(page, OPTION, hasColumns, EIGHT.length + 1));
      await page.waitForFunction((columns) => bench.isComplete(columns), EIGHT.length + 1);
      all.remove.push(await press(page, REMOVE, hasColumns, EIGHT.length));
      const lang = time % 2 ? "bg" : "en";
      all.language.push(await press(page, `.languages button[lang=${lang}]`, speaks, lang));
      if (canFilter) {
        all.filter.push(await press(page, FILTER, hides, true));
        await press(page, FILTER, hides, false);
      }
    }
    // The first times are the visitor's too, but they fetch: the index, a catalogue, a record.
    return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.slice(2)]));
  });
}

/** Bytes that the page holds after loading and after adding and removing a method so many times, garbage collected; and its nodes. */
export async function memory(context, url, times) {
  return open(context, url(asks(EIGHT)), EIGHT.length, undefined, async (page, cdp) => {
    await cdp.send("Performance.enable");
    const held = async () => {
      await page.waitForTimeout(300);
      for (let round = 0; round < 3; round += 1) await cdp.send("HeapProfiler.collectGarbage");
      const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send("Runtime.getHeapUsage");
      const { metrics } = await cdp.send("Performance.getMetrics");
      return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize, nodes: metrics.find(({ name }) => name === "Nodes").value };
    };
    const cycle = (count) => page.evaluate(addAndRemove, [count, SEARCH, ADDED.typed, OPTION, REMOVE]);
    const loaded = await held();
    // Once, so that what is kept on purpose (index, record) is there before counting.
    await cycle(5);
    const used = await held();
    await cycle(times);
    const after = await held();
    return { loaded: loaded.bytes, used: used.bytes, after: after.bytes, nodes: after.nodes - used.nodes };
  });
}

/** Runs in the page: types, chooses and removes as scripts can. */
async function addAndRemove([times, search, typed, option, remove]) {
  const found = async (selector, there = true) => {
    while (!document.querySelector(selector) === there) await new Promise((later) => setTimeout(later));
    return document.querySelector(selector);
  };
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  for (let time = 0; time < times; time += 1) {
    const box = document.querySelector(search);
    box.focus();
    value.set.call(box, typed);
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    (await found(option)).click();
    (await found(remove)).click();
    await found(remove, false);
  }
}
