import type { Page } from '@playwright/test';
import { mailsTo, nextMailTo } from '../fixtures/outbox.ts';
import { expect, test } from '../fixtures/test.ts';
import { whoIs } from '../pages/by-api.ts';
import {
  emailOf,
  expectKept,
  found,
  idAt,
  mentorshipWith,
  milestoneAt,
  noteAt,
  noteInBook,
  ownTrail,
  type Secret,
  signInByCode,
  tellOff,
  writeInNotebook,
} from '../pages/way.ts';

const mayor = { name: 'Odile Tréhard', email: 'odile.trehard@example.org' };
const orne = '61';
/** Words that stand nowhere else, by what they are said in. */
const word = {
  mine: 'sarbacane',
  incubator: 'girouette',
  comparison: 'clepsydre',
  introduction: 'quinquet',
  qualifier: 'hallebarde',
  mentoring: 'tourmaline',
  notebook: 'escarcelle',
  contact: 'pantographe',
  off: 'belladone',
  commitment: 'astrolabe',
};

test('a way: ready, a territory chosen, a door opened, a mentor found, a promise stopped and helped, each told to their own alone', async ({
  signedInAs,
  account,
  server,
  browser,
}) => {
  test.setTimeout(360_000);
  const { page: nora } = await signedInAs(account('member'));
  const { page: elise } = await signedInAs(account('facilitator'));
  const { page: antoine } = await signedInAs(account('alumni'));
  const { page: claire } = await signedInAs(account('coordinator'));
  const odile = await (await browser.newContext({ baseURL: server.baseUrl })).newPage();
  const [me, alumni] = await Promise.all([nora, antoine].map(whoIs));
  if (!me || !alumni) throw new Error('nobody is signed in');
  const trail = await ownTrail(nora);
  const own = trail.organisation.id;
  const ready = milestoneAt(trail, 'readiness').milestone;
  const people: Record<string, Page> = {
    Nora: nora,
    Élise: elise,
    Antoine: antoine,
    Claire: claire,
    Odile: odile,
  };
  const secrets: Secret[] = [];
  const isKept = (path: string, what: string, ...readBy: string[]) =>
    secrets.push({ path, word: what, readBy });

  await test.step('she answers one question more: what is solid and what comes next read back', async () => {
    await nora.goto(`/itineraires/${own}/balises/${ready.id}`);
    const reading = nora.getByRole('region', { name: 'Ce que vos réponses disent' });
    const question = nora.getByRole('group', { name: 'Combien de mois pouvez-vous avancer l’argent' });
    await question.getByRole('radio', { name: 'Moins de trois mois' }).check();
    await expect(reading.getByText('Ne signez aucun bail avant d’avoir une avance écrite')).toBeVisible();
    await expect(
      reading.getByRole('listitem').filter({ hasText: 'Réponse : Moins de trois mois' }),
    ).toBeVisible();
    await question.getByRole('radio', { name: 'Neuf mois ou plus' }).check();
    await expect(
      reading.getByRole('listitem').filter({ hasText: 'Réponse : Neuf mois ou plus' }),
    ).toBeVisible();
    await expect(reading.getByText('Ne signez aucun bail avant d’avoir une avance écrite')).toBeHidden();
    await expect(nora.getByText('Tout est enregistré.')).toBeVisible();
  });

  await test.step('she compares two territories and chooses one, for reasons that she reads', async () => {
    await nora.goto('/carte/comparaisons/nouvelle');
    await nora.getByLabel('Titre').fill('Où ouvrir la seconde tournée ?');
    await nora.getByRole('button', { name: 'Commencer' }).click();
    for (const name of ['Orne', 'Mayenne']) {
      await nora.getByRole('searchbox', { name: /^Ajouter un territoire/ }).fill(name);
      await nora.getByRole('button', { name: new RegExp(`^${name} département`) }).click();
    }
    const need = 'Le besoin est là';
    await nora.getByRole('combobox', { name: `« ${need} » pour Orne` }).selectOption('5');
    await nora.getByRole('combobox', { name: `« ${need} » pour Mayenne` }).selectOption('2');
    await nora.getByRole('button', { name: `Pourquoi, « ${need} » pour Orne` }).click();
    await nora
      .getByRole('textbox', { name: `Pourquoi, « ${need} » pour Orne` })
      .fill(`Trois bourgs sans car : ${word.comparison}.`);
    await expect(nora.getByText('Orne arrive en tête, avec 5 sur 5.')).toBeVisible();
    await nora.getByRole('button', { name: 'Choisir Orne' }).click();
    await expect(nora.getByText('Vous avez choisi Orne.')).toBeVisible();
    await expect(nora.getByText('Enregistré', { exact: true })).toBeVisible();
    isKept(`/api/comparisons/${idAt(nora)}`, word.comparison, 'Nora');
  });

  await test.step('there she asks to be introduced; the facilitator words it with her and sends it to a mayor', async () => {
    await nora.getByRole('link', { name: 'Orne', exact: true }).click();
    await nora.getByRole('link', { name: 'Demander une mise en relation' }).first().click();
    await expect(nora.getByRole('list', { name: 'Territoires choisis' })).toHaveText('Orne département');
    await nora.getByLabel('Qui aimeriez-vous rencontrer ?').fill('Une maire de l’Orne');
    await nora
      .getByLabel('Pourquoi cette rencontre')
      .fill(`Savoir qui décide des arrêts : ${word.introduction}.`);
    await nora.getByLabel('Ce que vous lui demandez').fill('Relire notre note d’une page.');
    await nora.getByRole('button', { name: 'Envoyer à l’animation' }).click();
    await expect(nora.getByRole('status').filter({ hasText: 'chez l’animation' })).toBeVisible();
    isKept(`/api/introductions/${idAt(nora)}`, word.introduction, 'Nora', 'Élise');
    isKept(`/api/introductions/${idAt(nora)}`, word.qualifier, 'Élise');
  });
  const since = Date.now();

  await test.step('the facilitator proposes other words, Nora agrees, the mayor gets it by mail', async () => {
    await elise.goto(`/portes/${idAt(nora)}`);
    await elise.getByRole('button', { name: 'Proposer d’autres mots' }).click();
    await elise.getByLabel('Ce que vous lui demandez').fill('Relire une page et nous dire qui décide.');
    await elise.getByRole('button', { name: 'Proposer ces mots' }).click();
    await nora.getByRole('button', { name: 'J’accepte ces mots' }).click();
    await elise.getByRole('button', { name: 'Choisir à qui l’adresser' }).click();
    await elise.getByRole('radio', { name: new RegExp(mayor.name) }).check();
    await elise.getByLabel('Un mot de votre part').fill(`Elle connaît la ligne : ${word.qualifier}.`);
    await elise.getByRole('button', { name: 'Lui adresser la demande' }).click();
    await expect(elise.getByRole('heading', { name: `Adressée à ${mayor.name}` })).toBeVisible();
    await expect(nora.getByRole('status').filter({ hasText: 'Votre demande est transmise' })).toBeVisible();
    await expect(nora.getByText(mayor.name)).toHaveCount(0);
  });

  await test.step('the mayor, who has no account, accepts from her mail; Nora is told, and how to reach her', async () => {
    const mail = await nextMailTo(server.dataDir, mayor.email, since, 'souhaite vous rencontrer');
    expect(mail).toContain('Relire une page et nous dire qui décide.');
    expect(mail).not.toContain(account('member').email);
    await odile.goto(/https?:\/\/\S+\/mise-en-relation#\S+/.exec(mail)?.[0] ?? '');
    await expect(odile.getByText(word.qualifier)).toBeVisible();
    await odile.getByRole('radio', { name: 'J’accepte' }).check();
    await odile.getByLabel(/^Un mot, un jour qui vous va/).fill('Mardi, à la mairie.');
    await odile.getByRole('button', { name: 'Accepter la rencontre' }).click();
    await expect(odile.getByRole('heading', { name: 'Merci !' })).toBeVisible();
    await nextMailTo(server.dataDir, mayor.email, since, account('member').email);
    await expect(
      nora.getByRole('heading', { name: `${mayor.name} accepte de vous rencontrer` }),
    ).toBeVisible();
    await expect(nora.getByText('Mardi, à la mairie.')).toBeVisible();
    await expect(nora.getByRole('link', { name: mayor.email })).toBeVisible();
    await nora.getByRole('link', { name: 'Ouvrir la conversation' }).click();
    await expect(nora.getByRole('log').getByText(word.introduction)).toBeVisible();
    await nora.goto('/portes');
    const line = nora.getByRole('listitem').filter({ hasText: 'Une maire de l’Orne' });
    await expect(line).toContainText('Acceptée');
  });

  await test.step('she asks for twenty minutes; a mentor is proposed with reasons, confirmed, and accepts', async () => {
    await nora.goto('/mentorat');
    await nora.getByRole('link', { name: 'Demander un·e mentor·e' }).click();
    await nora.getByLabel('Sur quoi').fill('assurance des bénévoles d’une navette');
    await nora.getByRole('checkbox', { name: /Mobilité/i }).check();
    await nora.getByLabel(/^Où vous en êtes/).fill(`Notre assureur hésite : ${word.mentoring}.`);
    await nora.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await expect(nora.getByText('L’animation cherche')).toBeVisible();
    await elise.goto('/mentorat');
    await elise
      .getByRole('link', { name: /^Apparier/ })
      .first()
      .click();
    await elise.getByRole('button', { name: 'Proposer des binômes' }).click();
    const proposal = elise
      .getByRole('listitem')
      .filter({ has: elise.getByRole('button', { name: `Confirmer ce binôme : ${me.name} avec` }) });
    await expect(proposal).toContainText('Des mots en commun');
    await expect(proposal).toContainText('A encore du temps ce trimestre');
    // Antoine accompanies her already: it is somebody else.
    await expect(proposal).not.toContainText(alumni.name);
    const heading = await proposal.getByRole('heading').textContent();
    await proposal.getByRole('button').click();
    await expect(elise.getByText('Proposée à quelqu’un')).toBeVisible();
    // Until there is a yes, whoever is asked is known to nobody: not to Nora.
    await expect(nora.getByText('L’animation cherche')).toBeVisible();
    const mentor = heading?.split(' avec ').at(-1) ?? '';
    const page = await signInByCode(browser, server, emailOf(mentor));
    await page.goto('/pour-vous');
    await page.getByRole('link', { name: /vous propose d’accompagner quelqu’un/ }).click();
    await expect(page.getByText(word.mentoring)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Pourquoi vous deux' })).toBeVisible();
    await page.getByRole('button', { name: 'J’accepte' }).click();
    await expect(page.getByRole('link', { name: 'Écrire' })).toBeVisible();
    await nora.goto('/pour-vous');
    await nora.getByRole('link', { name: 'Votre mentorat commence' }).first().click();
    await expect(nora.getByRole('heading', { level: 1 })).toContainText(mentor);
    people[mentor] = page;
    isKept(`/api/mentorships/${idAt(page)}`, word.mentoring, 'Nora', mentor);
  });

  await test.step('she promises something, says that it is stopped, and is proposed what others lived, with why', async () => {
    await nora.goto('/itineraires/engagements/nouveaux');
    await nora
      .getByLabel('Ce que nous ferons')
      .fill(`Obtenir un essai de l’intercommunalité (${word.commitment})`);
    await nora.getByLabel('Pour quand').fill('2099-03-01');
    await nora.getByRole('radio', { name: 'Mon incubateur' }).check();
    await nora.getByRole('button', { name: 'Prendre cet engagement' }).click();
    await nora.getByRole('link', { name: new RegExp(word.commitment) }).click();
    await expect(nora.getByRole('heading', { level: 1, name: new RegExp(word.commitment) })).toBeVisible();
    isKept(`/api/commitments/${idAt(nora)}`, word.commitment, 'Nora', 'Élise');
    await nora.getByRole('button', { name: 'C’est bloqué' }).click();
    await expect(nora.getByRole('status').filter({ hasText: 'Noté : bloqué.' })).toBeVisible();
    const help = nora.getByRole('region', { name: 'Ce qui peut débloquer' });
    const experience = help.getByRole('listitem').filter({ hasText: 'Retour d’expérience · ' }).first();
    await expect(experience).toContainText(/Retour d’expérience · (même|répond à|parle de|a choisi)/);
    await experience.getByRole('link').click();
    await expect(nora).toHaveURL(/\/retours\/[\w-]+$/);
    await expect(nora.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('what is private is read by its own, and by nobody else: by address, by search, in an inbox', async () => {
    await noteAt(nora, server.baseUrl, 'launch', { level: 'mine', notes: `Entre nous : ${word.mine}.` });
    await noteAt(nora, server.baseUrl, 'readiness', {
      level: 'incubator',
      notes: `Pour vous : ${word.incubator}.`,
    });
    const notebook = await writeInNotebook(nora, server.baseUrl, `La mairie hésite : ${word.notebook}.`);
    const book = await noteInBook(elise, server.baseUrl, mayor.name, `À rappeler : ${word.contact}.`);
    await tellOff(elise, server.baseUrl, orne, `Le bureau décide : ${word.off}.`);
    isKept(`/api/organisations/${own}/trail`, word.mine, 'Nora');
    isKept(`/api/organisations/${own}/trail`, word.incubator, 'Nora', 'Élise');
    isKept(`/api/organisations/${own}/trail/${ready.id}/history`, word.incubator, 'Nora', 'Élise');
    // What the demonstration says to a cohort, and to a mentor alone.
    isKept(`/api/organisations/${own}/trail`, 'Comparé pendant deux mois', 'Nora', 'Élise', 'Claire');
    isKept(await mentorshipWith(nora, alumni.name), 'Je ne sais plus à qui parler', 'Nora', 'Antoine');
    isKept(notebook, word.notebook, 'Nora', 'Élise');
    isKept(book, word.contact, 'Élise');
    isKept(`/api/territories/${orne}/page`, word.off, 'Nora', 'Élise');
    await expectKept(people, secrets);
    // What one may read, one finds: the search that found nothing for the others does find.
    await expect.poll(() => found(nora, word.introduction)).toContain(word.introduction);
    for (const one of [account('alumni'), account('coordinator')]) {
      const mails = mailsTo(server.dataDir, one.email, since).join();
      for (const kept of Object.values(word)) expect(mails, one.email).not.toContain(kept);
    }
  });
});
