// Tells the page that shows this one in a frame how high its content is, as README.md says under "Embedding":
// { tertium: { height } }, in CSS pixels, at first and whenever it changes. The height hangs on the frame's width alone,
// never on its height: a host that follows it comes to rest.
const place = document.getElementById("app");

function contentHeight() {
  const main = place.querySelector("main");
  const scroller = main.querySelector(".scroller");
  // Where the frame is low, all of it scrolls, not the table alone (page.css).
  const own = scroller && getComputedStyle(scroller).overflowY === "auto";
  const [box, content] = own ? [scroller, scroller.querySelector("table")] : [place, main];
  const edges = box.offsetHeight - box.clientHeight;
  const height = (element) => element.getBoundingClientRect().height;
  // Without a table the page may be higher than the frame.
  const room = Math.min(height(box), innerHeight) - edges;
  return Math.ceil(innerHeight - room + height(content));
}

let told;
function tell() {
  const height = contentHeight();
  if (height !== told) parent.postMessage({ tertium: { height } }, "*");
  told = height;
}

const sizes = new ResizeObserver(tell);
const nodes = new MutationObserver(watch);
// The program draws main once and its table as often as there is one to draw.
function watch() {
  sizes.disconnect();
  nodes.disconnect();
  nodes.observe(place, { childList: true });
  // What the loader draws is not yet the content.
  const main = place.querySelector("main:not([aria-busy])");
  if (!main) return;
  nodes.observe(main, { childList: true });
  for (const element of [main, ...main.querySelectorAll(".scroller, table")]) sizes.observe(element);
}
if (parent !== window) watch();

// Answers the service worker's question which build runs here (src/offline/worker.js). In a sandbox there is none to ask.
try {
  const build = document.getElementById("build").textContent;
  navigator.serviceWorker?.addEventListener("message", (event) => event.ports[0]?.postMessage(build));
} catch {
  // Nobody asks.
}
