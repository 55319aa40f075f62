// @vitest-environment jsdom
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { quietJournal } from '../../../testing/quiet-journal.ts';
import { renderApp } from '../../../testing/render.tsx';
import { articleOf, experienceId, trialOf } from '../testing/sample-article.ts';
import { meOf } from '../testing/sample-me.ts';
import { ArticlePage } from './ArticlePage.tsx';

// What comes when it is asked for is read before: a busy machine takes longer to read it than a test waits.
import '../components/article/CommentsPart.tsx';
import '../components/article/WithdrawDialog.tsx';
import '../components/trials/TrialDialog.tsx';
import '../components/trials/TrialsMap.tsx';
import '../components/trials/TrialsTrail.tsx';

afterEach(() => localStorage.clear());

interface Circumstances {
  article?: Partial<Article>;
  trials?: readonly Trial[];
  role?: 'member' | 'coordinator';
}

/** The page beside a server that keeps what is said of the experience. */
async function draw({ article = {}, trials = [], role = 'member' }: Circumstances = {}) {
  let shown = articleOf(article);
  let items = [...trials];
  const of = `/api/experiences/${experienceId}`;
  answerRequests({
    '/api/me': () => meOf(role),
    [of]: () => shown,
    [`${of}/trials`]: ({ method }) => {
      if (method === 'GET') return { items, organisations: items.length };
      items = [trialOf({ id: '0192f0a4-7c3e-7a10-8b11-0000000000bb' }), ...items];
      return items[0];
    },
    [`${of}/useful`]: () => {
      shown = { ...shown, useful: { ...shown.useful, count: 4, mine: { reason: 'convinced', words: '' } } };
    },
    [`${of}/withdraw`]: () => ({}),
    [`${of}/comments`]: () => {
      shown = { ...shown, comments: shown.comments.map((one) => ({ ...one, threadId: 'le-fil' })) };
      return { threadId: 'le-fil' };
    },
    '/api/collections': () => ({ items: [] }),
    '/api/cohorts': () => ({ items: [] }),
  });
  const setArticle = (next: Partial<Article>) => {
    shown = articleOf(next);
  };
  const journal = quietJournal();
  const view = renderApp(
    <JournalContext value={journal.client}>
      <NoticeProvider>
        <ArticlePage thread={(threadId, level) => <p>{`fil ${threadId} ${level}`}</p>} />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.experience(experienceId), path: paths.experience(':experienceId') },
  );
  // The first one brings the article's parts, which come late.
  await screen.findByRole('heading', { level: 1 }, { timeout: 4_000 });
  return { ...view, journal, setArticle };
}

it('reads as an article: who, where, the parts in their order with who reads them, figures, how to cite it', async () => {
  await draw();
  expect(screen.getByRole('heading', { level: 1, name: 'Six mois d’essai avant de signer' })).toBeTruthy();
  const article = within(screen.getByRole('article'));
  expect(article.getByRole('link', { name: 'Antoine Gallet' })).toBeTruthy();
  for (const fact of ['cohorte 2023', 'avec Maud Kerven', 'publié le 2 mars 2026']) {
    expect(article.getByText(new RegExp(`^${fact}`))).toBeTruthy();
  }
  expect(article.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Ce que nous avons fait',
    'Coût et temps',
    'Ce qui n’a pas marché',
    'Pour le citer',
  ]);
  const where = within(article.getByRole('group', { name: 'Territoire' }));
  expect(where.getByRole('link', { name: 'Orne (61)' })).toBeTruthy();
  const kept = within(article.getByRole('region', { name: 'Ce qui n’a pas marché' }));
  expect(await kept.findByText('Lu par votre cohorte')).toBeTruthy();
  const done = within(article.getByRole('region', { name: 'Ce que nous avons fait' }));
  expect(done.queryByText(/^Lu par/)).toBeNull();
  expect(article.getByText('jusqu’à l’ouverture').nextSibling?.textContent).toMatch(/12.000.€/);
  expect(article.getByText(/^Antoine Gallet et Maud Kerven/)).toBeTruthy();
  expect(article.queryByText(/Une partie est réservée/)).toBeNull();
});

it('says that something is held back, and names nobody where names are not told', async () => {
  const byline = {
    pseudonym: 'une structure de bois énergie',
    organisation: null,
    authors: [],
    cohort: null,
  };
  await draw({ article: { heldBack: true, byline, level: 'public' } });
  expect(screen.getByText('une structure de bois énergie')).toBeTruthy();
  expect(screen.getByText(/Une partie est réservée/)).toBeTruthy();
  // What the network reads is marked where anyone may come across the experience.
  const done = within(screen.getByRole('region', { name: 'Ce que nous avons fait' }));
  expect(done.getByText('Lu par le réseau')).toBeTruthy();
});

it('is read again when the server says that it changed', async () => {
  const { journal, setArticle } = await draw();
  setArticle({ title: 'Huit mois d’essai' });
  journal.tell({ name: 'experience.changed', data: { experienceId } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Huit mois d’essai' })).toBeTruthy();
});

it('tells how it was useful, with a reason', async () => {
  const { user } = await draw();
  expect(screen.getByText(/Utile à 3 personnes · 2 débloquées/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ce retour m’a été utile' }));
  const say = screen.getByRole('button', { name: 'Le dire' });
  expect((say as HTMLButtonElement).disabled).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Il m’a aidé à convaincre' }));
  await user.click(say);
  const mine = await screen.findByRole('button', { name: 'Utile pour moi' });
  expect(mine.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText(/Utile à 4 personnes/)).toBeTruthy();
});

it('declares a trial, asks for what is missing, and keeps what is written until it is sent', async () => {
  const { user, unmount } = await draw();
  const open = async () => {
    await user.click(screen.getAllByRole('button', { name: 'Je l’ai essayé' })[0] as HTMLElement);
    return within(await screen.findByRole('dialog', { name: 'Je l’ai essayé' }));
  };
  let dialog = await open();
  await user.type(dialog.getByRole('textbox', { name: /^Contexte/ }), 'Un canton');
  await user.click(dialog.getByRole('button', { name: 'Le dire' }));
  expect(dialog.getByLabelText('Me demander des nouvelles le').getAttribute('aria-invalid')).toBe('true');
  unmount();
  const again = await draw();
  dialog = await open();
  expect((dialog.getByRole('textbox', { name: /^Contexte/ }) as HTMLTextAreaElement).value).toBe('Un canton');
  await again.user.click(dialog.getByRole('radio', { name: 'Ça a marché' }));
  expect(dialog.queryByLabelText('Me demander des nouvelles le')).toBeNull();
  await again.user.click(dialog.getByRole('button', { name: 'Le dire' }));
  expect(await screen.findByRole('heading', { name: 'Repris par 1 structure' })).toBeTruthy();
  expect(await screen.findByText(/^C’est noté/)).toBeTruthy();
});

it('shows the trail of trials: a map, the same in a table that the keyboard reaches, and a timeline', async () => {
  const going = trialOf({
    id: '0192f0a4-7c3e-7a10-8b11-0000000000cc',
    territory: { code: 'commune:23096', label: 'Guéret (23)' },
    result: 'going',
    outcome: '',
    reportOn: '2027-02-01',
    abilities: { edit: true },
  });
  const { user } = await draw({ trials: [going, trialOf()] });
  const part = within(await screen.findByRole('region', { name: 'Repris par 2 structures' }));
  expect(await part.findByRole('img', { name: /essayé dans 2 départements/ })).toBeTruthy();
  const table = part.getByRole('region', { name: 'Les essais, lieu par lieu' });
  expect(table.tabIndex).toBe(0);
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(part.getByText(/des nouvelles le 1er février 2027/)).toBeTruthy();
  expect(part.getAllByText('Trois mois plutôt que six.')).toHaveLength(2);
  await user.click(part.getByRole('button', { name: 'Donner des nouvelles' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Donner des nouvelles de cet essai' }));
  expect((dialog.getByLabelText('Commencé le') as HTMLInputElement).value).toBe('2026-05-04');
});

it('has one conversation for each level that one reads, and says who reads it', async () => {
  const comments: Article['comments'] = [
    { level: 'network', threadId: 'large', count: 2 },
    { level: 'cohort', threadId: 'proche', count: 0 },
  ];
  const { user } = await draw({ article: { comments } });
  const part = within(await screen.findByRole('region', { name: 'On en parle' }));
  expect(part.getByText('fil large network')).toBeTruthy();
  expect(part.getByText(/toutes les personnes du réseau/)).toBeTruthy();
  await user.click(part.getByRole('radio', { name: 'Cohorte' }));
  expect(part.getByText('fil proche cohort')).toBeTruthy();
  expect(part.getByText(/la cohorte de ses auteur·ices, avec la coordination/)).toBeTruthy();
});

it('begins the conversation of a level where nobody wrote yet; alone, it needs no choice', async () => {
  const { user } = await draw({
    article: {
      comments: [{ level: 'network', threadId: null, count: 0 }],
      abilities: { write: false, comment: true, try: false, withdraw: false },
    },
  });
  const part = within(await screen.findByRole('region', { name: 'On en parle' }));
  expect(part.queryByRole('radio')).toBeNull();
  await user.click(part.getByRole('button', { name: 'En parler' }));
  expect(await part.findByText('fil le-fil network')).toBeTruthy();
});

it('lets its authors edit it, and asks the coordination why it withdraws it', async () => {
  const abilities = { write: false, comment: false, try: false, withdraw: true };
  const { user, router } = await draw({ role: 'coordinator', article: { abilities, level: 'public' } });
  await user.click(screen.getByRole('button', { name: 'Actions sur ce retour' }));
  expect(screen.queryByRole('menuitem', { name: 'Modifier' })).toBeNull();
  expect(await screen.findByRole('menuitem', { name: 'Copier le lien public' })).toBeTruthy();
  await user.click(screen.getByRole('menuitem', { name: 'Retirer de la bibliothèque' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Retirer' }));
  expect(dialog.getByText('Dites pourquoi, en quelques mots.')).toBeTruthy();
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Une personne y est reconnaissable.' } });
  await user.click(dialog.getByRole('button', { name: 'Retirer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(paths.library));
});

it('says the same of what does not exist and of what is not theirs to read', async () => {
  answerRequests({ '/api/me': () => meOf('member') });
  renderApp(
    <JournalContext value={quietJournal().client}>
      <NoticeProvider>
        <ArticlePage thread={() => null} />
      </NoticeProvider>
    </JournalContext>,
    { at: paths.experience(experienceId), path: paths.experience(':experienceId') },
  );
  expect(await screen.findByRole('heading', { name: 'Ce retour n’est pas ouvert ici' })).toBeTruthy();
});
