/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/*
 * The shell without a network: what the build lists is kept, and every page address opens the shell, which reads
 * what the browser holds. The API is never answered from here; its data is kept by the application itself.
 */
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), {
    denylist: [
      /^\/api(\/|$)/,
      /^\/decouvrir(\/|$)/,
      /^\/(sitemap\.xml|robots\.txt)$/,
      /^\/socket\.io\//,
      /^\/(healthz|readyz)$/,
      /^\/files\//,
    ],
  }),
);

/** What the build doesn't list because not everyone needs it: kept once it was asked for, as long as a file's name lives. */
const lateParts = 'late-parts';
registerRoute(
  ({ url }) =>
    url.origin === self.location.origin && /^\/assets\/[\w-]+-editor-[\w-]+\.js$/.test(url.pathname),
  async ({ request }) => {
    const cache = await caches.open(lateParts);
    const known = await cache.match(request);
    if (known) return known;
    const answer = await fetch(request);
    if (answer.ok) {
      for (const old of await cache.keys()) await cache.delete(old); // of an earlier version
      await cache.put(request, answer.clone());
    }
    return answer;
  },
);

// A new version waits until the person agrees to reload: no page changes under someone who is typing.
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message && 'type' in message && message.type === 'SKIP_WAITING') {
    void self.skipWaiting();
  }
});
