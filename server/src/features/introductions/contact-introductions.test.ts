import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, Speaker } from '../../test/discussion.ts';
import { addContact, ask, buildDoors, type Doors, see, send } from '../../test/doors.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { mailsTo } from '../../test/mailbox.ts';
import { forgetErased } from './erased-contacts.ts';
import { turnIntroductions } from './introduction-clock.ts';
import { ApproachModel } from './introductions.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let d: Doors;

beforeAll(async () => {
  d = await buildDoors(app);
});

/** A member of the cohort who asked for nothing yet. */
async function member(name: string): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId, 'member', { name, organisationId: d.organisationId });
  return new Speaker(actor, await app.signIn(actor));
}

describe('a contact of a book', () => {
  const tokenIn = (mail: string) => /mise-en-relation#(\S+)/.exec(mail)?.[1] ?? '';
  async function askedMayor() {
    const who = await member('Léa Demandeuse');
    const asked = await ask(d, who);
    const contact = await addContact(d);
    await send(d, asked, contact.target, 'Une équipe sérieuse');
    const mail = await mailAbout(contact.email, 'souhaite vous rencontrer');
    return { who, asked, contact, mail, token: tokenIn(mail) };
  }
  async function mailAbout(email: string, what: string): Promise<string> {
    await expect.poll(async () => (await mailsTo(email)).join('\n'), { timeout: 10_000 }).toContain(what);
    return (await mailsTo(email)).find((each) => each.includes(what)) ?? '';
  }

  it('is asked by a mail that shows nobody’s address, and answers by its link, once', async () => {
    const { who, asked, contact, mail, token } = await askedMayor();
    expect(mail).toContain('Léa Demandeuse');
    expect(mail).not.toContain(`${who.id}@exemple.test`);
    expect(mail).not.toContain(`${d.elise.id}@exemple.test`);
    expect(JSON.stringify(await see(who, asked))).not.toContain('Odile');
    const nobody = app.visitor();
    const { body } = await nobody.post('/api/introductions/link', { token }).expect(200);
    expect(body).toMatchObject({
      ...{ requester: 'Léa Demandeuse', organisation: 'Les Mains utiles', by: 'Élise Morel' },
      ...{ incubator: 'La Pépinière', note: 'Une équipe sérieuse', over: false, answer: null },
    });
    const yes = { token, answer: { answer: 'yes', words: 'Volontiers' } };
    expect((await nobody.post('/api/introductions/link/answer', yes).expect(200)).body).toEqual({
      answer: 'yes',
    });
    expect((await nobody.post('/api/introductions/link/answer', yes).expect(409)).body.code).toBe(
      'already_done',
    );
    await consequences();
    const mine = await see(who, asked);
    expect(mine.met).toEqual({
      ...{ name: 'Odile Marchandeau', role: 'Maire', email: contact.email, words: 'Volontiers' },
    });
    const { items } = await d.elise.page(mine.conversationId ?? '');
    expect(items).toMatchObject([{ author: { id: d.elise.id } }]);
    expect(JSON.stringify(items)).toContain(contact.email);
    expect(await mailAbout(contact.email, 'Vous pouvez écrire')).toContain(`${who.id}@exemple.test`);
    const book = await d.elise.visitor.get(`/api/organisations/${d.incubatorId}/contacts`).expect(200);
    expect(book.body.items).toContainEqual(
      expect.objectContaining({ id: contact.id, asked: 1, accepted: 1 }),
    );
  });

  it('who is out of the book is asked no more, and what they wrote goes', async () => {
    const { asked, contact, token } = await askedMayor();
    await d.elise.visitor.delete(`/api/contacts/${contact.id}`).expect(200);
    for (const [path, body] of [
      ['/api/introductions/link', { token }],
      ['/api/introductions/link/answer', { token, answer: { answer: 'yes' } }],
    ] as const) {
      expect((await app.visitor().post(path, body).expect(410)).body.code).toBe('link_expired');
    }
    expect((await see(d.elise, asked)).qualifying?.target).toMatchObject({ name: '' });
    await ApproachModel.updateOne(
      { introductionId: asked.id },
      { $set: { answerWords: 'Pas moi', letters: [{ at: new Date(), body: 'Plutôt en mars' }] } },
    );
    await forgetErased();
    expect((await see(d.elise, asked)).qualifying).toMatchObject({ answerWords: '', letters: [] });
  });

  it('a link that nobody signed, or that is past, answers nothing', async () => {
    const { asked, token } = await askedMayor();
    const [signed] = token.split('.');
    const forged = `${signed}.${'A'.repeat(43)}`;
    await app.visitor().post('/api/introductions/link', { token: forged }).expect(410);
    await turnIntroductions(new Date(Date.now() + 22 * DAY_MS));
    const { body } = await app.visitor().post('/api/introductions/link', { token }).expect(200);
    expect(body).toMatchObject({ over: true, answer: null });
    await app
      .visitor()
      .post('/api/introductions/link/answer', { token, answer: { answer: 'yes' } })
      .expect(409);
    expect((await see(d.elise, asked)).state).toBe('unanswered');
  });

  it('is reminded once after seven days', async () => {
    const { contact } = await askedMayor();
    for (const days of [6, 7, 8]) await turnIntroductions(new Date(Date.now() + days * DAY_MS + 60_000));
    await consequences();
    await mailAbout(contact.email, 'Rappel');
    expect((await mailsTo(contact.email)).filter((mail) => mail.includes('Rappel'))).toHaveLength(1);
  });
});
