import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { LibraryIndex } from './library-index.ts';
import { viewOf } from './reader-view.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

/** What someone finds of an experience, from this index. */
function knownIn(library: LibraryIndex, experienceId: string) {
  const { facets, trials } = library;
  const view = viewOf(d.nora.actor, facets);
  const number = facets.numberOf(experienceId);
  const known = trials.knownBy(view);
  return {
    isFound: number !== undefined && view.readable.has(number),
    results: (known.byExperience().get(number ?? -1) ?? []).map(({ result }) => result),
    useful: library.usefulTo(experienceId),
    order: [...facets.byDate()].map((each) => facets.experience(each).id),
  };
}

it('of another server knows by its next question all that this one acknowledged, as one that begins would', async () => {
  const { _id } = await buildExperience({ authorIds: [d.karim.id], cohortId: d.cohortId });
  await buildExperience({ authorIds: [d.karim.id], cohortId: d.cohortId });
  const elsewhere = new LibraryIndex();
  const asks = async () => {
    const fresh = new LibraryIndex();
    await Promise.all([elsewhere.catchUp(), fresh.catchUp()]);
    const known = knownIn(elsewhere, _id);
    expect(known).toEqual(knownIn(fresh, _id));
    return known;
  };
  expect(await asks()).toMatchObject({ isFound: true, results: [], useful: 0 });

  const trial = { context: 'Ici', result: 'mixed', startedOn: '2026-05-04', level: 'network' };
  const { body: declared }: { body: Trial } = await d.nora.visitor
    .post(`/api/experiences/${_id}/trials`, { clientId: newId(), trial })
    .expect(200);
  await d.nora.visitor.put(`/api/experiences/${_id}/useful`, { useful: { reason: 'inspired' } }).expect(200);
  expect(await asks()).toMatchObject({ results: ['mixed'], useful: 1 });

  const changed = { revision: declared.revision, trial: { ...trial, result: 'worked' } };
  await d.nora.visitor.put(`/api/trials/${declared.id}`, changed).expect(200);
  expect(await asks()).toMatchObject({ results: ['worked'] });

  const { _id: later } = await buildExperience({ authorIds: [d.karim.id], cohortId: d.cohortId });
  expect((await asks()).order[0]).toBe(later);

  await d.nora.visitor.delete(`/api/trials/${declared.id}`).expect(200);
  expect(await asks()).toMatchObject({ isFound: true, results: [] });

  await d.karim.visitor.post(`/api/experiences/${_id}/withdraw`, {}).expect(200);
  const gone = await asks();
  expect(gone).toMatchObject({ isFound: false, results: [] });
  expect(gone.order).not.toContain(_id);
});
