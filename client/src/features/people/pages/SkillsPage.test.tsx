// @vitest-environment jsdom
import type { Role } from '@sentiers/shared/actor.ts';
import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { SkillsPage } from './SkillsPage.tsx';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
const patient = { timeout: 8_000 };
const nora = {
  ...{ id: idOf(1), name: 'Nora Belkacem', organisation: null, role: 'member' as const },
  ...{ cohortYear: null, photo: null },
};
const skill = (rank: number, label: string, state: Skill['state']): Skill => ({
  ...{ id: idOf(rank), label, state, proposedBy: nora },
});
const budget = skill(2, 'Budget', 'accepted');
const hedges = skill(3, 'Haies', 'proposed');
const cooking = skill(4, 'Cuisine', 'refused');

/** The page beside a server that decides as it is told; `fails`: it can't. */
async function draw(role: Role = 'coordinator', { items = [budget, hedges, cooking], fails = false } = {}) {
  const server = { items, sent: [] as unknown[] };
  const decide =
    (id: string) =>
    ({ sent }: { sent: unknown }) => {
      server.sent.push(sent);
      if (fails) throw new TypeError('Failed to fetch');
      const { state, label, mergeInto } = sent as {
        state: Skill['state'];
        label?: string;
        mergeInto: unknown;
      };
      server.items = server.items.flatMap((one) => {
        if (one.id !== id) return one;
        return mergeInto ? [] : { ...one, state, label: label ?? one.label };
      });
      return { items: server.items };
    };
  answerRequests({
    '/api/me': () => ({ id: nora.id, suspended: false, grants: [{ role, scope: { kind: 'programme' } }] }),
    '/api/skills': () => ({ items: server.items }),
    ...Object.fromEntries(items.map(({ id }) => [`/api/skills/${id}`, decide(id)])),
  });
  const view = renderApp(
    <SignedIn>
      <SkillsPage />
    </SignedIn>,
    { at: paths.skills },
  );
  await screen.findByRole('heading', { level: 1 }, patient);
  return { ...view, server };
}

const part = async (name: RegExp) => within(await screen.findByRole('region', { name }, patient));

it('accepts a proposal, told with who made it', async () => {
  const { user, server } = await draw();
  const proposed = await part(/1 proposition à relire/);
  expect(proposed.getByText('proposée par Nora Belkacem')).toBeTruthy();
  await user.click(await proposed.findByRole('button', { name: 'Accepter' }, patient));
  expect((await part(/2 compétences dans la liste/)).getByText('Haies')).toBeTruthy();
  expect(screen.getByText('Rien à relire.')).toBeTruthy();
  expect(server.sent).toEqual([{ state: 'accepted', mergeInto: null }]);
});

it('refuses a proposal, which may be taken back', async () => {
  const { user, server } = await draw();
  await user.click(await (await part(/à relire/)).findByRole('button', { name: 'Refuser' }, patient));
  const refused = await part(/2 compétences refusées/);
  await user.click(
    within(refused.getByText('Haies').closest('li') as HTMLElement).getByRole('button', { name: 'Accepter' }),
  );
  expect((await part(/dans la liste/)).getByText('Haies')).toBeTruthy();
  expect(server.sent).toEqual([
    { state: 'refused', mergeInto: null },
    { state: 'accepted', mergeInto: null },
  ]);
});

it('asks once before a skill goes from the list and from where it is said', async () => {
  const { user, server } = await draw();
  const listed = await part(/dans la liste/);
  await user.click(await listed.findByRole('button', { name: 'Retirer de la liste' }, patient));
  const asked = within(await screen.findByRole('dialog', { name: /Retirer.*Budget/ }, patient));
  expect(asked.getByText(/disparaît aussi des fiches/)).toBeTruthy();
  expect(server.sent).toEqual([]);
  await user.click(asked.getByRole('button', { name: 'Retirer de la liste' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patient);
  expect(server.sent).toEqual([{ state: 'refused', mergeInto: null }]);
});

it('says it otherwise, or with another one; never with nothing', async () => {
  const { user, server } = await draw();
  const proposed = await part(/à relire/);
  await user.click(await proposed.findByRole('button', { name: 'Renommer ou fondre' }, patient));
  const name = proposed.getByRole<HTMLInputElement>('textbox', { name: 'Dire autrement' });
  fireEvent.change(name, { target: { value: ' h' } });
  await user.click(proposed.getByRole('button', { name: 'Enregistrer' }));
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(proposed.getByRole('alert').textContent).toBe('Écrivez au moins deux lettres.');
  expect(server.sent).toEqual([]);
  fireEvent.change(proposed.getByRole('combobox', { name: /Fondre dans/ }), { target: { value: budget.id } });
  await user.click(proposed.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByText('Haies')).toBeNull(), patient);
  expect(server.sent).toEqual([{ state: 'accepted', mergeInto: budget.id }]);
});

it('says where a decision could not be taken, and leaves everything as it was', async () => {
  const { user } = await draw('coordinator', { fails: true });
  await user.click(await (await part(/à relire/)).findByRole('button', { name: 'Accepter' }, patient));
  expect(await screen.findByText(/Le réseau ne répond pas/, {}, patient)).toBeTruthy();
  expect((await part(/1 proposition à relire/)).getByText('Haies')).toBeTruthy();
});

it('shows members the list and what waits of theirs, and nothing to decide', async () => {
  await draw('member', { items: [budget, hedges] });
  expect((await part(/1 proposition de vous/)).getByText('Haies')).toBeTruthy();
  expect((await part(/1 compétence dans la liste/)).getByText('Budget')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says what an empty list is for', async () => {
  await draw('member', { items: [] });
  expect(await screen.findByRole('heading', { name: 'La liste est vide' })).toBeTruthy();
});
