import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { expectReadFromAfar } from '../pages/far-reading.ts';
import { ask, makeRoom } from '../pages/live-room.ts';
import { PollsOfThread } from '../pages/polls.ts';
import { film } from '../pages/replays.ts';
import { Phones } from '../pages/seminar-day.ts';
import { ThreadPage } from '../pages/thread-page.ts';

const title = 'Séminaire de rentrée';
const icebreaker = 'Votre territoire, en un mot ?';
const asked = 'Comment garder une équipe à deux cents kilomètres ?';
const decision = 'On se retrouve à Alençon le 12 janvier';
const plan = 'Un jour sur place chaque semaine, puis une embauche locale';

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const question = (page: Page) => page.getByRole('listitem', { name: asked });

test('a whole seminar day: one projector, one desk, six phones', async ({
  signedInAs,
  account,
  browser,
  server,
}) => {
  test.setTimeout(420_000);
  const { page: desk, context } = await signedInAs(account('facilitator'));
  const { id, seminarId } = await makeRoom(desk.request, server.baseUrl, { title });
  await ask(desk.request, server.baseUrl, 'PUT', `/api/rooms/${id}/guests`, { allowed: true });
  await desk.goto(`/salles/${id}`);
  const projector = await context.newPage();
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.goto(`/salles/${id}/grand-ecran`);

  // Six phones enter by what the projector shows: signed in, by a code of their mail, and with a name only.
  const shown = await projector.getByText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/).textContent();
  const code = (shown ?? '').replace(/\s/g, '');
  const phones = new Phones(browser, server);
  const [nora, karim, thibault, solene, lou, sam] = await Promise.all([
    phones.ofMember(account('member'), code),
    phones.ofMember(account('member', 1), code),
    phones.ofMailed('thibault.lesage@example.org', code),
    phones.ofMailed('solene.marchand@example.org', code),
    phones.ofGuest('Lou Perrin', code),
    phones.ofGuest('Sam Vidal', code),
  ]);
  const all = { nora, karim, thibault, solene, lou, sam };
  await expect(projector.getByRole('contentinfo')).toHaveText('7personnes ici');
  await expectReadFromAfar(projector);

  await test.step('an icebreaker: everyone is led to a cloud of words, which grows on the projector', async () => {
    await tab(desk, 'Sondages').click();
    await desk.getByRole('button', { name: 'Nouveau sondage' }).click();
    const form = desk.getByRole('dialog', { name: 'Nouveau sondage' });
    await form.getByLabel('Question').fill(icebreaker);
    await form.getByRole('radio', { name: 'Nuage de mots' }).check({ force: true });
    await form.getByRole('button', { name: 'Ouvrir aux votes' }).click();
    const leading = new PollsOfThread(desk).poll(icebreaker);
    await leading.getByRole('button', { name: 'Y conduire tout le monde' }).click();
    await leading.getByRole('button', { name: 'Au grand écran' }).click();
    const words = { nora: 'bocage', karim: 'forêt', thibault: 'bocage', solene: 'silence', lou: 'bocage' };
    for (const [who, word] of Object.entries({ ...words, sam: 'accueil' })) {
      const poll = new PollsOfThread(all[who as keyof typeof all]).poll(icebreaker);
      await poll.getByLabel(/^(Votre mot|Mot 1)/).fill(word);
      await poll.getByRole('button', { name: 'Voter', exact: true }).click();
    }
    await expect(projector.getByText('6 votes')).toBeVisible();
    await expect(projector.getByText('bocage : 3 fois')).toBeAttached();
    await expectReadFromAfar(projector);
    await leading.getByRole('button', { name: 'Laisser chacun·e libre' }).click();
    await new PollsOfThread(desk).confirm(icebreaker, 'Fermer le sondage');
  });

  await test.step('a question is asked, supported by phones, shown and answered aloud', async () => {
    for (const page of Object.values(all)) await tab(page, 'Questions').click();
    await solene.getByLabel('Votre question').fill(asked);
    await solene.getByRole('button', { name: 'Poser' }).click();
    for (const page of [nora, karim, thibault, lou]) {
      await question(page)
        .getByRole('button', { name: /Je la soutiens/ })
        .click();
    }
    await tab(desk, 'Questions').click();
    await expect(question(desk)).toContainText('4');
    await choose(desk, 'Montrer sur le grand écran');
    await expect(projector.getByRole('heading', { name: asked })).toBeVisible();
    await expect(projector.getByText(/4 voix/)).toBeVisible();
    await expectReadFromAfar(projector);
    await choose(desk, 'Répondu en direct');
    await nora.getByText('Avec réponse (1)').click();
    await expect(question(nora)).toContainText('Réponse donnée en direct');
  });

  await test.step('codéveloppement: Nora is advised, step by step, by those who are there', async () => {
    const { items } = await ask<{ items: { id: string; kind: string }[] }>(
      desk.request,
      server.baseUrl,
      'GET',
      `/api/seminars/${seminarId}`,
    );
    const itemId = items.find(({ kind }) => kind === 'codevelopment')?.id;
    const workshop = await ask<{ id: string }>(
      desk.request,
      server.baseUrl,
      'PUT',
      `/api/seminars/${seminarId}/rooms`,
      { itemId },
    );
    for (const page of [desk, nora, karim]) await page.goto(`/salles/${workshop.id}`);
    await desk.getByRole('button', { name: 'Ouvrir la salle' }).click();
    await tab(desk, 'Séance').click();
    await desk.getByLabel('Qui expose sa question').selectOption({ label: 'Nora Belkacem' });
    await desk.getByRole('button', { name: 'Commencer' }).click();
    for (const page of [nora, karim]) await tab(page, 'Séance').click();
    await expect(nora.getByText('Vous exposez votre question')).toBeVisible();
    await expect(karim.getByText('À cette étape, vous écoutez.')).toBeVisible();
    for (const stage of ['Clarification', 'Contrat', 'Consultations']) await goOn(desk, stage);
    await tab(karim, 'Discussion').click();
    await new ThreadPage(karim).write('Partager un poste avec l’incubateur du territoire');
    await tab(nora, 'Discussion').click();
    await expect(new ThreadPage(nora).message('Partager un poste')).toBeVisible();
    await expect(new ThreadPage(nora).composer).toBeHidden();
    await tab(nora, 'Séance').click();
    await goOn(desk, 'Plan d’action');
    await nora.getByLabel('Le plan d’action').fill(plan);
    await nora.getByRole('button', { name: 'Enregistrer' }).first().click();
    await nora.getByLabel('Ce que je m’engage à faire').fill('Passer chaque mardi à Alençon');
    await nora.getByLabel('Pour quand').fill(inDays(30));
    await nora.getByRole('button', { name: 'M’engager' }).click();
    await expect(nora.getByText('Vous vous êtes engagé·e')).toBeVisible();
    await goOn(desk, 'Apprentissages');
    await goOn(desk, 'Fin de la séance');
    await expect(nora.getByText('Ce que la séance vous laisse')).toBeVisible();
    for (const page of [desk, nora, karim]) await page.goto(`/salles/${id}`);
  });

  await test.step('what counts is kept, and the room closes', async () => {
    await tab(thibault, 'Discussion').click();
    await new ThreadPage(thibault).write(decision);
    await keep(desk, decision, 'Décision');
    await desk.getByRole('button', { name: 'Fermer la salle' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Fermer la salle' }).click();
    await expect(projector.getByText('La salle est fermée. Merci d’avoir été là !')).toBeVisible();
    for (const guest of [lou, sam]) {
      await expect(guest.getByRole('heading', { name: 'C’est terminé' })).toBeVisible();
    }
  });

  await test.step('each answers for their words: silence leaves them out', async () => {
    await thibault.goto('/pour-vous');
    await thibault.getByRole('link', { name: /Vos mots d’une salle peuvent être cités/ }).click();
    await passage(thibault, decision).getByRole('button', { name: 'Sans mon nom' }).click();
    await expect(thibault.getByText('Vous avez répondu pour tous vos mots')).toBeVisible();
  });

  await test.step('the recap is published, and read by all', async () => {
    await desk.getByRole('link', { name: /Préparer le compte rendu/ }).click();
    const preview = desk.getByRole('region', { name: 'Tel qu’il sera publié' });
    await expect(preview).toContainText(decision);
    await expect(preview).toContainText('bocage');
    await desk.getByRole('button', { name: 'Publier', exact: true }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
    await expect(desk.getByRole('button', { name: 'Mettre à jour' })).toBeVisible();
    await karim.goto(`/salles/${id}`);
    await karim.getByRole('link', { name: /^Compte rendu/ }).click();
    await expect(karim.getByText(decision)).toBeVisible();
    await expect(karim.getByText('Thibault')).toHaveCount(0);
    await expect(karim.getByText(asked)).toHaveCount(0);
  });

  await test.step('the day is seen again', async () => {
    await desk.goto(`/salles/${id}`);
    await desk.getByRole('button', { name: `Préparer le replay : ${title}` }).click();
    const video = test.info().outputPath('journee.webm');
    writeFileSync(video, film(60_000));
    await desk.getByLabel('Envoyer un fichier').setInputFiles(video);
    await expect(desk.getByText(/Un fichier d’ici\s: journee\.webm/)).toBeVisible();
    await desk.getByRole('button', { name: 'Publier le replay' }).click();
    await expect(desk.getByText(/^Publié\s:/)).toBeVisible();
    await karim.goto(`/salles/${id}`);
    await karim.getByRole('link', { name: /^Revoir/ }).click();
    await expect(karim.locator('video')).toHaveJSProperty('readyState', 4);
  });
  await phones.close();
});

/** Does something with the question, by its menu. */
async function choose(page: Page, action: string): Promise<void> {
  await question(page).getByRole('button', { name: 'Actions sur cette question' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Goes on to the next step of the session. */
async function goOn(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: `Passer à : ${stage}` }).click();
  await expect(page.getByRole('button', { name: `Passer à : ${stage}` })).toHaveCount(0);
}

/** Keeps a message for the recap. */
async function keep(page: Page, body: string, as: string): Promise<void> {
  await new ThreadPage(page).choose(body, 'Retenir pour le compte rendu');
  await page.getByRole('dialog').getByRole('button', { name: as }).click();
}

function passage(page: Page, words: string) {
  return page.getByRole('listitem').filter({ hasText: words });
}

/** A day as a field of dates takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
