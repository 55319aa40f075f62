import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page, Route } from '@playwright/test';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name));

/** A video on a PeerTube that this browser finds at that address; nothing is asked of the network. */
export const peerTubeVideo = 'https://tube.exemple.org/w/52a10666-3a18-4e73-93da-e8d3c12c305a';
/** A film that another place gives as it is. */
export const filmElsewhere = 'https://video.exemple.org/webinaire.webm';
/** A page of another place that plays it in a way of its own. */
export const pageElsewhere = 'https://visio.exemple.org/enregistrements/42';

/** Gives this browser the other places that videos are kept at. */
export async function bringElsewhere(context: BrowserContext): Promise<void> {
  await context.route('https://tube.exemple.org/**', (route) =>
    new URL(route.request().url()).pathname.startsWith('/videos/embed/')
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: fixture('peertube-embed.html') })
      : route.fulfill({ contentType: 'video/webm', body: fixture('film.webm') }),
  );
  await context.route(filmElsewhere, giveRange);
}

/** The player of the other place, in the page of ours that holds it. */
export function playerIn(page: Page, title: string): FrameLocator {
  return page.frameLocator(`iframe[title="${title}"]`).frameLocator('iframe');
}

/** As any server of films: only so can one go from one moment to another. */
function giveRange(route: Route): Promise<void> {
  const film = fixture('film.webm');
  const [, from = '0', to] = /bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
  const [first, last] = [Number(from), to ? Number(to) : film.length - 1];
  return route.fulfill({
    status: 206,
    contentType: 'video/webm',
    headers: { 'accept-ranges': 'bytes', 'content-range': `bytes ${first}-${last}/${film.length}` },
    body: film.subarray(first, last + 1),
  });
}
