import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildSeminar, seminarInput } from '../../test/factories/build-seminar.ts';
import { giveFile } from '../../test/send-file.ts';
import { cleanFiles } from '../files/files.cleaning.ts';
import { FileModel } from '../files/files.model.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const addressOf = (id: string) => `/api/seminars/${id}`;
const make = (announced = true) => buildSeminar(d.elise.actor, { cohortId: d.cohortId, announced });

async function seminarsOf(who: Speaker): Promise<string[]> {
  const { items } = (await who.visitor.get('/api/seminars?limit=100').expect(200)).body;
  return items.map(({ id }: { id: string }) => id);
}

/** Someone of another, ended cohort, who may be invited by name. */
async function alumniOfAnother(): Promise<Speaker> {
  const alumni = await buildActorOfCohort((await buildCohort({ ended: true }))._id, 'alumni');
  return new Speaker(alumni, await app.signIn(alumni));
}

describe('announcing and cancelling', () => {
  it('opens its channel in the same moment, which only who prepares it and who is invited read before', async () => {
    const { id, channelId } = await make(false);
    const channel = `/api/channels/${channelId}`;
    await d.elise.visitor.get(channel).expect(200);
    const invited = await alumniOfAnother();
    for (const { visitor } of [d.nora, invited]) {
      expectNotFound(await visitor.get(channel));
      expectNotFound(await visitor.get(addressOf(id)));
    }
    await d.elise.visitor.put(`${channel}/people/${invited.id}`).expect(200);
    await invited.visitor.get(channel).expect(200);
    expect((await invited.visitor.get(addressOf(id)).expect(200)).body.state).toBe('draft');
    expectNotFound(await d.nora.visitor.get(channel));
    await d.elise.visitor.post(`${addressOf(id)}/announcement`).expect(200);
    expect((await d.nora.visitor.get(channel).expect(200)).body.membership).toBe('open');
    await d.nora.visitor.get(addressOf(id)).expect(200);
    expectNotFound(await d.stranger.visitor.get(channel));
  });

  it('opens it to the cohort and to whom it invites, and to nobody else', async () => {
    const { id, channelId } = await make();
    const { body } = await d.nora.visitor.get(addressOf(id)).expect(200);
    expect(body).toMatchObject({
      changed: null,
      state: 'announced',
      abilities: { manage: false, register: true },
    });
    expect(await seminarsOf(d.nora)).toContain(id);
    expectNotFound(await d.expert.visitor.get(addressOf(id)));
    const invited = await alumniOfAnother();
    expectNotFound(await invited.visitor.get(addressOf(id)));
    const invitation = `/api/channels/${channelId}/people/${invited.id}`;
    await d.elise.visitor.put(invitation).expect(200);
    expect((await invited.visitor.get(addressOf(id)).expect(200)).body.id).toBe(id);
    expect(await seminarsOf(invited)).toEqual([id]);
    await d.elise.visitor.delete(invitation).expect(200);
    expectNotFound(await invited.visitor.get(addressOf(id)));
  });

  it('asked for twice is done once', async () => {
    const { id, revision } = await make();
    const again = await d.elise.visitor.post(`${addressOf(id)}/announcement`).expect(200);
    expect(again.body.revision).toBe(revision);
    const cancel = (reason: string) => d.elise.visitor.post(`${addressOf(id)}/cancellation`, { reason });
    const first = (await cancel('La salle est prise.').expect(200)).body;
    expect((await cancel('La salle est prise.').expect(200)).body).toEqual(first);
    expect((await cancel('Autre chose.').expect(409)).body.code).toBe('seminar_cancelled');
  });

  it('leaves what is cancelled to be read with its reason, and nothing to be done with it', async () => {
    const { id } = await make();
    const cancelled = await d.elise.visitor
      .post(`${addressOf(id)}/cancellation`, { reason: 'La salle est prise.' })
      .expect(200);
    const { body } = await d.nora.visitor.get(addressOf(id)).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', cancellation: { reason: 'La salle est prise.' } });
    const { revision } = cancelled.body;
    const refused = [
      await d.nora.visitor.put(`${addressOf(id)}/registration`),
      await d.elise.visitor.post(`${addressOf(id)}/announcement`),
      await d.elise.visitor.put(addressOf(id), { revision, seminar: seminarInput() }),
    ];
    expect(refused.map(({ body: { code } }) => code)).toEqual(Array(3).fill('seminar_cancelled'));
  });

  it('is not cancelled while it is a draft, which is removed instead', async () => {
    const { id } = await make(false);
    const cancel = d.elise.visitor.post(`${addressOf(id)}/cancellation`, { reason: 'Un essai' });
    expect((await cancel.expect(409)).body.code).toBe('seminar_not_announced');
  });
});

describe('removing', () => {
  it('takes a draft away with its channel, its journal and its invitations, from every list', async () => {
    const { id, channelId } = await make(false);
    const invited = await alumniOfAnother();
    await d.elise.visitor.put(`/api/channels/${channelId}/people/${invited.id}`).expect(200);
    const [facilitator, guest, member] = await Promise.all(
      [d.elise, invited, d.nora].map(({ visitor }) => visitor.connect()),
    );
    await d.elise.visitor.delete(addressOf(id)).expect(204);
    for (const socket of [facilitator, guest]) {
      await socket?.waitFor('seminar.changed', ({ seminarId }) => seminarId === id);
    }
    await member?.settled();
    expect(member?.received('seminar.changed').some(({ seminarId }) => seminarId === id)).toBe(false);
    for (const { visitor } of [d.elise, invited]) {
      expectNotFound(await visitor.get(addressOf(id)));
      expectNotFound(await visitor.get(`/api/channels/${channelId}`));
    }
    expectNotFound(await d.elise.visitor.delete(addressOf(id)));
    expect(await seminarsOf(d.elise)).not.toContain(id);
    for (const name of ['seminars', 'channels', 'streams']) {
      const left = mongoose.connection.collection<{ _id: string }>(name);
      expect(await left.countDocuments({ _id: { $in: [id, channelId] } })).toBe(0);
    }
    expect(await MembershipModel.countDocuments({ 'scope.id': channelId })).toBe(0);
  });

  it('leaves nothing to be read of a room that was prepared in it', async () => {
    const { id } = await make(false);
    const room = (await d.elise.visitor.put(`${addressOf(id)}/rooms`, { itemId: null }).expect(200)).body;
    await d.elise.visitor.get(`/api/threads/${room.id}`).expect(200);
    await d.elise.visitor.delete(addressOf(id)).expect(204);
    expectNotFound(await d.elise.visitor.get(`/api/threads/${room.id}`));
    await d.elise.visitor.get('/api/inbox').expect(200);
    await d.elise.visitor.get('/api/me/badges').expect(200);
  });

  it('leaves its documents to be cleaned, like any that nothing shows', async () => {
    const file = await giveFile(d.elise.visitor, { name: 'Déroulé.txt', content: Buffer.from('Mots') });
    const { startsAt, endsAt } = seminarInput();
    const item = { id: crypto.randomUUID(), kind: 'workshop' as const, title: 'Nos partenaires' };
    const { id } = await buildSeminar(d.elise.actor, {
      ...{ cohortId: d.cohortId, announced: false, startsAt, endsAt },
      items: [{ ...item, startsAt, endsAt, documentIds: [file.id] }],
    });
    await d.elise.visitor.delete(addressOf(id)).expect(204);
    await cleanFiles(Date.now() + 400 * DAY_MS);
    expect(await FileModel.countDocuments({ _id: file.id })).toBe(0);
  });

  it('is for who prepares it, and for drafts only', async () => {
    const draft = await make(false);
    const announced = await make();
    expectNotFound(await d.nora.visitor.delete(addressOf(draft.id)));
    await d.nora.visitor.delete(addressOf(announced.id)).expect(403);
    const codeOf = async () => (await d.elise.visitor.delete(addressOf(announced.id)).expect(409)).body.code;
    expect(await codeOf()).toBe('seminar_announced');
    await d.elise.visitor
      .post(`${addressOf(announced.id)}/cancellation`, { reason: 'La neige.' })
      .expect(200);
    expect(await codeOf()).toBe('seminar_cancelled');
    await d.nora.visitor.get(addressOf(announced.id)).expect(200);
  });

  it('while it is announced: one of the two is refused, and nothing is half there', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, channelId } = await make(false);
      const [removed, announced] = await Promise.all([
        d.elise.visitor.delete(addressOf(id)),
        d.elise.visitor.post(`${addressOf(id)}/announcement`),
      ]);
      const isThere = removed.status !== 204;
      expect(announced.status === 200).toBe(isThere);
      await d.nora.visitor.get(addressOf(id)).expect(isThere ? 200 : 404);
      await d.nora.visitor.get(`/api/channels/${channelId}`).expect(isThere ? 200 : 404);
    }
  });

  it('is refused again, as not found, to who sends its creation again', async () => {
    const asked = { clientId: crypto.randomUUID(), seminar: seminarInput() };
    const create = () => d.elise.visitor.post(`/api/cohorts/${d.cohortId}/seminars`, asked);
    const { body } = await create().expect(201);
    await d.elise.visitor.delete(addressOf(body.id)).expect(204);
    expectNotFound(await create());
  });
});
