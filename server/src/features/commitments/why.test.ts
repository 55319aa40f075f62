import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildWay, everyone, type Way, whoGets } from '../../test/way.ts';
import { signCheckIn } from './check-in-token.ts';
import { CommitmentModel } from './commitments.model.ts';

const app = useTestApp();
let way: Way;
let id: string;

beforeEach(async () => {
  way = await buildWay(app);
  const commitment = { text: 'Rencontrer deux maires', dueOn: '2027-03-01', level: 'cohort' };
  const made = { clientId: newId(), commitments: [commitment] };
  const { body } = await way.nora.visitor
    .post(`/api/organisations/${way.organisation._id}/commitments`, made)
    .expect(200);
  id = body.items[0].id;
});

const answer = async (who: Speaker, state = 'blocked', clientId = newId()) => {
  await who.visitor.post(`/api/commitments/${id}/check-ins`, { clientId, state }).expect(200);
  return clientId;
};
const addWhy = (who: Speaker, checkInId: string, fields: object = {}) =>
  who.visitor.put(`/api/commitments/${id}/check-ins/${checkInId}/why`, {
    ...{ revision: 1, why: 'La mairie ne répond pas' },
    ...fields,
  });
const stands = async () =>
  (await way.nora.visitor.get(`/api/commitments/${id}`).expect(200)).body as Commitment;
const told = async (who: Speaker) => {
  await consequences();
  return (await who.inbox('?open=true')).filter(({ reason }) => reason === 'commitment-blocked');
};
const linked = (path: string, body: object) => app.visitor().put(`/api/commitments/link${path}`, body);

describe('why it goes so, told after the answer', () => {
  it('completes that answer, once however often it comes, and makes no second one', async () => {
    const checkInId = await answer(way.nora);
    const { body } = await addWhy(way.nora, checkInId).expect(200);
    expect(body.checkIns).toMatchObject([
      { id: checkInId, state: 'blocked', why: 'La mairie ne répond pas', revision: 2 },
    ]);
    const [again, atOnce] = await Promise.all([addWhy(way.nora, checkInId), addWhy(way.nora, checkInId)]);
    expect([again.status, atOnce.status]).toEqual([200, 200]);
    expect(await stands()).toEqual(body);
    // The answer that was sent before the why may come again too.
    await answer(way.nora, 'blocked', checkInId);
    expect(await stands()).toEqual(body);
  });

  it('is guarded by the revision that was read: another why is refused, one over it is taken', async () => {
    const checkInId = await answer(way.nora);
    const whys = ['Pas de réponse', 'Pas de budget'];
    const answers = await Promise.all(whys.map((why) => addWhy(way.nora, checkInId, { why })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('revision_conflict');
    await addWhy(way.nora, checkInId, { revision: 2, why: 'Ni l’un ni l’autre' }).expect(200);
    expect((await stands()).checkIns).toMatchObject([{ why: 'Ni l’un ni l’autre', revision: 3 }]);
  });

  it('stays with its answer, whoever answers meanwhile', async () => {
    const checkInId = await answer(way.nora);
    await answer(way.karim, 'advanced', checkInId);
    await addWhy(way.nora, checkInId).expect(200);
    expect((await stands()).checkIns).toMatchObject([
      { state: 'advanced', why: '', by: { id: way.karim.id } },
      { state: 'blocked', why: 'La mairie ne répond pas', by: { id: way.nora.id } },
    ]);
    // What was blocked is not any more: nobody is told of it again.
    expect(await told(way.facilitator)).toEqual([]);
  });

  it('completes an answer of before answers had a revision', async () => {
    const checkInId = await answer(way.nora);
    await CommitmentModel.updateOne({ _id: id }, { $unset: { 'checkIns.0.revision': 1 } });
    expect((await stands()).checkIns).toMatchObject([{ revision: 1 }]);
    await addWhy(way.nora, checkInId).expect(200);
    expect((await stands()).checkIns).toMatchObject([{ revision: 2, why: 'La mairie ne répond pas' }]);
  });

  it('is for who answered alone, and says which field is wrong', async () => {
    const checkInId = await answer(way.nora);
    expect(await whoGets(way, 200, (who) => addWhy(who, checkInId))).toEqual(['nora']);
    const readers = ['accompanying', 'peer', 'facilitator', 'coordinator'];
    expect(await whoGets(way, 403, (who) => addWhy(who, checkInId))).toEqual(readers);
    expectNotFound(await addWhy(way.stranger, checkInId));
    const refused = [
      [await addWhy(way.karim, checkInId), 'checkInId'],
      [await addWhy(way.nora, newId()), 'checkInId'],
      [await addWhy(way.nora, checkInId, { why: ' ' }), 'why'],
      [await addWhy(way.nora, checkInId, { why: 'é'.repeat(1_001) }), 'why'],
      [await addWhy(way.nora, checkInId, { revision: -1 }), 'revision'],
    ] as const;
    for (const [{ status, body }, field] of refused) {
      expect([status, body.details.fields[0].path]).toEqual([400, [field]]);
    }
    expect((await stands()).checkIns).toMatchObject([{ why: 'La mairie ne répond pas', revision: 2 }]);
  });

  it('reaches those who were told that it is blocked, in one line', async () => {
    const checkInId = await answer(way.nora);
    expect(await told(way.facilitator)).toMatchObject([{ note: '' }]);
    await addWhy(way.nora, checkInId).expect(200);
    await addWhy(way.nora, checkInId).expect(200);
    for (const who of [way.facilitator, way.accompanying]) {
      expect(await told(who)).toMatchObject([{ note: 'La mairie ne répond pas' }]);
    }
    for (const name of everyone.filter((each) => !['facilitator', 'accompanying'].includes(each))) {
      expect(await told(way[name])).toEqual([]);
    }
    await answer(way.karim, 'blocked');
    expect(await told(way.facilitator)).toMatchObject([{ note: '' }]);
  });

  it('tells those who read the commitment to read it again, and nobody else', async () => {
    const checkInId = await answer(way.nora);
    await consequences();
    const [peer, stranger] = [await way.peer.visitor.connect(), await way.stranger.visitor.connect()];
    await addWhy(way.nora, checkInId).expect(200);
    await peer.waitFor('journey.changed', ({ kind }) => kind === 'commitment');
    await stranger.settled();
    expect(stranger.received('journey.changed')).toEqual([]);
  });
});

describe('why it goes so, from the link of a mail', () => {
  const tokenOf = (who: Speaker) => signCheckIn({ commitmentId: id, personId: who.id });

  it('completes what was tapped there, without signing in; twice is once', async () => {
    const token = tokenOf(way.karim);
    const said = { token, clientId: newId(), state: 'blocked' };
    const { body: noted } = await app.visitor().post('/api/commitments/link/check-in', said).expect(200);
    expect(noted).toEqual({
      state: 'blocked',
      checkIn: { id: said.clientId, state: 'blocked', why: '', revision: 1 },
    });
    const why = { token, checkInId: said.clientId, revision: 1, why: 'Le maire a changé' };
    const { body } = await linked('/why', why).expect(200);
    expect(body.checkIn).toEqual({ ...noted.checkIn, why: 'Le maire a changé', revision: 2 });
    expect((await linked('/why', why).expect(200)).body).toEqual(body);
    expect((await stands()).checkIns).toMatchObject([
      { state: 'blocked', why: 'Le maire a changé', by: { id: way.karim.id } },
    ]);
    const other = await linked('/why', { ...why, why: 'Autre chose' }).expect(409);
    expect(other.body.code).toBe('revision_conflict');
  });

  it('is refused where the answer isn’t its person’s, or the link isn’t ours', async () => {
    const checkInId = await answer(way.nora);
    const why = { checkInId, revision: 1, why: 'Le maire a changé' };
    const others = await linked('/why', { ...why, token: tokenOf(way.karim) }).expect(400);
    expect(others.body.details.fields[0].path).toEqual(['checkInId']);
    const [words = ''] = tokenOf(way.nora).split('.');
    const forged = await linked('/why', { ...why, token: `${words}.${'b'.repeat(43)}` }).expect(410);
    expect(forged.body.code).toBe('link_expired');
    const stranger = await linked('/why', { ...why, token: tokenOf(way.peer) }).expect(410);
    expect(stranger.body.code).toBe('link_expired');
    expect((await stands()).checkIns).toMatchObject([{ why: '', revision: 1 }]);
  });
});
