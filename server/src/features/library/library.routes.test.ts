import type { LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, Speaker } from '../../test/discussion.ts';
import { placesSection, textSection, themesSection } from '../../test/experiences.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { type BuiltExperience, buildExperience } from '../../test/factories/build-experience.ts';
import { EditionModel } from '../experiences/editions.model.ts';
import { ExperienceModel } from '../experiences/experiences.model.ts';
import { ThemeModel } from '../programme/themes.model.ts';

const app = useTestApp();
let d: Discussion;
let author: Speaker;
let alumna: Speaker;
let coordination: Speaker;

const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));

beforeAll(async () => {
  d = await buildDiscussion(app);
  author = await arrive(await buildActorOfCohort(d.cohortId, 'member', { name: 'Lila Autrice' }));
  alumna = await arrive(await buildActorOfCohort((await buildDiscussion(app)).cohortId, 'alumni'));
  coordination = await arrive(await buildCoordinator());
  await ThemeModel.insertMany([
    { _id: 'mobilite', label: 'Mobilité' },
    { _id: 'sport', label: 'Sport' },
  ]);
});

/** Each test has words of its own, so that it finds its own experiences only. */
const written = (fields: Partial<BuiltExperience> = {}) =>
  buildExperience({ authorIds: [author.id], cohortId: d.cohortId, ...fields });

async function find(who: Speaker, query: object = {}): Promise<LibraryAnswer> {
  return (
    await who.visitor
      .get('/api/library')
      .query({ limit: 60, ...query })
      .expect(200)
  ).body;
}

const idsOf = ({ items }: LibraryAnswer) => items.map(({ id }) => id);
const countOf = ({ facets }: LibraryAnswer, facet: keyof LibraryAnswer['facets'], value: string) =>
  facets[facet].find((each) => each.value === value)?.count ?? 0;

describe('the library', () => {
  it('holds what one reads, and nothing of drafts and of what was withdrawn', async () => {
    const [open, ours, draft, withdrawn] = await Promise.all([
      written(),
      written({ levels: ['cohort'] }),
      written({ state: 'draft' }),
      written({ state: 'withdrawn' }),
    ]);
    for (const [who, read] of [
      [d.nora, [open, ours]],
      [author, [open, ours]],
      [coordination, [open, ours]],
      [d.stranger, [open]],
      [alumna, [open]],
    ] as const) {
      const ids = idsOf(await find(who));
      for (const each of [open, ours, draft, withdrawn]) {
        expect([each.state, ids.includes(each._id)]).toEqual([each.state, read.some((one) => one === each)]);
      }
    }
  });

  it('counts a theme that is told to a cohort for that cohort alone', async () => {
    const before = { near: await find(d.nora), far: await find(d.stranger) };
    const { _id } = await written({
      sections: [textSection('network', 'Un récit'), themesSection('cohort', 'sport')],
    });
    const [near, far] = [await find(d.nora), await find(d.stranger)];
    expect(countOf(near, 'theme', 'sport')).toBe(countOf(before.near, 'theme', 'sport') + 1);
    expect(countOf(far, 'theme', 'sport')).toBe(countOf(before.far, 'theme', 'sport'));
    expect(near.facets.theme.find(({ value }) => value === 'sport')?.label).toBe('Sport');
    expect(idsOf(await find(d.nora, { theme: 'sport' }))).toContain(_id);
    expect(idsOf(await find(d.stranger, { theme: 'sport' }))).not.toContain(_id);
    expect(far.total).toBe(before.far.total + 1);
  });

  it('knows at once what is published, widened, given to others, and withdrawn', async () => {
    const { _id } = await written({ levels: ['cohort'] });
    expect(idsOf(await find(d.stranger))).not.toContain(_id);
    const now = { changedAt: new Date() };
    const edition = { levels: ['network'], 'sections.0.level': 'network', ...now };
    await EditionModel.updateOne({ experienceId: _id }, { $set: edition });
    await ExperienceModel.updateOne({ _id }, { $set: { levels: ['network'], ...now } });
    expect(idsOf(await find(d.stranger))).toContain(_id);
    await EditionModel.updateOne({ experienceId: _id }, { $set: { current: false, changedAt: new Date() } });
    await ExperienceModel.updateOne(
      { _id },
      { $set: { state: 'withdrawn', levels: [], changedAt: new Date() } },
    );
    expect(idsOf(await find(d.stranger))).not.toContain(_id);

    const hidden = await written({ levels: ['cohort'] });
    expect(idsOf(await find(d.stranger))).not.toContain(hidden._id);
    const authors = { authorIds: [author.id, d.stranger.id], changedAt: new Date() };
    await ExperienceModel.updateOne({ _id: hidden._id }, { $set: authors });
    expect(idsOf(await find(d.stranger))).toContain(hidden._id);
  });

  it('does not narrow a facet by its own choices, and narrows the others', async () => {
    const kept = written({
      sections: [themesSection('network', 'mobilite'), placesSection('network', '15')],
    });
    const other = written({ sections: [themesSection('network', 'sport'), placesSection('network', '15')] });
    await Promise.all([kept, other]);
    const here = await find(d.nora, { territory: '15', theme: 'mobilite' });
    expect(idsOf(here)).toEqual([(await kept)._id]);
    expect(countOf(here, 'theme', 'sport')).toBe(1);
    expect(here.facets.theme.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['mobilite']);
    const both = await find(d.nora, { territory: '15', theme: ['mobilite', 'sport'] });
    expect(both.total).toBe(2);
    const nothing = await find(d.nora, { territory: '15', theme: 'emploi-inconnu' });
    expect(nothing).toMatchObject({ total: 0, items: [] });
    expect(countOf(nothing, 'theme', 'mobilite')).toBe(1);
  });

  it('has a region hold its départements, a département its EPCI and communes, and says why a neighbour is here', async () => {
    const [commune, departement, neighbour] = await Promise.all([
      written({ sections: [placesSection('network', 'commune:23096')] }),
      written({ sections: [placesSection('network', '23')] }),
      written({ sections: [placesSection('network', 'commune:87085')] }),
    ]);
    const inCreuse = await find(d.nora, { territory: '23' });
    expect(new Set(idsOf(inCreuse))).toEqual(new Set([commune._id, departement._id]));
    expect(countOf(inCreuse, 'territory', 'epci:200034825')).toBe(1);
    expect(idsOf(await find(d.nora, { territory: 'epci:200034825' }))).toEqual([commune._id]);
    const region = idsOf(await find(d.nora, { territory: 'region:75' }));
    for (const { _id } of [commune, departement, neighbour]) expect(region).toContain(_id);
    const around = await find(d.nora, { territory: 'commune:23096', near: 'region' });
    const reasons = new Map(around.items.map(({ id, nearBy }) => [id, nearBy]));
    expect(reasons.get(commune._id)).toBeNull();
    expect(reasons.get(departement._id)).toEqual({ why: 'departement', label: 'Creuse' });
    expect(reasons.get(neighbour._id)).toEqual({ why: 'region', label: 'Nouvelle-Aquitaine' });
  });

  it('finds what was done in an EPCI of the same type, however far, and says so', async () => {
    // Both are of a communauté d’agglomération, in two regions; the third of a communauté urbaine.
    const [here, alike, unlike] = await Promise.all([
      written({ sections: [placesSection('network', 'commune:23096')] }),
      written({ sections: [placesSection('network', 'commune:53130')] }),
      written({ sections: [placesSection('network', 'commune:61001')] }),
    ]);
    const found = await find(d.nora, { territory: 'commune:23096', near: 'epci-type' });
    const reasons = new Map(found.items.map(({ id, nearBy }) => [id, nearBy]));
    expect(reasons.get(here._id)).toBeNull();
    expect(reasons.get(alike._id)).toEqual({ why: 'epci-type', label: 'communauté d’agglomération' });
    expect(reasons.has(unlike._id)).toBe(false);
  });

  it('does not tell the cohort of what is told under a pseudonym', async () => {
    const identity = { level: 'cohort' as const, pseudonym: 'une structure', replacements: [] };
    const { _id } = await written({ levels: ['network'], editionFields: { identity } });
    expect(idsOf(await find(d.nora, { cohort: d.cohortId }))).toContain(_id);
    expect(idsOf(await find(d.stranger, { cohort: d.cohortId }))).not.toContain(_id);
    expect(idsOf(await find(d.stranger))).toContain(_id);
  });

  it('counts trials as far as one may know of them', async () => {
    const { _id } = await written({ sections: [placesSection('network', '48')] });
    const trial = { context: 'Ici', result: 'failed', startedOn: '2026-05-04', level: 'cohort' };
    const declared = { clientId: newId(), trial };
    await d.stranger.visitor.post(`/api/experiences/${_id}/trials`, declared).expect(200);
    const here = { territory: '48' };
    expect(countOf(await find(author, here), 'tried', 'failed')).toBe(1);
    expect(countOf(await find(d.nora, here), 'tried', 'failed')).toBe(0);
    expect(idsOf(await find(author, { ...here, tried: 'any' }))).toEqual([_id]);
    expect(idsOf(await find(d.nora, { ...here, tried: 'any' }))).toEqual([]);
    expect((await find(author, here)).items[0]?.takenUpBy).toBe(1);
  });

  it('sorts by what was useful, and goes on where a page ended', async () => {
    const all = [];
    for (let each = 0; each < 3; each += 1)
      all.push(await written({ sections: [placesSection('network', '32')] }));
    const [first, second, third] = all.map(({ _id }) => _id);
    await d.nora.visitor
      .put(`/api/experiences/${first}/useful`, { useful: { reason: 'inspired' } })
      .expect(200);
    const useful = { territory: '32', sort: 'useful', limit: 2 };
    const page = await find(d.karim, useful);
    expect(idsOf(page)).toEqual([first, third]);
    expect(page.items[0]?.useful).toBe(1);
    const next = await find(d.karim, { ...useful, after: page.next });
    expect(idsOf(next)).toEqual([second]);
    expect(next).toMatchObject({ next: null, total: 3 });
    const { body } = await d.karim.visitor.get('/api/library').query({ after: 'nimporte' }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['after'], reason: 'cursor' }]);
  });

  it('refuses what it doesn’t know of, by its field', async () => {
    for (const [query, path] of [
      [{ territory: 'Creuse' }, 'territory'],
      [{ outcome: 'great' }, 'outcome'],
      [{ near: 'far' }, 'near'],
      [{ kind: 'x' }, 'kind'],
      [{ limit: 61 }, 'limit'],
    ] as const) {
      const { body } = await d.nora.visitor.get('/api/library').query(query).expect(400);
      expect(body.details.fields[0].path[0]).toBe(path);
    }
  });
});

describe('words', () => {
  it('find what one reads, by the words that one is told, with the passage', async () => {
    const identity = {
      level: 'cohort' as const,
      pseudonym: 'une coopérative',
      replacements: [{ from: 'La Belette', to: 'une coopérative' }],
    };
    const { _id } = await written({
      title: 'Une ressourcerie à La Belette',
      sections: [
        textSection('network', 'La Belette a acheté un triporteur cramoisi.'),
        textSection('cohort', 'Le banquier était fuligineux.'),
      ],
      editionFields: { identity },
    });
    await catchUpIndex(new AbortController().signal);
    for (const [q, near, far] of [
      ['triporteur cramoisi', true, true],
      ['fuligineux', true, false],
      ['belette', true, false],
      ['triporteur fuligineux', true, false],
      ['triporteur -cramoisi', false, false],
      ['Lila Autrice cramoisi', true, false],
    ] as const) {
      for (const [who, isFound] of [
        [d.nora, near],
        [author, near],
        [coordination, near],
        [d.stranger, far],
        [alumna, far],
      ] as const) {
        const { items, total } = await find(who, { q, sort: 'relevance' });
        expect([q, items.map(({ id }) => id), total]).toEqual([q, isFound ? [_id] : [], isFound ? 1 : 0]);
      }
    }
    const [found] = (await find(d.stranger, { q: 'cramoisi' })).items;
    expect(found?.title).toBe('Une ressourcerie à une coopérative');
    const { text: passage = '', marks: [[from, to] = [0, 0]] = [] } = found?.excerpt ?? {};
    expect(passage.slice(from, to)).toBe('cramoisi');
    expect(passage).not.toContain('Belette');
  });

  it('are counted with the facets', async () => {
    await Promise.all([
      written({ sections: [textSection('network', 'Un zigomar ici'), themesSection('network', 'sport')] }),
      written({ sections: [textSection('network', 'Un zigomar là'), themesSection('cohort', 'sport')] }),
    ]);
    await catchUpIndex(new AbortController().signal);
    const [near, far] = [await find(d.nora, { q: 'zigomar' }), await find(d.stranger, { q: 'zigomar' })];
    expect([near.total, countOf(near, 'theme', 'sport')]).toEqual([2, 2]);
    expect([far.total, countOf(far, 'theme', 'sport')]).toEqual([2, 1]);
  });
});
