import type { Suggestion } from '@sentiers/shared/trail/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexThings } from '../../platform/search/indexing.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { type BuiltExperience, buildExperience } from '../../test/factories/build-experience.ts';
import { buildMilestones, buildWay, saving, type Way } from '../../test/trails.ts';
import { experiencesToSearch } from '../library/experiences.search.ts';
import { OrganisationModel } from '../organisations/organisations.model.ts';
import { forgetOrganisations } from '../organisations/organisations.queries.ts';
import { byLikelihood } from './likelihood.ts';
import { suggestReading } from './suggesting.queries.ts';

const app = useTestApp();
let way: Way;
let elsewhere: Way;
let readiness: string;
let model: string;
const ids = new Map<string, string>();

const part = (value: object, level = 'network') =>
  ({ type: (value as { type: string }).type, value, level }) as NonNullable<
    BuiltExperience['sections']
  >[number];
const words = (body: string, level = 'network') => part({ type: 'text', body }, level);

async function tell(key: string, given: Partial<BuiltExperience>): Promise<void> {
  const { _id } = await buildExperience({ authorIds: [way.stranger.id], title: key, ...given });
  ids.set(key, _id);
  await indexThings(
    experiencesToSearch,
    ['cohort', 'network'].map((tier) => `${_id}:${tier}`),
  );
}

beforeAll(async () => {
  way = await buildWay(app);
  elsewhere = await buildWay(app);
  [readiness, , model] = await buildMilestones();
  await tell('Recruter avant de partir', { sections: [words('Notre recrutement a duré six mois.')] });
  await tell('Arriver dans l’Orne', { sections: [part({ type: 'territory', codes: ['61'] })] });
  await tell('Rouler ensemble', {
    sections: [part({ type: 'themes', keys: ['mobilite'] }), part({ type: 'territory', codes: ['61'] })],
  });
  await tell('SECRET', { sections: [words('Un recrutement raté.', 'cohort')], cohortId: elsewhere.cohortId });
  await tell('La nôtre', {
    ...{ organisationId: way.organisationId, sections: [part({ type: 'territory', codes: ['61'] })] },
  });
  await tell('Chez les autres', {
    ...{ organisationId: elsewhere.organisationId, sections: [words('Nous avons ouvert.')] },
  });
  await OrganisationModel.updateOne(
    { _id: elsewhere.organisationId },
    { $set: { cohortIds: [elsewhere.cohortId, way.cohortId] } },
  );
  forgetOrganisations([elsewhere.organisationId]);
  await consequences();
});

const suggestionsFor = async (who: Speaker, milestoneId: string): Promise<Suggestion[]> => {
  const path = `/api/organisations/${way.organisationId}/trail/${milestoneId}/suggestions`;
  return (await who.visitor.get(path).expect(200)).body.items;
};

describe('suggestions', () => {
  it('answer weak points first, each with its reason, then what shares the way; never one’s own', async () => {
    const at = { organisationId: way.organisationId, milestoneId: readiness };
    await saving(way.nora, at, { answers: { equipe: 'non' } }).expect(200);
    const found = await suggestionsFor(way.nora, readiness);
    const byTitle = new Map(found.map(({ title, reason }) => [title, reason]));
    expect(byTitle.get('Recruter avant de partir')).toEqual({ kind: 'question', label: 'Qui part ?' });
    expect(byTitle.get('Rouler ensemble')?.kind).toBe('territory');
    expect(byTitle.get('Arriver dans l’Orne')).toEqual({ kind: 'territory', label: 'Orne' });
    expect([...byTitle.keys()]).not.toContain('La nôtre');
    expect([...byTitle.keys()]).not.toContain('SECRET');
    const titles = [...byTitle.keys()];
    expect(titles.indexOf('Rouler ensemble')).toBeLessThan(titles.indexOf('Arriver dans l’Orne'));
    expectNotFound(
      await way.stranger.visitor.get(
        `/api/organisations/${way.organisationId}/trail/${readiness}/suggestions`,
      ),
    );
  });

  it('of who isn’t told what was answered are not made of it', async () => {
    const found = await suggestionsFor(way.peer, readiness);
    expect(found.map(({ reason }) => reason.kind)).not.toContain('question');
    expect(found.map(({ title }) => title)).toContain('Rouler ensemble');
  });

  it('name who chose the same form only where that is told', async () => {
    const at = { organisationId: way.organisationId, milestoneId: model };
    await saving(way.nora, at, { form: 'antenne' }).expect(200);
    const theirs = { organisationId: elsewhere.organisationId, milestoneId: model };
    const byForm = async () =>
      (await suggestionsFor(way.nora, model))
        .filter(({ reason }) => reason.kind === 'form')
        .map(({ title, reason }) => [title, reason.label]);
    await saving(elsewhere.nora, theirs, { form: 'antenne', level: 'incubator' }).expect(200);
    expect(await byForm()).toEqual([]);
    await saving(elsewhere.nora, theirs, { form: 'antenne', level: 'cohort' }, 1).expect(200);
    expect(await byForm()).toEqual([['Chez les autres', 'Antenne']]);
    await saving(elsewhere.nora, theirs, { form: 'licence', level: 'cohort' }, 2).expect(200);
    expect(await byForm()).toEqual([]);
  });

  it('are asked for with words too', async () => {
    const wanted = { words: 'recrutement', themes: [], territoryCodes: [], step: null };
    expect(await suggestReading(way.nora.actor, wanted)).toEqual([
      {
        ...{ type: 'experience', id: ids.get('Recruter avant de partir'), title: 'Recruter avant de partir' },
        reason: { kind: 'words', label: 'recrutement' },
      },
    ]);
  });

  it('are each one line, by what speaks for it most', () => {
    const about = (id: string, kind: Suggestion['reason']['kind'], weight: number) => ({
      ...{ type: 'experience' as const, id, title: id, reason: { kind, label: kind }, weight },
    });
    const found = [
      ...[about('a', 'step', 1), about('b', 'theme', 2), about('b', 'theme', 2)],
      ...[about('a', 'territory', 3), about('c', 'question', 5)],
    ];
    expect(byLikelihood(found).map(({ id, reason }) => [id, reason.kind])).toEqual([
      ['c', 'question'],
      ['a', 'territory'],
      ['b', 'theme'],
    ]);
    const many = Array.from({ length: 30 }, (_, index) => about(`${index}`, 'theme', 2));
    expect(byLikelihood(many)).toHaveLength(10);
  });
});
