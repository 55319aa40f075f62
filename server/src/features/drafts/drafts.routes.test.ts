import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { DraftModel } from './drafts.model.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;
let context: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId, { title: 'La navette' })).id;
});
beforeEach(async () => {
  await DraftModel.deleteMany({});
  context = `thread:${threadId}`;
});

const put = (number: number, body: string, fields: object = {}) =>
  d.nora.visitor.put(`/api/drafts/${context}`, { number, body, ...fields });
const discard = (number: number) => d.nora.visitor.delete(`/api/drafts/${context}`, { number });
const list = async () => (await d.nora.visitor.get('/api/drafts').expect(200)).body.items;

describe('a draft', () => {
  it('keeps what was typed as it was typed, with the place it leads to', async () => {
    const { body } = await put(1, '  deux espaces ').expect(200);
    expect(body).toMatchObject({
      context,
      number: 1,
      body: '  deux espaces ',
      place: { threadId, channelId: d.channelId, label: 'La navette' },
    });
    expect(await list()).toEqual([body]);
  });

  it('refuses an older or equal number with what is kept, save the very same write', async () => {
    await put(5, 'Sur le téléphone').expect(200);
    for (const number of [4, 5]) {
      const stale = await put(number, 'Sur l’ordinateur');
      expect([stale.status, stale.body.code]).toEqual([409, 'stale_draft']);
      expect(stale.body.details.current).toMatchObject({ number: 5, body: 'Sur le téléphone' });
    }
    await put(5, 'Sur le téléphone').expect(200);
    await put(6, 'Sur l’ordinateur').expect(200);
    expect(await list()).toMatchObject([{ number: 6, body: 'Sur l’ordinateur' }]);
  });

  it('has one winner when two devices write the same number at once', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((body) => put(1, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const [kept] = await list();
    expect(answers.find(({ status }) => status === 200)?.body.body).toBe(kept.body);
  });

  it('once discarded is not brought back by a late write, and not lost to a late discard', async () => {
    await put(2, 'Bientôt envoyé').expect(200);
    await discard(3).expect(200);
    await discard(3).expect(200);
    const late = await put(3, 'En retard');
    expect([late.status, late.body.details.current]).toEqual([409, { context, number: 3 }]);
    expect(await list()).toEqual([]);
    await put(4, 'Autre chose').expect(200);
    const stale = await discard(3);
    expect([stale.status, stale.body.code]).toEqual([409, 'stale_draft']);
    expect(await list()).toHaveLength(1);
  });

  it('leads to a new thread’s channel, and to the message that is edited', async () => {
    const message = await d.nora.say(threadId);
    context = `channel:${d.channelId}`;
    const { body: opening } = await put(1, 'Corps', { title: 'Titre', threadKind: 'question' }).expect(200);
    expect(opening).toMatchObject({
      title: 'Titre',
      threadKind: 'question',
      place: { threadId: null, channelId: d.channelId },
    });
    context = `edit:${message.id}`;
    const { body: edit } = await put(1, 'Mieux').expect(200);
    expect(edit.place).toMatchObject({ threadId, label: 'La navette' });
  });

  describe('of a new thread', () => {
    const opportunity = {
      type: 'job',
      deadline: '2026-12-01T17:00:00.000Z',
      territoryCode: '48',
      address: ' Mende',
    };
    const fields = { threadKind: 'opportunity', acknowledgement: true, opportunity };
    beforeEach(() => {
      context = `channel:${d.channelId}`;
    });

    it('keeps all that was filled in, and leaves out what no longer is', async () => {
      expect((await put(1, 'Corps', fields).expect(200)).body).toMatchObject(fields);
      expect(await list()).toMatchObject([fields]);
      const half = { ...opportunity, deadline: null, territoryCode: null, address: '' };
      expect((await put(2, 'Corps', { opportunity: half }).expect(200)).body.opportunity).toEqual(half);
      const [plain] = [(await put(3, 'Corps').expect(200)).body];
      expect(plain).not.toHaveProperty('opportunity');
      expect(plain).not.toHaveProperty('acknowledgement');
      await put(4, 'Corps', fields).expect(200);
      await discard(5).expect(200);
      expect(await DraftModel.findOne().lean()).toMatchObject({ acknowledgement: null, opportunity: null });
    });

    it.each([
      ['a box', { ...fields, acknowledgement: false }],
      ['a field', { ...fields, opportunity: { ...opportunity, address: 'Florac' } }],
    ])('refuses a stale write that differs by %s alone, with what is kept', async (_what, other) => {
      await put(1, 'Corps', fields).expect(200);
      await put(1, 'Corps', fields).expect(200);
      const stale = await put(1, 'Corps', other);
      expect([stale.status, stale.body.code]).toEqual([409, 'stale_draft']);
      expect(stale.body.details.current).toMatchObject(fields);
    });

    it('is read as it was kept before it had these fields', async () => {
      await put(1, 'Corps', { title: 'Titre' }).expect(200);
      await DraftModel.collection.updateMany({}, { $unset: { acknowledgement: '', opportunity: '' } });
      const [kept] = await list();
      expect(kept).toMatchObject({ body: 'Corps', title: 'Titre' });
      expect(kept).not.toHaveProperty('opportunity');
      await put(1, 'Corps', { title: 'Titre' }).expect(200);
    });
  });

  it('stays its person’s when its place can’t be read, without a word of that place', async () => {
    const leaver = await buildActorOfCohort(d.cohortId);
    const visitor = await app.signIn(leaver);
    await visitor.put(`/api/drafts/${context}`, { number: 1, body: 'Mes mots' }).expect(200);
    await withdrawGrants(leaver.personId, { 'scope.kind': 'cohort' });
    const { body } = await visitor.get('/api/drafts').expect(200);
    expect(body.items).toMatchObject([{ body: 'Mes mots', place: null }]);
    context = `thread:${newId()}`;
    expect((await put(1, 'Nulle part').expect(200)).body.place).toBeNull();
  });

  it('is nobody else’s', async () => {
    await put(1, 'Secret').expect(200);
    const { body } = await d.elise.visitor.get('/api/drafts').expect(200);
    expect(body.items).toEqual([]);
    await d.elise.visitor.put(`/api/drafts/${context}`, { number: 1, body: 'Le mien' }).expect(200);
    expect(await list()).toMatchObject([{ body: 'Secret' }]);
  });

  it.each([
    ['a broken surrogate', { body: 'a\ud800' }],
    ['a broken title', { body: 'a', title: '\udc00' }],
    ['more than its limit', { body: 'a'.repeat(40_001) }],
    ['no number', { number: undefined }],
    ['a negative number', { number: -1 }],
    ['a box that is neither ticked nor not', { acknowledgement: 'oui' }],
    ['what no opportunity is', { opportunity: { type: 'gift' } }],
  ])('refuses %s, and keeps nothing', async (_what, fields) => {
    await put(1, 'a', fields).expect(400);
    expect(await DraftModel.countDocuments()).toBe(0);
  });

  it.each(['thread:abc', 'room:018f0000-0000-7000-8000-000000000000', 'thread:'])(
    'has no place %s',
    async (bad) => {
      context = bad;
      const { status } = await put(1, 'a');
      expect([400, 404]).toContain(status);
      expect(await DraftModel.countDocuments()).toBe(0);
    },
  );
});
