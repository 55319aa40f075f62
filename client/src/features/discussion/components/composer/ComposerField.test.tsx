// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { answerRequests } from '../../../../testing/answers.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { ComposerField } from './ComposerField.tsx';

const id = (last: number) => `0192f0a4-7c3e-7a10-8b11-00000000000${last}`;
const kind = { id: id(7), name: 'Essaimage d’un lieu', icon: 'sprout' };
const navette = { id: id(1), title: 'Une navette le samedi' };
/** Whoever reads along may not be told whose it is. */
const recyclerie = {
  ...{ id: id(2), kind },
  title: 'Ouvrir la recyclerie de L’Escale',
  openTitle: 'Ouvrir une recyclerie',
};
/** Has the title of the thread that it was begun from. */
const samedi = { id: id(3), title: navette.title, openTitle: navette.title, kind };
const scope = { people: [], channelId: id(9) };

const bodies: string[] = [];

/** What is written in as plain text, as in a live room and in light mode. */
function Field() {
  const field = useRef<WritingHandle>(null);
  const [body, setBody] = useState('');
  return (
    <ComposerField
      plain
      field={field}
      scope={scope}
      label="Votre réponse"
      body={body}
      onBody={(written) => {
        bodies.push(written);
        setBody(written);
      }}
      enterSends
      onSend={() => {}}
      onEditor={() => {}}
    />
  );
}

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const group = (name: string) => within(screen.getByRole('group', { name })).getAllByRole('option');

beforeEach(() => {
  answerRequests({
    [`/api/channels/${scope.channelId}/threads`]: () => ({ items: [navette], next: null }),
    '/api/library': () => ({ items: [recyclerie, samedi], total: 2, facets: {}, next: null }),
    '/api/search': ({ search }) => ({
      results: /^recyc type:experience$/.test(search.get('q') ?? '')
        ? [{ type: 'experience', ...recyclerie, id: id(4), openTitle: 'La recyclerie de Guéret' }]
        : [],
    }),
  });
});

function stage() {
  const { user } = renderApp(<Field />);
  return { user, field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre réponse' }) };
}

describe('what is offered after #', () => {
  it('is threads, then experiences, each under its name, by keyboard alone', async () => {
    const { user, field } = stage();
    await user.type(field, 'Voir #');
    await waitFor(() => expect(options()).toHaveLength(3));
    expect(screen.getByRole('listbox', { name: 'Fils et retours d’expérience' })).toBeTruthy();
    expect(group('Fils').map(({ textContent }) => textContent)).toEqual([navette.title]);
    expect(group('Retours d’expérience').map(({ textContent }) => textContent)).toEqual([
      'Ouvrir une recyclerie · Essaimage d’un lieu',
      'Une navette le samedi · Essaimage d’un lieu',
    ]);
    await user.keyboard('{ArrowDown}');
    const chosen = screen.getByRole('option', { selected: true });
    expect(field.getAttribute('aria-activedescendant')).toBe(chosen.id);
    expect(chosen.textContent).toContain('Ouvrir une recyclerie');
    await user.keyboard('{Enter}');
    expect(field.value).toBe('Voir #Ouvrir une recyclerie ');
    expect(bodies.at(-1)).toBe(`Voir #[Ouvrir une recyclerie](experience:${id(2)}) `);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('goes on with those that the search finds, once', async () => {
    const { user, field } = stage();
    await user.type(field, '#recyc');
    await waitFor(() => expect(options()).toHaveLength(2));
    expect(options()[1]).toContain('La recyclerie de Guéret');
    await user.keyboard('{ArrowUp}{Tab}');
    expect(bodies.at(-1)).toBe(`#[La recyclerie de Guéret](experience:${id(4)}) `);
  });

  it('is an experience where it has the words of a thread that was chosen before, and taken away', async () => {
    const { user, field } = stage();
    await user.type(field, '#une n');
    await waitFor(() => expect(options()).toHaveLength(2));
    await user.keyboard('{Enter}');
    expect(bodies.at(-1)).toBe(`#[Une navette le samedi](thread:${id(1)}) `);
    await user.clear(field);
    await user.type(field, '#une n');
    await waitFor(() => expect(options()).toHaveLength(2));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(bodies.at(-1)).toBe(`#[Une navette le samedi](experience:${id(3)}) `);
  });

  it('says so where nothing has this title', async () => {
    const { user, field } = stage();
    await user.type(field, '#zz');
    expect(await screen.findByText('Aucun fil ni retour de ce titre')).toBeTruthy();
  });
});
