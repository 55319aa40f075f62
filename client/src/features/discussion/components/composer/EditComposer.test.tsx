// @vitest-environment jsdom
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { setLightMode } from '../../../../components/light-mode.ts';
import { NoticeProvider } from '../../../../components/Notices.tsx';
import { Drafts } from '../../../../lib/journal/drafts.ts';
import { systemClock, systemRandom } from '../../../../lib/journal/environment.ts';
import type { FileRecord } from '../../../../lib/journal/file-record.ts';
import type { JournalClient } from '../../../../lib/journal/journal-client.ts';
import { MemoryDatabase } from '../../../../lib/journal/memory-storage.ts';
import { solitary } from '../../../../lib/journal/peers.ts';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { fileOf } from '../../../../lib/journal/testing/outbox-stage.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { EditComposer } from './EditComposer.tsx';

const cohort = '@[cohorte](group:cohort:0192f0a4-7c3e-7a10-8b11-000000000007)';
const context = 'edit:message';
const begunWithFile = { begun: 'Huit heures', files: [fileOf('file', { context })] };

function Correcting({ body }: { body: string }) {
  const field = useRef<WritingHandle>(null);
  const [open, setOpen] = useState(true);
  if (!open) return <button type="button" onClick={() => setOpen(true)} aria-label="Corriger" />;
  return (
    <EditComposer
      {...{ field, threadId: 'room', enterSends: true, below: null }}
      scope={{ people: [], channelId: 'channel', threadId: 'room' }}
      message={{ id: 'message', conversationId: 'room', revision: 1, body } as Message}
      onDone={() => setOpen(false)}
    />
  );
}

/** Someone who corrects a message of theirs, and may have begun to. */
async function setUp({ body = 'Huit heurs', files = [] as FileRecord[], begun = '' } = {}) {
  const storage = new MemoryDatabase().connect();
  const drafts = new Drafts({ storage, clock: systemClock, peers: solitary(systemRandom) });
  if (begun !== '') await drafts.write(context, { body: begun });
  const edit = vi.fn(async () => drafts.discard(context));
  const removed: string[] = [];
  const snapshot = {
    entries: [],
    files,
    taking: new Set(),
    lost: new Set(),
    sending: new Set(),
    sent: [],
    paused: false,
  };
  const outbox = {
    edit,
    subscribe: () => () => undefined,
    getSnapshot: () => snapshot,
    files: { remove: async (id: string) => void removed.push(id), contentOf: async () => null },
  };
  const { user } = renderApp(
    <JournalContext value={{ drafts, outbox } as unknown as JournalClient}>
      <NoticeProvider>
        <Correcting body={body} />
      </NoticeProvider>
    </JournalContext>,
  );
  return {
    ...{ user, edit, removed },
    kept: () => drafts.list().map(({ content }) => content.body),
    field: () => screen.getByRole<HTMLTextAreaElement>('textbox'),
    press: async (name: string) => user.click(await screen.findByRole('button', { name })),
  };
}

beforeEach(() => setLightMode(true));
afterEach(() => localStorage.clear());

describe('a correction', () => {
  it('left by Escape stays in the drafts with its files, and is taken up again', async () => {
    const { user, removed, kept, field, press } = await setUp(begunWithFile);
    await user.type(field(), ' et demie{Escape}');
    expect(await screen.findByText('Correction gardée dans vos brouillons.')).toBeTruthy();
    expect(kept()).toEqual(['Huit heures et demie']);
    await press('Corriger');
    expect(field().value).toBe('Huit heures et demie');
    expect(removed).toEqual([]);
  });

  it('in which nothing was changed leaves no draft', async () => {
    const { user, kept, field, press } = await setUp();
    await user.type(field(), '{Escape}');
    await screen.findByRole('button', { name: 'Corriger' });
    expect(kept()).toEqual([]);
    await press('Corriger');
    await press('Annuler la correction');
    await screen.findByRole('button', { name: 'Corriger' });
    expect(kept()).toEqual([]);
    expect(screen.queryByText('Brouillon jeté.')).toBeNull();
  });

  it('that is given up can be had again, with its files', async () => {
    const { user, removed, kept, field, press } = await setUp(begunWithFile);
    await user.type(field(), ' et demie');
    await press('Annuler la correction');
    expect(await screen.findByText('Brouillon jeté.')).toBeTruthy();
    expect(kept()).toEqual([]);
    await press('Annuler');
    await waitFor(() => expect(kept()).toEqual(['Huit heures et demie']));
    await press('Corriger');
    expect(field().value).toBe('Huit heures et demie');
    expect(removed).toEqual([]);
  });

  it('begun anew after one was given up does not take its files', async () => {
    const { user, removed, field, press } = await setUp(begunWithFile);
    await user.type(field(), ' et demie');
    await press('Annuler la correction');
    await press('Corriger');
    expect(field().value).toBe('Huit heurs');
    expect(removed).toContain('file');
  });

  it('asks before it calls a group that the message did not', async () => {
    const { user, edit, field, press } = await setUp();
    await user.clear(field());
    await user.paste(`Huit heures ${cohort}`);
    await press('Enregistrer');
    expect(edit).not.toHaveBeenCalled();
    expect((await screen.findByRole('dialog')).textContent).toContain('@cohorte');
    await press('Envoyer');
    await waitFor(() => expect(edit).toHaveBeenCalledTimes(1));
  });

  it('asks nothing about a group that the message called already', async () => {
    const { user, edit, field, press } = await setUp({ body: `Huit heurs ${cohort}` });
    await user.type(field(), '!');
    await press('Enregistrer');
    await waitFor(() => expect(edit).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
