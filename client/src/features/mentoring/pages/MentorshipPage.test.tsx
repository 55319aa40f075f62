// @vitest-environment jsdom
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests, keepOne } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { antoine, mentorshipId, mentorshipOf, nora } from '../testing/sample-mentoring.ts';
import { MentorshipPage } from './MentorshipPage.tsx';

const base = `/api/mentorships/${mentorshipId}`;

beforeEach(() => localStorage.clear());

/** The page as one of the two sees it, beside a server that changes it as `after` says, and what was sent. */
async function draw(
  mentorship: Mentorship,
  { me = nora, after = {} }: { me?: PersonSummary; after?: Record<string, Partial<Mentorship>> } = {},
) {
  const { answers, sent } = keepOne(base, mentorship, after);
  answerRequests({
    '/api/me': () => ({ id: me.id, suspended: false, grants: [] }),
    ...answers,
  });
  const { user } = renderApp(
    <SignedIn>
      <MentorshipPage />
    </SignedIn>,
    { at: paths.mentorship(mentorshipId), path: paths.mentorship(':mentorshipId') },
  );
  await screen.findByRole('heading', { level: 1 });
  return { user, sent };
}

const agreement = {
  ...{ goals: ['Savoir qui décide'], startsOn: '2026-12-01', endsOn: '2027-03-01', rhythm: '' },
  revision: 2,
};

it('asks the mentor, having said that a no is not told, and opens the rest by a yes', async () => {
  const { user, sent } = await draw(
    mentorshipOf({ state: 'proposed', abilities: { answer: true, write: false, close: false } }),
    {
      me: antoine,
      after: {
        answer: {
          state: 'active',
          conversationId: nora.id,
          abilities: { answer: false, write: true, close: true },
        },
      },
    },
  );
  expect(screen.getByText(/Si vous dites non, Nora Belkacem n’en saura rien/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'J’accepte' }));
  const link = await screen.findByRole('link', { name: 'Écrire' });
  expect(link.getAttribute('href')).toBe(paths.direct(nora.id));
  expect(sent).toEqual([{ what: 'answer', body: { answer: 'yes' } }]);
});

it('proposes an agreement of at most three goals, with an end after its beginning', async () => {
  const { user, sent } = await draw(mentorshipOf(), {
    after: { agreement: { agreement: { ...agreement, agreedBy: [] } } },
  });
  await user.click(screen.getByRole('button', { name: 'Écrire l’accord' }));
  await user.click(screen.getByRole('button', { name: 'Proposer cet accord' }));
  expect(screen.getByText('Écrivez au moins un but, en quelques mots.')).toBeTruthy();
  expect(screen.queryByLabelText(/But 4/)).toBeNull();
  await user.type(screen.getByLabelText('But 1'), 'Savoir qui décide');
  fireEvent.change(screen.getByLabelText('Du'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('Au'), { target: { value: '2026-11-01' } });
  await user.click(screen.getByRole('button', { name: 'Proposer cet accord' }));
  expect(screen.getByText('Choisissez une fin après le début.')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText('Au'), { target: { value: '2027-03-01' } });
  await user.click(screen.getByRole('button', { name: 'Proposer cet accord' }));
  await screen.findByText(/Ni vous ni Antoine Gallet/);
  const { revision: _, ...words } = agreement;
  expect(sent).toEqual([{ what: 'agreement', body: { revision: 0, agreement: words } }]);
});

it('says yes to the agreement that was read, and to the charter beside it', async () => {
  const proposed = { ...agreement, agreedBy: [antoine.id] };
  const { user, sent } = await draw(mentorshipOf({ agreement: proposed }), {
    after: { agreed: { agreement: { ...proposed, agreedBy: [antoine.id, nora.id] } } },
  });
  const card = within(screen.getByRole('region', { name: 'Votre accord' }));
  expect(card.getByText('La charte du mentorat')).toBeTruthy();
  await user.click(card.getByRole('button', { name: 'J’accepte cet accord et la charte' }));
  await card.findByText('Vous l’avez accepté tou·te·s les deux.');
  expect(card.queryByRole('button', { name: 'J’accepte cet accord et la charte' })).toBeNull();
  expect(sent).toEqual([{ what: 'agreed', body: { revision: 2 } }]);
});

it('gives a meeting to come to one’s calendar, and asks two lines of one that was held', async () => {
  const meeting = (id: string, startsAt: string, endsAt: string): Mentorship['meetings'][number] => ({
    ...{ id, kind: 'appointment', title: `Échange ${id}`, startsAt, endsAt, place: '', note: '' },
    ...{ by: nora, revision: 1, calendar: `/calendrier-${id}.ics`, afterwards: '' },
  });
  const held = meeting('held', '2026-01-10T09:00:00.000Z', '2026-01-10T10:00:00.000Z');
  const ahead = meeting('ahead', '2099-01-10T09:00:00.000Z', '2099-01-10T10:00:00.000Z');
  const { user, sent } = await draw(mentorshipOf({ meetings: [held, ahead] }), {
    after: {
      'meetings/held/note': { meetings: [{ ...held, afterwards: 'Relire la délibération.' }, ahead] },
    },
  });
  const links = screen.getAllByRole('link', { name: 'Ajouter à mon calendrier' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/calendrier-ahead.ics']);
  await user.click(screen.getByRole('button', { name: 'Noter ce qui en reste' }));
  await user.type(await screen.findByLabelText(/En deux lignes/), 'Relire la délibération.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/Ce qui en reste.*Relire la délibération/)).toBeTruthy();
  expect(sent).toEqual([{ what: 'meetings/held/note', body: { note: 'Relire la délibération.' } }]);
});

it('asks the other for their own answers once one of the two ended it', async () => {
  const over = mentorshipOf({
    ...{ state: 'closed', closedAt: '2026-11-20T08:00:00.000Z' },
    abilities: { answer: false, write: false, close: true },
  });
  const given = { reached: 'yes' as const, useful: '', again: true };
  const { user, sent } = await draw(over, { after: { closed: { closing: given } } });
  await screen.findByRole('heading', { name: /Antoine Gallet a terminé ce mentorat/ });
  await user.click(screen.getByRole('radio', { name: 'Oui' }));
  await user.click(screen.getByRole('checkbox', { name: 'Je le referais' }));
  await user.click(screen.getByRole('button', { name: 'Envoyer mes réponses' }));
  expect(await screen.findByText('Vous le referiez.')).toBeTruthy();
  expect(sent).toEqual([{ what: 'closed', body: { closing: given } }]);
});
