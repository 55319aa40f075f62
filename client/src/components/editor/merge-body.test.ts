// @vitest-environment jsdom
import { act } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { stage } from '../../testing/editor-stage.tsx';

const body = 'Un village.\n\nUn garage.\n\nUn lycée.';

/** Puts the caret after these words. */
function caretAfter(editor: Editor, words: string): void {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (found === null && at >= 0) found = position + at + words.length;
  });
  if (found === null) throw new Error(`no ${words} to stand after`);
  const position = found;
  act(() => void editor.commands.setTextSelection(position));
}

/** The words of its paragraph before the caret, and after it. */
function around({ state }: Editor): [string, string] {
  const { $from } = state.selection;
  const { textContent } = $from.parent;
  return [textContent.slice(0, $from.parentOffset), textContent.slice($from.parentOffset)];
}

it('stays in its words when others write before them, after them, or take a paragraph out', async () => {
  const { editor, replace, handle } = await stage(body, { shared: true });
  caretAfter(editor, 'Un gar');
  for (const next of [
    'Au bout de la vallée, un village.\n\nUn garage.\n\nUn lycée.',
    'Avant tout.\n\nAu bout de la vallée, un village.\n\nUn garage.\n\nUn lycée.\n\nEt puis.',
    '# Un titre\n\n- une liste\n- et sa suite\n\nUn garage.',
    'Un garage.',
  ]) {
    replace(next);
    expect(handle.read()).toBe(next);
    expect(around(editor)).toEqual(['Un gar', 'age.']);
  }
});

it('goes on there with what is typed', async () => {
  const { editor, replace, handle } = await stage(body, { shared: true });
  caretAfter(editor, 'Un garage');
  replace('Deux villages.\n\nUn garage.\n\nUn lycée.');
  act(() => void editor.commands.insertContent(' solidaire'));
  expect(handle.read()).toBe('Deux villages.\n\nUn garage solidaire.\n\nUn lycée.');
});

it('takes back what one typed, and nothing of what another wrote', async () => {
  const { editor, replace, handle } = await stage(body, { shared: true });
  caretAfter(editor, 'Un garage');
  act(() => void editor.commands.insertContent(' solidaire'));
  replace('Deux villages.\n\nUn garage solidaire.\n\nUn lycée.');
  act(() => void editor.commands.undo());
  expect(handle.read()).toBe('Deux villages.\n\nUn garage.\n\nUn lycée.');
});

it('stands by its paragraph where that very one was written anew', async () => {
  const { editor, replace } = await stage(body, { shared: true });
  caretAfter(editor, 'Un gar');
  replace('Un village.\n\nDes garages, partout.\n\nUn lycée.');
  const [before, after] = around(editor);
  expect(['Des garages, partout.', 'Un lycée.', 'Un village.']).toContain(before + after);
  expect(editor.state.doc.childCount).toBe(3);
});
