// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { stage } from '../../testing/editor-stage.tsx';

const id = '0192f0a4-7c3e-7a10-8b11-000000000001';

describe('the editor of a body', () => {
  it('sends back what was opened byte by byte while nothing has changed', async () => {
    const body = '__gras__\n* un\n* deux\n\n\n<b>x</b>';
    const { handle, editor, told } = await stage(body);
    expect(editor.getText()).toContain('gras');
    expect(handle.read()).toBe(body);
    act(() => void editor.commands.focus());
    expect(told).toEqual([]);
  });

  it('tells at once that something is written, and the rest a moment later', async () => {
    const { editor, told, handle } = await stage('');
    act(() => void editor.commands.insertContent('B'));
    expect(told).toEqual(['B']);
    act(() => void editor.commands.insertContent('onjour'));
    expect(handle.read()).toBe('Bonjour');
    expect(told).toEqual(['B']);
    await waitFor(() => expect(told).toEqual(['B', 'Bonjour']));
  });

  it('tells what was typed last before the page is gone, and when the field is', async () => {
    const { editor, told, unmount } = await stage('Déjà');
    act(() => void editor.commands.insertContentAt(1, 'A'));
    act(() => void dispatchEvent(new Event('pagehide')));
    expect(told).toEqual(['ADéjà']);
    act(() => void editor.commands.insertContentAt(1, 'B'));
    unmount();
    expect(told).toEqual(['ADéjà', 'BADéjà']);
  });

  it('shows what comes from elsewhere, with nothing to undo, and keeps what it told itself', async () => {
    const { editor, replace, handle } = await stage('Premier');
    act(() => void editor.commands.insertContentAt(1, 'A'));
    await waitFor(() => expect(handle.read()).toBe('APremier'));
    replace('**Autre**');
    expect(handle.read()).toBe('**Autre**');
    expect(editor.getText()).toBe('Autre');
    act(() => void editor.commands.undo());
    expect(handle.read()).toBe('**Autre**');
    replace('');
    expect(editor.isEmpty).toBe(true);
  });

  it('sends with Enter, and with Ctrl + Enter whatever the preference', async () => {
    const onSend = vi.fn();
    const { press } = await stage('Bonjour', { onSend });
    press('Enter');
    expect(onSend).toHaveBeenCalledTimes(1);
    press('Enter', { isComposing: true });
    expect(onSend).toHaveBeenCalledTimes(1);
    const other = await stage('Bonjour', { onSend, enterSends: false });
    other.press('Enter', { ctrlKey: true });
    expect(onSend).toHaveBeenCalledTimes(2);
    other.press('Enter');
    expect(onSend).toHaveBeenCalledTimes(2);
    expect(other.editor.state.doc.childCount).toBe(2);
  });

  it('writes a new line with Shift + Enter, a paragraph after an empty one, and the next item in a list', async () => {
    const { press, editor, handle } = await stage('un');
    press('Enter', { shiftKey: true });
    act(() => void editor.commands.insertContent('deux'));
    expect(handle.read()).toBe('un\ndeux');
    press('Enter', { shiftKey: true });
    press('Enter', { shiftKey: true });
    act(() => void editor.commands.insertContent('trois'));
    expect(handle.read()).toBe('un\ndeux\n\ntrois');
    const list = await stage('- un');
    list.press('Enter', { shiftKey: true });
    act(() => void list.editor.commands.insertContent('deux'));
    expect(list.handle.read()).toBe('- un\n- deux');
  });

  it('says what is typed after a sign, and writes the reference in its place', async () => {
    const { editor, handle, places } = await stage('Merci ');
    act(() => void editor.commands.insertContent('@él'));
    const place = places.at(-1);
    expect(place).toMatchObject({ sign: '@', words: 'él' });
    if (place)
      act(() => handle.complete(place, { sign: '@', name: 'Élise Rambaud', address: `person:${id}` }));
    expect(handle.read()).toBe(`Merci @[Élise Rambaud](person:${id})`);
    expect(editor.getText()).toBe('Merci @Élise Rambaud ');
  });

  it('puts a quotation after what is written, and the caret under it', async () => {
    const { editor, handle } = await stage('Avant');
    act(() => handle.quote(`> Ses mots\n>\n> — [Nora](message:${id})`));
    act(() => void editor.commands.insertContent('Après'));
    expect(handle.read()).toBe(`Avant\n\n> Ses mots\n>\n> — [Nora](message:${id})\n\nAprès`);
  });

  it('takes pictures, by their address, and shows them', async () => {
    const { handle } = await stage('');
    act(() => handle.insertFile({ address: `file:${id}`, name: 'Le local', isImage: true }));
    act(() => handle.insertFile({ address: `file:${id}`, name: 'devis.pdf', isImage: false }));
    expect(handle.read()).toBe(`![Le local](file:${id}) [devis.pdf](file:${id})`);
    expect(await screen.findByText('Le local')).toBeTruthy();
  });
});

describe('the toolbar', () => {
  it('shows what holds at the caret, and changes it', async () => {
    const { user, editor, handle } = await stage('un mot');
    act(() => void editor.commands.selectAll());
    const bold = screen.getByRole('button', { name: 'Gras' });
    expect(bold.getAttribute('aria-pressed')).toBe('false');
    await user.click(bold);
    expect(handle.read()).toBe('**un mot**');
    await waitFor(() => expect(bold.getAttribute('aria-pressed')).toBe('true'));
    await user.click(screen.getByRole('button', { name: 'Annuler la frappe' }));
    expect(handle.read()).toBe('un mot');
  });

  it('is one stop of the tab key, and its arrows go around', async () => {
    const { user } = await stage('');
    const buttons = screen.getAllByRole('button');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      screen.getByRole('button', { name: 'Gras' }),
    ]);
    buttons[0]?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(buttons.at(-1));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(buttons[1]);
  });

  it('makes a table, and adds to it where the caret is inside', async () => {
    const { user, editor, handle } = await stage('');
    await user.click(screen.getByRole('button', { name: 'Tableau' }));
    act(() => void editor.commands.insertContent('Quand'));
    expect(handle.read()).toBe('| Quand |  |\n| --- | --- |\n|  |  |\n|  |  |');
    await user.click(screen.getByRole('button', { name: 'Tableau' }));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toContain(
      'Ajouter une colonne à droite',
    );
  });

  it('makes a link of what is selected, and refuses an address that runs something', async () => {
    const { user, editor, handle } = await stage('voir la note');
    act(() => void editor.commands.setTextSelection({ from: 6, to: 13 }));
    await user.click(screen.getByRole('button', { name: 'Lien' }));
    const address = await screen.findByRole('textbox', { name: 'Adresse' });
    await user.type(address, 'javascript:alert(1){Enter}');
    expect(screen.getByText(/Écrivez l’adresse d’une page/)).toBeTruthy();
    await user.clear(address);
    await user.type(address, 'exemple.fr/note{Enter}');
    await waitFor(() => expect(handle.read()).toBe('voir [la note](https://exemple.fr/note)'));
  });
});
