import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next, { type Resource } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach } from 'vitest';
import type { Language } from '../i18n/languages.ts';
import { interpolation, writtenCounts } from '../i18n/written-counts.ts';
import { ThemeRoot } from '../theme/ThemeRoot.tsx';

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

afterEach(cleanup);

const modules = import.meta.glob<Record<string, unknown>>('../i18n/{fr,en}/*.ts', {
  eager: true,
  import: 'messages',
});

interface RenderOptions {
  language?: Language;
  /** Address at which the component stands. */
  at?: string;
  /** Pattern of that address, where the component reads its parameters (`/canaux/:channelId`). */
  path?: string;
}

/**
 * Draws a component as the application would: with the theme, every message of the language, a cache of its own
 * and a router whose every other page is empty. Returns Testing Library's result, a user and the router.
 */
export function renderApp(
  component: ReactNode,
  { language = 'fr', at = '/', path = at.replace(/[?#].*/, '') }: RenderOptions = {},
) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter(
    [
      { path, element: component },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  );
  const view = render(
    <I18nextProvider i18n={translator(language)}>
      <ThemeRoot>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeRoot>
    </I18nextProvider>,
  );
  return { ...view, user: userEvent.setup(), router, queryClient };
}

function translator(language: Language) {
  const instance = i18next.createInstance();
  const resources: Resource = {};
  for (const [path, messages] of Object.entries(modules)) {
    const [, of = '', namespace = ''] = /\/(fr|en)\/(.+)\.ts$/.exec(path) ?? [];
    resources[of] = { ...resources[of], [namespace]: messages as Record<string, string> };
  }
  void instance.use(initReactI18next).use(writtenCounts).init({
    lng: language,
    fallbackLng: 'fr',
    defaultNS: 'common',
    resources,
    interpolation,
    initAsync: false,
  });
  return instance;
}
