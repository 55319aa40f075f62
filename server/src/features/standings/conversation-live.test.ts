import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const live = (who: { visitor: Discussion['nora']['visitor'] }, threadId: string) =>
  who.visitor.get(`/api/conversations/${threadId}/live`);

it('answers what a conversation carries beside its messages, at the head, as its audience reads it', async () => {
  const { id } = await d.nora.open(d.channelId);
  expect((await live(d.nora, id).expect(200)).body).toEqual({
    ...{ version: 2, audience: 'readers', incarnation: 1, entities: [] },
  });
  const poll = await buildPoll(d.nora.actor, id, { resultsHidden: true });
  await d.karim.visitor
    .put(`/api/polls/${poll.id}/rounds/1/vote`, { choice: { kind: 'words', words: ['entraide'] } })
    .expect(200);
  await d.nora.visitor.post(`/api/polls/${poll.id}/closing`).expect(200);
  await d.karim.say(id, 'Merci !');
  await consequences();
  const [asReader, asModerator] = [await live(d.karim, id).expect(200), await live(d.elise, id).expect(200)];
  const tallyOf = ({ body }: { body: { entities: { kind: string }[] } }) =>
    body.entities.find(({ kind }) => kind === 'tally');
  expect(asReader.body).toMatchObject({ audience: 'readers' });
  expect(asModerator.body).toMatchObject({ audience: 'moderators', version: asReader.body.version });
  expect(tallyOf(asReader)).toMatchObject({ pollId: poll.id, voters: { people: 1 }, results: null });
  expect(tallyOf(asModerator)).toMatchObject({
    results: { byPerson: { answers: [{ text: 'entraide', count: 1 }] } },
  });
  const { version } = asReader.body;
  const changes = await d.karim.visitor.get(`/api/conversations/${id}/changes?after=${version}`).expect(200);
  expect(changes.body).toMatchObject({ version, changes: [] });
});

it('is not for who can’t read it', async () => {
  const { id } = await d.nora.open(d.channelId);
  expectNotFound(await live(d.stranger, id));
});
