import { randomUUID } from 'node:crypto';
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { vi } from 'vitest';
import { ask, readFresh } from './fresh-read.ts';
import { openThread } from './open-thread.ts';
import { type Ids, pollSample, seminarSample } from './operations.ts';
import type { Seat, Stage, StagedCohort } from './stage.ts';

/** Real ids of everything that an operation may name, all of one cohort: made by its members and the coordination. */
export async function makePlaceIds(stage: Stage, cohort: StagedCohort): Promise<Ids> {
  const { baseUrl } = stage.server;
  const [author, other] = cohort.members as [Seat, Seat];
  const threadId = await openThread(baseUrl, author, cohort.channelId);
  const messageId = (await readFresh(baseUrl, author, threadId)).messages[0]?.id ?? '';
  const send = async <Body>(seat: Seat, method: string, path: string, body: object): Promise<Body> => {
    const answer = await ask(baseUrl, seat, path, { method, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  const answering = { clientId: randomUUID(), body: 'Une réponse.' };
  await send(other, 'POST', `/conversations/${threadId}/messages`, answering);
  const report = await send<{ id: string }>(other, 'PUT', `/messages/${messageId}/report`, {
    reason: 'other',
  });
  const email = `${randomUUID()}@exemple.test`;
  const invitation = await send<{ id: string }>(
    stage.coordinator,
    'POST',
    `/cohorts/${cohort.cohortId}/invitations`,
    { email, role: 'member' },
  );
  const seminar = await send<{ id: string }>(
    stage.coordinator,
    'POST',
    `/cohorts/${cohort.cohortId}/seminars`,
    { clientId: randomUUID(), seminar: seminarSample() },
  );
  await send(stage.coordinator, 'POST', `/seminars/${seminar.id}/announcement`, {});
  const poll = await send<{ id: string }>(author, 'POST', `/conversations/${threadId}/polls`, {
    ...{ clientId: randomUUID(), poll: pollSample(), open: true },
  });
  return {
    cohortId: cohort.cohortId,
    channelId: cohort.channelId,
    threadId,
    conversationId: threadId,
    messageId,
    personId: author.personId,
    reportId: report.id,
    invitationId: invitation.id,
    seminarId: seminar.id,
    pollId: poll.id,
    noticeId: await firstNotice(baseUrl, author),
  };
}

/** Notices come a moment after what they tell. */
async function firstNotice(url: string, seat: Seat): Promise<string> {
  return vi.waitFor(
    async () => {
      const { items } = (await (await ask(url, seat, '/inbox')).json()) as { items: Notice[] };
      if (!items[0]) throw new Error('no notice yet');
      return items[0].id;
    },
    { timeout: 20_000, interval: 100 },
  );
}
