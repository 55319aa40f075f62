import { expect, test } from '../fixtures/test.ts';
import { dropDocument } from '../pages/files.ts';
import { openThread, ThreadPage } from '../pages/thread-page.ts';

/** A table a little heavier than what a member may send, lighter than what the team may. */
const heavy = 'commune;habitants\n'.repeat(Math.ceil((25.5 * 1024 * 1024) / 18));

test('a file beyond a member’s limit is refused in words before it leaves, the text is kept; the team may send it @full', async ({
  signedInAs,
  account,
  server,
}) => {
  test.slow();
  const nora = new ThreadPage((await signedInAs(account('member'))).page);
  const elise = new ThreadPage((await signedInAs(account('facilitator'))).page);
  const address = await openThread(elise.page, server.baseUrl, 'Le fichier des communes');
  await nora.open(address);
  await elise.open(address);
  const pieces: string[] = [];
  nora.page.on('request', (request) => {
    if (request.method() === 'PATCH' && request.url().includes('/api/files/')) pieces.push(request.url());
  });
  const words = 'Voici le fichier des communes, je cherche mes erreurs.';
  await nora.composer.fill(words);
  await dropDocument(nora.page, 'Communes.csv', heavy);
  const refused = nora.page.getByRole('listitem').filter({ hasText: 'Communes.csv' });
  await expect(refused.getByRole('alert')).toContainText(
    /^Trop lourd\s: 25\sMo au plus\. Un lien vers un espace de partage passera mieux\.$/,
  );
  await nora.expectWritten(words);
  // Refused, it is kept with the words as long as one hasn't decided.
  await nora.page.reload();
  await expect(refused.getByRole('alert')).toContainText('Trop lourd');
  await nora.expectWritten(words);
  // Sent all the same, the words wait with their reason, and are taken up again.
  await nora.page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(nora.message(words)).toContainText('Non envoyé : un de ses fichiers n’a pas pu partir');
  await expect(refused).toHaveCount(0);
  // Taken back, it stands beside its words again, refused as it was.
  await nora.message(words).getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(nora.message(words)).toHaveCount(0);
  await nora.expectWritten(words);
  await expect(refused.getByRole('alert')).toContainText('Trop lourd');
  await nora.page.getByRole('button', { name: 'Envoyer' }).click();
  await nora.message(words).getByRole('button', { name: 'Modifier' }).click();
  await expect(nora.editor).toBeFocused();
  // Which file it was and why stand above the field, as before; the field has the words alone.
  await expect(refused.getByRole('alert')).toContainText('Trop lourd');
  await nora.expectWritten(words);
  await refused.getByRole('button', { name: 'Retirer Communes.csv' }).click();
  await expect(refused).toHaveCount(0);
  await expect(nora.editor).toBeFocused();
  // Not kept, the new wording changes nothing: the file is there again.
  await nora.page.keyboard.press('Escape');
  await nora.message(words).getByRole('button', { name: 'Modifier' }).click();
  await refused.getByRole('button', { name: 'Retirer Communes.csv' }).click();
  await nora.page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(elise.message(words)).toBeVisible();
  await expect(elise.message(words)).not.toContainText('Communes.csv');
  await expect(nora.message(words)).not.toContainText('Non envoyé');
  await expect(refused).toHaveCount(0);
  expect(pieces).toEqual([]);

  await dropDocument(elise.page, 'Communes.csv', heavy);
  // Sent at once, before a device can have stored so much: it leaves with its words.
  await elise.write('Le voici en entier.');
  const link = nora.message('Le voici en entier').getByRole('link', { name: /Télécharger Communes.csv/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expect(link).toContainText(/26\sMo/);
  const first = await nora.page.request.get((await link.getAttribute('href')) ?? '', {
    headers: { range: 'bytes=0-16' },
  });
  expect([first.status(), await first.text()]).toEqual([206, 'commune;habitants']);
});
