import { readOwnAddress } from '@sentiers/shared/addresses.ts';

const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
/** An address alone, in Markdown's brackets or parentheses, or from the root of the site. */
const addresses = /(?:https?:\/\/|(?<=\]\()\/)[^\s<>()[\]"]+/g;
const roomPath = new RegExp(`^/salles/(${uuid})/?$`);
const messagePath = new RegExp(`^/message/(${uuid})/?$`);

export interface Named {
  threadIds: string[];
  /** Messages by whose own address a thread is named. */
  messageIds: string[];
}

/**
 * What a text in Markdown refers to by an address of ours: threads, one message in them, live rooms. Each once, in
 * order; nobody asked yet whether it is there, or may be read.
 */
export function namedThreads(text: string, origin: string): Named {
  const threadIds = new Set<string>();
  const messageIds = new Set<string>();
  for (const [address] of text.matchAll(addresses)) {
    const plain = address.replace(/[.,;:!?]+$/, '');
    const own = readOwnAddress(plain, origin);
    const url = URL.parse(plain, origin);
    if (own?.kind === 'thread' || own?.kind === 'message') threadIds.add(own.threadId);
    if (!url || url.origin !== origin) continue;
    const roomId = roomPath.exec(url.pathname)?.[1];
    if (roomId) threadIds.add(roomId.toLowerCase());
    const messageId = messagePath.exec(url.pathname)?.[1];
    if (messageId) messageIds.add(messageId.toLowerCase());
  }
  return { threadIds: [...threadIds], messageIds: [...messageIds] };
}
