/** What a reference of ours is about. */
type OwnKind = 'person' | 'thread' | 'experience' | 'message';

/** Where an address written by a person leads, once it is known to be safe. */
export type LinkTarget =
  | { kind: OwnKind | 'file'; id: string }
  /** People who are called by one word: a name, which leads nowhere. */
  | { kind: 'group' }
  | { kind: 'inside'; path: string }
  | { kind: 'outside'; href: string };

const ourAddress =
  /^(person|thread|experience|message):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
const ourGroup =
  /^group:(cohort|channel|organisation):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const fileAddress = /^(?:file|voice):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
/** Drawn by the server, without the frame of the others. */
const publicPage = /^\/decouvrir(?:\/|$)/;
const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Reads an address from someone's Markdown. `origin` is our own (`https://…`): its pages open here. Null for
 * whatever is neither something of ours, a page, nor a web, mail or telephone address (`javascript:`, `data:`…).
 */
export function readLink(address: string | undefined, origin: string): LinkTarget | null {
  if (!address) return null;
  const [, kind = '', id = ''] = ourAddress.exec(address) ?? [];
  if (id !== '') return { kind: kind.toLowerCase() as OwnKind, id: id.toLowerCase() };
  if (ourGroup.test(address)) return { kind: 'group' };
  const file = fileIn(address);
  if (file) return { kind: 'file', id: file };
  const url = URL.parse(address, origin);
  if (!url || !safeProtocols.has(url.protocol)) return null;
  const isServers = url.pathname.startsWith('/api/') || publicPage.test(url.pathname);
  if (url.origin === origin && !isServers)
    return { kind: 'inside', path: url.pathname + url.search + url.hash };
  return { kind: 'outside', href: url.href };
}

/** The id of the file that an address of a body names; null for any other address. */
export function fileIn(address: string): string | null {
  return fileAddress.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** An image may only come from our own server: another one would learn who reads. Null for any other. */
export function readImage(address: string | undefined, origin: string): string | null {
  const url = address ? URL.parse(address, origin) : null;
  return url && url.origin === origin ? url.pathname + url.search : null;
}
