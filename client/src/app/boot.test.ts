// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import source from '../../public/boot.js?raw';
import { languageKey } from '../i18n/languages.ts';

const files = { wayInFr: '/assets/page.js /assets/fr.js', wayInEn: '/assets/page.js /assets/en.js' };
const asked = vi.fn<typeof fetch>();

/** What the page fetches in advance, once `/boot.js` ran at this address. */
async function bootAt(address: string, told: Record<string, string> = files): Promise<string[]> {
  history.replaceState(null, '', address);
  const script = Object.assign(document.createElement('script'), { src: '/boot.js' });
  Object.assign(script.dataset, told);
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  new Function(source)();
  await (window as Window & { sentiersMe?: { answer: Promise<unknown> } }).sentiersMe?.answer;
  const links = document.head.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
  return [...links].map((link) => link.getAttribute('href') ?? '');
}

beforeEach(() => {
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR', 'en']);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  asked.mockReset();
  localStorage.clear();
  document.head.replaceChildren();
  delete (window as Window & { sentiersMe?: unknown }).sentiersMe;
});

describe('what is fetched beside the libraries', () => {
  test('is the sign-in where one asks for it, and nobody is asked who it is', async () => {
    expect(await bootAt('/connexion/code')).toEqual(['/assets/page.js', '/assets/fr.js']);
    expect(asked).not.toHaveBeenCalled();
  });

  test.each(['/e-mails/arret', '/mise-en-relation', '/carnet/ma-fiche', '/engagement/point'])(
    'is nothing where a mail’s link leads (%s), and nobody is asked who it is',
    async (address) => {
      expect(await bootAt(address)).toEqual([]);
      expect(asked).not.toHaveBeenCalled();
    },
  );

  test('is the sign-in wherever nobody is signed in', async () => {
    asked.mockResolvedValue(Response.json({ code: 'unauthenticated' }, { status: 401 }));
    expect(await bootAt('/canaux/x')).toEqual(['/assets/page.js', '/assets/fr.js']);
  });

  test.each([
    ['someone is', async () => Response.json({ id: 'someone' })],
    ['it cannot be known', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('is nothing more where %s', async (_, answer) => {
    asked.mockImplementation(answer);
    expect(await bootAt('/canaux/x')).toEqual([]);
  });

  test('speaks the language that is remembered, else the first of ours in the browser', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de', 'EN-us', 'fr']);
    expect(await bootAt('/connexion')).toContain('/assets/en.js');
    document.head.replaceChildren();
    localStorage.setItem(languageKey, 'fr');
    expect(await bootAt('/connexion')).toContain('/assets/fr.js');
  });

  test('is what the development server gives, without a build', async () => {
    expect(await bootAt('/connexion', {})).toEqual([]);
  });
});
