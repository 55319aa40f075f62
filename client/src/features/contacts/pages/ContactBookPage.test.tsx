// @vitest-environment jsdom
import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { SignedIn } from '../../../testing/signed-in.tsx';
import { ContactBookPage } from './ContactBookPage.tsx';

const organisationId = '0192f0a4-7c3e-7a10-8b11-000000000001';
const contactId = '0192f0a4-7c3e-7a10-8b11-000000000002';
const odile: Contact = {
  ...{ id: contactId, name: 'Odile Tréhard', role: 'Maire', body: '', email: 'odile@example.org', phone: '' },
  ...{ territories: [{ code: '61', label: 'Orne' }], themes: [], source: 'Forum des territoires', notes: '' },
  keptUntil: '2028-07-19',
  addedBy: {
    ...{ id: organisationId, name: 'Élise Rambaud', organisation: null, role: 'facilitator' },
    ...{ cohortYear: null, photo: null },
  },
  ...{ addedAt: '2026-10-28T08:00:00.000Z', noticedAt: null, asked: 2, accepted: 1 },
  revision: 4,
};

beforeEach(() => localStorage.clear());

async function draw(contacts: Contact[] = [odile]) {
  let items = contacts;
  const sent: unknown[] = [];
  answerRequests({
    '/api/me/contact-books': () => ({ items: [{ id: organisationId, name: 'Les Collines' }] }),
    '/api/territories/find': () => ({
      items: [{ code: '61', label: 'Orne', kind: 'departement', within: 'Normandie' }],
    }),
    [`/api/organisations/${organisationId}/contacts`]: ({ method, sent: body }) => {
      if (method !== 'POST') return { items };
      sent.push(body);
      items = [...items, { ...odile, id: organisationId, name: 'Loïc Bassereau' }];
      return items.at(-1);
    },
    [`/api/contacts/${contactId}`]: ({ method, sent: body }) => {
      sent.push({ method, body });
      items = method === 'DELETE' ? [] : items;
      return odile;
    },
  });
  const { user } = renderApp(
    <SignedIn>
      <ContactBookPage />
    </SignedIn>,
    { at: paths.contactBook(organisationId), path: paths.contactBook(':organisationId') },
  );
  await screen.findByRole('heading', { level: 1 });
  return { user, sent };
}

it('says of each where they come from, until when, and whether they were told', async () => {
  await draw();
  expect(screen.getByText('Pas encore prévenue')).toBeTruthy();
  expect(screen.getByText(/Source.*Forum des territoires, ajoutée par Élise Rambaud/).textContent).toContain(
    'gardée jusqu’au 19 juillet 2028',
  );
  expect(screen.getByText(/sollicitée 2 fois/).textContent).toContain('1 accord');
});

it('adds someone with a source and a term, having said that they are told', async () => {
  const { user, sent } = await draw([]);
  await user.click(screen.getByRole('button', { name: 'Ajouter quelqu’un' }));
  expect(screen.getByText(/Un e-mail prévient la personne aussitôt/)).toBeTruthy();
  await user.type(screen.getByLabelText('Nom'), 'Loïc Bassereau');
  await user.type(screen.getByLabelText('Adresse e-mail'), 'loic@example.org');
  await user.click(screen.getByRole('button', { name: 'Ajouter et prévenir' }));
  expect(screen.getByText(/la loi le demande/)).toBeTruthy();
  expect(sent).toEqual([]);
  await user.type(screen.getByRole('combobox'), 'orn');
  await user.click(await screen.findByRole('option', { name: /Orne/ }));
  await user.type(screen.getByLabelText(/D’où vient son adresse/), 'Forum');
  await user.click(screen.getByRole('button', { name: 'Ajouter et prévenir' }));
  expect(await screen.findByRole('heading', { name: 'Loïc Bassereau' })).toBeTruthy();
  expect(sent).toMatchObject([{ contact: { name: 'Loïc Bassereau', territories: ['61'], source: 'Forum' } }]);
});

it('erases someone once one knows what goes with them', async () => {
  const { user, sent } = await draw();
  await user.click(screen.getByRole('button', { name: 'Effacer Odile Tréhard du carnet' }));
  expect(await screen.findByText(/disparaissent pour de bon/)).toBeTruthy();
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Effacer' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Odile Tréhard' })).toBeNull());
  expect(sent).toEqual([{ method: 'DELETE', body: undefined }]);
});
