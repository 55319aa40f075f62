import { expect, type Page } from '@playwright/test';

/**
 * An image of 1920 points is about four metres wide where one sits fifteen metres away: a point is 2.1 mm. Capitals are
 * seven tenths of a letter's size, and 10 minutes of arc are the least to read them by, 22 are at ease (ISO 9241-303):
 * 44 and 96 mm there.
 */
const LEAST = 30;
const AT_EASE = 66;

/** All that a projector shows can be read from fifteen metres, and its one thing at ease; the page is 1920 points wide. */
export async function expectReadFromAfar(projector: Page): Promise<void> {
  expect(projector.viewportSize()?.width).toBe(1920);
  const sizes = await projector.evaluate(() => {
    const found: { words: string; size: number }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      const words = textContent?.trim() ?? '';
      // What is there for screen readers alone is one point high.
      if (words === '' || !parent?.checkVisibility() || parent.getBoundingClientRect().height <= 1) continue;
      found.push({ words, size: Number.parseFloat(getComputedStyle(parent).fontSize) });
    }
    return found;
  });
  expect(sizes.filter(({ size }) => size < LEAST)).toEqual([]);
  expect(Math.max(...sizes.map(({ size }) => size))).toBeGreaterThanOrEqual(AT_EASE);
}
