import type { Page } from '@playwright/test';

interface Someone {
  id: string;
  name: string;
}

/** Who is signed in on this page. */
export async function whoIs(page: Page): Promise<Someone> {
  const { person } = (await (await page.request.get('/api/me')).json()) as { person: Someone };
  return person;
}

/** How often what a busy machine could not do at once is asked again, as the pages do. */
const PATIENCE = 3;

/** Does something through the API, as the person of this page; answers what it said. */
export async function act<Answer = unknown>(
  page: Page,
  baseUrl: string,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  data: unknown,
): Promise<Answer> {
  let answer = await page.request.fetch(path, { method, headers: { origin: baseUrl }, data });
  for (let again = 0; answer.status() === 503 && again < PATIENCE; again += 1) {
    await page.waitForTimeout(2_000);
    answer = await page.request.fetch(path, { method, headers: { origin: baseUrl }, data });
  }
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Posts in the thread at this address, as the person of this page. */
export async function postIn(page: Page, baseUrl: string, address: string, body: string): Promise<void> {
  const threadId = address.split('/').at(-1);
  await act(page, baseUrl, 'POST', `/api/conversations/${threadId}/messages`, {
    clientId: crypto.randomUUID(),
    body,
  });
}

/** A channel that this person reads, by its name. */
export async function channelNamed(page: Page, name: string): Promise<Someone> {
  const { items } = (await (await page.request.get('/api/channels')).json()) as { items: Someone[] };
  const channel = items.find((one) => one.name === name);
  if (!channel) throw new Error(`no channel ${name}`);
  return channel;
}

/** The titles of the threads of which something waits in this person's « Pour vous ». */
export async function waitingFor(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/inbox?open=true');
  const { items } = (await answer.json()) as { items: { threadTitle: string }[] };
  return items.map(({ threadTitle }) => threadTitle);
}
