import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildKind, part, text, writing } from '../../test/writing.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { clearDiscarded } from './discarding.service.ts';
import { ExperienceModel } from './experiences.model.ts';
import { NoteModel } from './notes.model.ts';

const app = useTestApp();
let d: Discussion;
let kind: ExperienceKind;

beforeAll(async () => {
  d = await buildDiscussion(app);
  kind = await buildKind();
});

const begin = () => writing.begin(d.nora, kind.id);
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);
const setting = (who: Speaker, { id }: { id: string }, ...people: { id: string }[]) =>
  who.visitor.put(`/api/experiences/${id}/authors`, { personIds: idsOf(people) });
const leaving = (who: Speaker, { id }: { id: string }) => who.visitor.post(`/api/experiences/${id}/leave`);
const discarding = (who: Speaker, { id }: { id: string }) => who.visitor.delete(`/api/experiences/${id}`);
const channelOf = ({ id }: { id: string }) =>
  mongoose.connection
    .collection<{ _id: string; experience: { authorIds: string[] } }>('channels')
    .findOne({ 'experience.id': id });
/** Events of this type that were committed about an experience. */
async function told(type: string, { id }: { id: string }): Promise<unknown[]> {
  const commits = mongoose.connection.collection<{
    events?: { type: string; data: { experienceId?: string } }[];
  }>('commits');
  const found = await commits.find({ 'events.data.experienceId': id }).toArray();
  return found
    .flatMap(({ events = [] }) => events)
    .filter((event) => event.type === type && event.data.experienceId === id)
    .map(({ data }) => data);
}

describe('those who write it', () => {
  it('add others, who read and write it from then on, and are told', async () => {
    const draft = await begin();
    const channel = await channelOf(draft);
    expectNotFound(await d.karim.visitor.get(`/api/channels/${channel?._id}`));
    const { body } = await setting(d.nora, draft, d.nora, d.karim).expect(200);
    expect(idsOf(body.authors)).toEqual([d.nora.id, d.karim.id]);
    expect((await channelOf(draft))?.experience.authorIds).toEqual([d.nora.id, d.karim.id]);
    await d.karim.visitor.get(`/api/channels/${channel?._id}`).expect(200);
    await writing.save(d.karim, draft.id, part(body, 'contexte'), { value: text('À deux.') });
    expect(await told('experience.authored', draft)).toEqual([
      { experienceId: draft.id, by: d.nora.id, personIds: [d.karim.id] },
    ]);
    await setting(d.karim, draft, d.nora, d.karim).expect(200);
    expect(await told('experience.authored', draft)).toHaveLength(1);
  });

  it('are people of the programme whom one knows', async () => {
    const draft = await begin();
    for (const personId of [newId(), d.stranger.id]) {
      const { body } = await setting(d.nora, draft, d.nora, { id: personId }).expect(400);
      expect(body.details.fields).toEqual([{ path: ['personIds', 1], reason: 'not_in_programme' }]);
    }
    expect(idsOf((await writing.draft(d.nora, draft.id)).authors)).toEqual([d.nora.id]);
  });

  it('leave nobody out but themselves, and who takes part no more', async () => {
    const draft = await begin();
    const gone = await buildActorOfCohort(d.cohortId);
    await setting(d.nora, draft, d.nora, d.karim, { id: gone.personId }).expect(200);
    const { body } = await setting(d.nora, draft, d.nora).expect(400);
    expect(body.details.fields).toEqual([{ path: ['personIds'], reason: 'only_oneself' }]);
    await withdrawGrants(gone.personId, {});
    const left = (await setting(d.nora, draft, d.nora, d.karim).expect(200)).body;
    expect(idsOf(left.authors)).toEqual([d.nora.id, d.karim.id]);
    await setting(d.nora, draft, d.karim).expect(200);
    expectNotFound(await d.nora.visitor.get(`/api/experiences/${draft.id}/draft`));
    expect(idsOf((await writing.draft(d.karim, draft.id)).authors)).toEqual([d.karim.id]);
  });

  it('leave it, but for the last one; what they agreed to goes with them', async () => {
    const draft = await begin();
    expect((await leaving(d.nora, draft).expect(409)).body.code).toBe('last_author');
    await setting(d.nora, draft, d.nora, d.karim).expect(200);
    await writing.save(d.nora, draft.id, part(draft, 'contexte'), { level: 'public' });
    expect((await writing.draft(d.karim, draft.id)).agreements).toHaveLength(1);
    const socket = await d.nora.visitor.connect();
    await leaving(d.nora, draft).expect(200);
    await socket.waitFor('access.changed');
    expectNotFound(await d.nora.visitor.get(`/api/experiences/${draft.id}/draft`));
    expectNotFound(await leaving(d.nora, draft));
    expect((await channelOf(draft))?.experience.authorIds).toEqual([d.karim.id]);
    const after = await writing.draft(d.karim, draft.id);
    expect(after).toMatchObject({ agreements: [], abilities: { leave: false } });
    expect(part(after, 'contexte').agreedLevel).toBe('public');
    socket.raw.disconnect();
  });

  it('of two who leave at once, one stays', async () => {
    const draft = await begin();
    await setting(d.nora, draft, d.nora, d.karim).expect(200);
    const answers = await Promise.all([d.nora, d.karim].map((who) => leaving(who, draft)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ExperienceModel.findById(draft.id).lean())?.authorIds).toHaveLength(1);
  });

  it('who were asked to read it are no longer asked once they write it', async () => {
    const { _id: id } = await buildExperience({
      ...{ authorIds: [d.nora.id], reviewerIds: [d.karim.id], state: 'draft', cohortId: d.cohortId },
    });
    expect(await writing.draft(d.karim, id)).toMatchObject({ abilities: { write: false, review: true } });
    await d.karim.visitor.post(`/api/experiences/${id}/leave`).expect(403);
    const { body } = await setting(d.nora, { id }, d.nora, d.karim).expect(200);
    expect(body).toMatchObject({ reviews: [], authors: [{ id: d.nora.id }, { id: d.karim.id }] });
  });
});

describe('a draft that is thrown away', () => {
  it('is gone with its channel and its remarks, for all who read it', async () => {
    const draft = await begin();
    await setting(d.nora, draft, d.nora, d.karim).expect(200);
    await NoteModel.insertOne({
      ...{ _id: newId(), experienceId: draft.id, sectionId: null, passage: null, body: 'Clair.' },
      ...{ authorId: d.karim.id, at: new Date(), replies: [], resolved: null },
    });
    expect((await writing.draft(d.nora, draft.id)).notes).toMatchObject([
      { body: 'Clair.', author: { id: d.karim.id }, resolved: null },
    ]);
    expectNotFound(await discarding(d.elise, draft));
    const socket = await d.karim.visitor.connect();
    await discarding(d.nora, draft).expect(200);
    await socket.waitFor('experience.changed', ({ experienceId }) => experienceId === draft.id);
    for (const who of [d.nora, d.karim]) {
      expectNotFound(await who.visitor.get(`/api/experiences/${draft.id}/draft`));
      expect(idsOf(await writing.mine(who))).not.toContain(draft.id);
    }
    expect(await Promise.all([ExperienceModel.exists({ _id: draft.id }), channelOf(draft)])).toEqual([
      null,
      null,
    ]);
    expect(await NoteModel.countDocuments({ experienceId: draft.id })).toBe(0);
    expect(await told('experience.discarded', draft)).toEqual([{ experienceId: draft.id, by: d.nora.id }]);
    expectNotFound(await discarding(d.nora, draft));
    socket.raw.disconnect();
  });

  it('is cleared though a crash came after it was committed', async () => {
    const draft = await begin();
    await ExperienceModel.updateOne({ _id: draft.id }, { $set: { authorIds: [] } });
    await clearDiscarded(draft.id);
    expect(await channelOf(draft)).toBeNull();
    const kept = await begin();
    await clearDiscarded(kept.id);
    await writing.draft(d.nora, kept.id);
  });

  it('was never published', async () => {
    for (const state of ['published', 'withdrawn'] as const) {
      const { _id: id } = await buildExperience({ authorIds: [d.nora.id], cohortId: d.cohortId, state });
      await discarding(d.nora, { id }).expect(403);
      await writing.draft(d.nora, id);
    }
  });

  it('takes nothing that is saved at the same moment for more than it is', async () => {
    const draft = await begin();
    const section = part(draft, 'contexte');
    const answers = await Promise.all([
      writing.saving(d.nora, draft.id, section, { value: text('Encore.') }),
      discarding(d.nora, draft),
    ]);
    expect(answers[1].status).toBe(200);
    expect([200, 404]).toContain(answers[0].status);
    expect(await ExperienceModel.exists({ _id: draft.id })).toBeNull();
  });
});

describe('what is mine', () => {
  it('is what I write, what I am asked to read, and what quotes me once I was asked', async () => {
    const who = new Speaker(...(await someone()));
    const written = await writing.begin(who, kind.id);
    const build = (fields: Parameters<typeof buildExperience>[0]) =>
      buildExperience({ cohortId: d.cohortId, state: 'draft', ...fields });
    const read = await build({ authorIds: [d.nora.id], reviewerIds: [who.id] });
    const agreement = { sectionId: newId(), level: 'network' as const, words: null, at: new Date() };
    const asked = { ...agreement, personId: who.id, as: 'quoted' as const, answer: 'waiting' as const };
    const quoting = await build({ authorIds: [d.nora.id], fields: { agreements: [asked] } });
    const answered = await build({
      ...{ authorIds: [d.nora.id], title: 'Un autre' },
      fields: { agreements: [{ ...asked, answer: 'no' as const }] },
    });
    const withdrawn = { state: 'withdrawn' as const, authorIds: [d.nora.id] };
    await build({ ...withdrawn, reviewerIds: [who.id], fields: { agreements: [asked] } });
    await build({ authorIds: [d.nora.id] });
    const items = await writing.mine(who);
    const lines = items.map(({ id, as, waits }) => ({ id, as, waits }));
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(
      expect.arrayContaining([
        { id: written.id, as: 'author', waits: false },
        { id: read._id, as: 'reviewer', waits: true },
        { id: quoting._id, as: 'quoted', waits: true },
        { id: answered._id, as: 'quoted', waits: false },
      ]),
    );
    expect(items.map(({ waits }) => waits)).toEqual([true, true, false, false]);
    expect(items.find(({ id }) => id === answered._id)).toMatchObject({
      ...{ title: 'Un autre', authors: [{ id: d.nora.id }], state: 'draft', unpublished: false },
      kind: { name: 'Essaimage d’un lieu', icon: 'sprout' },
    });
  });
});

async function someone(): Promise<ConstructorParameters<typeof Speaker>> {
  const actor = await buildActorOfCohort(d.cohortId);
  return [actor, await app.signIn(actor)];
}

it('tells its draft only to those who write it, by the journal too', async () => {
  const draft: ExperienceDraft = await begin();
  const channel = await channelOf(draft);
  const state = await journal.state({
    ...{ stream: { kind: 'channel', id: channel?._id ?? '' }, audience: 'readers', except: [] },
  });
  expect(state.entities).toEqual([]);
});
