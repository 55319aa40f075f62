import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { buildSeminar } from '../../test/factories/build-seminar.ts';
import { film, sendPart } from '../../test/send-file.ts';

const MEGA = 1024 * 1024;
/** What passes through a server leaves it rubbish to collect, here 137 MB at its most; a video held would be 4 GB more. */
const MOST_GROWTH = 256 * MEGA;

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

it('takes and gives 4 GB in hardly more memory than 80 MB', { timeout: 600_000 }, async () => {
  const less = await watchMemory(() => passThrough(80 * MEGA));
  const more = await watchMemory(() => passThrough(4096 * MEGA));
  expect(more - less).toBeLessThan(MOST_GROWTH);
});

/** Sends a video of so many bytes piece by piece, makes it a replay's, and reads it all. */
async function passThrough(bytes: number): Promise<void> {
  const { visitor, actor } = d.elise;
  const seminar = await buildSeminar(actor, { cohortId: d.cohortId, kind: 'webinar' });
  const { body: replay } = await visitor.put(`/api/seminars/${seminar.id}/replay`, {}).expect(200);
  const fileId = newId();
  await visitor.put(`/api/files/${fileId}`, { name: 'long.webm', bytes, video: true }).expect(200);
  const [first, piece] = [film(MEGA), Buffer.alloc(MEGA, 7)];
  for (let at = 0; at < bytes; at += MEGA) {
    await sendPart(visitor, fileId, at, at === 0 ? first : piece).expect(200);
  }
  await visitor.post(`/api/files/${fileId}/finished`).expect(200);
  await visitor.put(`/api/replays/${replay.id}/video`, { video: { kind: 'file', fileId } }).expect(200);
  const response = await fetch(`${app.url}/api/replays/${replay.id}/video`, {
    headers: { cookie: visitor.cookie },
  });
  let read = 0;
  for await (const chunk of response.body ?? []) read += chunk.length;
  expect(read).toBe(bytes);
}

/** How much memory was held at the most meanwhile. Test and server are one process: both are counted. */
async function watchMemory(act: () => Promise<void>): Promise<number> {
  let most = process.memoryUsage().rss;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  await act().finally(() => clearInterval(look));
  return most;
}
