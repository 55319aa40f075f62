import { nextMailTo, oneClickAddress } from '../fixtures/outbox.ts';
import { startServer } from '../fixtures/server.ts';
import { test as base, expect } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** An application of its own, which lets a mention wait for a moment only. */
const test = base.extend<object, { server: Awaited<ReturnType<typeof startServer>> }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern
    async ({}, use) => {
      const server = await startServer({ MAIL_DELAY_SECONDS: '1' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('a mention comes by mail, its link opens the message, and one click stops such mails', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const reader = account('member', 1);
  const karim = (await signedInAs(reader)).page;
  const address = await openThread(nora.page, server.baseUrl, 'La navette du samedi');
  await nora.open(address);
  const since = Date.now();
  const body = `Bonjour @[Karim](person:${(await whoIs(karim)).id}), tu aurais un minibus ?`;
  await nora.page.request.post(`/api/conversations/${address.split('/').at(-1)}/messages`, {
    headers: { origin: server.baseUrl },
    data: { clientId: crypto.randomUUID(), body },
  });
  const mail = await nextMailTo(server.dataDir, reader.email, since);
  expect(mail).toContain('vous a mentionné·e : La navette du samedi');
  expect(mail).toContain('tu aurais un minibus ?');

  await karim.goto(/https?:\/\/\S+\/fils\/\S+/.exec(mail)?.[0] ?? '');
  await expect(karim.getByRole('log').getByText('tu aurais un minibus ?')).toBeVisible();

  const [, stop = ''] = /mentionne :\n(\S+)/.exec(mail) ?? [];
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(stop);
  await expect(elsewhere.getByText('quand quelqu’un vous mentionne')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Ne plus recevoir ces e-mails' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'C’est arrêté' })).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Les recevoir à nouveau' }).click();
  await expect(elsewhere.getByRole('button', { name: 'Ne plus recevoir ces e-mails' })).toBeVisible();
  // A mail program has its own button for it, and nobody signed in.
  const oneClick = oneClickAddress(server.dataDir, reader.email, since);
  const form = { 'List-Unsubscribe': 'One-Click' };
  expect((await elsewhere.request.post(oneClick, { form })).status()).toBe(204);
  await elsewhere.context().close();

  await karim.goto('/compte#e-mails');
  await expect(karim.getByRole('checkbox', { name: 'Quelqu’un me mentionne' })).not.toBeChecked();
  await karim.getByRole('radio', { name: 'Par jour' }).click();
  await karim.getByLabel('À quelle heure').selectOption('18');
  await karim.reload();
  await expect(karim.getByLabel('À quelle heure')).toHaveValue('18');
});
