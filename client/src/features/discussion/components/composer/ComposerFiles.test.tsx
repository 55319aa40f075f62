// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Attachment, Attachments } from '../../../../components/files/use-attachments.ts';
import { JournalContext } from '../../../../lib/journal/react.ts';
import { onePerson } from '../../../../lib/journal/testing/one-person.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { useComposerFiles } from './ComposerFiles.tsx';

vi.mock('../../../../components/files/voice-recording.ts', () => ({
  VoiceRecording: {
    begin: async () => ({
      stop: async () => ({ content: new Blob(['son']), duration: 2_000, waveform: [50] }),
      cancel() {},
    }),
  },
}));

beforeEach(() => {
  URL.createObjectURL = () => 'blob:son';
  URL.revokeObjectURL = () => {};
});

function attachmentOf(id: string, kind: 'audio' | 'document'): Attachment {
  const voice = kind === 'audio' ? { duration: 2_000, waveform: [50] } : null;
  const record = { context: 'thread:1', bytes: 1, prepared: true, summary: null, addedAt: 0 };
  return { file: { ...record, id, name: `${id}.x`, kind, voice }, state: { kind: 'done' }, entryId: null };
}

const beingStored = { kind: 'waiting', progress: 0 } as const;

/** A field with what is beside it; `send` empties it as the outbox does. */
function Writing({ giveUp, isFull }: { giveUp: (id: string) => void; isFull: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [items, setItems] = useState([attachmentOf('devis', 'document')]);
  const attachments = {
    items,
    remove: (id: string) => {
      giveUp(id);
      setItems((before) => before.filter(({ file }) => file.id !== id));
    },
    addVoice: () => {
      if (isFull) {
        setItems((before) => [...before, { ...attachmentOf('voix', 'audio'), state: beingStored }]);
        const lose = () => setItems((before) => before.filter(({ file }) => file.id !== 'voix'));
        return { id: 'voix', kept: Promise.resolve().then(lose) };
      }
      setItems((before) => [...before, attachmentOf('voix', 'audio')]);
      return { id: 'voix', kept: Promise.resolve() };
    },
  } as unknown as Attachments;
  const { tools, tray } = useComposerFiles(attachments, field);
  return (
    <>
      {tray}
      <textarea ref={field} aria-label="Votre réponse" />
      {tools}
      <button type="button" onClick={() => setItems([])}>
        Envoyer
      </button>
    </>
  );
}

async function draw({ isFull = false } = {}) {
  const giveUp = vi.fn();
  const { client } = await onePerson().open();
  const view = renderApp(
    <JournalContext value={client}>
      <Writing giveUp={giveUp} isFull={isFull} />
    </JournalContext>,
  );
  await screen.findByRole('button', { name: 'Retirer devis.x' }, { timeout: 15_000 });
  return { ...view, giveUp };
}

const press = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole('textbox', { name: 'Votre réponse' });

async function recorded(device: { isFull?: boolean } = {}) {
  const view = await draw(device);
  await view.user.click(press('Enregistrer un message vocal'));
  await view.user.click(await screen.findByRole('button', { name: 'Terminer' }, { timeout: 15_000 }));
  await screen.findByRole('button', { name: 'Joindre au message' });
  return view;
}

it('has the focus in the field again once a file is taken away', async () => {
  const { user } = await draw();
  press('Retirer devis.x').focus();
  await user.keyboard('{Enter}');
  expect(screen.queryByText('devis.x')).toBeNull();
  expect(document.activeElement).toBe(field());
});

it('has it there again once the recorder closes, what was said being among the files', async () => {
  const { user, giveUp } = await recorded();
  expect(screen.queryByText('voix.x')).toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.getByText('voix.x')).toBeTruthy();
  expect(document.activeElement).toBe(field());
  expect(giveUp).not.toHaveBeenCalled();
});

it('gives up what was said, and only that, with the recorder', async () => {
  const { user, giveUp } = await recorded();
  await user.click(press('Annuler'));
  expect(giveUp.mock.calls).toEqual([['voix']]);
  expect(screen.getByText('devis.x')).toBeTruthy();
  expect(document.activeElement).toBe(field());
});

it('closes the recorder when what was said in it leaves with the message', async () => {
  const { user, giveUp } = await recorded();
  await user.click(press('Envoyer'));
  expect(screen.queryByRole('region', { name: 'Message vocal' })).toBeNull();
  expect(giveUp).not.toHaveBeenCalled();
});

it('stays open with what was said where the device has no place for it: it can be listened to, and said again', async () => {
  await recorded({ isFull: true });
  expect(screen.queryByText('voix.x')).toBeNull();
  expect(press('Recommencer')).toBeTruthy();
});

it('begins anew without closing', async () => {
  const { user, giveUp } = await recorded();
  await user.click(press('Recommencer'));
  expect(await screen.findByRole('button', { name: 'Terminer' })).toBeTruthy();
  expect(giveUp.mock.calls).toEqual([['voix']]);
});
