/*
 * Pictures of what was read, kept by the browser for one account, so that an article has them without a network. They
 * are read from here only where the server doesn't answer; they go with the article, and as the account signs out.
 */

/** The latest of them, whatever they belong to. */
const MOST = 60;

const nameOf = (account: string) => `pictures-${account}`;

/**
 * Keeps the pictures of one thing, and forgets those that it shows no more.
 *
 * @param within how the addresses of its pictures begin
 */
export async function keepPictures(
  account: string,
  within: string,
  addresses: readonly string[],
): Promise<void> {
  if (!('caches' in globalThis)) return; // not a secure page, or a browser that keeps nothing
  const cache = await caches.open(nameOf(account));
  const wanted = new Set(addresses.map(whole));
  for (const { url } of await cache.keys()) {
    if (url.startsWith(whole(within)) && !wanted.has(url)) await cache.delete(url);
  }
  for (const address of wanted) {
    if (await cache.match(address)) continue;
    const answer = await fetch(address);
    if (answer.ok) await cache.put(address, answer);
  }
  const kept = await cache.keys();
  for (const { url } of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(url);
}

/** A picture that was kept; null where there is none. */
export async function keptPicture(account: string, address: string): Promise<Blob | null> {
  if (!('caches' in globalThis)) return null;
  const answer = await (await caches.open(nameOf(account))).match(whole(address));
  return answer ? answer.blob() : null;
}

/** Forgets all pictures that were kept for an account. */
export async function forgetPictures(account: string): Promise<void> {
  if ('caches' in globalThis) await caches.delete(nameOf(account));
}

function whole(address: string): string {
  return new URL(address, location.href).href;
}
