import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import type { Visitor } from '../../test/visitor.ts';
import { loadProgramme } from '../programme/load-programme.ts';

const app = useTestApp();

let cohortId: string;
let nora: { personId: string };
let member: Visitor;
let facilitator: Visitor;
let coordinator: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  await loadProgramme();
  cohortId = (await buildCohort())._id;
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora Belkacem' });
  member = await app.signIn(nora);
  facilitator = await app.signIn(
    await buildActorOfCohort(cohortId, 'facilitator', { name: 'Élise Rambaud' }),
  );
  coordinator = await app.signIn(await buildCoordinator());
  stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
});

const channelsOf = (visitor: Visitor) => visitor.get('/api/channels').expect(200);

describe('reading', () => {
  it('gives a channel with who reads it and what one may do in it', async () => {
    const { _id: id } = await buildChannel({ cohortId, name: 'Le refuge' });
    const { body } = await member.get(`/api/channels/${id}`).expect(200);
    expect(body).toEqual({
      id,
      cohortId,
      kind: 'cohort',
      membership: 'open',
      name: 'Le refuge',
      description: '',
      themeKey: null,
      territoryCode: null,
      following: { level: null, mutedUntil: null },
      unreadThreads: 0,
      version: 0,
      readers: { members: 1, facilitators: 1, coordinators: 1 },
      abilities: { read: true, createThread: true, announce: false, moderate: false, manage: false },
    });
    await stranger.get(`/api/channels/${id}`).expect(404);
    await app.visitor().get(`/api/channels/${id}`).expect(401);
  });

  it('lists the cohort’s, the network’s, and nobody else’s', async () => {
    const theme = await buildChannel({ cohortId: null, kind: 'theme', themeKey: 'mobilite' });
    const other = await buildChannel();
    const ids = (await channelsOf(member)).body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(theme._id);
    expect(ids).not.toContain(other._id);
  });
});

describe('opening a channel', () => {
  it('is the facilitator’s and the coordination’s', async () => {
    const address = `/api/cohorts/${cohortId}/channels`;
    const { body } = await facilitator.post(address, { kind: 'cohort', name: 'Chantiers' }).expect(201);
    expect(body).toMatchObject({ name: 'Chantiers', membership: 'open', abilities: { manage: true } });
    await coordinator.post(address, { kind: 'team', name: 'Équipe' }).expect(201);
    await member.post(address, { kind: 'cohort', name: 'À moi' }).expect(403);
    await stranger.post(address, { kind: 'cohort', name: 'À moi' }).expect(404);
  });

  it('is done once: a second of the same name is refused', async () => {
    const address = `/api/cohorts/${cohortId}/channels`;
    const creation = { kind: 'cohort', name: 'Deux fois' };
    const answers = await Promise.all([1, 2].map(() => facilitator.post(address, creation)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['a région', 'region:76'],
    ['a département', '48'],
    ['an EPCI', '200000172'],
    ['a commune', '48095'],
    ['a commune of Corsica', '2A004'],
  ])('of %s keeps its code', async (name, territoryCode) => {
    const { body } = await facilitator
      .post(`/api/cohorts/${cohortId}/channels`, { kind: 'territory', name, territoryCode })
      .expect(201);
    expect(body).toMatchObject({ kind: 'territory', territoryCode });
  });

  it.each([
    [{ kind: 'cohort' }, 'name'],
    [{ kind: 'cohort', name: 'x' }, 'name'],
    [{ kind: 'salon', name: 'Un salon' }, 'kind'],
    [{ kind: 'theme', name: 'Mobilité' }, 'themeKey'],
    [{ kind: 'theme', name: 'Mobilité', themeKey: 'inconnue' }, 'themeKey'],
    [{ kind: 'territory', name: 'Ailleurs', territoryCode: '99' }, 'territoryCode'],
    [{ kind: 'territory', name: 'Ailleurs', territoryCode: '48999' }, 'territoryCode'],
    [{ kind: 'territory', name: 'Ailleurs', territoryCode: '999999999' }, 'territoryCode'],
    [{ kind: 'territory', name: 'Ailleurs' }, 'territoryCode'],
  ])('refuses %j and says which field', async (creation, field) => {
    const before = (await channelsOf(facilitator)).body.items.length;
    const { body } = await facilitator.post(`/api/cohorts/${cohortId}/channels`, creation).expect(400);
    expect(body.details.fields[0].path).toEqual([field]);
    expect((await channelsOf(facilitator)).body.items).toHaveLength(before);
  });
});

describe('changing a channel', () => {
  it('is moderation’s: a new name is there at once for all', async () => {
    const { _id: id } = await buildChannel({ cohortId, description: 'Avant' });
    await facilitator.patch(`/api/channels/${id}`, { name: 'La cabane' }).expect(200);
    const { body } = await member.get(`/api/channels/${id}`);
    expect(body).toMatchObject({ name: 'La cabane', description: 'Avant' });
    await member.patch(`/api/channels/${id}`, { name: 'À moi' }).expect(403);
    await stranger.patch(`/api/channels/${id}`, { name: 'À moi' }).expect(404);
  });
});

describe('taking part in a restricted channel', () => {
  it('begins and ends with moderation’s word', async () => {
    const { _id: id } = await buildChannel({ cohortId, membership: 'restricted' });
    await member.get(`/api/channels/${id}`).expect(404);
    const invite = () => facilitator.put(`/api/channels/${id}/people/${nora.personId}`, { role: 'member' });
    const { body } = await invite().expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toContain('Nora Belkacem');
    await invite().expect(200);
    expect((await member.get(`/api/channels/${id}`).expect(200)).body.readers.members).toBe(1);
    await member.delete(`/api/channels/${id}/people/${nora.personId}`).expect(403);
    const left = await facilitator.delete(`/api/channels/${id}/people/${nora.personId}`).expect(200);
    expect(left.body.items.map(({ name }: { name: string }) => name)).not.toContain('Nora Belkacem');
    await member.get(`/api/channels/${id}`).expect(404);
  });

  it('takes nobody out of what they read by their cohort, nor a facilitator of what they moderate', async () => {
    const { _id: id } = await buildChannel({ cohortId });
    await facilitator.delete(`/api/channels/${id}/people/${nora.personId}`).expect(200);
    await member.get(`/api/channels/${id}`).expect(200);
    const moderator = await buildActor([{ role: 'facilitator', scope: { kind: 'channel', id } }]);
    await facilitator.delete(`/api/channels/${id}/people/${moderator.personId}`).expect(200);
    await (await app.signIn(moderator)).get(`/api/channels/${id}`).expect(200);
  });

  it('gives nobody a role that is not theirs', async () => {
    const { _id: id } = await buildChannel({ cohortId, membership: 'restricted' });
    const expert = await buildActor([
      { role: 'expert', scope: { kind: 'channel', id: (await buildChannel({ cohortId }))._id } },
    ]);
    await coordinator.put(`/api/channels/${id}/people/${expert.personId}`, { role: 'alumni' }).expect(400);
    await coordinator
      .put(`/api/channels/${id}/people/${expert.personId}`, { role: 'coordinator' })
      .expect(400);
    await coordinator.put(`/api/channels/${id}/people/${expert.personId}`).expect(200);
    await (await app.signIn(expert)).get(`/api/channels/${id}`).expect(200);
  });
});

it('lists who reads a channel to those who read it', async () => {
  const { _id: id } = await buildChannel({ cohortId });
  const { body } = await member.get(`/api/channels/${id}/people`).expect(200);
  const names = body.items.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['Élise Rambaud', 'Nora Belkacem']));
  expect(names).toHaveLength(3);
  await stranger.get(`/api/channels/${id}/people`).expect(404);
});
