import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { paths } from '../../../lib/paths.ts';
import { type Answer, answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { AccompanimentPage } from '../pages/AccompanimentPage.tsx';
import { accompanimentId, accompanimentOf, nora } from './sample-accompaniment.ts';

/** The operations of late features, and dialogs, come with the first that is asked for. */
export const patient = { timeout: 8_000 };
const base = `/api/accompaniments/${accompanimentId}`;

/** The page beside a server that keeps one accompaniment; `changes` answer by what it is afterwards, or refuse. */
export async function drawAccompaniment(start: Partial<Accompaniment>, changes: Record<string, Answer> = {}) {
  const server = { now: accompanimentOf(start), sent: [] as { method: string; body: unknown }[] };
  const noting = Object.entries(changes).map(([path, answer]): [string, Answer] => [
    `${base}${path}`,
    async (request) => {
      server.sent.push({ method: request.method, body: request.sent });
      const said = await answer(request);
      if (said instanceof Response) return said;
      server.now = { ...server.now, ...(said as Partial<Accompaniment>) };
      return server.now;
    },
  ]);
  answerRequests({
    [base]: () => server.now,
    '/api/me': () => ({ id: nora.id, person: nora, grants: [], suspended: false }),
    ...Object.fromEntries(noting),
  });
  const view = renderApp(
    <SignedIn>
      <AccompanimentPage />
    </SignedIn>,
    { at: paths.accompaniment(accompanimentId), path: paths.accompaniment(':accompanimentId') },
  );
  await screen.findByRole('heading', { level: 1, name: /La Cordée mobile/ }, patient);
  return { ...view, server };
}

export const part = (name: string) => within(screen.getByRole('region', { name }));
export const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
export const away = () => {
  throw new TypeError('Failed to fetch');
};
export const conflict = () => Response.json({ code: 'revision_conflict', message: '' }, { status: 409 });
