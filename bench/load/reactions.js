// How long a page takes from a press to the paint that answers it and to the one that shows all it did, and what memory is
// left after much use.
import { EIGHT, open } from "./visit.js";

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

/** How long a hand holds the button down, in milliseconds: what the page does for that is painted before the press is through. */
const HELD = 80;

/** Presses an element with the mouse; answers milliseconds from the press to the paint in which each of two questions is answered. */
async function press(page, selector, { answers, done }, argument) {
  // A hand is slower: what the page still does after the paint of one press is not in the way of the next.
  await page.waitForTimeout(300);
  await page.evaluate(([questions, argument]) => {
    bench.reaction = {};
    // Here and not in the listener, where the page's policy would refuse it.
    const asked = Object.entries(questions).map(([name, question]) => [name, new Function("argument", `return (${question})(argument)`)]);
    addEventListener("click", ({ timeStamp }) => {
      for (const [name, holds] of asked) {
        const look = () => {
          if (!holds(argument)) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (bench.reaction[name] = performance.now() - timeStamp);
          port2.postMessage(0);
        };
        requestAnimationFrame(look);
      }
    }, { capture: true, once: true });
  }, [{ answers: answers.toString(), done: done.toString() }, argument]);
  await page.click(selector, { delay: HELD });
  const reaction = await page.waitForFunction(() => bench.reaction.done && bench.reaction.answers && bench.reaction, undefined, { polling: 20 });
  return reaction.jsonValue();
}

const hasColumns = (count) => document.querySelectorAll("th[scope=col][data-slug]").length === count;
const rowIsHidden = (hidden) => document.querySelector("tr[data-row=aliases]").checkVisibility() !== hidden;
/** By reaction, what the eye sees first and what is there in the end; the reference pages do both in one. */
const SEEN = {
  add: { answers: () => document.querySelector("[role=listbox]").hidden, done: hasColumns },
  remove: {
    answers: () => !document.querySelector("th[data-slug=masked-autoencoders] button")?.checkVisibility({ visibilityProperty: true }),
    done: hasColumns,
  },
  language: {
    answers: (lang) => document.querySelector(`.languages button[lang=${lang}]`).ariaPressed === "true",
    done: (lang) => document.documentElement.lang === lang && /^[а-я]/i.test(document.querySelector("tr[data-row] th").textContent) === (lang === "bg"),
  },
  // A row that is never compared, so that it is hidden among differences.
  filter: { answers: () => document.querySelector("[data-action=filter][data-rows=differences]").ariaPressed === "true", done: rowIsHidden },
  unfilter: { answers: () => true, done: rowIsHidden },
  move: { answers: () => !document.querySelector("#column-menu:popover-open"), done: (slug) => document.querySelector("th[data-slug]").dataset.slug === slug },
};

/** What stands beside Tertium's table comes once the page has nothing else to do: the filter, the menus of the columns. */
async function rests(page) {
  await page.waitForSelector(FILTER);
  await page.waitForTimeout(1000);
}

/** Milliseconds of each reaction with eight columns, so many times: to the paint that answers, and to the whole. */
export async function reactions(context, url, times, throttle) {
  return open(context, url(EIGHT), EIGHT.length, throttle, async (page) => {
    const all = {};
    const react = async (name, selector, argument) => (all[name] ??= []).push(await press(page, selector, SEEN[name], argument));
    await rests(page);
    const canMove = (await page.locator(MENU).count()) > 0;
    const show = (await page.locator(UNFILTER).count()) > 0 ? UNFILTER : FILTER;
    for (let time = 0; time < times; time += 1) {
      await page.fill(SEARCH, ADDED.typed);
      await page.waitForSelector(OPTION);
      await react("add", OPTION, EIGHT.length + 1);
      await page.waitForFunction((columns) => bench.isComplete(columns), EIGHT.length + 1);
      await react("remove", REMOVE, EIGHT.length);
      const lang = time % 2 ? "bg" : "en";
      await react("language", `.languages button[lang=${lang}]`, lang);
      await react("filter", FILTER, true);
      await press(page, show, SEEN.unfilter, false);
      for (const step of canMove ? [1, -1] : []) {
        await page.click(MENU);
        await page.waitForSelector(moved(step));
        await react("move", moved(step), step > 0 ? EIGHT[1] : EIGHT[0]);
      }
    }
    // The first times are the visitor's too, but they fetch: the index, a catalogue, a record.
    return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.slice(2)]));
  });
}

/** Bytes that the page holds after loading and after adding and removing a method so many times, garbage collected; and its nodes. */
export async function memory(context, url, times) {
  return open(context, url(EIGHT), EIGHT.length, undefined, async (page, cdp) => {
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
