import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { v7 as newId } from 'uuid';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { answerAs, publishAs } from '../../test/experiences.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import type { TestSocket } from '../../test/visitor.ts';
import { buildKind, part, text, writing } from '../../test/writing.ts';
import { AccountModel } from '../accounts/accounts.model.ts';
import { ExperienceWritersModel } from './writers-elsewhere.model.ts';

const app = useTestApp();
let d: Discussion;
let kind: ExperienceKind;
const sockets: TestSocket[] = [];

beforeAll(async () => {
  d = await buildDiscussion(app);
  kind = await buildKind();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.raw.disconnect();
});

async function connect({ visitor }: Speaker): Promise<TestSocket> {
  const socket = await visitor.connect();
  sockets.push(socket);
  return socket;
}

/** Answers once the server has dealt with it, though clients need no answer. */
function ask(socket: TestSocket, event: 'open' | 'close' | 'edit', input: object) {
  return socket.raw.timeout(10_000).emitWithAck(`experience.${event}` as 'experience.open', input as never);
}

async function open(who: Speaker, experienceId: string): Promise<TestSocket> {
  const socket = await connect(who);
  expect(await ask(socket, 'open', { experienceId })).toMatchObject({ ok: true });
  return socket;
}

/** A draft that Nora and Karim write. */
async function shared(): Promise<ExperienceDraft> {
  const draft = await writing.begin(d.nora, kind.id);
  await writing.share(d.nora, draft, d.karim);
  return draft;
}

/** Waits until what this socket was told last is that exactly these people hold this. */
function toldOf(socket: TestSocket, ...people: [Speaker, string | null][]) {
  const wanted = people.map(([{ id }, sectionId]) => `${id} ${sectionId}`).sort();
  return socket.waitFor('experience.editing', (told) => {
    const isLast = told === socket.received('experience.editing').at(-1);
    const holds = told.people.map(({ id, sectionId }) => `${id} ${sectionId}`).sort();
    return isLast && holds.join() === wanted.join();
  });
}

describe('who writes', () => {
  it('is told by name to those who have the draft open, and until they let go', async () => {
    const draft = await shared();
    const section = part(draft, 'contexte').id;
    const nora = await open(d.nora, draft.id);
    const karim = await open(d.karim, draft.id);
    const elsewhere = await connect(d.nora);
    expect(await toldOf(nora, [d.nora, null], [d.karim, null])).toMatchObject({ experienceId: draft.id });
    await ask(karim, 'edit', { experienceId: draft.id, sectionId: section });
    const { people } = await toldOf(nora, [d.nora, null], [d.karim, section]);
    expect(people).toContainEqual({ id: d.karim.id, name: 'Karim Haddad', sectionId: section });
    await ask(nora, 'edit', { experienceId: draft.id, sectionId: 'head' });
    await toldOf(karim, [d.nora, 'head'], [d.karim, section]);
    const late = await connect(d.nora);
    const answer = await ask(late, 'open', { experienceId: draft.id });
    expect(answer).toMatchObject({ data: { experienceId: draft.id } });
    expect('data' in answer && answer.data.people).toContainEqual({
      ...{ id: d.karim.id, name: 'Karim Haddad', sectionId: section },
    });
    await ask(karim, 'edit', { experienceId: draft.id, sectionId: 'none' });
    await toldOf(nora, [d.nora, 'head'], [d.karim, null]);
    expect(elsewhere.received('experience.editing')).toEqual([]);
  });

  it('is there no more once they close it, or their connection goes', async () => {
    const draft = await shared();
    const section = part(draft, 'contexte').id;
    const [nora, karim] = [await open(d.nora, draft.id), await open(d.karim, draft.id)];
    await ask(karim, 'edit', { experienceId: draft.id, sectionId: section });
    await toldOf(nora, [d.nora, null], [d.karim, section]);
    await ask(karim, 'close', { experienceId: draft.id });
    await toldOf(nora, [d.nora, null]);
    await ask(karim, 'edit', { experienceId: draft.id, sectionId: section });
    const again = await open(d.karim, draft.id);
    await ask(again, 'edit', { experienceId: draft.id, sectionId: section });
    await toldOf(nora, [d.nora, null], [d.karim, section]);
    again.raw.disconnect();
    await toldOf(nora, [d.nora, null]);
    const told = karim.received('experience.editing').length;
    await karim.settled();
    expect(karim.received('experience.editing')).toHaveLength(told);
  });

  it('is for those who read the draft: others neither open it, nor are told, nor are seen', async () => {
    const { _id: id } = await buildExperience({
      ...{ authorIds: [d.nora.id], reviewerIds: [d.karim.id], cohortId: d.cohortId, levels: ['cohort'] },
    });
    const [nora, reviewer, reader] = [
      await open(d.nora, id),
      await open(d.karim, id),
      await open(d.elise, id),
    ];
    const stranger = await connect(d.stranger);
    expect(await ask(stranger, 'open', { experienceId: id })).toMatchObject({ error: { code: 'not_found' } });
    expect(await ask(stranger, 'open', { experienceId: newId() })).toMatchObject({
      error: { code: 'not_found' },
    });
    const edit = { experienceId: id, sectionId: 'head' };
    expect(await ask(reviewer, 'edit', edit)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await ask(reader, 'edit', edit)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await ask(stranger, 'edit', edit)).toMatchObject({ error: { code: 'not_found' } });
    await ask(nora, 'edit', edit);
    await toldOf(reviewer, [d.nora, 'head'], [d.karim, null]);
    const again = await ask(reader, 'open', { experienceId: id });
    expect(again).toMatchObject({ ok: true, data: { people: [] } });
    for (const socket of [reader, stranger]) {
      await socket.settled();
      expect(socket.received('experience.editing')).toEqual([]);
    }
  });

  it('is told from other servers too, as long as these say so, by the rights of this moment', async () => {
    const draft = await shared();
    const section = part(draft, 'contexte').id;
    const onAnother = (_id: string, [{ id: personId }, sectionId]: [Speaker, string], seconds = 60) =>
      ExperienceWritersModel.insertOne({
        ...{ _id: `${_id}/${draft.id}`, experienceId: draft.id, people: [{ personId, sectionId }] },
        until: new Date(Date.now() + seconds * 1_000),
      });
    const nora = await open(d.nora, draft.id);
    await toldOf(nora, [d.nora, null]);
    await onAnother('dead', [d.karim, 'head'], -1);
    await onAnother('lying', [d.stranger, section]);
    await onAnother('living', [d.karim, section]);
    // Nothing happens here: it is looked for.
    await toldOf(nora, [d.nora, null], [d.karim, section]);
    await ask(nora, 'edit', { experienceId: draft.id, sectionId: 'head' });
    await toldOf(nora, [d.nora, 'head'], [d.karim, section]);
    const ours = { experienceId: draft.id, _id: { $not: /^(?:dead|lying|living)/ } };
    expect(await ExperienceWritersModel.find(ours).lean()).toMatchObject([
      { people: [{ personId: d.nora.id, sectionId: 'head' }] },
    ]);
    await ExperienceWritersModel.deleteOne({ _id: `living/${draft.id}` });
    await toldOf(nora, [d.nora, 'head']);
    nora.raw.disconnect();
    // Once nobody is there, nothing is left of it.
    await expect.poll(() => ExperienceWritersModel.countDocuments(ours), { timeout: 10_000 }).toBe(0);
  });

  it('leaves nothing in the database of who has open what was published', async () => {
    const { _id: id } = await buildExperience({ authorIds: [d.nora.id], cohortId: d.cohortId });
    const reader = await open(d.stranger, id);
    await reader.settled();
    expect(await ExperienceWritersModel.countDocuments({ experienceId: id })).toBe(0);
  });

  it('names nobody who hides that they are there, and nothing that is not of it', async () => {
    const draft = await shared();
    const [nora, karim] = [await open(d.nora, draft.id), await open(d.karim, draft.id)];
    await ask(karim, 'edit', { experienceId: draft.id, sectionId: newId() });
    await toldOf(nora, [d.nora, null], [d.karim, null]);
    const hide = (presenceHidden: boolean) =>
      AccountModel.updateOne({ _id: d.karim.id }, { $set: { 'preferences.presenceHidden': presenceHidden } });
    await hide(true);
    await ask(karim, 'edit', { experienceId: draft.id, sectionId: 'head' });
    await toldOf(nora, [d.nora, null]);
    await hide(false);
  });
});

describe('a change', () => {
  const changesOf = (socket: TestSocket, experienceId: string) =>
    socket.received('experience.changed').filter((change) => change.experienceId === experienceId).length;

  it('is told to those who write or read it over, wherever they are, and to nobody else', async () => {
    const draft = await shared();
    const [nora, karim] = [await connect(d.nora), await connect(d.karim)];
    const others = [await connect(d.elise), await connect(d.stranger)];
    await writing.save(d.nora, draft.id, part(draft, 'contexte'), { value: text('Une gare.') });
    for (const socket of [nora, karim]) {
      await socket.waitFor('experience.changed', ({ experienceId }) => experienceId === draft.id);
    }
    for (const socket of others) {
      await socket.settled();
      expect(changesOf(socket, draft.id)).toBe(0);
    }
  });

  it('of a draft is nothing to who has open what was published', async () => {
    const { _id: id } = await buildExperience({ authorIds: [d.nora.id], cohortId: d.cohortId });
    const draft = await writing.draft(d.nora, id);
    const [nora, reader] = [await connect(d.nora), await open(d.stranger, id)];
    await writing.save(d.nora, id, part(draft, 'partie-0'), { value: text('Une autre fin.') });
    await nora.waitFor('experience.changed', ({ experienceId }) => experienceId === id);
    await consequences();
    await reader.settled();
    expect(changesOf(reader, id)).toBe(0);
  });

  it('of what is published is told to who has it open, as long as they read it', async () => {
    const { _id: id } = await buildExperience({ authorIds: [d.nora.id], cohortId: d.cohortId });
    const draft = await writing.draft(d.nora, id);
    await writing.save(d.nora, id, part(draft, 'partie-0'), { value: text('Une autre fin.') });
    const [reader, elsewhere] = [await open(d.stranger, id), await connect(d.stranger)];
    const post = (what: string, body: object = {}) =>
      d.nora.visitor.post(`/api/experiences/${id}/${what}`, body).expect(200);
    await post('publish', { clientId: newId() });
    await reader.waitFor('experience.changed', ({ experienceId }) => experienceId === id);
    const told = changesOf(reader, id);
    await post('withdraw');
    await reader.waitFor('experience.changed', () => changesOf(reader, id) > told);
    const last = changesOf(reader, id);
    await post('publish', { clientId: newId() });
    await consequences();
    await reader.settled();
    // They were put out as it was withdrawn: they open it again, if they may.
    expect(changesOf(reader, id)).toBe(last);
    expect(changesOf(elsewhere, id)).toBe(0);
    expect(await ask(reader, 'open', { experienceId: id })).toMatchObject({ ok: true });
  });

  it('of who reads it is told to who has it open, though its draft goes on meanwhile', async () => {
    const { _id: id } = await buildExperience({ authorIds: [d.nora.id, d.karim.id], cohortId: d.cohortId });
    const draft = await writing.draft(d.nora, id);
    const section = part(draft, 'partie-0');
    await writing.save(d.nora, id, section, { value: text('Une autre fin.'), level: 'public' });
    await publishAs(d.nora, id);
    await writing.save(d.nora, id, part(await writing.draft(d.nora, id), 'partie-0'), {
      value: text('Et la suite.'),
    });
    const reader = await open(d.stranger, id);
    await consequences();
    await reader.settled();
    expect(changesOf(reader, id)).toBe(0);
    await answerAs(d.karim, id, { sectionId: section.id, level: 'public', answer: 'yes' }).expect(200);
    await reader.waitFor('experience.changed', ({ experienceId }) => experienceId === id);
  });

  it('is nothing any more to who was an author', async () => {
    const draft = await shared();
    const [nora, karim] = [await open(d.nora, draft.id), await open(d.karim, draft.id)];
    await toldOf(nora, [d.nora, null], [d.karim, null]);
    await d.karim.visitor.post(`/api/experiences/${draft.id}/leave`).expect(200);
    await toldOf(nora, [d.nora, null]);
    await consequences();
    await karim.settled();
    const before = [changesOf(karim, draft.id), karim.received('experience.editing').length];
    await writing.save(d.nora, draft.id, part(draft, 'contexte'), { value: text('Seule.') });
    await ask(nora, 'edit', { experienceId: draft.id, sectionId: 'head' });
    await toldOf(nora, [d.nora, 'head']);
    await consequences();
    await karim.settled();
    expect([changesOf(karim, draft.id), karim.received('experience.editing').length]).toEqual(before);
  });
});
