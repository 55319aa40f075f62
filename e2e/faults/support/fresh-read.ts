import type { ConversationChange } from '@sentiers/shared/conversations/schema.ts';
import type { Message, MessagePage } from '@sentiers/shared/messages/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import { expect, vi } from 'vitest';
import type { Device } from './device.ts';
import type { Seat } from './stage.ts';

/** A whole conversation, read now by someone who knew nothing of it. */
export interface FreshRead {
  version: number;
  messages: Message[];
  thread: ThreadChange | null;
}

/** Asks the API as a program would. */
export async function ask(url: string, seat: Seat, path: string, init: RequestInit = {}): Promise<Response> {
  const body = init.body === undefined ? {} : { 'content-type': 'application/json' };
  return fetch(`${url}/api${path}`, { ...init, headers: { ...body, cookie: seat.cookie } });
}

/** Reads all pages of a conversation in which nothing changes any more. */
export async function readFresh(url: string, seat: Seat, conversationId: string): Promise<FreshRead> {
  let before: number | null = null;
  let messages: Message[] = [];
  for (;;) {
    const query: string = before === null ? '' : `&before=${before}`;
    const page = await readPage<MessagePage>(
      url,
      seat,
      `/conversations/${conversationId}/messages?limit=200${query}`,
    );
    messages = [...page.items, ...messages];
    before = page.items[0]?.seq ?? null;
    if (!page.hasOlder) {
      return { version: page.version, messages, thread: await readThread(url, seat, conversationId) };
    }
  }
}

async function readThread(url: string, seat: Seat, conversationId: string): Promise<ThreadChange | null> {
  let after = 0;
  for (;;) {
    const answer = await readPage<{ version: number; to: number; changes: ConversationChange[] }>(
      url,
      seat,
      `/conversations/${conversationId}/changes?after=${after}&limit=500`,
    );
    const thread = answer.changes.find((change) => change.kind === 'thread');
    if (thread || answer.to >= answer.version) return thread ?? null;
    after = answer.to;
  }
}

async function readPage<Page>(url: string, seat: Seat, path: string): Promise<Page> {
  const answer = await ask(url, seat, path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Page;
}

/** Waits until a device's replica stands at the version of a fresh read, then compares all that it shows. */
export async function expectReplica(
  device: Device,
  conversationId: string,
  fresh: FreshRead,
  timeout = 60_000,
): Promise<void> {
  const conversation = device.client.conversation(conversationId);
  await vi.waitFor(
    () => {
      const { version, fresh: isFresh, status } = conversation.getSnapshot();
      expect({ version, isFresh, status }).toEqual({
        version: fresh.version,
        isFresh: true,
        status: 'ready',
      });
    },
    { timeout, interval: 50 },
  );
  const { items, thread, hasNewer } = conversation.getSnapshot();
  const [oldest, newest] = [items[0]?.seq ?? 0, items.at(-1)?.seq ?? 0];
  expectSame(
    items,
    fresh.messages.filter(({ seq }) => seq >= oldest && seq <= newest),
  );
  expect(hasNewer).toBe(newest < (fresh.messages.at(-1)?.seq ?? 0));
  if (thread) expect(thread).toEqual(fresh.thread);
}

/** Reads, in a replica, everything that is older than what it shows. */
export async function loadAll(device: Device, conversationId: string): Promise<void> {
  const conversation = device.client.conversation(conversationId);
  await conversation.loadNewest();
  for (let pages = 0; conversation.getSnapshot().hasOlder; pages += 1) {
    if (pages > 1_000) throw new Error('a conversation without a beginning');
    await conversation.loadOlder();
  }
}

/** Compares message by message: of thousands, the first that differs says more than all of them. */
export function expectSame(shown: readonly Message[], stored: readonly Message[]): void {
  for (const [index, message] of stored.entries()) expect(shown[index]).toEqual(message);
  expect(shown).toHaveLength(stored.length);
}
