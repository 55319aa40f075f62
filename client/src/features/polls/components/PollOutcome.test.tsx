// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../testing/render.tsx';
import { choices, firstRound, forms, sampleView } from '../testing/sample-polls.ts';
import { PollCard } from './PollCard.tsx';

function draw(view = sampleView()) {
  return renderApp(<PollCard view={view} onVote={() => undefined} />);
}

describe('what was chosen', () => {
  it.each([
    [1, '1 vote, résultats cachés jusqu’à leur affichage.'],
    [23, '23 votes, résultats cachés jusqu’à leur affichage.'],
  ])('is hidden, but for how many: %i', (people, words) => {
    draw(
      sampleView({
        ...{ poll: { shown: false }, mine: choices.single },
        tally: { results: null, voters: { people, tables: 0 } },
      }),
    );
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText(/%/)).toBeNull();
  });

  it('is said to be hidden from others to who sees it all the same', () => {
    draw(sampleView({ poll: { shown: false }, mine: choices.single }));
    expect(screen.getByText(/^Ces résultats sont cachés/)).toBeTruthy();
  });

  it('comes before one votes when it is asked for', async () => {
    const { user } = draw();
    expect(screen.queryByText(/%/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir les résultats sans voter' }));
    expect(screen.getByText('48 %')).toBeTruthy();
  });

  it('is in bars with its own marked in words', () => {
    draw(sampleView({ mine: choices.single }));
    const [train, car] = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(train).toContain('Le train, puis à vélo (votre choix)');
    expect(train).toMatch(/48\s%/);
    expect(train).toContain('11 votes');
    expect(car).not.toContain('votre choix');
  });

  it('is compared with the first round', () => {
    const view = sampleView({ poll: { round: 2 }, mine: choices.single });
    draw({ ...view, first: firstRound(view.poll) });
    const [train, car] = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(train).toContain('+18 points depuis le premier tour');
    expect(car).toContain('−15 points depuis le premier tour');
    expect(screen.getByText('Au premier tour')).toBeTruthy();
  });

  it('has a mean on a scale, beside that of the first round', () => {
    const view = sampleView({ poll: { form: forms.scale, round: 2 }, mine: choices.scale });
    draw({ ...view, first: firstRound(view.poll) });
    expect(screen.getByText('3,7')).toBeTruthy();
    expect(screen.getByText(/2,9 au premier tour/)).toBeTruthy();
    expect(screen.getByText('4 : 9 votes, 39 % (votre choix)')).toBeTruthy();
  });

  it('has points and first places in a ranking', () => {
    draw(sampleView({ poll: { form: forms.ranking, state: 'closed' } }));
    const [train] = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(train).toContain('74 points');
    expect(train).toContain('12 fois en tête');
  });

  it('is two figures where tables voted, never one', () => {
    const { tally } = sampleView();
    draw(
      sampleView({
        poll: { state: 'closed' },
        tally: {
          voters: { people: 23, tables: 5 },
          results: {
            byPerson: (tally?.results ?? never()).byPerson,
            byTable: { kind: 'options', options: [{ optionId: 'train', count: 5 }] },
          },
        },
      }),
    );
    const people = screen.getByText('Par personne (23)').parentElement ?? never();
    const tables = screen.getByText('Par table (5)').parentElement ?? never();
    expect(within(people).getByText('48 %')).toBeTruthy();
    expect(within(tables).getByText('100 %')).toBeTruthy();
  });

  it('is a cloud that screen readers hear as a list, without what was hidden', () => {
    const words = sampleView({ poll: { form: forms.words, state: 'closed' } });
    const answers = [
      { text: 'confiance', count: 3, hidden: false },
      { text: 'gros mot', count: 1, hidden: true },
    ];
    draw({
      ...words,
      tally: words.tally && {
        ...words.tally,
        results: { byPerson: { kind: 'words', answers, more: 0 }, byTable: null },
      },
    });
    expect(screen.getByRole('listitem').textContent).toMatch(/^confiance\s: 3 fois$/);
    expect(screen.queryByText('gros mot')).toBeNull();
  });
});

function never(): never {
  throw new Error('it is there');
}
