// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import {
  away,
  conflict,
  drawAccompaniment as draw,
  part,
  patient,
  write,
} from '../testing/drawn-accompaniment.tsx';
import { elise, nora } from '../testing/sample-accompaniment.ts';

beforeEach(() => localStorage.clear());

it('says the next step, never an empty one, and has it back once it was done too fast', async () => {
  const step = { words: 'Appeler la mairie', dueOn: '2027-01-31' };
  const { user, server } = await draw(
    {},
    {
      '/next-step': ({ sent }) => {
        const { nextStep, revision } = sent as { nextStep: typeof step | null; revision: number };
        return { revision: revision + 1, nextStep: nextStep && { ...nextStep, by: nora } };
      },
    },
  );
  const next = part('Prochaine étape');
  await user.click(next.getByRole('button', { name: 'Dire la prochaine étape' }));
  const words = next.getByRole('textbox', { name: 'La prochaine étape' });
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  expect(words.getAttribute('aria-invalid')).toBe('true');
  expect(server.sent).toEqual([]);
  write(words, ' Appeler la mairie ');
  write(next.getByLabelText(/Pour quand/), step.dueOn);
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  expect(await next.findByText(/pour le.*dit par Nora Belkacem/, {}, patient)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'C’est fait' }));
  expect(await next.findByText(/Rien n’est encore dit/, {}, patient)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(await next.findByText('Appeler la mairie', {}, patient)).toBeTruthy();
  expect(server.sent.map(({ body }) => body)).toEqual([
    { nextStep: step, revision: 1 },
    { nextStep: null, revision: 2 },
    { nextStep: step, revision: 3 },
  ]);
});

it('shows the step that another said meanwhile, and puts one’s own in its place only when told again', async () => {
  const mine = { words: 'Appeler la mairie', dueOn: null };
  const theirs = { words: 'Voir la préfète', dueOn: null, by: elise };
  const { user, server } = await draw(
    {},
    {
      '/next-step': ({ sent }) => {
        const { revision, nextStep } = sent as { revision: number; nextStep: typeof mine };
        if (revision === 2) return { revision: 3, nextStep: { ...nextStep, by: nora } };
        server.now = { ...server.now, revision: 2, nextStep: theirs };
        return conflict();
      },
    },
  );
  const next = part('Prochaine étape');
  await user.click(next.getByRole('button', { name: 'Dire la prochaine étape' }));
  write(next.getByRole('textbox', { name: 'La prochaine étape' }), mine.words);
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  const said = within(await next.findByRole('region', { name: 'Ce qui est dit maintenant' }, patient));
  expect(await said.findByText(theirs.words, {}, patient)).toBeTruthy();
  expect(next.getByText(/changé entre-temps.*Vos mots sont gardés/)).toBeTruthy();
  expect(next.getByDisplayValue(mine.words)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(next.queryByRole('textbox')).toBeNull(), patient);
  expect(next.getByText(mine.words)).toBeTruthy();
  expect(server.sent.map(({ body }) => body)).toEqual(
    [1, 2].map((revision) => ({ revision, nextStep: mine })),
  );
  expect(localStorage).toHaveLength(0);
});

it('writes a step over what was read when it was begun, though the page was read again since', async () => {
  const first = await draw({}, { '/next-step': away });
  await first.user.click(screen.getByRole('button', { name: 'Dire la prochaine étape' }));
  write(screen.getByRole('textbox', { name: 'La prochaine étape' }), 'Appeler la mairie');
  first.unmount();
  const theirs = { words: 'Voir la préfète', dueOn: null, by: elise };
  const { user, server } = await draw({ revision: 2, nextStep: theirs }, { '/next-step': conflict });
  await user.click(screen.getByRole('button', { name: 'Changer' }));
  await user.click(part('Prochaine étape').getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(theirs.words, {}, patient)).toBeTruthy();
  expect(server.sent).toMatchObject([{ body: { revision: 1 } }]);
});

it('leaves as it is a step that changed before one said that it was done', async () => {
  const step = { words: 'Appeler la mairie', dueOn: null, by: nora };
  const { user, server } = await draw({ nextStep: step }, { '/next-step': conflict });
  server.now = { ...server.now, revision: 2, nextStep: { ...step, words: 'Voir la préfète', by: elise } };
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  expect(await screen.findByText(/relisez la prochaine étape/, {}, patient)).toBeTruthy();
  expect(await screen.findByText('Voir la préfète', {}, patient)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
});

it('keeps a next step that could not leave, through a reload', async () => {
  const first = await draw({}, { '/next-step': away });
  await first.user.click(screen.getByRole('button', { name: 'Dire la prochaine étape' }));
  write(screen.getByRole('textbox', { name: 'La prochaine étape' }), 'Appeler la mairie');
  await first.user.click(part('Prochaine étape').getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText(/Le réseau ne répond pas/, {}, patient)).toBeTruthy();
  first.unmount();
  const { user } = await draw({});
  await user.click(screen.getByRole('button', { name: 'Dire la prochaine étape' }));
  expect(screen.getByDisplayValue('Appeler la mairie')).toBeTruthy();
});
