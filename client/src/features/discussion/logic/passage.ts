/** Words of a message that are selected. */
export interface Passage {
  messageId: string;
  words: string;
  /** Where they stand on the screen. */
  place: { left: number; right: number; top: number; bottom: number };
}

const signs = /[\\`*_[\]<>#~|]/g;

/** What is selected within one message's words; null where nothing is, or more than one message. */
export function selectedPassage(selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  const message = element?.closest('article[id^="message-"]');
  const words = selection.toString().trim();
  if (!message || words === '') return null;
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { messageId: message.id.slice('message-'.length), words, place: { left, right, top, bottom } };
}

/** Selected words as Markdown that says no more than they do. */
export function passageMarkdown(words: string): string {
  return words
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(signs, '\\$&')
        .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1'),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
