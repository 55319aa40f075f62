import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildDraft, publishAs, textSection } from '../../test/experiences.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

/** Where an experience that Nora published is talked about, at one level. */
async function talkAt(level: Level): Promise<string> {
  const { _id } = await buildDraft([d.nora], {
    cohortId: d.cohortId,
    sections: [textSection('network', 'Un garage sans local.')],
  });
  await publishAs(d.nora, _id);
  const { body } = await d.nora.visitor.post(`/api/experiences/${_id}/comments`, { level }).expect(200);
  return body.threadId;
}

/** What the library's number counts, and what it opens. */
async function ofExperiences(who: Speaker) {
  await consequences();
  const { experiences } = await who.badges();
  const opened = await who.followed('?experiences=true&unread=true&limit=100');
  expect(opened).toHaveLength(experiences);
  const all = (await who.followed('?unread=true&limit=100')).map(({ id }) => id);
  for (const { id, standing } of opened) {
    expect(all).toContain(id);
    expect(standing.unread).toBeGreaterThan(0);
  }
  return opened.map(({ id }) => id);
}

it('counts the conversations about experiences that one follows and has not read, and nothing else', async () => {
  expect(await ofExperiences(d.nora)).toEqual([]);
  const [first, second] = [await talkAt('network'), await talkAt('cohort')];
  await d.nora.say(first, 'Qui a fait de même ?');
  await d.nora.say(second, 'Et dans la cohorte ?');
  expect(await ofExperiences(d.nora)).toEqual([]);
  const said = await d.karim.say(first, 'Nous, à Guéret.');
  await d.karim.say(second, 'Nous aussi.');
  await d.karim.open(d.channelId, { body: 'Un autre fil.' });
  expect((await ofExperiences(d.nora)).toSorted()).toEqual([first, second].toSorted());
  await d.nora.read(first, said.seq ?? 0);
  expect(await ofExperiences(d.nora)).toEqual([second]);
  const mutedUntil = new Date(Date.now() + 3_600_000).toISOString();
  await d.nora.visitor.put(`/api/threads/${second}/level`, { mutedUntil }).expect(200);
  expect(await ofExperiences(d.nora)).toEqual([]);
});

it('clears when all is marked as read', async () => {
  const talk = await talkAt('network');
  await d.nora.say(talk, 'Qui a fait de même ?');
  await d.karim.say(talk, 'Nous.');
  expect(await ofExperiences(d.nora)).toContain(talk);
  const { at } = await d.nora.badges();
  await d.nora.visitor.put('/api/read', { scope: { kind: 'all' }, upTo: at }).expect(200);
  expect(await ofExperiences(d.nora)).toEqual([]);
});
