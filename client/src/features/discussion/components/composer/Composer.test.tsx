// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { setLightMode } from '../../../../components/light-mode.ts';
import { renderApp } from '../../../../testing/render.tsx';
import type { MessageFiles } from '../../hooks/use-message-files.ts';
import { Composer } from './Composer.tsx';

const elise = {
  id: '0192f0a4-7c3e-7a10-8b11-000000000002',
  name: 'Élise Rambaud',
  organisation: 'Incubateur des Collines',
  role: 'facilitator' as const,
  cohortYear: null,
  photo: null,
};

const scope = { people: [elise], channelId: '0192f0a4-7c3e-7a10-8b11-000000000009' };

interface AnswerProps {
  onSend: (text: string) => void;
  enterSends?: boolean;
  files?: MessageFiles;
}

function Answer({ onSend, enterSends = true, files }: AnswerProps) {
  const field = useRef<WritingHandle>(null);
  const [body, setBody] = useState('');
  return (
    <Composer
      field={field}
      body={body}
      onBody={setBody}
      scope={scope}
      enterSends={enterSends}
      send="Envoyer"
      onSend={() => onSend(field.current?.read() ?? body)}
      {...(files && { files })}
    />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre réponse' });

afterEach(() => localStorage.clear());

describe('Composer in light mode', () => {
  beforeEach(() => setLightMode(true));

  it('sends with Enter and writes a new line with Shift + Enter', async () => {
    const send = vi.fn();
    const { user } = renderApp(<Answer onSend={send} />);
    await user.type(field(), 'Un{Shift>}{Enter}{/Shift}Deux{Enter}');
    expect(send.mock.calls).toEqual([['Un\nDeux']]);
  });

  it('writes a new line with Enter for who prefers it, and sends with Ctrl + Enter', async () => {
    const send = vi.fn();
    const { user } = renderApp(<Answer onSend={send} enterSends={false} />);
    await user.type(field(), 'Un{Enter}Deux');
    expect(send).not.toHaveBeenCalled();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(send.mock.calls).toEqual([['Un\nDeux']]);
  });

  it('sends nothing where nothing is written', async () => {
    const send = vi.fn();
    const { user } = renderApp(<Answer onSend={send} />);
    await user.type(field(), '   {Enter}');
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Envoyer' }).disabled).toBe(true);
  });

  it('takes files that are pasted and dropped in the field, and leaves words to it', () => {
    const added: string[] = [];
    const add = (files: readonly File[]) => void added.push(...files.map(({ name }) => name));
    const files = { some: false, attachments: { add } } as unknown as MessageFiles;
    renderApp(<Answer onSend={vi.fn()} files={files} />);
    const [photo, note] = [new File(['x'], 'toit.jpg'), new File(['x'], 'note.pdf')];
    fireEvent.paste(field(), { clipboardData: { types: ['Files'], files: [photo] } });
    fireEvent.drop(field(), { dataTransfer: { types: ['Files'], files: [note] } });
    fireEvent.paste(field(), { clipboardData: { types: ['text/plain', 'Files'], files: [photo] } });
    expect(added).toEqual(['toit.jpg', 'note.pdf']);
  });

  it('puts what is selected in bold', async () => {
    const { user } = renderApp(<Answer onSend={vi.fn()} />);
    await user.type(field(), 'important');
    field().setSelectionRange(0, 9);
    await user.click(screen.getByRole('button', { name: 'Gras' }));
    expect(field().value).toBe('**important**');
  });

  it('finds someone by a few letters, without their accents, and writes their whole name', async () => {
    const send = vi.fn();
    const { user } = renderApp(<Answer onSend={send} />);
    await user.type(field(), 'Merci @eli');
    expect(screen.getByRole('option', { name: /Élise Rambaud/ }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(field().value).toBe('Merci @Élise Rambaud ');
    expect(send).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('leaves a name alone once the list was closed', async () => {
    const send = vi.fn();
    const { user } = renderApp(<Answer onSend={send} />);
    await user.type(field(), '@eli{Escape}{Enter}');
    expect(send.mock.calls).toEqual([['@eli']]);
  });

  it('says how many characters are too many, and keeps them', async () => {
    const { user } = renderApp(<Answer onSend={vi.fn()} />);
    await user.click(field());
    await user.paste('a'.repeat(20_003));
    expect(screen.getByText('3 caractères de trop')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Envoyer' }).disabled).toBe(true);
    expect(field().value.length).toBe(20_003);
  });
});
