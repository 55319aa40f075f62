// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { setLightMode } from '../../../../components/light-mode.ts';
import { NoticeProvider } from '../../../../components/Notices.tsx';
import { Drafts } from '../../../../lib/journal/drafts.ts';
import { systemClock, systemRandom } from '../../../../lib/journal/environment.ts';
import type { JournalClient } from '../../../../lib/journal/journal-client.ts';
import { MemoryDatabase } from '../../../../lib/journal/memory-storage.ts';
import { solitary } from '../../../../lib/journal/peers.ts';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { entryOf, works } from '../../../../lib/journal/testing/outbox-stage.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { RewriteComposer } from './RewriteComposer.tsx';

const cohort = '@[cohorte](group:cohort:0192f0a4-7c3e-7a10-8b11-000000000007)';

function Rewriting({ initial, onDone }: { initial: string; onDone: () => void }) {
  const [open, setOpen] = useState(true);
  const field = useRef<WritingHandle>(null);
  const close = () => {
    setOpen(false);
    onDone();
  };
  if (!open) return null;
  return (
    <RewriteComposer
      {...{ field, threadId: 'room', enterSends: true, below: null }}
      scope={{ people: [], channelId: 'channel', threadId: 'room' }}
      {...{ entryId: 'entry-1', initial, onDone: close, onCorrect: vi.fn() }}
    />
  );
}

/** Someone who words anew a message of theirs that waits. */
function setUp(initial: string) {
  const storage = new MemoryDatabase().connect();
  const drafts = new Drafts({ storage, clock: systemClock, peers: solitary(systemRandom) });
  const entries = [entryOf(1, { ...works.message, body: initial })];
  const snapshot = {
    entries,
    files: [],
    taking: new Set(),
    lost: new Set(),
    sending: new Set(),
    sent: [],
    paused: false,
  };
  const rewrite = vi.fn(async () => 'done');
  const endRewording = vi.fn(async (..._asked: unknown[]) => ({ kind: 'nothing' }));
  const done = vi.fn();
  const read = { items: [] };
  const store = { subscribe: () => () => undefined, getSnapshot: () => read };
  const conversation = {
    ...store,
    shown: store,
    open: () => () => undefined,
    hasClientId: () => false,
  };
  const outbox = { rewrite, endRewording, subscribe: () => () => undefined, getSnapshot: () => snapshot };
  const { user } = renderApp(
    <JournalContext value={{ drafts, outbox, conversation: () => conversation } as unknown as JournalClient}>
      <NoticeProvider>
        <Rewriting initial={initial} onDone={done} />
      </NoticeProvider>
    </JournalContext>,
  );
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return {
    user,
    rewrite,
    endRewording,
    entries,
    done,
    drafts,
    press,
    field: () => screen.getByRole('textbox'),
  };
}

beforeEach(() => setLightMode(true));
afterEach(() => localStorage.clear());

describe('a message worded anew', () => {
  it('asks before it calls a group that it did not', async () => {
    const { user, rewrite, press, field } = setUp('Huit heurs');
    await user.clear(field());
    await user.paste(`Huit heures ${cohort}`);
    await press('Enregistrer');
    expect((await screen.findByRole('dialog')).textContent).toContain('@cohorte');
    expect(rewrite).not.toHaveBeenCalled();
    await press('Envoyer');
    await waitFor(() => expect(rewrite).toHaveBeenCalledTimes(1));
  });

  it('given up by its button, can be had back', async () => {
    const { user, press, field, drafts, done } = setUp('Huit heurs');
    await user.type(field(), ' et demie');
    await press('Annuler la correction');
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(drafts.list()).toEqual([]);
    await press('Annuler');
    expect(drafts.list()).toMatchObject([{ content: { body: 'Huit heurs et demie' } }]);
  });

  it('had back once the message has left, goes on where one writes', async () => {
    const { user, press, field, done, entries, endRewording } = setUp('Huit heurs');
    await user.type(field(), ' et demie');
    await press('Annuler la correction');
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    entries.pop();
    await press('Annuler');
    await waitFor(() => expect(endRewording.mock.calls).toEqual([['entry-1', { draft: 'thread:room' }]]));
  });

  it('left as it was, is given up without a word', async () => {
    const { press, drafts, done } = setUp('Huit heurs');
    await press('Annuler la correction');
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(drafts.list()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
  });

  it('asks nothing about a group that it called already', async () => {
    const { user, rewrite, press, field } = setUp(`Huit heurs ${cohort}`);
    await user.type(field(), '!');
    await press('Enregistrer');
    await waitFor(() => expect(rewrite).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
