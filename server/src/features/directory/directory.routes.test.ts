import type { Found, OwnProfile, Profile, ProfileInput } from '@sentiers/shared/directory/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { ThemeModel } from '../programme/themes.model.ts';
import { importedSkillId, importSkills } from './directory.import.ts';
import { findWhoKnows } from './knowing.queries.ts';
import { ProfileModel } from './profiles.model.ts';

const app = useTestApp();
const convince = 'Convaincre une intercommunalité';
const skill = importedSkillId(convince);
let d: Discussion;
/** Of another cohort: knows alumni, not the members of this one. */
let alumna: Speaker;
let coordination: Speaker;

beforeAll(async () => {
  await importSkills([convince], new Date());
  await ThemeModel.insertOne({ _id: 'mobilite', label: 'Mobilité' });
  d = await buildDiscussion(app);
  const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));
  alumna = await arrive(await buildActorOfCohort(d.cohortId, 'alumni', { name: 'Inès Ancienne' }));
  coordination = await arrive(await buildCoordinator());
});

function profileOf(fields: Partial<ProfileInput> = {}, level: 'mine' | 'cohort' | 'network' = 'network') {
  return {
    offers: { skillIds: [skill], words: 'Une méthode éprouvée près de Flers' },
    seeks: { skillIds: [], words: 'Un hangar' },
    ...{ territories: ['61'], themes: ['mobilite'], languages: ['br'] },
    availability: { state: 'available' as const, until: null, note: '' },
    levels: {
      ...{ offers: level, seeks: level, territories: level, themes: level, languages: level },
      availability: level,
    },
    ...fields,
  };
}

async function save(who: Speaker, profile: object): Promise<OwnProfile> {
  const { body: own } = await who.visitor.get('/api/me/profile').expect(200);
  const { body } = await who.visitor.put('/api/me/profile', { revision: own.revision, profile }).expect(200);
  return body;
}

interface Answer {
  items: Found[];
  total: number;
  facets: Record<string, { value: string; label: string; count: number }[]>;
  departements: Record<string, number>;
}

async function find(who: Speaker, query: Record<string, string> = {}): Promise<Answer> {
  const { body } = await who.visitor.get(`/api/directory?${new URLSearchParams(query)}`).expect(200);
  return body;
}

const peopleOf = ({ items }: Answer) =>
  items.flatMap((each) => (each.type === 'person' ? each.person.id : []));

/** Every question that asks for one field of the profile above. */
const questions: Record<string, string>[] = [
  { offers: skill },
  { q: 'INTERCOMMUNALITE' },
  { q: 'methode eprouvee' },
  { q: 'hangar' },
  { territory: '61' },
  { q: 'orne', type: 'person' },
  { theme: 'mobilite', type: 'person' },
  { language: 'br' },
  { available: 'yes' },
];

describe('one’s own profile', () => {
  it('is kept over the revision that was read, its words being those of the page', async () => {
    const own = await save(d.nora, profileOf());
    expect(own).toMatchObject({ profile: profileOf(), places: [{ code: '61', label: 'Orne' }] });
    const { body: page } = await d.karim.visitor.get(`/api/people/${d.nora.id}`).expect(200);
    expect(page).toMatchObject({ offers: 'Une méthode éprouvée près de Flers', seeks: 'Un hangar' });
    const late = await d.nora.visitor
      .put('/api/me/profile', { revision: 0, profile: profileOf() })
      .expect(409);
    expect(late.body.code).toBe('revision_conflict');
    await d.nora.visitor.patch('/api/me/page', { seeks: 'Un atelier' }).expect(200);
    expect((await d.nora.visitor.get('/api/me/profile')).body.profile.seeks.words).toBe('Un atelier');
  });

  it('refuses what is unknown, by its field, and keeps nothing of it', async () => {
    const before = await ProfileModel.findById(d.karim.id).lean();
    for (const [wrong, path] of [
      [{ territories: ['61', 'commune:99999'] }, ['territories', 1]],
      [{ themes: ['rien'] }, ['themes', 0]],
      [{ offers: { skillIds: [newId()], words: 'x' } }, ['offers', 'skillIds', 0]],
    ] as const) {
      const { body } = await d.karim.visitor
        .put('/api/me/profile', { revision: 0, profile: profileOf(wrong as object) })
        .expect(400);
      expect(body.details.fields).toEqual([{ path: ['profile', ...path], reason: 'unknown' }]);
    }
    expect(await ProfileModel.findById(d.karim.id).lean()).toEqual(before);
  });
});

describe('who reads a field', () => {
  it('finds its person by it, in each way to ask; who does not, by none', async () => {
    const knowing = {
      network: [d.karim, d.stranger, coordination],
      cohort: [d.karim, coordination],
      mine: [],
    };
    for (const level of ['network', 'cohort', 'mine'] as const) {
      await save(alumna, profileOf({}, level));
      for (const who of [d.karim, d.stranger, coordination]) {
        const reads = (knowing[level] as Speaker[]).includes(who);
        for (const question of questions) {
          const found = peopleOf(await find(who, { ...question, limit: '100' })).includes(alumna.id);
          expect([level, who.id, question, found]).toEqual([level, who.id, question, reads]);
        }
        const { body } = await who.visitor.get(`/api/people/${alumna.id}/profile`).expect(200);
        expect((body as Profile).territories).toEqual(reads ? [{ code: '61', label: 'Orne' }] : []);
        expect((body as Profile).offers).toEqual(reads ? expect.anything() : null);
        expect((body as Profile).availability).toEqual(reads ? expect.anything() : null);
        const { body: page } = await who.visitor.get(`/api/people/${alumna.id}`).expect(200);
        expect(page.offers === '').toBe(!reads);
        expect(page.seeks === '').toBe(!reads);
      }
    }
  });

  it('is counted in no facet, nor on the map, of who does not', async () => {
    await save(d.nora, profileOf({}, 'mine'));
    await save(alumna, profileOf({}, 'cohort'));
    const seen = await find(d.stranger, { type: 'person' });
    expect(seen.facets.offers).toEqual([]);
    expect(seen.facets.languages).toEqual([]);
    expect(seen.facets.territories).toEqual([]);
    expect(seen.departements).toEqual({});
    expect(JSON.stringify(seen)).not.toContain(skill);
    const near = await find(d.karim, { type: 'person' });
    expect(near.facets.offers).toEqual([{ value: skill, label: convince, count: 1 }]);
    expect(near.departements).toEqual({ '61': 1 });
  });

  it('is told by the search of words to those alone to whom the whole network is told', async () => {
    await save(alumna, profileOf({ offers: { skillIds: [], words: 'zéphyrologie' } }, 'cohort'));
    for (const who of [d.karim, d.stranger]) {
      const { body } = await who.visitor.get('/api/search?q=zephyrologie').expect(200);
      expect(JSON.stringify(body)).not.toContain(alumna.id);
    }
  });
});

describe('finding', () => {
  it('counts in a facet what each of its values would give beside the other filters', async () => {
    await save(d.nora, profileOf());
    await save(alumna, profileOf({ languages: ['fr'], offers: { skillIds: [], words: '' } }));
    for (const filter of [{}, { language: 'fr' }, { offers: skill }, { territory: 'region:28' }]) {
      const { facets } = await find(d.karim, { ...filter, type: 'person' });
      for (const [name, field] of [
        ['languages', 'language'],
        ['offers', 'offers'],
        ['territories', 'territory'],
        ['themes', 'theme'],
        ['cohorts', 'cohort'],
      ] as const) {
        for (const { value, count } of facets[name] ?? []) {
          const { total } = await find(d.karim, { ...filter, type: 'person', [field]: value });
          expect([name, value, total]).toEqual([name, value, count]);
        }
      }
    }
  });

  it('holds organisations beside people, by name, place and theme', async () => {
    const { _id: id } = await buildOrganisation({
      ...{ cohortIds: [d.cohortId], name: 'Écluse', to: ['commune:61169'], themes: ['mobilite'] },
    });
    const answer = await find(d.karim, { q: 'ecluse', territory: '61' });
    expect(answer.items).toMatchObject([{ type: 'organisation', organisation: { id, name: 'Écluse' } }]);
    expect(answer.departements).toEqual({ '61': 1 });
    expect(
      (await find(d.stranger, { q: 'ecluse' })).items.filter((each) => each.type === 'organisation'),
    ).toEqual([]);
    expect(
      (await find(d.karim, { q: 'ecluse', available: 'yes' })).items.filter(
        (each) => each.type === 'organisation',
      ),
    ).toEqual([]);
  });

  it('is by pages, in the order of names', async () => {
    const all = await find(d.karim, { type: 'person', limit: '100' });
    const names = all.items.map((each) => (each.type === 'person' ? each.person.name : ''));
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
    const second = await find(d.karim, { type: 'person', limit: '1', offset: '1' });
    expect(second.items).toEqual(all.items.slice(1, 2));
    expect(second.total).toBe(all.total);
  });

  it('shows no page that may not be opened', async () => {
    expectNotFound(await d.stranger.visitor.get(`/api/people/${d.nora.id}/profile`));
    expect(peopleOf(await find(d.stranger, { limit: '100' }))).not.toContain(d.nora.id);
  });
});

describe('who knows', () => {
  const asks = { words: 'convaincre une intercommunalité', territoryCodes: ['commune:61169'], themes: [] };

  it('names those who say so, to those who read it', async () => {
    await save(alumna, profileOf({}, 'network'));
    await save(d.nora, profileOf({}, 'mine'));
    expect(await findWhoKnows(await loadActor(d.stranger.id), asks)).toEqual([
      { personId: alumna.id, why: expect.stringMatching(/words|territory/), label: expect.any(String) },
    ]);
    await save(alumna, profileOf({}, 'cohort'));
    expect(await findWhoKnows(await loadActor(d.stranger.id), asks)).toEqual([]);
  });

  it('leaves out who is away', async () => {
    const availability = { state: 'away' as const, until: '2999-01-01', note: '' };
    await save(alumna, profileOf({ availability }));
    expect(await findWhoKnows(await loadActor(d.karim.id), asks)).toEqual([]);
    await save(alumna, profileOf({ availability: { ...availability, until: '2020-01-01' } }));
    expect((await findWhoKnows(await loadActor(d.karim.id), asks)).map(({ personId }) => personId)).toEqual([
      alumna.id,
    ]);
  });
});
