import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOffer } from '../../test/factories/build-mentorship.ts';
import { mails, timePasses } from '../../test/mailed.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { MentorshipModel } from './mentorships.model.ts';

const app = useTestApp();
let d: Discussion;
let antoine: Speaker;
let others: Map<string, Speaker>;
let mentorshipId: string;
let conversationId: string;
let meetingId: string;

/** Each is written in one place only, and found by no other word. */
const secrets = {
  goal: 'mirabelle',
  rhythm: 'topinambour',
  title: 'rutabaga',
  place: 'cardon',
  note: 'panais',
  afterwards: 'salsifis',
  useful: 'chervis',
  said: 'crosnes',
};

const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));

/** What the two write to one another, and with what words, from the first to the last. */
beforeAll(async () => {
  d = await buildDiscussion(app);
  const { _id: ended } = await buildCohort({ ended: true });
  antoine = await arrive(await buildActorOfCohort(ended, 'alumni', { name: 'Antoine Gallet' }));
  await buildOffer({ _id: antoine.id });
  const organisationId = await findOrganisationOf(d.nora.id);
  others = new Map([
    ['coordination', await arrive(await buildCoordinator())],
    ['facilitator', d.elise],
    ['another member', d.karim],
    [
      'a colleague of the newcomer',
      await arrive(await buildActorOfCohort(d.cohortId, 'member', { organisationId })),
    ],
    ['another alumni', await arrive(await buildActorOfCohort(ended, 'alumni'))],
    ['member of another cohort', d.stranger],
    ['expert', d.expert],
    [
      'who accompanies the organisation',
      await arrive(
        await buildActor([{ role: 'accompanying', scope: { kind: 'organisation', id: organisationId } }]),
      ),
    ],
  ]);
  const { body: request } = await d.nora.visitor
    .post(`/api/cohorts/${d.cohortId}/mentoring`, {
      clientId: newId(),
      request: { form: 'months', topics: 'Premier budget' },
    })
    .expect(200);
  await d.elise.visitor
    .put(`/api/mentoring-requests/${request.id}/mentor`, { mentorId: antoine.id })
    .expect(200);
  mentorshipId = (await MentorshipModel.findOne({ requestId: request.id }).lean())?._id ?? '';
});

const path = (rest: string) => `/api/mentorships/${mentorshipId}${rest}`;

async function live(): Promise<void> {
  const put = (who: Speaker, rest: string, body: object) => who.visitor.put(path(rest), body).expect(200);
  ({ conversationId } = (await put(antoine, '/answer', { answer: 'yes' })).body);
  await put(antoine, '/agreement', {
    revision: 0,
    agreement: {
      goals: [`Un but ${secrets.goal}`],
      ...{ startsOn: '2027-01-04', endsOn: '2027-06-30', rhythm: secrets.rhythm },
    },
  });
  await put(d.nora, '/agreed', { revision: 1 });
  const meeting = {
    ...{ kind: 'visit', title: secrets.title, place: secrets.place, note: secrets.note },
    ...{ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T10:00:00.000Z' },
  };
  const { body } = await d.nora.visitor.post(path('/meetings'), { clientId: newId(), meeting }).expect(200);
  meetingId = body.meetings[0].id;
  await put(antoine, `/meetings/${meetingId}/note`, { note: secrets.afterwards });
  await d.nora.say(conversationId, `Merci pour les ${secrets.said}`);
  await put(d.nora, '/closed', { closing: { reached: 'yes', useful: secrets.useful, again: true } });
}

describe('what two people write to one another', () => {
  it('reaches nobody else, by page, socket, search, inbox, mail or calendar', async () => {
    const sockets = new Map<string, Awaited<ReturnType<Speaker['visitor']['connect']>>>();
    for (const [name, { visitor }] of others) sockets.set(name, await visitor.connect());
    const heard = new Map<string, unknown[]>([...sockets.keys()].map((name) => [name, []]));
    for (const [name, socket] of sockets) {
      socket.raw.onAny((event: string, payload: unknown) => heard.get(name)?.push({ event, payload }));
    }
    await live();
    await consequences();
    await timePasses();
    for (const [name, who] of others) {
      const read = await readEverything(who);
      for (const text of [...read, JSON.stringify(heard.get(name)), ...(await mails(who))]) {
        for (const secret of Object.values(secrets)) {
          expect(text.includes(secret), `${name} reads ${secret} in ${text.slice(0, 200)}`).toBe(false);
        }
      }
      const kinds =
        sockets
          .get(name)
          ?.received('journey.changed')
          .map(({ kind }) => kind) ?? [];
      expect(kinds).not.toContain('mentorship');
      expect(sockets.get(name)?.received('direct.active')).toEqual([]);
    }
  });

  it('is read by the two: what was looked for is there', async () => {
    for (const who of [antoine, d.nora]) {
      const read = (await readEverything(who)).join('\n');
      const { useful, ...both } = secrets;
      for (const secret of Object.values(both)) expect(read).toContain(secret);
      expect(read.includes(useful)).toBe(who === d.nora);
    }
  });

  it('is counted for those who match, and dated', async () => {
    const { pairs } = (await d.elise.visitor.get(`/api/cohorts/${d.cohortId}/mentoring`).expect(200)).body;
    expect(pairs).toMatchObject([{ id: mentorshipId, meetings: 1, messages: 2, state: 'closed' }]);
    expect(Object.keys(pairs[0]).sort()).toEqual(
      [
        'id',
        'mentor',
        'newcomer',
        'form',
        'state',
        'startedAt',
        'agreed',
        'meetings',
        'messages',
        'lastAt',
        'dormant',
      ].sort(),
    );
  });
});

/** All that someone gets who asks for it wherever it could be. */
async function readEverything(who: Speaker): Promise<string[]> {
  const { visitor } = who;
  const { address } = (await visitor.post('/api/me/calendar', {})).body;
  const searched = Object.values(secrets).map((secret) => `/api/search?q=${secret}`);
  const asked = [
    ...[path(''), path(`/meetings/${meetingId}/calendar.ics`), `/api/threads/${conversationId}`],
    ...[
      `/api/conversations/${conversationId}/messages`,
      `/api/conversations/${conversationId}/changes?after=0`,
    ],
    ...['/api/me/mentoring', '/api/inbox', '/api/inbox?open=false', '/api/direct', '/api/me/threads'],
    ...[`/api/cohorts/${d.cohortId}/mentoring`, `/api/cohorts/${d.cohortId}/mentoring/proposals`],
    ...[`/api/people/${d.nora.id}`, `/api/people/${antoine.id}`, '/api/me/changes?after=0'],
    new URL(address).pathname,
    ...searched,
  ];
  const answers = await Promise.all(asked.map((each) => visitor.get(each)));
  // What is refused is so for who asks, never for how it was asked.
  expect(answers.filter(({ status }) => ![200, 403, 404].includes(status))).toEqual([]);
  const writes = await Promise.all([
    visitor.put(path('/agreed'), { revision: 1 }),
    visitor.put(path(`/meetings/${meetingId}/note`), { note: 'Je passe' }),
  ]);
  // A search repeats what was typed: that says nothing of what was found.
  return [...answers, ...writes].map(({ text, body }) =>
    'items' in (body ?? {}) ? JSON.stringify(body.items) : text.replace(/"q":"[^"]*"/g, ''),
  );
}
