import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { giveFile } from '../../test/send-file.ts';
import { ThemeModel } from '../programme/themes.model.ts';
import { namedLike } from './named.queries.ts';
import { startOfParisDay } from './paris-day.ts';

const app = useTestApp();
let d: Discussion;
let threads: Record<'refuge' | 'mobility' | 'orne', Thread>;
const names = new Map<string, string>();

beforeAll(async () => {
  d = await buildDiscussion(app);
  await ThemeModel.insertMany([{ _id: 'mobilite', label: 'Mobilité rurale' }]);
  const mobility = await buildChannel({
    cohortId: null,
    kind: 'theme',
    themeKey: 'mobilite',
    name: 'Bouger',
  });
  const orne = await buildChannel({
    cohortId: null,
    kind: 'territory',
    territoryCode: '61',
    name: 'Vers l’Orne',
  });
  const organisation = await buildOrganisation({
    cohortIds: [d.cohortId],
    name: 'La Cordée',
    activity: 'Minibus',
    themes: ['mobilite'],
    to: ['61'],
  });
  threads = {
    refuge: await d.nora.open(d.channelId, { title: 'Minibus du refuge', kind: 'question' }),
    mobility: await d.karim.open(mobility._id, { title: 'Minibus partagé' }),
    orne: await d.karim.open(orne._id, { title: 'Minibus dans le bocage' }),
  };
  const plan = await giveFile(d.karim.visitor, { name: 'plan minibus.txt', content: Buffer.from('plan') });
  const said = await d.karim.say(threads.refuge.id, `Le minibus, avec [le plan](file:${plan.id})`);
  await d.nora.visitor.put(`/api/threads/${threads.refuge.id}/answer`, { messageId: said.id }).expect(200);
  for (const [name, { id }] of Object.entries(threads)) names.set(id, name);
  names.set(said.id, 'plan').set(organisation._id, 'cordée');
  await consequences();
  await catchUpIndex(new AbortController().signal);
});

async function find(q: string, who = d.nora): Promise<SearchAnswer> {
  const { body } = await who.visitor.get(`/api/search?q=${encodeURIComponent(q)}`).expect(200);
  return body;
}

const found = async (q: string, who = d.nora) =>
  (await find(q, who)).results.map(({ id }) => names.get(id) ?? id).sort();

describe('an operator', () => {
  it.each([
    ['minibus', ['cordée', 'mobility', 'orne', 'plan', 'refuge']],
    ['minibus canal:bouger', ['mobility']],
    ['minibus channel:Bouger', ['mobility']],
    ['minibus -canal:bouger', ['cordée', 'orne', 'plan', 'refuge']],
    ['minibus canal:bouger canal:"vers l’orne"', ['mobility', 'orne']],
    ['minibus auteur:karim', ['mobility', 'orne', 'plan']],
    ['minibus auteur:"Karim Haddad" type:fil', ['mobility', 'orne']],
    ['minibus auteur:moi', ['refuge']],
    ['minibus -auteur:karim', ['cordée', 'refuge']],
    ['minibus thématique:mobilité', ['cordée', 'mobility']],
    ['minibus -thématique:mobilité', ['orne', 'plan', 'refuge']],
    ['minibus territoire:orne', ['cordée', 'orne']],
    ['minibus territoire:61', ['cordée', 'orne']],
    ['minibus type:fil', ['mobility', 'orne', 'refuge']],
    ['minibus type:question', ['refuge']],
    ['minibus -type:question type:fil', ['mobility', 'orne']],
    ['minibus type:message', ['plan']],
    ['minibus type:fil type:structure', ['cordée', 'mobility', 'orne', 'refuge']],
    ['minibus -type:message -type:fichier', ['cordée', 'mobility', 'orne', 'refuge']],
    ['minibus a:fichier', ['plan']],
    ['type:fichier plan', ['plan']],
    ['minibus -a:fichier', ['mobility', 'orne', 'refuge']],
    ['minibus est:résolu', ['plan', 'refuge']],
    ['minibus -est:résolu', ['cordée', 'mobility', 'orne']],
    ['minibus est:nonlu', ['plan']],
    ['minibus avant:2001', []],
    ['minibus après:2001', ['mobility', 'orne', 'plan', 'refuge']],
    ['minibus -après:2001', []],
    ['minibus -bocage', ['cordée', 'mobility', 'plan', 'refuge']],
    ['"minibus du refuge"', ['refuge']],
    ['minibus -"dans le bocage"', ['cordée', 'mobility', 'plan', 'refuge']],
    ['type:structure', ['cordée']],
    ['a:fichier', ['plan']],
    ['auteur:karim type:message a:fichier canal:refuge', ['plan']],
  ])('%s', async (q, expected) => {
    const result = (await found(q)).filter((name) => [...names.values()].includes(name));
    expect(result).toEqual(expected);
  });

  it('asks for the territory itself', async () => {
    const { results } = await find('territoire:orne type:territoire');
    expect(results).toMatchObject([
      { type: 'territory', id: '61', title: 'Orne', excerpt: '61 — La Cordée' },
    ]);
  });

  it.each([
    ['minibus canal:absent', { reason: 'unknown_value', operator: 'channel', value: 'absent' }],
    ['minibus auteur:personne', { reason: 'unknown_value', operator: 'author', value: 'personne' }],
    ['minibus thématique:chant', { reason: 'unknown_value', operator: 'theme', value: 'chant' }],
    ['minibus territoire:atlantide', { reason: 'unknown_value', operator: 'territory', value: 'atlantide' }],
    ['minibus avant:demain', { reason: 'bad_date', operator: 'avant', value: 'demain' }],
    ['minibus est:beau', { reason: 'unknown_value', operator: 'est', value: 'beau' }],
    ['minibus projet:x', { reason: 'unknown_operator', operator: 'projet', value: 'x' }],
  ])('tells what it doesn’t know in %s', async (q, problem) => {
    expect((await find(q)).problems).toEqual([problem]);
  });

  it('says the same of a channel that there is not and of one that may not be read', async () => {
    const hidden = await buildChannel({ name: 'Ailleurs' });
    const [one, other] = [await find(`minibus canal:${hidden.name}`), await find('minibus canal:Absence')];
    expect(one.results).toEqual(other.results);
    expect(one.problems[0]?.reason).toBe(other.problems[0]?.reason);
  });
});

describe('what is offered', () => {
  it.each([
    ['author', 'kari', ['Karim Haddad']],
    ['channel', 'bou', ['Bouger']],
    ['theme', 'mob', ['mobilite']],
    ['territory', 'orn', ['Orne']],
    ['type', 'f', ['fil', 'fichier']],
    ['is', '', ['nonlu', 'résolu']],
    ['has', '', ['fichier']],
    ['before', '', []],
  ])('%s: %s', async (operator, value, expected) => {
    const { body } = await d.nora.visitor
      .get(`/api/search/suggestions?operator=${operator}&value=${encodeURIComponent(value)}`)
      .expect(200);
    expect(body.items.map((item: { value: string }) => item.value)).toEqual(expected);
  });

  it('is first who is called so, then whoever has such a word in their name', async () => {
    for (const name of ['Anne Wagner', 'William Petit', 'Jean-Wilfrid Aubry', 'Wanda Roux']) {
      await buildActorOfCohort(d.cohortId, 'member', { name });
    }
    await catchUpIndex(new AbortController().signal);
    const offered = async (value: string) => {
      const asked = d.nora.visitor.get(`/api/search/suggestions?operator=author&value=${value}&limit=3`);
      return (await asked.expect(200)).body.items.map((item: { value: string }) => item.value);
    };
    expect(await offered('w')).toEqual(['Wanda Roux', 'William Petit', 'Anne Wagner']);
    expect(await offered('wil')).toEqual(['William Petit', 'Jean-Wilfrid Aubry']);
    expect(await offered('petit+w')).toEqual(['William Petit']);
  });

  it('is first what begins so, then what has such a word, whatever the accents', () => {
    const named = ['La Manche', 'Mayenne', 'Val de Marne', 'Éveil', 'Le Mans'].map((label) => ({
      id: label,
      label,
    }));
    expect(namedLike(named, 'ma').map(({ id }) => id)).toEqual([
      'Mayenne',
      'La Manche',
      'Val de Marne',
      'Le Mans',
    ]);
    expect(namedLike(named, 'eve').map(({ id }) => id)).toEqual(['Éveil']);
    expect(namedLike(named, '')).toEqual(named);
  });
});

it.each([
  ['2025-03-14', '2025-03-13T23:00:00.000Z'],
  ['2025-07-14', '2025-07-13T22:00:00.000Z'],
  ['2025-03-30', '2025-03-29T23:00:00.000Z'],
  ['2025-10-26', '2025-10-25T22:00:00.000Z'],
])('the day %s begins in Paris at %s', (day, instant) => {
  expect(startOfParisDay(day).toISOString()).toBe(instant);
});
