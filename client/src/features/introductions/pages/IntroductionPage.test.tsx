// @vitest-environment jsdom
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests, keepOne } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import {
  elise,
  introductionId,
  introductionOf,
  meOf,
  nora,
  personOf,
  qualifyingOf,
} from '../testing/sample-introduction.ts';
import { IntroductionPage } from './IntroductionPage.tsx';

const none = { edit: false, agree: false, withdraw: false, qualify: false, answer: false };
const qualifies = { ...none, qualify: true };
const hugo = personOf('Hugo Vasseur', 5);
const base = `/api/introductions/${introductionId}`;

interface Served {
  me?: PersonSummary;
  /** What each change leaves, by the end of its address. */
  after?: Record<string, Partial<Introduction>>;
}

/** The page beside a server that keeps one request, and what was sent to it. */
async function draw(introduction: Introduction, { me = nora, after = {} }: Served = {}) {
  const { answers, sent } = keepOne(base, introduction, after);
  answerRequests({
    '/api/me': () => meOf(me),
    [`${base}/candidates`]: () => ({
      people: [{ person: hugo, why: 'territory' }],
      contacts: [{ id: elise.id, name: 'Odile Tréhard', role: 'Maire', body: '', noticed: false }],
    }),
    ...answers,
  });
  const { user } = renderApp(
    <SignedIn>
      <IntroductionPage />
    </SignedIn>,
    { at: paths.introduction(introductionId), path: paths.introduction(':introductionId') },
  );
  await screen.findByRole('heading', { level: 1 });
  return { user, sent };
}

it('says the same to who asked whether nobody answered yet or somebody refused', async () => {
  await draw(introductionOf({ state: 'sent', expiresAt: '2026-12-11T08:00:00.000Z', abilities: none }));
  expect(screen.getByRole('status').textContent).toContain('11 décembre 2026');
  expect(document.body.textContent).toContain('un refus et un silence se ressemblent');
});

it('shows the two wordings side by side, and agrees to the very one that was read', async () => {
  const proposed = introductionOf({
    state: 'reworded',
    whom: 'L’élue aux mobilités',
    earlier: [{ ...introductionOf(), by: nora, at: '2026-11-20T08:00:00.000Z' }],
    abilities: { ...none, agree: true, edit: true, withdraw: true },
  });
  const { user, sent } = await draw(proposed, {
    after: { agreed: { state: 'asked', revision: 4, abilities: { ...none, edit: true } } },
  });
  expect(
    within(screen.getByRole('region', { name: 'Vos mots' })).getByText('Un maire de l’Orne'),
  ).toBeTruthy();
  const theirs = screen.getByRole('region', { name: 'Ceux de l’animation' });
  expect(within(theirs).getByText('L’élue aux mobilités')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'J’accepte ces mots' }));
  await screen.findByText(/Votre demande est chez l’animation/);
  expect(sent).toEqual([{ what: 'agreed', body: { revision: 3 } }]);
});

it('lets who qualifies it choose among those who may be asked, each with the reason, and sends it once', async () => {
  const { user, sent } = await draw(
    introductionOf({ qualifying: qualifyingOf({ target: null }), abilities: qualifies }),
    {
      me: elise,
      after: { target: { state: 'sent', qualifying: qualifyingOf(), abilities: none } },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Choisir à qui l’adresser' }));
  expect(await screen.findByText('Dit connaître ce territoire')).toBeTruthy();
  const submit = screen.getByRole('button', { name: 'Lui adresser la demande' });
  expect((submit as HTMLButtonElement).disabled).toBe(true);
  await user.click(screen.getByRole('radio', { name: /Odile Tréhard/ }));
  await user.type(screen.getByLabelText(/Un mot de votre part/), 'Elle connaît la ligne.');
  await user.click(submit);
  await screen.findByRole('heading', { name: 'Adressée à Odile Tréhard' });
  const target = { type: 'contact', contactId: elise.id };
  expect(sent).toEqual([{ what: 'target', body: { revision: 3, target, note: 'Elle connaît la ligne.' } }]);
});

it('tells a refusal and its letters to who qualifies alone, who may ask someone else', async () => {
  const letters = [{ at: '2026-11-23T08:00:00.000Z', body: 'Je ne suis plus élue.' }];
  await draw(
    introductionOf({
      state: 'sent',
      qualifying: qualifyingOf({ answer: 'no', answerWords: 'Pas en ce moment.', letters }),
      abilities: qualifies,
    }),
    { me: elise },
  );
  const approach = within(screen.getByRole('region', { name: 'Adressée à Odile Tréhard' }));
  for (const words of ['A refusé, en privé', 'Pas en ce moment.', 'Je ne suis plus élue.'])
    expect(approach.getByText(words)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'L’adresser à quelqu’un d’autre' })).toBeTruthy();
});

it('declines with advice, and not without', async () => {
  const { user, sent } = await draw(
    introductionOf({ qualifying: qualifyingOf({ target: null }), abilities: qualifies }),
    {
      me: elise,
      after: { declined: { state: 'declined', advice: 'Passez d’abord en mairie.', abilities: none } },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Ne pas la transmettre' }));
  await user.click(await screen.findByRole('button', { name: 'Envoyer le conseil' }));
  expect(await screen.findByText(/sans conseil, un refus ne sert à rien/)).toBeTruthy();
  await user.type(screen.getByLabelText('Votre conseil'), 'Passez d’abord en mairie.');
  await user.click(screen.getByRole('button', { name: 'Envoyer le conseil' }));
  await screen.findByRole('heading', { name: 'Le conseil que vous avez donné' });
  expect(sent).toEqual([{ what: 'declined', body: { advice: 'Passez d’abord en mairie.' } }]);
});

it('lets who is asked refuse in private, having said that nobody who asked will know', async () => {
  const { user, sent } = await draw(introductionOf({ state: 'sent', abilities: { ...none, answer: true } }), {
    me: hugo,
    after: { answer: { abilities: none } },
  });
  await user.click(screen.getByRole('radio', { name: 'Je préfère refuser' }));
  expect(screen.getByText(/Pour qui demande, c’est comme si vous n’aviez pas répondu/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Refuser en privé' }));
  expect(await screen.findByText(/Personne, parmi ceux qui ont demandé, ne le saura/)).toBeTruthy();
  expect(sent).toEqual([{ what: 'answer', body: { answer: { answer: 'no', words: '' } } }]);
});

it('leads both to their conversation once it is open, and asks whether it helped', async () => {
  const { user, sent } = await draw(
    introductionOf({
      state: 'accepted',
      met: { name: 'Hugo Vasseur', role: 'Élu', email: null, words: 'Volontiers.' },
      conversationId: elise.id,
      asksHelped: true,
      abilities: none,
    }),
    { after: { helped: { helped: 'a-little', asksHelped: false } } },
  );
  const link = screen.getByRole('link', { name: 'Ouvrir la conversation' });
  expect(link.getAttribute('href')).toBe(paths.direct(elise.id));
  await user.click(screen.getByRole('button', { name: 'Un peu' }));
  expect(await screen.findByText('Merci, c’est noté.')).toBeTruthy();
  expect(sent).toEqual([{ what: 'helped', body: { helped: 'a-little' } }]);
});
