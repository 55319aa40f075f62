// @vitest-environment jsdom
import { AppError } from '@sentiers/shared/errors.ts';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../../lib/journal/drafts.ts';
import { systemClock, systemRandom } from '../../../lib/journal/environment.ts';
import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import { MemoryDatabase } from '../../../lib/journal/memory-storage.ts';
import { solitary } from '../../../lib/journal/peers.ts';
import { JournalContext } from '../../../lib/journal/react.ts';
import { useScheduling } from './use-scheduling.ts';

interface Row {
  id: string;
  body: string;
  at: string;
  revision: number;
  over: 'sent' | 'cancelled' | null;
}

/** What the server keeps for later; while `deaf`, it takes what is asked and its answer is lost. */
const server = vi.hoisted(() => ({
  rows: new Map<string, Row>(),
  asked: new Map<string, string>(),
  deaf: false,
}));

vi.mock('../../../lib/api/api.ts', () => {
  const answer = <Answer,>(value: Answer): Answer => {
    if (server.deaf) throw new TypeError('Failed to fetch');
    return value;
  };
  const create = async ({ clientId, body, at }: { clientId: string; body: string; at: string }) => {
    const request = JSON.stringify([body, at]);
    const before = server.asked.get(clientId);
    if (before !== undefined && before !== request) throw new AppError('client_id_conflict');
    server.asked.set(clientId, request);
    const kept = server.rows.get(clientId);
    if (kept?.over) throw new AppError(kept.over === 'sent' ? 'already_done' : 'withdrawn');
    const row = kept ?? { id: clientId, body, at, revision: 1, over: null };
    server.rows.set(clientId, row);
    return answer(row);
  };
  const list = async () => answer({ items: [...server.rows.values()].filter(({ over }) => !over) });
  const update = async ({
    scheduledId,
    revision,
    at,
  }: {
    scheduledId: string;
    revision: number;
    at: string;
  }) => {
    const row = server.rows.get(scheduledId);
    if (!row || row.over === 'cancelled') throw new AppError('not_found');
    if (row.over === 'sent') throw new AppError('already_done');
    if (row.revision !== revision) throw new AppError('revision_conflict');
    server.rows.set(scheduledId, { ...row, at, revision: revision + 1 });
    return answer(server.rows.get(scheduledId));
  };
  return { api: { scheduled: { create, list, update } } };
});

const device = { database: new MemoryDatabase() };

/** The thread as it is opened again: all that is remembered is on the device. */
async function openThread() {
  const storage = device.database.connect();
  const drafts = new Drafts({ storage, clock: systemClock, peers: solitary(systemRandom) });
  await drafts.load();
  const client = { drafts } as unknown as JournalClient;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <JournalContext value={client}>{children}</JournalContext>
  );
  const { result } = renderHook(() => useScheduling('room'), { wrapper });
  const words = () => drafts.get('thread:room').content.body;
  return {
    words,
    type: (body: string) => drafts.write('thread:room', { body }),
    schedule: (at: string) => result.current({ words: words(), body: words() }, at),
  };
}

/** Someone whose first try arrived, and whose answer was lost. */
async function answerLost(body = 'Bonjour') {
  const thread = await openThread();
  await thread.type(body);
  server.deaf = true;
  await expect(thread.schedule('demain')).rejects.toThrow('Failed to fetch');
  server.deaf = false;
  expect(thread.words()).toBe(body);
  return thread;
}

const kept = () => [...server.rows.values()].filter(({ over }) => !over).map(({ body, at }) => [body, at]);

function over(how: 'sent' | 'cancelled') {
  for (const row of server.rows.values()) server.rows.set(row.id, { ...row, over: how });
}

beforeEach(() => {
  server.rows.clear();
  server.asked.clear();
  device.database = new MemoryDatabase();
});

describe('words kept for later', () => {
  it('leave their draft, and the same ones may be kept again', async () => {
    const { type, schedule, words } = await openThread();
    for (const at of ['demain', 'lundi']) {
      await type('Bonjour');
      expect(await schedule(at)).toBe('kept');
      expect(words()).toBe('');
    }
    expect(kept()).toEqual([
      ['Bonjour', 'demain'],
      ['Bonjour', 'lundi'],
    ]);
  });

  it('are kept once though an answer was lost and the thread was left', async () => {
    await answerLost();
    const { schedule, words } = await openThread();
    expect(await schedule('demain')).toBe('kept');
    expect(words()).toBe('');
    expect(kept()).toEqual([['Bonjour', 'demain']]);
  });

  it('leave at the last moment that was chosen, once', async () => {
    const { schedule } = await answerLost();
    expect(await schedule('lundi')).toBe('kept');
    expect(kept()).toEqual([['Bonjour', 'lundi']]);
  });

  it('are others where other words stand in the draft', async () => {
    const { type, schedule } = await answerLost();
    await type('Bonsoir');
    expect(await schedule('demain')).toBe('kept');
    expect(kept()).toEqual([
      ['Bonjour', 'demain'],
      ['Bonsoir', 'demain'],
    ]);
  });

  it.each(['demain', 'lundi'])('are kept anew, for %s, where they were cancelled meanwhile', async (at) => {
    const { schedule } = await answerLost();
    over('cancelled');
    expect(await schedule(at)).toBe('kept');
    expect(kept()).toEqual([['Bonjour', at]]);
  });

  it.each(['demain', 'lundi'])('are not sent again, for %s, where they have left meanwhile', async (at) => {
    const { schedule, words } = await answerLost();
    over('sent');
    expect(await schedule(at)).toBe('left');
    expect(words()).toBe('');
    expect(kept()).toEqual([]);
  });

  it('stay in their draft where they are refused', async () => {
    const { type, schedule, words } = await openThread();
    await type('Bonjour');
    await schedule('demain');
    await type('Encore');
    server.asked.clear();
    vi.spyOn(server.rows, 'set').mockImplementationOnce(() => {
      throw new AppError('thread_closed');
    });
    await expect(schedule('demain')).rejects.toThrow('thread_closed');
    expect(words()).toBe('Encore');
  });
});
