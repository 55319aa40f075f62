/** Of a passage, and of what stands before it: the longest that is kept. */
const LONGEST = 600;
const BEFORE = 40;

/** The words that are selected within an element, with a few before them to find them again; null of none. */
export function passageIn(
  element: HTMLElement,
  selection: Selection | null,
): { before: string; text: string } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const text = range.toString().trim().slice(0, LONGEST);
  if (text === '') return null;
  const until = range.cloneRange();
  until.setStart(element, 0);
  until.setEnd(range.startContainer, range.startOffset);
  return { before: until.toString().slice(-BEFORE), text };
}
