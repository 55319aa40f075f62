// @vitest-environment jsdom
import type { Role } from '@sentiers/shared/actor.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { quietJournal } from '../../../testing/quiet-journal.ts';
import { renderApp } from '../../../testing/render.tsx';
import { answerOf, cardOf, cohortId } from '../testing/sample-article.ts';
import { meOf } from '../testing/sample-me.ts';
import { LatestExperiences } from './LatestExperiences.tsx';

const ids = [1, 2, 3, 4].map((rank) => `0192f0a4-7c3e-7a10-8b11-0000000000e${rank}`);
const cards = ids.map((id, rank) => cardOf({ id, title: `Retour ${rank + 1}` }));

/** The card beside a server that holds these experiences; `waits` of mine wait for me. */
async function draw({ role = 'member' as Role, found = cards, waits = 0, hasPlace = true } = {}) {
  const asked: (string | null)[] = [];
  let held = found;
  answerRequests({
    '/api/me': () => (hasPlace ? meOf(role) : { ...meOf(role), grants: [] }),
    '/api/library': ({ search }) => {
      asked.push([...search.entries()].find(([name]) => name.startsWith('cohort'))?.[1] ?? null);
      return answerOf(held);
    },
    '/api/me/experiences': () => ({
      items: ids.map((id, rank) => ({ id, waits: rank < waits })),
    }),
  });
  const journal = quietJournal();
  const view = renderApp(
    <JournalContext value={journal.client}>
      <LatestExperiences />
    </JournalContext>,
  );
  const change = (next: typeof cards) => {
    held = next;
    journal.tell({ name: 'experience.changed', data: { experienceId: ids[0] ?? '' } });
  };
  return { ...view, asked, change };
}

const card = async () => within(await screen.findByRole('region', { name: 'Retours d’expérience' }));

it('shows a member the latest three of their cohort, each leading to its page', async () => {
  const { asked } = await draw();
  const part = await card();
  expect(part.getByText('Les derniers de votre cohorte')).toBeTruthy();
  const lines = within(part.getByRole('list')).getAllByRole('link');
  expect(lines.map(({ textContent }) => textContent)).toEqual(['Retour 1', 'Retour 2', 'Retour 3']);
  expect(lines.map((line) => line.getAttribute('href'))).toEqual(
    ids.slice(0, 3).map((id) => paths.experience(id)),
  );
  expect(part.getByRole('link', { name: 'Tous les retours' }).getAttribute('href')).toBe(paths.library);
  expect(asked).toEqual([cohortId]);
});

it('shows those of the network to who is in no cohort', async () => {
  const { asked } = await draw({ role: 'coordinator' });
  expect((await card()).getByText('Les derniers du réseau')).toBeTruthy();
  expect(asked).toEqual([null]);
});

it('says how many wait for me, and leads to them; of none it says nothing', async () => {
  const { unmount } = await draw({ waits: 2 });
  const line = await (await card()).findByRole('link', {
    name: '2 retours attendent votre lecture ou votre accord',
  });
  expect(line.getAttribute('href')).toBe(paths.myExperiences);
  unmount();
  await draw();
  expect((await card()).queryByRole('link', { name: /attend/ })).toBeNull();
});

it('invites to write where there is nothing to read, and follows what is published', async () => {
  const { change } = await draw({ found: [] });
  const part = await card();
  expect(part.getByText('Qu’avez-vous essayé que d’autres devraient savoir ?')).toBeTruthy();
  expect(part.getByRole('link', { name: 'Écrire un retour' }).getAttribute('href')).toBe(paths.newExperience);
  change(cards.slice(0, 1));
  expect(await part.findByRole('link', { name: 'Retour 1' })).toBeTruthy();
  await waitFor(() => expect(part.queryByRole('link', { name: 'Écrire un retour' })).toBeNull());
});

it('is not drawn for who may not write experiences', async () => {
  const { asked, queryClient } = await draw({ hasPlace: false });
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.queryByRole('region')).toBeNull();
  expect(asked).toEqual([]);
});
