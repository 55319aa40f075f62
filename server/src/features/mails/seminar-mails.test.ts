import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildSeminar, seminarInput } from '../../test/factories/build-seminar.ts';
import { emlOf, MAIL_DELAY_MS, mailsBy, settings, timePasses } from '../../test/mailed.ts';
import { AccountModel } from '../accounts/accounts.model.ts';
import { announceSeminar } from '../seminars/seminars.service.ts';
import { MailSettingsModel } from './mails.model.ts';

const app = useTestApp({ mailDelayMs: MAIL_DELAY_MS, publicUrl: 'https://sentiers.example.org' });
const startsAt = '2027-03-04T08:30:00.000Z';
const endsAt = '2027-03-05T16:00:00.000Z';
let d: Discussion;
let lead: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Awaited<ReturnType<typeof app.signIn>>;

beforeAll(async () => {
  d = await buildDiscussion(app);
  lead = await buildActorOfCohort(d.cohortId, 'facilitator');
  leading = await app.signIn(lead);
});

const prepare = (fields: object = {}) =>
  buildSeminar(lead, {
    cohortId: d.cohortId,
    announced: false,
    title: 'Entre pairs',
    startsAt,
    endsAt,
    ...fields,
  });
const come = ({ visitor }: Speaker, id: string) =>
  visitor.put(`/api/seminars/${id}/registration`).expect(200);
const change = async (id: string, fields: object) => {
  const { body } = await leading.get(`/api/seminars/${id}`).expect(200);
  const seminar = seminarInput({ title: 'Entre pairs', startsAt, endsAt, ...fields });
  await leading.put(`/api/seminars/${id}`, { revision: body.revision, seminar }).expect(200);
};

it('a seminar that is announced comes by mail, in words and in its own page, with its date where one lives', async () => {
  const seminar = await prepare();
  const came = await mailsBy(d.karim, async () => {
    await announceSeminar(lead, seminar.id);
    await timePasses();
  });
  expect(came).toHaveLength(1);
  expect(came[0]).toContain('Objet : Un séminaire est annoncé : Entre pairs');
  expect(came[0]).toContain('Début : jeudi 4 mars 2027 à 09:30');
  expect(came[0]).toContain(`https://sentiers.example.org/seminaires/${seminar.id}`);
  expect(came[0]).toContain('Ne plus recevoir d’e-mail des séminaires');
  expect(emlOf(d.karim)).toMatch(/text\/html/);
  expect(emlOf(d.karim)).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
});

it('one that moves, or is cancelled, comes to who comes, with what becomes of it', async () => {
  await AccountModel.updateOne({ _id: d.nora.id }, { $set: { 'preferences.locale': 'en' } });
  const seminar = await prepare();
  await announceSeminar(lead, seminar.id);
  await come(d.nora, seminar.id);
  await consequences();
  await timePasses();
  const moved = await mailsBy(d.nora, async () => {
    await change(seminar.id, { startsAt: '2027-03-04T13:00:00.000Z' });
    await timePasses();
  });
  expect(moved).toHaveLength(1);
  expect(moved[0]).toContain('Objet : A seminar is on another date: Entre pairs');
  expect(moved[0]).toContain('It begins: Thursday, 4 March 2027 at 14:00');
  const over = await mailsBy(d.nora, async () => {
    await leading
      .post(`/api/seminars/${seminar.id}/cancellation`, { reason: 'La salle est inondée' })
      .expect(200);
    await timePasses();
  });
  expect(over).toHaveLength(1);
  expect(over[0]).toContain('Objet : A seminar is cancelled: Entre pairs');
  expect(over[0]).toContain('> La salle est inondée');
});

it('a place that becomes free comes to who waited', async () => {
  const registration = { limit: 1, closesAt: null };
  const seminar = await prepare({ registration });
  await announceSeminar(lead, seminar.id);
  await come(d.nora, seminar.id);
  await come(d.karim, seminar.id);
  await timePasses();
  const came = await mailsBy(d.karim, async () => {
    await d.nora.visitor.delete(`/api/seminars/${seminar.id}/registration`).expect(200);
    await timePasses();
  });
  expect(came).toHaveLength(1);
  expect(came[0]).toContain('Objet : Une place s’est libérée, elle est à vous : Entre pairs');
});

it('leaves as one chose: not to who stopped them, and to who chose before there were any', async () => {
  const before = await settings(d.elise, { reasons: ['direct', 'seminar'] });
  expect(before.reasons).toEqual(['direct', 'seminar']);
  await settings(d.karim, { reasons: ['direct'] });
  // As they were kept before seminars could be chosen.
  await MailSettingsModel.updateOne(
    { _id: d.elise.id },
    { $set: { reasons: ['direct'] }, $unset: { askedReasons: '' } },
  );
  expect((await settings(d.elise, { hour: 9 })).reasons).toEqual([
    ...['direct', 'seminar', 'commitment', 'experience'],
  ]);
  const seminar = await prepare({ title: 'Pour qui le veut' });
  const came = await mailsBy(d.elise, async () => {
    expect(
      await mailsBy(d.karim, async () => {
        await announceSeminar(lead, seminar.id);
        await timePasses();
      }),
    ).toEqual([]);
  });
  expect(came).toHaveLength(1);
});
