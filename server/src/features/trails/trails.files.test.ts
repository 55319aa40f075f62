import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { expectNotFound, type Speaker } from '../../test/discussion.ts';
import { giveFile } from '../../test/send-file.ts';
import { buildMilestones, buildWay, saving, trailOf, type Way } from '../../test/trails.ts';
import { cleanFiles } from '../files/files.cleaning.ts';
import { FileModel } from '../files/files.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let way: Way;
let milestoneId: string;

beforeAll(async () => {
  way = await buildWay(app);
  [milestoneId] = await buildMilestones();
});

const give = (who: Speaker, name: string) =>
  giveFile(who.visitor, { name, content: Buffer.from(`${name} de ${who.id}`) });
const at = () => ({ organisationId: way.organisationId, milestoneId });
const addressOf = (fileId: string) =>
  `/api/organisations/${way.organisationId}/trail/${milestoneId}/files/${fileId}`;
const readersOf = async (fileId: string): Promise<string[]> => {
  const read: string[] = [];
  for (const name of ['nora', 'karim', 'hugo', 'peer', 'coordinator', 'stranger'] as const) {
    const response = await way[name].visitor.get(addressOf(fileId));
    if (response.status === 200) read.push(name);
    else expectNotFound(response);
  }
  return read;
};

describe('files of a trail', () => {
  it('are read where what shows them is, at this moment, and stay as long as its history does', async () => {
    const budget = await give(way.nora, 'budget.txt');
    const plan = await give(way.hugo, 'plan.txt');
    const shown = { level: 'incubator' as const, fileIds: [budget.id.toUpperCase()] };
    await saving(way.nora, at(), shown).expect(200);
    // Who sent it or not, what stands there may stay; somebody else's can't be added.
    const both = { level: 'incubator' as const, fileIds: [budget.id, plan.id] };
    await saving(way.karim, at(), both, 1).expect(400);
    await saving(way.hugo, at(), both, 1).expect(200);
    const [read] = (await trailOf(way.karim, way.organisationId)).milestones;
    expect(read?.files).toMatchObject([
      { id: budget.id, name: 'budget.txt', size: budget.bytes },
      { id: plan.id, name: 'plan.txt' },
    ]);
    expect(await readersOf(budget.id)).toEqual(['nora', 'karim', 'hugo']);
    await app.visitor().get(addressOf(budget.id)).expect(401);
    expectNotFound(await way.hugo.visitor.get(addressOf(way.organisationId)));

    await saving(way.nora, at(), { level: 'mine', fileIds: [] }, 2).expect(200);
    expect(await readersOf(budget.id)).toEqual(['nora', 'karim']);
    const unused = await give(way.nora, 'brouillon.txt');
    const long = new Date(Date.now() - 60 * DAY_MS);
    await FileModel.updateMany({}, { $set: { createdAt: long, namedAt: long, unshownAt: long } });
    await cleanFiles();
    const kept: string[] = await FileModel.distinct('_id', {});
    expect(kept.sort()).toEqual([budget.id, plan.id].sort());
    expect(kept).not.toContain(unused.id);
  });
});
