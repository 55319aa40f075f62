import type { Page } from '@playwright/test';

interface Named {
  id: string;
  name: string;
}

interface Titled {
  id: string;
  title: string;
  closed: boolean;
}

/** The id of a channel, by its name. */
export async function channelNamed(page: Page, name: RegExp): Promise<string> {
  const { items } = (await (await page.request.get('/api/channels')).json()) as { items: Named[] };
  const channel = items.find((one) => name.test(one.name));
  if (!channel) throw new Error(`no channel ${name} to picture`);
  return channel.id;
}

/** The address of the first thread of a channel that is wanted. */
export async function threadIn(
  page: Page,
  channel: RegExp,
  wanted: (thread: Titled) => boolean,
): Promise<string> {
  const channelId = await channelNamed(page, channel);
  const answer = await page.request.get(`/api/channels/${channelId}/threads?limit=100`);
  const { items } = (await answer.json()) as { items: Titled[] };
  const thread = items.find(wanted);
  if (!thread) throw new Error('no such thread to picture');
  return `/canaux/${channelId}/fils/${thread.id}`;
}

/** The demonstration's richest places. */
export const territory = /territoire/i;
export const question = (page: Page) => threadIn(page, territory, ({ title }) => /convaincu/i.test(title));

/** What is there once messages, or a list of threads, are drawn. */
export const message = 'article[data-seq]';
export const line = '[data-thread-line]';

/** Opens the menu of a message: the last one, or the one given. */
export async function openMessageMenu(page: Page, of = page.locator(message).last()): Promise<void> {
  await of.focus();
  await of.getByRole('button', { name: /^Actions/ }).click();
  await page.getByRole('menu').waitFor();
}

/** Chooses in an open menu, and waits for the dialog that it opens. */
export async function chooseDialog(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
}

/** Types an answer as a person does: what an earlier picture left there as a draft goes first. */
export async function write(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Votre réponse' });
  await field.click();
  await field.fill('');
  await field.pressSequentially(words);
}

/** Puts formatted words in the answer's field, as a paste from a page does. */
export async function pasteAnswer(page: Page, html: string): Promise<void> {
  const field = page.locator('.rich-field').getByRole('textbox', { name: 'Votre réponse' });
  await field.click();
  await page.keyboard.press('Control+a');
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    clipboardData.setData('text/plain', 'collé');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Until nothing moves or fades any more. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
}

/** The cohort whose life the demonstration tells. */
export async function demonstrationCohort(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/api/cohorts')).json()) as { items: Named[] };
  const cohort = items.find(({ name }) => name === 'Cohorte de démonstration') ?? items[0];
  if (!cohort) throw new Error('no cohort to picture');
  return cohort.id;
}

/** Asks the server for something as whoever the page is signed in as. */
export async function requestAs(
  page: Page,
  method: 'POST' | 'PUT' | 'PATCH',
  address: string,
  data: object,
): Promise<unknown> {
  // An unsafe request says that it comes from where the pages are served.
  const { origin } = new URL((await page.request.get('/healthz')).url());
  const answer = await page.request.fetch(address, { method, data, headers: { origin } });
  if (!answer.ok()) throw new Error(`${method} ${address} was answered ${answer.status()}`);
  return answer.json();
}

/** Opens a thread in the territory's channel: its address, and the id of its first message. */
export async function openThread(
  page: Page,
  title: string,
  body: string,
): Promise<{ address: string; messageId: string }> {
  const channelId = await channelNamed(page, territory);
  const { id } = (await requestAs(page, 'POST', `/api/channels/${channelId}/threads`, {
    clientId: crypto.randomUUID(),
    title,
    kind: 'discussion',
    body,
  })) as { id: string };
  const messages = await page.request.get(`/api/conversations/${id}/messages`);
  const { items } = (await messages.json()) as { items: { id: string }[] };
  const first = items[0];
  if (!first) throw new Error('a thread without its first message');
  return { address: `/canaux/${channelId}/fils/${id}`, messageId: first.id };
}

/** What is made for a screen is made for the first of its pictures. */
export function once(make: (page: Page) => Promise<string>): (page: Page) => Promise<string> {
  let made: Promise<string> | undefined;
  return (page) => {
    made ??= make(page);
    return made;
  };
}
