import { profileFields } from '@sentiers/shared/directory/schema.ts';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, Speaker } from '../../test/discussion.ts';
import {
  addContact,
  answer,
  ask,
  buildDoors,
  type Doors,
  see,
  send,
  toPerson,
  words,
} from '../../test/doors.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { waitForMail } from '../../test/mailbox.ts';
import { PersonModel } from '../people/people.model.ts';
import { forgetPeople } from '../people/people.queries.ts';
import { turnIntroductions } from './introduction-clock.ts';
import { IntroductionModel } from './introductions.model.ts';
import { countIntroductionsIn } from './introductions.queries.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let d: Doors;

beforeAll(async () => {
  d = await buildDoors(app);
});

/** A member of the cohort who asked for nothing yet. */
async function member(name = 'Camille Neuve'): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId, 'member', { name, organisationId: d.organisationId });
  return new Speaker(actor, await app.signIn(actor));
}

async function linesOf(who: Speaker, { id }: { id: string }): Promise<string[]> {
  await consequences();
  const lines = await who.inbox('?limit=50');
  return lines.flatMap(({ subject, reason, done }) => (subject?.id === id && !done ? [reason] : []));
}

async function sayKnows(who: Speaker, code: string): Promise<void> {
  const nothing = { skillIds: [], words: '' };
  const levels = Object.fromEntries(profileFields.map((field) => [field, 'network']));
  await who.visitor
    .put('/api/me/profile', {
      revision: 0,
      profile: {
        ...{ offers: nothing, seeks: nothing, territories: [code], themes: [], languages: ['fr'] },
        ...{ availability: { state: 'available' }, levels },
      },
    })
    .expect(200);
}

const put = (who: Speaker, { id }: { id: string }, path: string, body: object = {}) =>
  who.visitor.put(`/api/introductions/${id}${path}`, body);

describe('asking', () => {
  it('is kept once, and told to those who qualify', async () => {
    const who = await member();
    const request = { clientId: newId(), introduction: words() };
    const path = `/api/cohorts/${d.cohortId}/introductions`;
    const first = (await who.visitor.post(path, request).expect(200)).body as Introduction;
    expect((await who.visitor.post(path, request).expect(200)).body).toEqual(first);
    expect(first).toMatchObject({
      ...{ state: 'asked', territory: { code: '61', label: 'Orne' }, qualifying: null, revision: 1 },
      abilities: { edit: true, agree: false, withdraw: true, qualify: false, answer: false },
    });
    for (const qualifier of [d.elise, d.hugo]) {
      expect(await linesOf(qualifier, first)).toEqual(['introduction-asked']);
      const { body } = await qualifier.visitor.get('/api/me/introductions/to-qualify').expect(200);
      expect(body.items.map(({ id }: Introduction) => id)).toContain(first.id);
    }
  });

  it('is three times in thirty days, and says when the next is possible', async () => {
    const who = await member();
    const mine = async () => (await who.visitor.get('/api/me/introductions').expect(200)).body;
    expect((await mine()).left).toBe(3);
    const asked = [await ask(d, who), await ask(d, who), await ask(d, who)];
    await put(who, asked[0] ?? { id: '' }, '/withdrawn').expect(200);
    expect((await mine()).left).toBe(0);
    const request = { clientId: newId(), introduction: words() };
    const refused = await who.visitor.post(`/api/cohorts/${d.cohortId}/introductions`, request).expect(429);
    expect(refused.body.code).toBe('monthly_limit');
    expect(refused.body.details.retryAfter).toBeGreaterThan(29 * 86_400);
    expect((await mine()).items).toHaveLength(3);
    const [{ id: oldest } = { id: '' }] = asked;
    await IntroductionModel.updateOne(
      { _id: oldest },
      { $set: { askedAt: new Date(Date.now() - 31 * DAY_MS) } },
    );
    expect((await mine()).left).toBe(1);
    await who.visitor.post(`/api/cohorts/${d.cohortId}/introductions`, request).expect(200);
  });

  it('is three of five that are sent at once', async () => {
    const who = await member();
    const path = `/api/cohorts/${d.cohortId}/introductions`;
    const sent = Array.from({ length: 5 }, () =>
      who.visitor.post(path, { clientId: newId(), introduction: words() }),
    );
    expect((await Promise.all(sent)).map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
  });

  it('is read by its requester and those who qualify it: nobody else knows of it, in any way', async () => {
    const asked = await ask(d, await member(), { whom: 'La préfète du Zanskar' });
    for (const who of [d.karim, d.stranger, d.ines, d.coordination]) {
      expectNotFound(await who.visitor.get(`/api/introductions/${asked.id}`));
      for (const path of [
        '',
        '/withdrawn',
        '/agreed',
        '/answer',
        '/helped',
        '/target',
        '/declined',
        '/wording',
      ]) {
        const body = {
          ...{ revision: 1, introduction: words(), answer: { answer: 'no' }, helped: 'yes' },
          ...{ advice: 'Un conseil assez long', target: toPerson(d.ines) },
        };
        expectNotFound(await put(who, asked, path, body));
      }
      for (const path of [
        '/api/me/introductions',
        '/api/me/introductions/to-qualify',
        '/api/me/introductions/to-answer',
        '/api/search?q=zanskar',
        '/api/inbox?limit=50',
      ]) {
        expect((await who.visitor.get(path).expect(200)).text).not.toContain('Zanskar');
      }
    }
  });
});

describe('qualifying', () => {
  it('rewords with who asks, who agrees or says it otherwise again', async () => {
    const who = await member();
    const asked = await ask(d, who);
    const reworded = { revision: 1, introduction: words({ whom: 'Une élue' }), note: 'Plus large' };
    expect((await put(d.elise, asked, '/wording', reworded).expect(200)).body).toMatchObject({
      ...{ state: 'reworded', whom: 'Une élue', revision: 2 },
      earlier: [{ whom: 'Un maire de l’Orne', by: { id: who.id } }],
    });
    expect(await linesOf(who, asked)).toEqual(['introduction-reworded']);
    await put(d.elise, asked, '/target', { revision: 2, target: toPerson(d.ines) }).expect(409);
    expect((await put(who, asked, '/agreed', { revision: 1 }).expect(409)).body.code).toBe(
      'revision_conflict',
    );
    expect((await put(who, asked, '/agreed', { revision: 2 }).expect(200)).body.state).toBe('asked');
    expect(await linesOf(who, asked)).toEqual([]);
    expect(await linesOf(d.hugo, asked)).toEqual(['introduction-agreed']);
    await put(who, asked, '', { revision: 3, introduction: words({ whom: 'Un élu' }) }).expect(200);
    expect((await see(d.elise, asked)).earlier.map(({ whom }) => whom)).toEqual([
      'Une élue',
      'Un maire de l’Orne',
    ]);
  });

  it('declines with advice, which who asked reads', async () => {
    const who = await member();
    const asked = await ask(d, who);
    await put(d.hugo, asked, '/declined', { advice: 'Commencez par la secrétaire.' }).expect(200);
    expect(await see(who, asked)).toMatchObject({
      state: 'declined',
      advice: 'Commencez par la secrétaire.',
    });
    expect(await linesOf(who, asked)).toEqual(['introduction-declined']);
    expect(await linesOf(d.elise, asked)).toEqual([]);
  });

  it('is offered whoever says that they know the place, but for those of the organisation that asks', async () => {
    const asked = await ask(d, await member());
    const [near, elsewhere] = [await member('Voisine'), await member('Aline Ailleurs')];
    await PersonModel.updateOne({ _id: elsewhere.id }, { $set: { organisationId: newId() } });
    forgetPeople([elsewhere.id]);
    for (const who of [near, elsewhere]) await sayKnows(who, '61');
    const { body } = await d.elise.visitor.get(`/api/introductions/${asked.id}/candidates`).expect(200);
    const offered = body.people.map(({ person }: { person: { id: string } }) => person.id);
    expect(offered).toContain(elsewhere.id);
    expect(offered).not.toContain(near.id);
  });

  it('chooses among a book of one’s own and people one reads, never who asked', async () => {
    const who = await member();
    const asked = await ask(d, who);
    const { id, target } = await addContact(d);
    const colleague = await buildActorOfCohort(newId(), 'facilitator', { organisationId: d.incubatorId });
    const { body } = await d.elise.visitor.get(`/api/introductions/${asked.id}/candidates`).expect(200);
    expect(body.contacts.map((each: { id: string }) => each.id)).toContain(id);
    expect(body.people).toContainEqual({
      person: expect.objectContaining({ id: colleague.personId }),
      why: 'incubator',
    });
    expect(JSON.stringify(body)).not.toContain('exemple.test');
    for (const wrong of [
      toPerson(who),
      { type: 'contact', contactId: newId() },
      { type: 'person', personId: newId() },
    ]) {
      expect(
        (await put(d.elise, asked, '/target', { revision: 1, target: wrong }).expect(400)).body.code,
      ).toBe('invalid_input');
    }
    expect((await see(who, asked)).state).toBe('asked');
    const both = await Promise.all([
      put(d.elise, asked, '/target', { revision: 1, target }),
      put(d.elise, asked, '/target', { revision: 1, target: toPerson(d.ines) }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('someone with an account', () => {
  it('is asked in the app and by mail, and a yes opens a conversation with its context', async () => {
    const who = await member('Nora Ouvreuse');
    const asked = await ask(d, who);
    const theirs = await who.visitor.connect();
    await send(d, asked, toPerson(d.ines), 'Vous vous entendrez bien');
    expect(await linesOf(d.ines, asked)).toEqual(['introduction-offered']);
    const seen = await see(d.ines, asked);
    expect(seen).toMatchObject({
      qualifying: null,
      earlier: [],
      abilities: { answer: true, qualify: false },
    });
    const mail = await waitForMail(`${d.ines.id}@exemple.test`);
    expect(mail).toContain('/mise-en-relation#');
    expect(mail).not.toContain(`${who.id}@exemple.test`);
    await answer(d.ines, asked, { answer: 'yes', words: 'Avec joie' }).expect(200);
    expect((await answer(d.ines, asked, { answer: 'no' }).expect(409)).body.code).toBe('already_done');
    await consequences();
    const mine = await see(who, asked);
    expect(mine).toMatchObject({
      state: 'accepted',
      met: { name: 'Inès Ancienne', email: null, words: 'Avec joie' },
    });
    expect(await linesOf(who, asked)).toEqual(['introduction-accepted']);
    await theirs.waitFor('journey.changed', ({ id }) => id === asked.id);
    expect((await see(d.ines, asked)).conversationId).toBe(mine.conversationId);
    expect((await see(d.elise, asked)).conversationId).toBeNull();
    for (const speaker of [who, d.ines]) {
      const { items } = await speaker.page(mine.conversationId ?? '');
      expect(items).toHaveLength(1);
      expect(JSON.stringify(items)).toContain('Dans une ancienne gare.');
    }
    expectNotFound(await d.elise.visitor.get(`/api/conversations/${mine.conversationId}/messages`));
  });

  it('and who asked are asked at thirty days whether it helped, each for themselves', async () => {
    const who = await member();
    const asked = await ask(d, who);
    await send(d, asked, toPerson(d.ines));
    await answer(d.ines, asked, { answer: 'yes' }).expect(200);
    await consequences();
    await put(who, asked, '/helped', { helped: 'yes' }).expect(409);
    await turnIntroductions(new Date(Date.now() + 29 * DAY_MS));
    expect(await linesOf(d.ines, asked)).toEqual([]);
    for (const days of [30, 31]) await turnIntroductions(new Date(Date.now() + days * DAY_MS + 60_000));
    expect(await linesOf(d.ines, asked)).toEqual(['introduction-helped']);
    await put(d.ines, asked, '/helped', { helped: 'a-little' }).expect(200);
    expect(await linesOf(d.ines, asked)).toEqual([]);
    expect(await see(d.ines, asked)).toMatchObject({ helped: 'a-little', asksHelped: false });
    expect(await see(who, asked)).toMatchObject({ helped: null, asksHelped: true });
    await put(d.elise, asked, '/helped', { helped: 'no' }).expect(409);
  });
});

describe('numbers', () => {
  it('say where doors open, to those who animate the cohort alone', async () => {
    const before = (await countIntroductionsIn(['61'])).get('61');
    const who = await member();
    const asked = await ask(d, who, { territoryCode: 'commune:61169' });
    await send(d, asked, toPerson(d.ines));
    await answer(d.ines, asked, { answer: 'yes' }).expect(200);
    await ask(d, who, { territoryCode: '23' });
    expect((await countIntroductionsIn(['61'])).get('61')).toEqual({
      ...{ asked: (before?.asked ?? 0) + 1, accepted: (before?.accepted ?? 0) + 1 },
    });
    const path = `/api/cohorts/${d.cohortId}/introductions/gaps`;
    const { items } = (await d.elise.visitor.get(path).expect(200)).body;
    expect(items[0]).toMatchObject({ territory: { code: '23' }, goesTo: 0, asked: 1, accepted: 0 });
    const orne = items.find(({ territory }: { territory: { code: string } }) => territory.code === '61');
    expect(orne).toMatchObject({ goesTo: 1 });
    expect(orne.contacts).toBeGreaterThan(0);
    for (const other of [d.nora, d.coordination]) await other.visitor.get(path).expect(403);
    expectNotFound(await d.stranger.visitor.get(path));
  });
});
