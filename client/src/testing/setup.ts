import { afterEach } from 'vitest';

// Before each file: where it asked for a page, that page is empty again after each test.
if (typeof window !== 'undefined') {
  // jsdom has no screen: every question about one is answered no, as on a small and light one.
  window.matchMedia ??= (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  window.scrollTo = () => undefined; // jsdom has no layout to scroll
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
