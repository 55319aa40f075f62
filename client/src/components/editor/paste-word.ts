/** A paragraph of Word that is a line of a list. */
interface WordItem {
  paragraph: HTMLElement;
  /** How deep it stands, from 1. */
  level: number;
  isOrdered: boolean;
}

/**
 * Makes lists of Word's: it has none on the clipboard, but paragraphs with their bullet or number as text, and their
 * depth in a style (`mso-list: l0 level1 lfo1`).
 */
export function convertWordLists(body: HTMLElement): void {
  let group: WordItem[] = [];
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]) {
    const item = itemOf(paragraph);
    const follows = group.at(-1)?.paragraph.nextElementSibling === paragraph;
    if (group.length > 0 && !(item && follows)) {
      convert(group);
      group = [];
    }
    if (item) group.push(item);
  }
  if (group.length > 0) convert(group);
}

const number = /^\W*(?:\d+|[a-z]|[ivxlc]+)[.)]/i;

function itemOf(paragraph: HTMLElement): WordItem | null {
  const style = paragraph.getAttribute('style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1];
  if (!level) return null;
  const marker = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  return { paragraph, level: Number(level), isOrdered: number.test(marker?.textContent ?? '') };
}

function convert(items: readonly WordItem[]): void {
  const lists: { list: HTMLElement; level: number }[] = [];
  for (const { paragraph, level, isOrdered } of items) {
    while (lists.length > 1 && (lists.at(-1)?.level ?? 0) > level) lists.pop();
    const current = lists.at(-1);
    if (!current || current.level < level) {
      const list = document.createElement(isOrdered ? 'ol' : 'ul');
      if (current) (current.list.lastElementChild ?? current.list).append(list);
      else paragraph.before(list);
      lists.push({ list, level });
    }
    const item = document.createElement('li');
    item.append(wordsOf(paragraph));
    lists.at(-1)?.list.append(item);
    paragraph.remove();
  }
}

/** The line without its bullet or number. */
function wordsOf(paragraph: HTMLElement): HTMLElement {
  for (const span of paragraph.querySelectorAll('span')) {
    if (/mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')) span.remove();
  }
  const words = document.createElement('p');
  words.append(...paragraph.childNodes);
  return words;
}
