import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import { useTestApp } from '../../test/app.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildSeminar } from '../../test/factories/build-seminar.ts';
import { changeSeminar } from './seminar-changes.ts';
import { SeminarModel } from './seminars.model.ts';

useTestApp();

async function build(): Promise<string> {
  const cohortId = (await buildCohort())._id;
  return (await buildSeminar(await buildCoordinator(), { cohortId, title: 'Comme prévu' })).id;
}

/** What another server does between what is read here and what is written. */
const elsewhere = (id: string, set: object = {}) =>
  SeminarModel.updateOne({ _id: id }, { $set: set, $inc: { version: 1 } });

it('asks again where another server was faster, about what stands then', async () => {
  const id = await build();
  const seen: string[] = [];
  const changed = await changeSeminar(id, async ({ title }) => {
    seen.push(title);
    if (seen.length === 1) await elsewhere(id, { title: 'Autrement' });
    return { set: { title: `${title}, relu` } };
  });
  expect(seen).toEqual(['Comme prévu', 'Autrement']);
  expect(changed.title).toBe('Autrement, relu');
});

it('gives up where others never let it be, and writes nothing', async () => {
  const id = await build();
  const changing = changeSeminar(id, async () => {
    await elsewhere(id);
    return { set: { title: 'Jamais' } };
  });
  await expect(changing).rejects.toMatchObject({ code: 'overloaded' });
  expect(await SeminarModel.findById(id)).toMatchObject({ title: 'Comme prévu' });
});

it('leaves as it is what is not to be changed, and knows what isn’t there', async () => {
  const id = await build();
  const before = await SeminarModel.findById(id).lean();
  expect(await changeSeminar(id, () => null)).toEqual(before);
  await expect(changeSeminar('rien', () => null)).rejects.toMatchObject({ code: 'not_found' });
});

it('takes one after the other about the same thing, whatever becomes of them, and others meanwhile', async () => {
  const inTurn = oneAtATime();
  const said: string[] = [];
  const work = (name: string) => async () => {
    said.push(`${name} begins`);
    await turn();
    said.push(`${name} ends`);
    if (name === 'first') throw new Error('it fails');
  };
  const first = inTurn('a', work('first'));
  const all = [first.catch(() => undefined), inTurn('a', work('second')), inTurn('b', work('other'))];
  await Promise.all(all);
  await expect(first).rejects.toThrow('it fails');
  expect(said.indexOf('second begins')).toBeGreaterThan(said.indexOf('first ends'));
  expect(said.indexOf('other begins')).toBeLessThan(said.indexOf('first ends'));
});
