// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { onePerson } from '../../../lib/journal/testing/one-person.ts';
import '../../../testing/no-layout.ts';
import { renderApp } from '../../../testing/render.tsx';
import { seminarOf } from '../testing/sample-seminar.ts';
import { NewSeminarPage } from './NewSeminarPage.tsx';

const id = (last: number) => `0199a000-0000-7000-8000-00000000000${last}`;
const cohort = (last: number, name: string, fields: object = {}) => ({
  ...{ id: id(last), name, ended: false, abilities: { createChannel: true } },
  ...fields,
});

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Draws the page for who facilitates these; returns where creations were sent. */
async function draw(cohorts: readonly object[]) {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'GET') return Response.json({ items: cohorts });
    asked.push(new URL(request.url).pathname);
    return Response.json(seminarOf({ state: 'draft' }), { status: 201 });
  });
  const { client } = await onePerson().open();
  const view = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>
        <NewSeminarPage />
      </NoticeProvider>
    </JournalContext>,
    { at: '/seminaires/nouveau' },
  );
  return { ...view, asked };
}

const running = [cohort(1, 'Cohorte 2027'), cohort(2, 'Cohorte 2028')];
const closed = [
  cohort(3, 'Terminée', { ended: true }),
  cohort(4, 'Lue', { abilities: { createChannel: false } }),
];
const save = () => screen.getByRole('button', { name: 'Enregistrer le brouillon' });

async function fill(user: Awaited<ReturnType<typeof draw>>['user']): Promise<void> {
  await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Entre pairs');
  fireEvent.change(screen.getByLabelText('Début'), { target: { value: '2027-03-04T09:00' } });
  fireEvent.change(screen.getByLabelText('Fin'), { target: { value: '2027-03-04T17:00' } });
}

it('has who facilitates two cohorts choose one, of those that run, and keeps the choice', async () => {
  const { user, asked, router } = await draw([...running, ...closed]);
  const chooser = (await screen.findByLabelText('Cohorte')) as HTMLSelectElement;
  const names = within(chooser)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['Choisissez une cohorte', 'Cohorte 2027', 'Cohorte 2028']);
  await fill(user);
  await user.click(save());
  expect(document.activeElement).toBe(chooser);
  expect(chooser.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Un champ est à corriger.')).toBeTruthy();
  expect(asked).toEqual([]);
  await user.selectOptions(chooser, 'Cohorte 2028');
  expect(chooser.getAttribute('aria-invalid')).toBeNull();
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/seminaires\/\S{36}$/));
  expect(asked).toEqual([`/api/cohorts/${id(2)}/seminars`]);
});

it('has nothing to choose for who facilitates one', async () => {
  const { user, asked } = await draw([running[0] as object, ...closed]);
  await screen.findByRole('textbox', { name: 'Titre' });
  expect(screen.queryByLabelText('Cohorte')).toBeNull();
  expect(screen.getByText('Cohorte 2027')).toBeTruthy();
  await fill(user);
  await user.click(save());
  await waitFor(() => expect(asked).toEqual([`/api/cohorts/${id(1)}/seminars`]));
});

it('is closed to who facilitates none that runs', async () => {
  await draw(closed);
  expect(await screen.findByText('Cette page ne vous est pas ouverte')).toBeTruthy();
});

it.each([
  [['codev'], true],
  [['mentoring'], false],
])('offers codéveloppement in the agenda of a cohort that has %j: %s', async (modules, expected) => {
  const { user } = await draw([cohort(1, 'Cohorte 2027', { modules })]);
  await user.click(await screen.findByRole('button', { name: 'Ajouter un moment' }));
  const kinds = screen.getByRole('combobox', { name: 'Forme' });
  const names = within(kinds)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(names.includes('Codéveloppement')).toBe(expected);
  expect(names).toContain('Atelier');
});
