// How long a page takes from a press to the paint that shows what it did, and what memory is left after much use.
import { asks, EIGHT, open } from "./visit.js";

const ADDED = { typed: "masked auto", slug: "masked-autoencoders" };
const REMOVE = `th[data-slug=${ADDED.slug}] button[data-action=remove]`;
const OPTION = `[role=option][data-slug=${ADDED.slug}]`;
const SEARCH = "input[role=combobox]";
/** Shows the rows that differ; in the reference pages a second press shows all again, in Tertium the choice beside it. */
const FILTER = "[data-action=filter][data-rows=differences]";
const UNFILTER = "[data-action=filter][data-rows=all]";
/** Only Tertium has it. */
const MENU = "th[data-slug=lora] button[data-action=column]";
const moved = (step) => `#column-menu [role=menuitem]:nth-child(${step > 0 ? 2 : 1})`;

/** Presses an element with the mouse; answers milliseconds from the press to the paint in which `isDone` holds. */
async function press(page, selector, isDone, argument) {
  // A hand is slower: what the page still does after the paint of one press is not in the way of the next.
  await page.waitForTimeout(300);
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
// A row that is never compared, so that it is hidden among differences.
const hides = (hidden) => document.querySelector("tr[data-row=aliases]").checkVisibility() !== hidden;
const startsWith = (slug) => document.querySelector("th[data-slug]").dataset.slug === slug;

/** What stands beside Tertium's table comes once the page has nothing else to do: the filter, the menus of the columns. */
async function rests(page) {
  await page.waitForSelector(FILTER);
  await page.waitForTimeout(1000);
}

/** Milliseconds of each reaction with eight columns, so many times. */
export async function reactions(context, url, times, throttle) {
  return open(context, url(asks(EIGHT)), EIGHT.length, throttle, async (page) => {
    const all = { add: [], remove: [], language: [], filter: [], move: [] };
    await rests(page);
    const canMove = (await page.locator(MENU).count()) > 0;
    const show = (await page.locator(UNFILTER).count()) > 0 ? UNFILTER : FILTER;
    for (let time = 0; time < times; time += 1) {
      await page.fill(SEARCH, ADDED.typed);
      await page.waitForSelector(OPTION);
      all.add.push(await press(page, OPTION, hasColumns, EIGHT.length + 1));
      await page.waitForFunction((columns) => bench.isComplete(columns), EIGHT.length + 1);
      all.remove.push(await press(page, REMOVE, hasColumns, EIGHT.length));
      const lang = time % 2 ? "bg" : "en";
      all.language.push(await press(page, `.languages button[lang=${lang}]`, speaks, lang));
      all.filter.push(await press(page, FILTER, hides, true));
      await press(page, show, hides, false);
      for (const step of canMove ? [1, -1] : []) {
        await page.click(MENU);
        await page.waitForSelector(moved(step));
        all.move.push(await press(page, moved(step), startsWith, step > 0 ? EIGHT[1] : EIGHT[0]));
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
    await rests(page);
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
