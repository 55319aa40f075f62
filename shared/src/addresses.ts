/** Something of ours that an address leads to. */
export type OwnAddress =
  | { kind: 'thread'; threadId: string }
  | { kind: 'message'; threadId: string; seq: number }
  | { kind: 'person'; personId: string }
  | { kind: 'experience'; experienceId: string };

const uuid = '([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})';
const threadPath = new RegExp(`^(?:/canaux/${uuid})?/fils/${uuid}/?$`);
const personPath = new RegExp(`^/personnes/${uuid}/?$`);
/** Its page, or the one that the public reads. */
const experiencePath = new RegExp(`^(?:/decouvrir)?/retours/${uuid}/?$`);
const rank = /^[1-9]\d{0,9}$/;

/**
 * What an address of ours leads to: a thread, one message of it (`?message=` and its rank), a person or an
 * experience. Null for any other page, and for every other site.
 *
 * @param address as someone wrote or pasted it, whole or from the root of the site
 * @param origin our own (`https://…`)
 */
export function readOwnAddress(address: string, origin: string): OwnAddress | null {
  const url = URL.parse(address, origin);
  if (!url || url.origin !== origin) return null;
  const person = personPath.exec(url.pathname)?.[1];
  if (person) return { kind: 'person', personId: person.toLowerCase() };
  const experience = experiencePath.exec(url.pathname)?.[1];
  if (experience) return { kind: 'experience', experienceId: experience.toLowerCase() };
  const threadId = threadPath.exec(url.pathname)?.[2]?.toLowerCase();
  if (!threadId) return null;
  const seq = url.searchParams.get('message') ?? '';
  return rank.test(seq) ? { kind: 'message', threadId, seq: Number(seq) } : { kind: 'thread', threadId };
}
