// @vitest-environment jsdom
import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../testing/render.tsx';
import { choices, forms, samplePoll, sampleView } from '../testing/sample-polls.ts';
import { PollCard } from './PollCard.tsx';

function draw(view = sampleView()) {
  const onVote = vi.fn<(choice: Choice | null) => void>();
  return { ...renderApp(<PollCard view={view} onVote={onVote} />), onVote };
}

/** How each kind is answered. */
const answering: Record<PollForm['kind'], (user: UserEvent) => Promise<void>> = {
  single: (user) => user.click(screen.getByRole('radio', { name: /^Le train/ })),
  multiple: async (user) => {
    await user.click(screen.getByRole('checkbox', { name: /^Le train/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Le car/ }));
  },
  scale: (user) => user.click(screen.getByRole('radio', { name: '4' })),
  ranking: async (user) => {
    for (const name of [/^Le train/, /^Le car/, /^La voiture/, /^Je ne peux/]) {
      await user.click(screen.getByRole('button', { name }));
    }
  },
  words: async (user) => {
    await user.type(screen.getByLabelText('Mot 1'), ' confiance ');
    await user.type(screen.getByLabelText(/^Mot 3/), 'gare');
  },
  text: (user) =>
    user.type(screen.getByLabelText('Votre réponse'), 'Six mois devant nous, sans avoir à facturer.'),
  dates: async (user) => {
    await user.click(screen.getByRole('checkbox', { name: /^Lundi 4 janvier/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Mardi 5 janvier/ }));
  },
};

const kinds = Object.keys(forms) as PollForm['kind'][];

describe('voting', () => {
  it.each(kinds)('answers %s', async (kind) => {
    const { user, onVote } = draw(sampleView({ poll: { form: forms[kind] } }));
    await answering[kind](user);
    await user.click(screen.getByRole('button', { name: 'Voter' }));
    expect(onVote.mock.calls).toEqual([[choices[kind]]]);
  });

  it.each<[PollForm['kind'], RegExp]>([
    ['single', /^Choisissez une réponse/],
    ['multiple', /^Choisissez une réponse/],
    ['scale', /^Choisissez une valeur/],
    ['ranking', /^Donnez un rang à chaque/],
    ['words', /^Écrivez un mot/],
    ['text', /^Écrivez votre réponse/],
  ])('says what is missing in %s', async (kind, words) => {
    const { user, onVote } = draw(sampleView({ poll: { form: forms[kind] } }));
    await user.click(screen.getByRole('button', { name: 'Voter' }));
    expect(screen.getByText(words).closest('[role="status"]')).toBeTruthy();
    expect(onVote).not.toHaveBeenCalled();
  });

  it('takes no date as an answer', async () => {
    const { user, onVote } = draw(sampleView({ poll: { form: forms.dates } }));
    await user.click(screen.getByRole('button', { name: 'Voter' }));
    expect(onVote).toHaveBeenCalledWith({ kind: 'options', optionIds: [] });
  });

  it.each([
    [true, /^Anonyme : personne ne saura/],
    [false, /^Nominatif : celles et ceux/],
  ])('says before who will know (anonymous: %s)', (anonymous, words) => {
    draw(sampleView({ poll: { anonymous } }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('chooses no more than may be', async () => {
    const { user } = draw(sampleView({ poll: { form: forms.multiple } }));
    await user.click(screen.getByRole('checkbox', { name: /^Le train/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Le car/ }));
    const third = screen.getByRole<HTMLInputElement>('checkbox', { name: /^La voiture/ });
    expect(third.disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /^Le train/ }));
    expect(third.disabled).toBe(false);
  });

  it('ranks with the keyboard: what moves keeps it, and its rank is said', async () => {
    const { user } = draw(sampleView({ poll: { form: forms.ranking } }));
    await user.click(screen.getByRole('button', { name: /^Le train/ }));
    await user.click(screen.getByRole('button', { name: /^Le car/ }));
    const up = screen.getByRole('button', { name: /^Monter\s: Le car/ });
    up.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(up);
    expect(screen.getByText('Le car de la région : rang 1 sur 4.')).toBeTruthy();
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines[0]).toMatch(/^1Le car/);
    expect(lines[1]).toMatch(/^2Le train/);
    await user.click(screen.getByRole('button', { name: /^Le car de la région/ }));
    expect(screen.getByText('Le car de la région : sans rang.')).toBeTruthy();
  });
});

describe('once voted', () => {
  it.each(kinds)('says it of %s, and lets it be changed', async (kind) => {
    const { user, onVote } = draw(sampleView({ poll: { form: forms[kind] }, mine: choices[kind] }));
    expect(screen.getByRole('status').textContent).toContain('Voté');
    await user.click(screen.getByRole('button', { name: 'Modifier mon vote' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer mon vote' }));
    expect(onVote.mock.calls).toEqual([[choices[kind]]]);
  });

  it('is taken back', async () => {
    const { user, onVote } = draw(sampleView({ mine: choices.single }));
    await user.click(screen.getByRole('button', { name: 'Modifier mon vote' }));
    await user.click(screen.getByRole('button', { name: 'Retirer mon vote' }));
    expect(onVote).toHaveBeenCalledWith(null);
  });

  it('waits for the network in words', () => {
    draw(sampleView({ mine: choices.single, pending: true }));
    expect(screen.getByRole('status').textContent).toContain('en attente du réseau');
  });

  it('is not changed any more when it is closed', () => {
    draw(sampleView({ poll: { state: 'closed' }, mine: choices.single }));
    expect(screen.queryByRole('button', { name: 'Modifier mon vote' })).toBeNull();
  });
});

it('does not offer a vote to who has none, and says so', () => {
  draw(sampleView({ may: { vote: false } }));
  expect(screen.getByText('Vous ne pouvez pas voter ici.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('says why a vote was not taken', () => {
  const onVote = () => undefined;
  renderApp(
    <PollCard view={sampleView()} onVote={onVote} refused="Votre vote n’a pas été pris en compte." />,
  );
  expect(screen.getByText('Votre vote n’a pas été pris en compte.')).toBeTruthy();
});

it('names its question as a part of the page', () => {
  draw();
  expect(screen.getByRole('region', { name: samplePoll().question })).toBeTruthy();
});
