import { type Browser, expect, type Page } from '@playwright/test';
import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { codeIn, nextMailTo } from '../fixtures/outbox.ts';
import type { RunningServer } from '../fixtures/server.ts';
import { act } from './by-api.ts';

/** Something that is not for everyone: where it is read, a word that stands nowhere else, and who reads it. */
export interface Secret {
  path: string;
  word: string;
  readBy: readonly string[];
}

/** A browser of its own for someone whose password is written nowhere: they sign in by the code of a mail. */
export async function signInByCode(browser: Browser, server: RunningServer, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.baseUrl })).newPage();
  const since = Date.now();
  await act(page, server.baseUrl, 'POST', '/api/session/code', { email });
  const code = codeIn(await nextMailTo(server.dataDir, email, since)).replace(/\D/g, '');
  await act(page, server.baseUrl, 'POST', '/api/session/code/redeem', { email, code });
  return page;
}

/** The address of someone of the demonstration, by their name. */
export function emailOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return `${plain.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;
}

/** The id in the address of what this page shows. */
export function idAt(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** What the API answers to this person, refused or not. */
async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(path);
  if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** The trail of this person's own organisation. */
export async function ownTrail(page: Page): Promise<Trail> {
  const { own } = await read<{ own: { organisation: { id: string } } }>(page, '/api/me/trails');
  return read<Trail>(page, `/api/organisations/${own.organisation.id}/trail`);
}

/** Where the page of a trail's first milestone at this step is. */
export function milestoneAt({ milestones }: Trail, step: string): Trail['milestones'][number] {
  const found = milestones.find(({ milestone }) => milestone.step === step);
  if (!found) throw new Error(`no milestone at ${step}`);
  return found;
}

/** Writes notes at a milestone, as the person of this page. */
export async function noteAt(
  page: Page,
  baseUrl: string,
  step: string,
  { level, notes }: { level: 'mine' | 'incubator'; notes: string },
): Promise<void> {
  const trail = await ownTrail(page);
  const { milestone, entry, revision } = milestoneAt(trail, step);
  await act(page, baseUrl, 'PUT', `/api/organisations/${trail.organisation.id}/trail/${milestone.id}`, {
    revision,
    entry: { ...entry, level, notes },
  });
}

/** Where the mentorship of this person with a mentor is read. */
export async function mentorshipWith(page: Page, mentor: string): Promise<string> {
  const { mentorships } = await read<{ mentorships: Mentorship[] }>(page, '/api/me/mentoring');
  return `/api/mentorships/${mentorships.find((one) => one.mentor.name === mentor)?.id}`;
}

/** Writes in the notebook of the accompaniment of one's organisation; answers where it is read. */
export async function writeInNotebook(page: Page, baseUrl: string, body: string): Promise<string> {
  const { items } = await read<{ items: { id: string }[] }>(page, '/api/me/accompaniments');
  const notebook = `/api/accompaniments/${items[0]?.id}`;
  await act(page, baseUrl, 'POST', `${notebook}/entries`, { clientId: crypto.randomUUID(), body });
  return notebook;
}

/** The incubator in whose name this person keeps a book of contacts. */
async function ownIncubator(page: Page): Promise<string> {
  const { items } = await read<{ items: { id: string }[] }>(page, '/api/me/contact-books');
  return `/api/organisations/${items[0]?.id}`;
}

/** Tells of a territory to those whom one's incubator accompanies (« le off »). */
export async function tellOff(page: Page, baseUrl: string, code: string, body: string): Promise<void> {
  const note = { clientId: crypto.randomUUID(), code, body };
  await act(page, baseUrl, 'POST', `${await ownIncubator(page)}/off`, note);
}

/** Notes about someone in the book of contacts that this person keeps; answers where the book is. */
export async function noteInBook(page: Page, baseUrl: string, name: string, notes: string): Promise<string> {
  const book = `${await ownIncubator(page)}/contacts`;
  const { items } = await read<{ items: Contact[] }>(page, book);
  const contact = items.find((one) => one.name === name);
  if (!contact) throw new Error(`no ${name} in the book`);
  const { id, role, body, email, phone, themes, source, keptUntil, revision } = contact;
  await act(page, baseUrl, 'PUT', `/api/contacts/${id}`, {
    revision,
    contact: {
      ...{ name, role, body, email, phone, themes, source, keptUntil, notes },
      territories: contact.territories.map(({ code }) => code),
    },
  });
  return book;
}

/** What this person finds by a search, as the API says it. */
export async function found(page: Page, word: string): Promise<string> {
  const answer = await page.request.get(`/api/search?q=${encodeURIComponent(word)}`);
  const { results = [] } = (await answer.json()) as { results?: unknown[] };
  return JSON.stringify(results);
}

/** Each of these reads what is for them where it is, and nobody else does: there, by search, or in their inbox. */
export async function expectKept(
  people: Readonly<Record<string, Page>>,
  secrets: readonly Secret[],
): Promise<void> {
  for (const { path, word, readBy } of secrets) {
    for (const [name, page] of Object.entries(people)) {
      const answer = await page.request.get(path);
      const told = answer.ok() && (await answer.text()).includes(word);
      expect(told, `${name}: ${answer.status()} for « ${word} » at ${path}`).toBe(readBy.includes(name));
      if (!answer.ok()) expect([401, 403, 404], `${name}, ${path}`).toContain(answer.status());
      if (readBy.includes(name)) continue;
      expect(await found(page, word), `${name} searches « ${word} »`).not.toContain(word);
      for (const open of ['true', 'false']) {
        const lines = await (await page.request.get(`/api/inbox?open=${open}`)).text();
        expect(lines, `« ${word} » in the inbox of ${name}`).not.toContain(word);
        if (!answer.ok()) expect(lines, `${path} in the inbox of ${name}`).not.toContain(idIn(path));
      }
    }
  }
}

/** The id of what is read at this path: of its own where it has one, of whose it is elsewhere. */
function idIn(path: string): string {
  const [, id] = /^\/api\/[a-z]+\/([^/]+)/.exec(path) ?? [];
  if (!id) throw new Error(`no id in ${path}`);
  return id;
}
