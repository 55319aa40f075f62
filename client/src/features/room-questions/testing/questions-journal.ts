import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { vi } from 'vitest';
import { Drafts } from '../../../lib/journal/drafts.ts';
import { systemClock, systemRandom } from '../../../lib/journal/environment.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { MemoryDatabase } from '../../../lib/journal/memory-storage.ts';
import { Emitter, Observable } from '../../../lib/journal/observable.ts';
import type { OutboxEntry, OutboxWork } from '../../../lib/journal/outbox-entry.ts';
import type { SendingEvent } from '../../../lib/journal/outbox-sender.ts';
import { solitary } from '../../../lib/journal/peers.ts';
import { entryOf } from '../../../lib/journal/testing/outbox-stage.ts';

type Status = 'loading' | 'ready' | 'failed';

/** A journal's client of a room with questions, whose outbox keeps what is written until the test sends it. */
export function questionsJournal(questions: readonly RoomQuestion[], status: Status = 'ready') {
  const liveOf = (told: readonly RoomQuestion[], as: Status = 'ready') => ({
    ...{ status: as, error: null },
    of: () => told,
  });
  const live = new Observable(liveOf(questions, status));
  const entries = new Observable<{ entries: readonly OutboxEntry[]; sending: ReadonlySet<string> }>({
    entries: [],
    sending: new Set(),
  });
  const heard = new Emitter<SendingEvent>();
  const personal = new Set<(event: object) => void>();
  const storage = new MemoryDatabase().connect();
  const drafts = new Drafts({ storage, clock: systemClock, peers: solitary(systemRandom) });
  const show = (shown: readonly OutboxEntry[]) => entries.set({ entries: shown, sending: new Set() });
  const write = async (work: OutboxWork) => {
    const kept = entries.getSnapshot().entries.filter((entry) => !isSameVote(entry.work, work));
    show([...kept, entryOf(kept.length + 1, work)]);
  };
  const retry = vi.fn(async () => {});
  const takeBack = vi.fn(async (id: string, { draft }: { draft: string }) => {
    const { entries: kept } = entries.getSnapshot();
    const taken = kept.find((entry) => entry.id === id);
    if (taken?.work.kind === 'room-question') await drafts.write(draft, { body: taken.work.body });
    show(kept.filter((entry) => entry.id !== id));
    return 'done' as const;
  });
  const outbox = {
    ...{ subscribe: entries.subscribe, getSnapshot: entries.getSnapshot, onEvent: heard.listen },
    ...{ retry, takeBack },
    askInRoom: async (
      { roomId, ...words }: { roomId: string; body: string; anonymous: boolean },
      { draft }: { draft: string },
    ) => {
      await write({ kind: 'room-question', clientId: words.body, conversationId: roomId, ...words });
      await drafts.discard(draft);
    },
    voteInRoom: ({ id, conversationId }: RoomQuestion, voted: boolean) =>
      write({ kind: 'room-vote', questionId: id, conversationId, voted }),
  };
  return {
    client: {
      conversation: () => ({ live, liveShown: live, openLive: () => () => undefined, retry: async () => {} }),
      person: {
        onEvent: (listener: (event: object) => void) => {
          personal.add(listener);
          return () => personal.delete(listener);
        },
        open: () => () => undefined,
      },
      ...{ outbox, drafts, state: new Observable({ kind: 'online' }) },
    } as unknown as JournalClient,
    retry,
    waiting: () => entries.getSnapshot().entries.map(({ work }) => work),
    tell: (told: readonly RoomQuestion[]) => live.set(liveOf(told)),
    /** The server refuses the first that waits: words stay aside with the reason. */
    refuse: (code: 'anonymous_refused' | 'question_not_open') => {
      const [entry, ...others] = entries.getSnapshot().entries;
      if (!entry) throw new Error('nothing waits');
      const aside = { ...entry, status: 'refused' as const, refusal: { code } };
      show('body' in entry.work ? [aside, ...others] : others);
      heard.emit({ kind: 'refused', entry, refusal: { code } });
    },
    /** The first that waits arrives. */
    arrive: (question: RoomQuestion | null = null) => {
      const [entry, ...others] = entries.getSnapshot().entries;
      if (!entry) throw new Error('nothing waits');
      show(others);
      heard.emit({ kind: 'done', entry, message: null, thread: null, seminar: null, question, took: 0 });
    },
    /** What I asked changed, on any device. */
    changeMine: (conversationId: string) => {
      const changes = [{ kind: 'room-question-mark', id: 'mark', version: 1, conversationId }];
      for (const listener of personal) listener({ kind: 'changes', changes });
    },
  };
}

function isSameVote(one: OutboxWork, other: OutboxWork): boolean {
  return one.kind === 'room-vote' && other.kind === 'room-vote' && one.questionId === other.questionId;
}
