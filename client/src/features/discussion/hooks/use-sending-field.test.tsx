// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { FileNotKept } from '../../../lib/journal/outbox-files.ts';
import { renderApp } from '../../../testing/render.tsx';
import type { ComposerDraft } from './use-composer-draft.ts';
import { useSendingField } from './use-sending-field.ts';

/** A draft in memory: gone when what was sent took it along. */
function Field({ send }: { send: (body: string) => Promise<void> }) {
  const [body, setBody] = useState('');
  const draft: ComposerDraft = {
    body,
    other: null,
    kept: 'device',
    writeBody: setBody,
    discard: async () => setBody(''),
    choose: async () => {},
  };
  const field = useRef({ read: () => body });
  field.current = { read: () => next };
  const {
    body: next,
    setBody: write,
    submit,
  } = useSendingField(draft, field, async (words) => {
    await send(words);
    setBody('');
  });
  return (
    <>
      <input aria-label="champ" value={next} onChange={(event) => write(event.target.value)} />
      <button type="button" onClick={submit}>
        Envoyer
      </button>
    </>
  );
}

function setUp() {
  const sent: string[] = [];
  let settle = { keep: () => {}, fail: (_error?: Error) => {} };
  const send = (body: string) =>
    new Promise<void>((resolve, reject) => {
      sent.push(body);
      settle = { keep: resolve, fail: (error = new Error('full disk')) => reject(error) };
    });
  const { user } = renderApp(
    <NoticeProvider>
      <Field send={send} />
    </NoticeProvider>,
  );
  const field = () => screen.getByRole<HTMLInputElement>('textbox').value;
  const press = () => user.click(screen.getByRole('button'));
  return { user, sent, field, press, settle: () => settle };
}

describe('useSendingField', () => {
  it('empties the field at once, and sends once however often one presses', async () => {
    const { user, sent, field, press } = setUp();
    await user.type(screen.getByRole('textbox'), 'Bonjour');
    await press();
    await press();
    expect(field()).toBe('');
    expect(sent).toEqual(['Bonjour']);
  });

  it('keeps what is typed while the first words are being put away', async () => {
    const { user, field, press, settle } = setUp();
    await user.type(screen.getByRole('textbox'), 'Bonjour');
    await press();
    await user.type(screen.getByRole('textbox'), 'Et aussi');
    await act(async () => settle().keep());
    await waitFor(() => expect(field()).toBe('Et aussi'));
  });

  it('sends what one sent meanwhile as soon as the first words are put away', async () => {
    const { user, sent, field, press, settle } = setUp();
    await user.type(screen.getByRole('textbox'), 'Bonjour');
    await press();
    await user.type(screen.getByRole('textbox'), 'Et aussi');
    await press();
    expect(sent).toEqual(['Bonjour']);
    await act(async () => settle().keep());
    await waitFor(() => expect(sent).toEqual(['Bonjour', 'Et aussi']));
    expect(field()).toBe('');
    await act(async () => settle().keep());
    expect(sent).toHaveLength(2);
  });

  it('sends nothing by itself once the words before it could not be kept', async () => {
    const { user, sent, field, press, settle } = setUp();
    await user.type(screen.getByRole('textbox'), 'Bonjour');
    await press();
    await user.type(screen.getByRole('textbox'), 'Et aussi');
    await press();
    await act(async () => settle().fail());
    await waitFor(() => expect(field()).toContain('Et aussi'));
    expect(sent).toEqual(['Bonjour']);
  });

  it('puts everything back in the field when it could not be kept, and says so', async () => {
    const { user, field, press, settle } = setUp();
    await user.type(screen.getByRole('textbox'), 'Bonjour');
    await press();
    await act(async () => settle().fail());
    await waitFor(() => expect(field()).toBe('Bonjour'));
    expect(await screen.findByText(/n’a pas pu être gardé/)).toBeTruthy();
  });

  it('says that it was a file that found no place, for the words can leave without it', async () => {
    const { user, field, press, settle } = setUp();
    await user.type(screen.getByRole('textbox'), 'Bonjour');
    await press();
    await act(async () => settle().fail(new FileNotKept()));
    await waitFor(() => expect(field()).toBe('Bonjour'));
    expect(await screen.findByText(/n’a plus de place pour un des fichiers/)).toBeTruthy();
  });
});
