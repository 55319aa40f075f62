// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { onePerson } from '../../../lib/journal/testing/one-person.ts';
import { paths } from '../../../lib/paths.ts';
import '../../../testing/no-layout.ts';
import { renderApp } from '../../../testing/render.tsx';
import { FakeServer } from '../testing/fake-server.ts';
import { draftSection, sampleDraft, textSection } from '../testing/sample-draft.ts';
import { WriteExperiencePage } from './WriteExperiencePage.tsx';

const late = { timeout: 10_000 };

const sections = [
  textSection('contexte', 'Un village.\n\nUn garage.'),
  draftSection('cout', 'Coût', {
    type: 'cost',
    cost: { euros: null, eurosPerYear: null, days: null, months: null, note: '' },
  }),
];

let person: ReturnType<typeof onePerson>;
beforeEach(() => {
  person = onePerson();
});
afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Opens the page on the person's device. */
async function open(at = paths.writeExperience('experience')) {
  const { client } = await person.open();
  const view = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>
        <WriteExperiencePage />
      </NoticeProvider>
    </JournalContext>,
    { at, path: paths.writeExperience(':experienceId') },
  );
  // What the device keeps is read by the simulated clock.
  await waitFor(async () => {
    await person.clock.pass(50);
    screen.getByRole('button', { name: 'Actions sur ce retour' });
  }, late);
  return view;
}

/** Waits for something while the device keeps what it is given: its storage goes by the simulated clock. */
const eventually = (check: () => void) =>
  waitFor(async () => {
    await person.clock.pass(50);
    check();
  }, late);

const title = () => screen.getByRole('textbox', { name: 'Titre' }) as HTMLInputElement;

it('saves what is written by itself, over what was read, and says so quietly', {
  timeout: 20_000,
}, async () => {
  const server = new FakeServer(sampleDraft({ sections }));
  const { user } = await open();
  await user.type(title(), ' à Guéret');
  expect(screen.getByText('Gardé sur cet appareil')).toBeTruthy();
  await eventually(() => expect(server.draft.head.title).toBe('Un garage solidaire à Guéret'));
  await eventually(() => screen.getByText(/^Enregistré à/));
  expect(server.saves.map(({ body }) => body.revision)).toEqual([1]);
});

it('keeps what is written without a network through a closed tab, then sends it', {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer(sampleDraft({ sections }));
  const { user } = await open();
  server.isAway = true;
  await user.type(title(), ' en gare');
  await eventually(() => screen.getByText('En attente du réseau : gardé sur cet appareil'));
  cleanup();
  await person.clock.pass(1_000);
  server.isAway = false;
  expect(server.saves).toEqual([]);
  await open();
  expect(title().value).toBe('Un garage solidaire en gare');
  await eventually(() => expect(server.draft.head.title).toBe('Un garage solidaire en gare'));
  await eventually(() => screen.getByText(/^Écrit par vous hors ligne, envoyé à/));
});

/** Writes in a section as its plain field does, whichever of the two is there. */
async function write(user: Awaited<ReturnType<typeof open>>['user'], words: string) {
  const field = screen.getByRole('textbox', { name: /^Contexte \?/ });
  await user.click(field);
  const now = await screen.findByRole('textbox', { name: /^Contexte \?/ });
  if (now instanceof HTMLTextAreaElement) {
    now.setSelectionRange(0, 0);
    await user.type(now, words, { initialSelectionStart: 0, initialSelectionEnd: 0 });
  } else await user.type(now, words);
}

it('puts what two people wrote in one section together, and says with whom', {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer(sampleDraft({ sections }));
  const { user } = await open();
  server.writes('contexte', 'Un village.\n\nUn garage.\n\nDeux mécaniciens.');
  await write(user, 'Voici : ');
  await eventually(() => expect(server.saves.length).toBeGreaterThan(1));
  expect(server.body('contexte')).toContain('Deux mécaniciens.');
  expect(server.body('contexte')).toContain('Voici :');
  await eventually(() => screen.getByText(/^Claire Aubry a écrit ici aussi/));
});

it('shows both versions of the same words, and keeps both when asked', { timeout: 30_000 }, async () => {
  const server = new FakeServer(sampleDraft({ sections: [textSection('contexte', 'Un garage.')] }));
  const { user } = await open();
  server.writes('contexte', 'Un atelier ouvert.');
  await write(user, 'Oui. ');
  await eventually(() =>
    screen.getByRole('heading', { name: 'Claire Aubry a écrit la même chose autrement' }),
  );
  expect(server.body('contexte')).toBe('Un atelier ouvert.');
  await user.click(screen.getByRole('button', { name: 'Comparer et choisir' }));
  await user.click(await screen.findByRole('button', { name: 'Garder les deux' }));
  await eventually(() => expect(server.body('contexte')).toContain('Oui.'));
  expect(server.body('contexte')).toContain('Un atelier ouvert.');
});

it('shows what someone else wrote without being asked, and who', { timeout: 30_000 }, async () => {
  const server = new FakeServer(sampleDraft({ sections }));
  const { queryClient } = await open();
  server.writes('contexte', 'Un bourg.');
  await queryClient.invalidateQueries();
  await eventually(() => screen.getByText('Claire Aubry a modifié cette partie.'));
});

it('brings whoever writes a section that is taken out to their words, without a reload', {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer(sampleDraft({ sections }));
  const { user, queryClient } = await open();
  await write(user, 'Jamais arrivé. ');
  server.draft = sampleDraft({ sections: sections.slice(1) });
  await queryClient.invalidateQueries();
  await eventually(() => screen.getByText(/^Cette partie a été retirée pendant que vous l’écriviez/));
  expect(document.activeElement?.textContent).toMatch(/^Cette partie a été retirée/);
  await eventually(() => screen.getByText(/Jamais arrivé\./));
  await user.click(screen.getByRole('button', { name: 'Ne pas les garder' }));
  await eventually(() => expect(screen.queryByText(/Jamais arrivé/)).toBeNull());
});

it('says what is missing before publishing, and goes there', { timeout: 30_000 }, async () => {
  new FakeServer(
    sampleDraft({
      sections,
      missing: [
        { what: 'section', sectionId: 'cout' },
        { what: 'summary', sectionId: null },
      ],
    }),
  );
  const { user, router } = await open();
  await user.click(screen.getByRole('button', { name: 'Publier…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Publier ce retour' });
  expect(within(dialog).getByRole('button', { name: 'Publier' }).hasAttribute('disabled')).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Coût' }));
  expect(router.state.location.search).toBe('?partie=cout');
});

it('publishes only once the version without names was seen and approved', { timeout: 30_000 }, async () => {
  const wide = sections.map((section) => ({ ...section, level: 'public' as const }));
  const server = new FakeServer(
    sampleDraft({
      sections: wide,
      identity: { level: 'network', pseudonym: 'une structure', replacements: [], revision: 1 },
    }),
  );
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Publier…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Publier ce retour' });
  const publish = within(dialog).getByRole('button', { name: 'Publier' });
  expect(publish.hasAttribute('disabled')).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Lire cette version' }));
  await user.click(within(dialog).getByRole('checkbox', { name: /^Je l’ai lue/ }));
  expect(publish.hasAttribute('disabled')).toBe(false);
  await user.click(publish);
  await waitFor(() =>
    expect(server.saves.map(({ path }) => path)).toContain('/api/experiences/experience/publish'),
  );
  expect(server.saves.at(-1)?.body).toMatchObject({ approvesPseudonym: true });
});

it('asks one question at a time on a phone, with how far one has come', { timeout: 30_000 }, async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(new EventTarget(), {
      ...{ media, matches: media.includes('max-width'), onchange: null },
      ...{ addListener: () => undefined, removeListener: () => undefined },
    }),
  );
  new FakeServer(sampleDraft({ sections }));
  const { user } = await open();
  expect(screen.getByText('1 sur 4')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Précédent' }).hasAttribute('disabled')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Suivant' }));
  const heading = screen.getByRole('heading', { level: 2, name: 'Contexte' });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText('2 sur 4')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Toutes' }));
  await user.click(screen.getByRole('button', { name: /^Qui est nommé/ }));
  expect(screen.getByText('4 sur 4')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Publier…' })).toBeTruthy();
});

it('lets who was asked read it over: a remark on a paragraph, then a last word', {
  timeout: 30_000,
}, async () => {
  const server = new FakeServer(
    sampleDraft({
      sections,
      abilities: {
        write: false,
        review: true,
        publish: false,
        withdraw: false,
        discard: false,
        leave: false,
      },
    }),
  );
  const { client } = await person.open();
  const { user } = renderApp(
    <JournalContext value={client}>
      <NoticeProvider>
        <WriteExperiencePage />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.writeExperience('experience'), path: paths.writeExperience(':experienceId') },
  );
  await user.click(await screen.findByRole('button', { name: 'Remarque sur le paragraphe 2' }));
  await user.type(screen.getByRole('textbox', { name: 'Remarque' }), 'Lequel ?');
  await user.click(screen.getByRole('button', { name: 'Laisser la remarque' }));
  await waitFor(() => expect(server.saves).toHaveLength(1));
  expect(server.saves[0]?.body).toMatchObject({
    sectionId: 'contexte',
    passage: { text: 'Un garage.' },
    body: 'Lequel ?',
  });
});
