import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { inMilliseconds, listScheduled, schedule as scheduleAs } from '../../test/scheduled.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { ScheduledModel } from './scheduled.model.ts';
import { sendForgotten } from './sending.ts';

const app = useTestApp();
const HOUR = 3_600_000;
let d: Discussion;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  await ScheduledModel.deleteMany({});
  threadId = (await d.karim.open(d.channelId)).id;
});

const schedule = (fields?: object) => scheduleAs(d.nora.visitor, threadId, fields);
const scheduled = () => listScheduled(d.nora.visitor);

describe('a scheduled message', () => {
  it('that shows a file which has not all arrived is refused, and its author told', async () => {
    const fileId = newId();
    await d.nora.visitor.put(`/api/files/${fileId}`, { name: 'plan.pdf', bytes: 9 }).expect(200);
    const { body: kept } = await schedule({
      at: inMilliseconds(300),
      body: `[plan.pdf](file:${fileId})`,
    }).expect(201);
    await vi.waitFor(
      async () =>
        expect(await scheduled()).toMatchObject([
          { id: kept.id, status: 'refused', refusal: 'invalid_input' },
        ]),
      { timeout: 10_000 },
    );
    await consequences();
    expect(await d.nora.inbox()).toContainEqual(
      expect.objectContaining({ reason: 'scheduled-refused', threadId, done: false }),
    );
  });

  it('calls no group that its author may not call, from the start nor by a change', async () => {
    const everyone = `@[Tout le monde](group:cohort:${d.cohortId})`;
    expect((await schedule({ body: everyone })).body.code).toBe('group_forbidden');
    const { body: kept } = await schedule().expect(201);
    const change = { revision: 1, body: everyone };
    const { body } = await d.nora.visitor.patch(`/api/me/scheduled/${kept.id}`, change).expect(403);
    expect(body.code).toBe('group_forbidden');
    expect(await scheduled()).toEqual([kept]);
  });

  it.each(['was lost', 'has used up its tries'])('leaves though its job %s', async (fate) => {
    const { body: kept } = await schedule().expect(201);
    const jobs = mongoose.connection.collection('jobs');
    const its = { name: 'later.send', 'data.id': `${kept.id}/1` };
    if (fate === 'was lost') await jobs.deleteOne(its);
    else await jobs.updateOne(its, { $set: { nextRunAt: null, failCount: 9 } });
    const late = new Date(Date.now() - HOUR);
    await ScheduledModel.updateOne({ _id: kept.id }, { $set: { at: late } });
    await sendForgotten();
    await vi.waitFor(async () => expect(await scheduled()).toEqual([]), { timeout: 10_000 });
    expect(await MessageModel.countDocuments({ clientId: kept.id })).toBe(1);
  });
});
