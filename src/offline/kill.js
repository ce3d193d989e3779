// The way back: a host that serves this file as service-worker.js takes the worker off every visitor's device at the next
// visit, with all that it kept. Open tabs go on; what they load from then on comes from the host.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const own = `tertium:${new URL(registration.scope).pathname}:`;
  for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
  await registration.unregister();
}
