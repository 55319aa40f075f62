import type { Selection } from '../../logic/markdown-editing.ts';

/**
 * Writes a new text and selection into a field as if the person had typed the difference: the browser's own
 * « undo » takes it back, and React hears it as typing.
 */
export function replaceField(field: HTMLTextAreaElement, { text, start, end }: Selection): void {
  field.focus();
  if (field.value !== text) typeDifference(field, text);
  field.setSelectionRange(start, end);
}

function typeDifference(field: HTMLTextAreaElement, text: string): void {
  const before = field.value;
  let from = 0;
  while (from < before.length && from < text.length && before[from] === text[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, text.length) - from;
  while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const inserted = text.slice(from, text.length - tail);
  field.setSelectionRange(from, before.length - tail);
  const typed =
    inserted === ''
      ? document.execCommand?.('delete')
      : document.execCommand?.('insertText', false, inserted);
  if (typed && field.value === text) return;
  field.setRangeText(inserted, from, before.length - tail, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
