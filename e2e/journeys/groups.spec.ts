import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('a facilitator calls the whole cohort, reads first how many people that is, and they are told', async ({
  signedInAs,
  account,
  server,
}) => {
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const karim = (await signedInAs(account('member', 1))).page;
  const address = await openThread(elise.page, server.baseUrl, 'Le car part à huit heures');
  await elise.open(address);
  for (const [typed, word] of [
    ['@can', 'canal'],
    ['@struc', 'structure'],
  ] as const) {
    await elise.composer.pressSequentially(typed);
    const offered = elise.page.getByRole('option', { name: new RegExp(`^@${word} · .*\\d+ personnes? `) });
    await expect(offered).toBeVisible();
    await elise.composer.clear();
  }
  await elise.composer.pressSequentially('Rendez-vous demain @coho');
  const option = elise.page.getByRole('option', { name: /^@cohorte · \d+ personnes seront prévenues$/ });
  await expect(option).toBeVisible();
  await option.click();
  await elise.page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  const dialog = elise.page.getByRole('dialog');
  await expect(dialog).toContainText(/@cohorte : \d+ personnes seront prévenues/);
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await expect(elise.message('Rendez-vous demain')).toContainText('@cohorte');

  await karim.goto('/pour-vous');
  await expect(karim.getByRole('link', { name: /a écrit à toute la cohorte$/ }).first()).toBeVisible();
});
