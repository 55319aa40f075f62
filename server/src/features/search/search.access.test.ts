import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import { levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { canReadOrganisation } from '@sentiers/shared/organisations/policy.ts';
import { canReadPerson } from '@sentiers/shared/people/policy.ts';
import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { buildRows, type Row, rows } from '../../test/access-walk/people.ts';
import { buildWorld, placeNames, type World } from '../../test/access-walk/world.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { experienceFacts } from '../experiences/experiences.access.ts';
import type { ExperienceDoc } from '../experiences/experiences.model.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { OrganisationModel } from '../organisations/organisations.model.ts';
import { PersonModel } from '../people/people.model.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { ThreadModel } from '../threads/threads.model.ts';

const app = useTestApp();
let world: World;
let people: Map<Row, Actor | null>;

beforeAll(async () => {
  world = await buildWorld(app);
  people = await buildRows(world);
  await buildOrganisation({ cohortIds: [world.cohortId], from: ['53'], to: ['61'] });
  await buildOrganisation({ cohortIds: [world.otherCohortId], from: ['88'], to: [] });
  for (const levelsOf of told) experiences.push(await buildTold(levelsOf));
  await consequences();
  await catchUpIndex(new AbortController().signal);
});

const words: Record<Level, string> = {
  cohort: 'palombière',
  alumni: 'galipote',
  network: 'bourrine',
  public: 'chaumière',
};
const told: readonly Level[][] = [
  ['cohort'],
  ['alumni'],
  ['cohort', 'alumni'],
  ['network'],
  ['cohort', 'network', 'public'],
];
const experiences: ExperienceDoc[] = [];

/** Of the world's cohort, each level with a word of its own; names are told to the cohort alone. */
function buildTold(levelsOf: readonly Level[]): Promise<ExperienceDoc> {
  const replacements = [{ from: 'Ronronne', to: 'une structure' }];
  return buildExperience({
    ...{ authorIds: [newId()], cohortId: world.cohortId, organisationId: world.organisations.ours },
    title: 'Le récit de Ronronne',
    sections: levelsOf.map((level) => ({
      ...{ type: 'text', level },
      value: { type: 'text', body: `Dans une ${words[level]}, chez Ronronne.` },
    })),
    editionFields: { identity: { level: 'cohort', pseudonym: 'une structure', replacements } },
  });
}

/** Those with an account who are not suspended: the others are refused at the door. */
const refused: readonly Row[] = ['suspended', 'guest of the room', 'guest of another room', 'nobody'];
const searching = rows.filter((row) => !refused.includes(row));

async function idsFound(row: Row, q: string): Promise<string[]> {
  const actor = people.get(row);
  if (!actor) throw new Error(`${row} has no account`);
  const visitor = await app.signIn(actor);
  const { body } = await visitor.get(`/api/search?limit=50&q=${encodeURIComponent(q)}`).expect(200);
  const { results, total, totalIsExact } = body as SearchAnswer;
  expect({ total, totalIsExact }).toEqual({ total: results.length, totalIsExact: true });
  return results.map(({ id }) => id).sort();
}

const actorOf = (row: Row) => people.get(row) as Actor;

describe.each(searching)('%s', (row) => {
  it('finds the threads, and the messages, that they may read, and no other', async () => {
    const all = await ThreadModel.distinct('_id', { title: /vallées/i });
    const readable = [...(await loadThreads(all)).values()]
      .filter(({ facts }) => canReadThread(actorOf(row), facts))
      .map(({ facts }) => facts.id);
    expect(await idsFound(row, 'vallées')).toEqual(readable.sort());
    const messages = await MessageModel.distinct('_id', {
      conversationId: { $in: readable },
      body: /visité/i,
      state: 'published',
    });
    expect(await idsFound(row, 'type:message visité')).toEqual(messages.sort());
    expect(await idsFound(row, `type:message visité auteur:${world.author.personId}`)).toEqual(messages);
    expect(await idsFound(row, 'type:message -rien visi')).toEqual(messages);
  });

  it('finds the channels that they may read, and no other', async () => {
    const facts = await loadChannelFacts(placeNames.map((name) => world.place(name).channelId));
    const readable = [...facts.values()].filter((channel) => canReadChannel(actorOf(row), channel));
    expect(await idsFound(row, 'type:canal')).toEqual(readable.map(({ id }) => id).sort());
  });

  it('finds the people whose page they may open, and no other', async () => {
    const everyone = await PersonModel.distinct('_id');
    const readable: string[] = [];
    for (const id of everyone) {
      const { grants } = await loadActor(id);
      if (canReadPerson(actorOf(row), { id, grants })) readable.push(id);
    }
    expect(await idsFound(row, 'type:personne')).toEqual(readable.sort());
  });

  it('is told of someone whose page they can’t open as of someone who doesn’t exist', async () => {
    const visitor = await app.signIn(actorOf(row));
    const everyone = await PersonModel.find({}, { name: 1 }).lean();
    const problemsOf = async (name: string) => {
      const { body } = await visitor
        .get(`/api/search?q=${encodeURIComponent(`zibeline auteur:"${name}"`)}`)
        .expect(200);
      return (body as SearchAnswer).problems.map(({ reason }) => reason);
    };
    const nobody = await problemsOf('Zénobie Quelqu’un');
    expect(nobody).toEqual(['unknown_value']);
    for (const { _id: id, name } of everyone) {
      const { grants } = await loadActor(id);
      const namesake = everyone.some((each) => each._id !== id && each.name.startsWith(name));
      if (namesake || canReadPerson(actorOf(row), { id, grants })) continue;
      expect([name, await problemsOf(name)]).toEqual([name, nobody]);
    }
  });

  it('finds the structures whose page they may open, and their territories, and no other', async () => {
    const all = await OrganisationModel.find().lean();
    const readable = all.filter((each) => canReadOrganisation(actorOf(row), { ...each, id: each._id }));
    expect(await idsFound(row, 'type:structure')).toEqual(readable.map(({ _id }) => _id).sort());
    const territories = new Set(readable.flatMap(({ from, to }) => [...from, ...to]));
    expect(await idsFound(row, 'type:territoire')).toEqual([...territories].sort());
  });

  it('finds experiences by the words of the levels that they read, and by the names that they are told', async () => {
    const readable = (doc: ExperienceDoc) => levelsReadBy(actorOf(row), experienceFacts(doc));
    const idsWhere = (holds: (doc: ExperienceDoc) => boolean) =>
      experiences
        .filter(holds)
        .map(({ _id }) => _id)
        .sort();
    for (const level of levels) {
      const found = await idsFound(row, `type:retour ${words[level]}`);
      const expected = idsWhere((doc) => doc.levels.includes(level) && readable(doc).includes(level));
      expect([level, found]).toEqual([level, expected]);
    }
    const all = await idsFound(row, 'type:retour récit');
    expect(all).toEqual(idsWhere((doc) => doc.levels.some((level) => readable(doc).includes(level))));
    const named = await idsFound(row, 'type:retour ronronne');
    expect(named).toEqual(idsWhere((doc) => readable(doc).includes('cohort')));
  });

  it('is shown no name that they are not told, and no word that they don’t read', async () => {
    const visitor = await app.signIn(actorOf(row));
    const { body } = await visitor.get('/api/search?limit=50&q=type:retour%20structure').expect(200);
    for (const result of (body as SearchAnswer).results) {
      const doc = experiences.find(({ _id }) => _id === result.id);
      if (!doc) continue;
      const read = levelsReadBy(actorOf(row), experienceFacts(doc));
      const shown = JSON.stringify(result);
      if (!read.includes('cohort')) expect(shown).not.toContain('Ronronne');
      for (const level of levels) if (!read.includes(level)) expect(shown).not.toContain(words[level]);
    }
  });

  it('is given the title that all readers of an experience are told, to speak of it elsewhere', async () => {
    const visitor = await app.signIn(actorOf(row));
    const { body } = await visitor.get('/api/search?limit=50&q=type:retour%20récit').expect(200);
    for (const result of (body as SearchAnswer).results) {
      const doc = experiences.find(({ _id }) => _id === result.id);
      if (!doc) continue;
      const isNamedToAll = doc.levels.every((level) => level === 'cohort');
      const openTitle = isNamedToAll ? 'Le récit de Ronronne' : 'Le récit d’une structure';
      expect(result).toMatchObject({ openTitle });
    }
  });

  it('is offered no channel and no one that they may not know of', async () => {
    const visitor = await app.signIn(actorOf(row));
    const { body } = await visitor.get('/api/search/suggestions?operator=channel&limit=20').expect(200);
    const facts = await loadChannelFacts(placeNames.map((name) => world.place(name).channelId));
    const readable = [...facts.values()].filter((channel) => canReadChannel(actorOf(row), channel));
    expect(body.items).toHaveLength(readable.length);
  });
});
