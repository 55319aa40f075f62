import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, Speaker } from '../../test/discussion.ts';
import { placesSection, textSection, themesSection } from '../../test/experiences.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { type BuiltExperience, buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildMilestones, saving } from '../../test/trails.ts';
import { ThemeModel } from '../programme/themes.model.ts';

const app = useTestApp();
let d: Discussion;
let author: Speaker;
let coordination: Speaker;

const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));

beforeAll(async () => {
  d = await buildDiscussion(app);
  author = await arrive(await buildActorOfCohort(d.cohortId, 'member', { name: 'Lila Autrice' }));
  coordination = await arrive(await buildCoordinator());
  await ThemeModel.insertMany([
    { _id: 'mobilite', label: 'Mobilité' },
    { _id: 'sport', label: 'Sport' },
  ]);
});

const written = (fields: Partial<BuiltExperience> = {}) =>
  buildExperience({ authorIds: [author.id], cohortId: d.cohortId, ...fields });

describe('near my way', () => {
  it('is what shares themes and places with one’s organisation, with the reason, without its own', async () => {
    const mine = await buildOrganisation({
      name: 'Les Roues',
      themes: ['mobilite'],
      from: ['09'],
      to: ['12'],
    });
    const me = await arrive(await buildActorOfCohort(d.cohortId, 'member', { organisationId: mine._id }));
    const [both, theme, own, hidden] = await Promise.all([
      written({ sections: [themesSection('network', 'mobilite'), placesSection('network', '12')] }),
      written({ sections: [themesSection('network', 'mobilite')] }),
      written({ organisationId: mine._id, sections: [placesSection('network', '12')] }),
      written({
        cohortId: null,
        sections: [textSection('network', 'Un récit'), placesSection('cohort', '12')],
      }),
    ]);
    const { body } = await me.visitor.get('/api/library/near').query({ limit: 20 }).expect(200);
    expect(body.from).toEqual({
      ...{ organisation: 'Les Roues', themes: ['Mobilité'], places: ['Ariège', 'Aveyron'] },
    });
    const items = body.items as { id: string; reasons: unknown[] }[];
    expect(items[0]?.id).toBe(both._id);
    expect(items[0]?.reasons).toEqual([
      { why: 'theme', label: 'Mobilité' },
      { why: 'territory', label: 'Aveyron' },
    ]);
    const ids = items.map(({ id }) => id);
    expect(ids).toContain(theme._id);
    for (const each of [own, hidden]) expect(ids).not.toContain(each._id);
  });

  it('knows the step that one’s organisation is at, once it says so', async () => {
    const mine = await buildOrganisation({ name: 'Les Pas', cohortIds: [d.cohortId], themes: ['sport'] });
    const me = await arrive(await buildActorOfCohort(d.cohortId, 'member', { organisationId: mine._id }));
    const step = { type: 'step', level: 'network', value: { type: 'step', step: 'readiness' } } as const;
    const { _id } = await written({ sections: [step] });
    const reasons = async () => {
      const { body } = await me.visitor.get('/api/library/near').query({ limit: 20 }).expect(200);
      return (body.items as { id: string; reasons: unknown[] }[]).find(({ id }) => id === _id)?.reasons;
    };
    expect(await reasons()).toBeUndefined();
    const [readiness] = await buildMilestones();
    await saving(me, { organisationId: mine._id, milestoneId: readiness }, { level: 'mine' }).expect(200);
    expect(await reasons()).toEqual([{ why: 'step', label: 'readiness' }]);
  });

  it('is nothing for who has no way', async () => {
    const { body } = await coordination.visitor.get('/api/library/near').expect(200);
    expect(body).toEqual({ items: [], from: null });
  });
});
