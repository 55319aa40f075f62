import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActor, buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildGuest } from '../../test/factories/build-guest.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { recapOf } from '../../test/recaps.ts';
import { questionsOf } from '../../test/room-questions.ts';
import { buildKind, part, text, writing } from '../../test/writing.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { ExperienceModel } from './experiences.model.ts';

const app = useTestApp();
let d: Discussion;
let kind: ExperienceKind;

beforeAll(async () => {
  d = await buildDiscussion(app);
  kind = await buildKind();
});

const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));
const from = (source: object, who = d.nora) => writing.begin(who, kind.id, { source });
const bodyOf = (draft: ExperienceDraft, key = 'contexte') => {
  const { value } = part(draft, key);
  return value.type === 'text' ? value.body : null;
};
const quotedIn = (draft: ExperienceDraft) =>
  part(draft, 'contexte').quotations.map(({ person, messageId, text: words }) => [
    person.id,
    messageId,
    words,
  ]);

describe('an experience', () => {
  it('begins from nothing with the sections of its kind, for its author alone', async () => {
    const draft = await writing.begin(d.nora, kind.id, { title: '  Ouvrir ailleurs ' });
    expect(draft).toMatchObject({
      ...{
        state: 'draft',
        title: 'Ouvrir ailleurs',
        cohortId: d.cohortId,
        edition: null,
        unpublished: false,
      },
      ...{ authors: [{ id: d.nora.id }], reviews: [], notes: [], agreements: [] },
      kind: { id: kind.id, name: kind.name, icon: kind.icon },
      identity: { level: 'network', pseudonym: '', replacements: [], revision: 1 },
      abilities: { write: true, review: true, publish: true, withdraw: false, discard: true, leave: false },
    });
    const begun = draft.sections.map(({ key, title, type, level }) => ({ key, title, type, level }));
    expect(begun).toEqual(kind.sections.map(({ key, title, type, level }) => ({ key, title, type, level })));
    expect(draft.sections.map(({ value }) => value)).toEqual([
      ...[text(''), text(''), text(''), text('')],
      { type: 'territory', codes: [] },
      { type: 'themes', keys: [] },
      { type: 'step', step: null },
      { type: 'cost', cost: { euros: null, eurosPerYear: null, days: null, months: null, note: '' } },
      { type: 'documents', documents: [] },
    ]);
    const channels = mongoose.connection.collection<{ _id: string }>('channels');
    expect(await channels.findOne({ 'experience.id': draft.id })).toMatchObject({
      ...{ kind: 'experience', membership: 'restricted', cohortId: d.cohortId },
      experience: { level: 'draft', closed: false, authorIds: [d.nora.id], reviewerIds: [] },
    });
    for (const who of [d.karim, d.elise, d.stranger]) {
      expectNotFound(await who.visitor.get(`/api/experiences/${draft.id}/draft`));
    }
  });

  it('sent twice is begun once, and answered still where its kind was archived since', async () => {
    const own = await buildKind();
    const asked = { clientId: newId(), kindId: own.id, title: 'Une seule fois' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => d.nora.visitor.post('/api/experiences', asked).expect(200)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await ExperienceModel.countDocuments({ kindId: own.id })).toBe(1);
    const coordinator = await buildActor([{ role: 'coordinator', scope: { kind: 'programme', id: null } }]);
    const claire = await arrive(coordinator);
    await claire.visitor.put(`/api/experience-kinds/${own.id}/archived`, { archived: true }).expect(200);
    expect((await d.nora.visitor.post('/api/experiences', asked).expect(200)).body.id).toBe(
      answers[0]?.body.id,
    );
    const other = await d.nora.visitor.post('/api/experiences', { ...asked, title: 'Autre' }).expect(409);
    expect(other.body.code).toBe('client_id_conflict');
    expect((await writing.creating(d.nora, own.id).expect(409)).body.code).toBe('kind_archived');
  });

  it('is of the cohort and the organisation of its author, chosen where there are several', async () => {
    const [first, second] = [await buildOrganisation(), await buildOrganisation()];
    const cohorts = [(await buildCohort())._id, (await buildCohort({ ended: true }))._id];
    const scope = (id: string | undefined) => ({ kind: 'cohort' as const, id: id ?? '' });
    const lea = await arrive(
      await buildActor(
        [
          { role: 'member', scope: scope(cohorts[0]) },
          { role: 'alumni', scope: scope(cohorts[1]) },
          { role: 'accompanying', scope: { kind: 'organisation', id: second._id } },
        ],
        { organisationId: first._id },
      ),
    );
    expect(await writing.begin(lea, kind.id)).toMatchObject({ cohortId: null, organisation: null });
    const chosen = { cohortId: cohorts[1], organisationId: second._id };
    expect(await writing.begin(lea, kind.id, chosen)).toMatchObject({
      ...{ cohortId: cohorts[1], organisation: { id: second._id, name: second.name } },
    });
    for (const [field, id] of [
      ['cohortId', d.cohortId],
      ['organisationId', newId()],
    ] as const) {
      const { body } = await writing.creating(lea, kind.id, { [field]: id }).expect(400);
      expect(body.details.fields).toEqual([{ path: [field], reason: 'not_yours' }]);
    }
    const one = await arrive(
      await buildActorOfCohort(cohorts[0] ?? '', 'member', { organisationId: first._id }),
    );
    expect(await writing.begin(one, kind.id)).toMatchObject({
      ...{ cohortId: cohorts[0], organisation: { id: first._id } },
    });
  });

  it('is not for guests, nor for who has no place, and needs a kind that is', async () => {
    const { id: roomId } = await buildRoom(d.elise.actor, { cohortId: d.cohortId });
    const guest = await arrive(await buildGuest(roomId));
    await writing.creating(guest, kind.id).expect(403);
    await writing.creating(await arrive(await buildActor([])), kind.id).expect(403);
    const { body } = await writing.creating(d.nora, newId()).expect(400);
    expect(body.details.fields).toEqual([{ path: ['kindId'], reason: 'not_a_kind' }]);
    await writing.begin(d.expert, kind.id);
  });
});

describe('what it begins with', () => {
  it('of a thread is what opened it, its answer, then the others; of others it is quoted', async () => {
    const thread = await d.karim.open(d.channelId, { kind: 'question', body: 'Qui a **déjà** signé ?' });
    const mine = await d.nora.say(thread.id, 'Moi, deux fois.');
    const answer = await d.elise.say(
      thread.id,
      'Commencez par @[Nora](person:00000000-0000-7000-8000-000000000000).',
    );
    await d.karim.visitor.put(`/api/threads/${thread.id}/answer`, { messageId: answer.id }).expect(200);
    const draft = await from({ from: 'thread', threadId: thread.id });
    expect(bodyOf(draft)).toBe(
      [
        '> Qui a **déjà** signé ?\n>\n> — Karim Haddad',
        '> Commencez par @Nora.\n>\n> — Élise Morel',
        'Moi, deux fois.',
      ].join('\n\n'),
    );
    expect(mine.id).not.toBe(answer.id);
    const opening = (await d.nora.page(thread.id)).items[0];
    expect(quotedIn(draft)).toEqual([
      [d.karim.id, opening?.id, 'Qui a **déjà** signé ?'],
      [d.elise.id, answer.id, 'Commencez par @Nora.'],
    ]);
    expect(part(draft, 'contexte')).toMatchObject({ level: 'network', agreedLevel: 'cohort' });
    expectNotFound(
      await writing.creating(d.stranger, kind.id, { source: { from: 'thread', threadId: thread.id } }),
    );
  });

  it('of messages is what one reads of them, in the order in which they were said', async () => {
    const thread = await d.karim.open(d.channelId);
    const [one, two, three] = [
      await d.karim.say(thread.id, 'Un.'),
      await d.elise.say(thread.id, 'Deux.'),
      await d.karim.say(thread.id, 'Trois.'),
    ];
    await d.elise.visitor.put(`/api/messages/${two.id}/hidden`, { reason: 'Hors sujet' }).expect(200);
    await d.karim.visitor.delete(`/api/messages/${three.id}`).expect(200);
    const messageIds = [three.id, two.id, one.id];
    const draft = await from({ from: 'messages', messageIds });
    expect(quotedIn(draft)).toEqual([[d.karim.id, one.id, 'Un.']]);
    expect(bodyOf(draft)).toBe('> Un.\n>\n> — Karim Haddad');
    const elsewhere = await d.stranger.open((await strangersChannel())._id, { body: 'Entre nous.' });
    const theirs = (await d.stranger.page(elsewhere.id)).items[0]?.id ?? '';
    const source = { from: 'messages', messageIds: [one.id, theirs] };
    expectNotFound(await writing.creating(d.nora, kind.id, { source }));
    expect(await writing.mine(d.nora)).not.toContainEqual(expect.objectContaining({ title: 'Entre nous.' }));
  });

  it('is nothing that someone said to one directly', async () => {
    const { body } = await d.karim.visitor.post('/api/direct', {
      ...{ clientId: newId(), personIds: [d.nora.id] },
    });
    const [theirs, mine] = [
      await d.karim.say(body.id, 'Entre toi et moi.'),
      await d.nora.say(body.id, 'Oui.'),
    ];
    const source = (id: string) => ({ source: { from: 'messages', messageIds: [id] } });
    await writing.creating(d.nora, kind.id, source(theirs.id)).expect(403);
    await writing.creating(d.nora, kind.id, { source: { from: 'thread', threadId: body.id } }).expect(403);
    expect(bodyOf(await writing.begin(d.nora, kind.id, source(mine.id)))).toBe('Oui.');
  });

  it('is nothing of who could not be asked', async () => {
    const gone = await arrive(await buildActorOfCohort(d.cohortId));
    const thread = await gone.open(d.channelId, { body: 'Avant de partir.' });
    await d.karim.say(thread.id, 'Merci.');
    await withdrawGrants(gone.id, {});
    const draft = await from({ from: 'thread', threadId: thread.id });
    expect(bodyOf(draft)).toBe('> Merci.\n>\n> — Karim Haddad');
  });

  it('of a room is what was marked to be written up, and nothing without a name', async () => {
    const { id: roomId } = await buildRoom(d.elise.actor, { cohortId: d.cohortId });
    const [r, q] = [recapOf(roomId), questionsOf(roomId)];
    await q.setting({ anonymous: true, approval: false }, d.elise);
    await d.elise.visitor.put(`/api/rooms/${roomId}/guests`, { allowed: true }).expect(200);
    const guest = await arrive(await buildGuest(roomId));
    const said = await d.karim.say(roomId, 'Le local se prête avant de se louer.');
    await d.karim.say(roomId, 'Bonjour.');
    const passing = await guest.say(roomId, 'Je passais.');
    await r.mark(d.elise, said, 'to-write-up');
    await r.mark(d.elise, passing, 'to-write-up');
    await r.mark(d.elise, await d.karim.say(roomId, 'On décide.'), 'decision');
    const named = await q.ask(d.karim, { text: 'Et les assurances ?' });
    const hidden = await q.ask(d.karim, { text: 'Et si l’on échoue ?', anonymous: true });
    for (const question of [named, hidden])
      await r.markQuestion(d.elise, question, 'to-write-up').expect(200);
    const draft = await from({ from: 'room', roomId });
    expect(quotedIn(draft)).toEqual([
      [d.karim.id, said.id, 'Le local se prête avant de se louer.'],
      [d.karim.id, null, 'Et les assurances ?'],
    ]);
    expect(JSON.stringify(draft)).not.toMatch(/échoue|passais|décide|Bonjour/);
    expectNotFound(await writing.creating(d.stranger, kind.id, { source: { from: 'room', roomId } }));
  });

  it('of a session is one’s own sheet, each thing in its place', async () => {
    const { id: roomId } = await buildRoom(d.elise.actor, { cohortId: d.cohortId });
    const session = `/api/rooms/${roomId}/codev`;
    const roles = { clientId: d.nora.id, facilitatorId: d.karim.id };
    const { body } = await d.elise.visitor.post(session, roles).expect(200);
    const write = (name: string, words: string) =>
      d.karim.visitor.put(`${session}/texts/${name}`, { words, before: '' }).expect(200);
    await write('subject', 'Convaincre un maire.');
    await write('plan', 'L’inviter au chantier.');
    await d.karim.visitor.put(`${session}/stage`, { stage: 'learning' }).expect(200);
    await d.nora.say(roomId, 'Montrer plutôt que dire.');
    const source = { from: 'codev', roomId, sheetId: body.id };
    const draft = await from(source);
    expect(bodyOf(draft)).toBe('### La question de départ\n\nConvaincre un maire.');
    expect(bodyOf(draft, 'actions')).toContain('L’inviter au chantier.');
    expect(bodyOf(draft, 'conseils')).toContain('Montrer plutôt que dire.');
    expect(quotedIn(draft)).toEqual([]);
    expect((await writing.creating(d.karim, kind.id, { source })).status).toBe(403);
    expectNotFound(await writing.creating(d.stranger, kind.id, { source }));
  });

  it('has a place where its kind has none for words', async () => {
    const bare = await buildKind({ of: [{ key: 'themes', type: 'themes' }] });
    const thread = await d.karim.open(d.channelId, { body: 'Tout est dit.' });
    const draft = await writing.begin(d.nora, bare.id, { source: { from: 'thread', threadId: thread.id } });
    expect(draft.sections.map(({ key, title, type }) => ({ key, title, type }))).toEqual([
      { key: '', title: 'Pour commencer', type: 'text' },
      { key: 'themes', title: 'Récit', type: 'themes' },
    ]);
  });

  it('leaves aside what a section can’t hold, and forgets quotations that are taken out', async () => {
    const thread = await d.karim.open(d.channelId, { body: 'a'.repeat(12_000) });
    const kept = await d.karim.say(thread.id, 'Il reste de la place pour ceci, tout juste.');
    await d.karim.say(thread.id, 'b'.repeat(12_000));
    const draft = await from({ from: 'thread', threadId: thread.id });
    const section = part(draft, 'contexte');
    expect(section.quotations.map(({ text: words }) => words.length)).toEqual([12_000, 43]);
    const value = text('Il reste de la place pour ceci, tout juste.');
    const saved = await writing.save(d.nora, draft.id, section, { value });
    expect(saved.quotations).toMatchObject([{ messageId: kept.id, person: { id: d.karim.id } }]);
    const emptied = await writing.save(d.nora, draft.id, saved, { value: text('À ma façon.') });
    expect(emptied).toMatchObject({ quotations: [], agreedLevel: 'network' });
  });
});

/** The channel of the cohort of the stranger. */
async function strangersChannel() {
  const cohortId = d.stranger.actor.grants[0]?.scope.id ?? '';
  return buildChannel({ cohortId });
}
