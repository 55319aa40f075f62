import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

test('what one formats with the toolbar and with shortcuts, both see alike', async ({ twoIn }) => {
  const { nora, karim } = await twoIn('Mettre en forme');
  const { page, editor } = nora;
  await editor.click();
  await page.keyboard.type('Un mot ');
  await page.getByRole('button', { name: 'Gras' }).click();
  await page.keyboard.type('important');
  await expect(page.getByRole('button', { name: 'Gras' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(', et *penché*.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('- un');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('deux');
  await page.keyboard.press('Control+Enter');
  await nora.expectWritten('');
  for (const reader of [nora, karim]) {
    const message = reader.message('Un mot important');
    await expect(message.locator('strong')).toHaveText('important');
    await expect(message.locator('em')).toHaveText('penché');
    await expect(message.getByRole('listitem')).toHaveText(['un', 'deux']);
  }
  for (const line of ['## Un titre', '> un mot cité', '', '[ ] à faire', '', 'avec `du code`']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Shift+Enter');
  }
  await page.keyboard.press('Control+Enter');
  const formatted = karim.message('Un titre');
  await expect(formatted.getByRole('heading', { name: 'Un titre' })).toBeVisible();
  await expect(formatted.getByRole('blockquote')).toHaveText('un mot cité');
  await expect(formatted.getByRole('listitem')).toHaveText(/^À faire\s*:\s*à faire$/);
  await expect(formatted.locator('code')).toHaveText('du code');
});

test('a table is made, widened and read @full', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const { page, editor } = nora;
  const blocked: string[] = [];
  page.on('console', (said) => {
    if (/Content Security Policy/i.test(said.text())) blocked.push(said.text());
  });
  await nora.open(await openThread(page, server.baseUrl, 'Qui vient quand'));
  await editor.click();
  const press = async (name: string) => {
    const button = page.getByRole('toolbar').getByRole('button', { name });
    if (await button.isVisible()) return button.click();
    await page.getByRole('button', { name: 'Plus d’outils' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await press('Tableau');
  await page.keyboard.type('Quand');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Qui');
  const button = page.getByRole('toolbar').getByRole('button', { name: 'Tableau' });
  if (await button.isVisible()) await button.click();
  else await page.getByRole('button', { name: 'Plus d’outils' }).click();
  await page.getByRole('menuitem', { name: 'Ajouter une colonne à droite' }).click();
  await expect(editor.locator('th')).toHaveCount(3);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Où');
  await page.keyboard.press('Control+Enter');
  await expect(nora.message('Quand').getByRole('columnheader')).toHaveText(['Quand', 'Qui', 'Où']);
  expect(blocked).toEqual([]);
});

/** Pastes as a browser does, with what another program put on the clipboard. */
async function paste(page: Page, content: Record<string, string>): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, content);
}

test('what comes from Word arrives clean @full', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  await nora.open(await openThread(nora.page, server.baseUrl, 'Notes du comité'));
  await nora.editor.click();
  await paste(nora.page, {
    'text/plain': 'Notes',
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h2>Décisions<o:p></o:p></h2>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;</span><![endif]>une <b>navette</b><o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;</span><![endif]>un local<o:p></o:p></p></body></html>`,
  });
  await nora.page.keyboard.press('Control+Enter');
  const message = nora.message('Décisions');
  await expect(message.getByRole('heading', { name: 'Décisions' })).toBeVisible();
  await expect(message.getByRole('listitem')).toHaveText(['une navette', 'un local']);
  await expect(message.locator('strong')).toHaveText('navette');
});

test('what comes from a web page arrives clean, and fetches nothing from there @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const { page } = nora;
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('example')) elsewhere.push(request.url());
  });
  await nora.open(await openThread(page, server.baseUrl, 'Lu ailleurs'));
  await nora.editor.click();
  await paste(page, {
    'text/plain': 'Une page',
    'text/html': `<article style="color:red"><script>alert(1)</script><h3 onclick="alert(2)">Une page</h3>
      <img src="https://spy.example/p.png" alt="Une gare"><p>À <a href="https://www.example.org/lire?utm_source=x" style="font-size:40px">lire</a> ou
      <a href="javascript:alert(3)">cliquer</a></p></article>`,
  });
  await page.keyboard.press('Control+Enter');
  const message = nora.message('Une page');
  await expect(message.getByRole('heading', { name: 'Une page' })).toBeVisible();
  await expect(message.getByRole('link', { name: 'lire' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.example\.org/,
  );
  await expect(message.getByText('cliquer')).toBeVisible();
  await expect(message.getByRole('link', { name: 'cliquer' })).toHaveCount(0);
  await expect(message.locator('[style*="red"], [style*="40px"], script, [onclick]')).toHaveCount(0);
  expect(elsewhere).toEqual([]);
});

test('people and threads are named by the keyboard alone', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  await openThread(nora.page, server.baseUrl, 'Le minibus du samedi');
  await nora.open(await openThread(nora.page, server.baseUrl, 'Qui nommer'));
  const { page, editor } = nora;
  await editor.focus();
  await page.keyboard.type('Merci @kar');
  await expect(page.getByRole('option', { name: /Karim/ })).toHaveAttribute('aria-selected', 'true');
  await expect(editor).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('voir #minib');
  await expect(page.getByRole('option', { name: 'Le minibus du samedi' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  const message = nora.message('Merci');
  await expect(message.getByRole('link', { name: /^@Karim/ })).toBeVisible();
  await message.getByRole('link', { name: '#Le minibus du samedi' }).click();
  await expect(page.getByRole('heading', { name: 'Le minibus du samedi' })).toBeVisible();
});

test('a passage is quoted, and leads back to its message @full', async ({ signedInAs, account, server }) => {
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const karim = new ThreadPage((await signedInAs(account('member', 1))).page);
  const address = await openThread(nora.page, server.baseUrl, 'Citer un passage');
  await karim.open(address);
  await karim.write('Nous avons un minibus de neuf places.');
  await nora.open(address);
  const { page } = nora;
  await nora.message('neuf places').getByText('Nous avons un minibus').selectText();
  await page.getByRole('button', { name: 'Citer', exact: true }).click();
  await expect(nora.editor).toBeFocused();
  await page.keyboard.type('Et le samedi ?');
  await page.keyboard.press('Control+Enter');
  const answer = karim.message('Et le samedi ?');
  await expect(answer.getByRole('blockquote')).toContainText('Nous avons un minibus de neuf places.');
  await answer
    .getByRole('link', { name: /^Karim/ })
    .last()
    .click();
  await expect(karim.page).toHaveURL(/\/fils\/.*\?message=2$/);
});

test('what was written on another device meanwhile stands beside the editor’s words, and may take their place @full', async ({
  signedInAs,
  account,
  server,
}) => {
  const away = await signedInAs(account('member'));
  const phone = new ThreadPage(away.page);
  const desk = new ThreadPage((await signedInAs(account('member'))).page);
  const address = await openThread(desk.page, server.baseUrl, 'Deux brouillons');
  await phone.open(address);
  await desk.open(address);
  await away.context.setOffline(true);
  await phone.editor.click();
  await phone.page.keyboard.type('Écrit dans le train');
  await desk.editor.click();
  await desk.page.keyboard.type('Écrit au **bureau**');
  await expect
    .poll(async () => (await desk.page.request.get('/api/drafts')).text())
    .toContain('Écrit au **bureau**');
  await away.context.setOffline(false);
  await expect(phone.page.getByText('Un autre brouillon, écrit ailleurs ou avant celui-ci :')).toBeVisible();
  await expect(phone.editor).toHaveText('Écrit dans le train');
  await phone.page.getByRole('button', { name: 'Prendre l’autre' }).click();
  await expect(phone.editor).toHaveText('Écrit au bureau');
  await expect(phone.editor.locator('strong')).toHaveText('bureau');
});
