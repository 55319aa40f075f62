import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import type { ChannelFacts } from '@sentiers/shared/channels/policy.ts';
import { canAnnounce } from '@sentiers/shared/channels/policy.ts';
import { canReactToMessage } from '@sentiers/shared/messages/policy.ts';
import { canReadThread, canWriteInThread, type ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { describe, expect, it } from 'vitest';
import programme from '../../programme/sentiers-2025.json' with { type: 'json' };
import { channels, neighbourChannels } from './channels.ts';
import { cohorts } from './cohorts.ts';
import { organisations } from './organisations.ts';
import { neighbours, people } from './people.ts';
import { neighbourThreads, threads } from './threads.ts';
import type { DemonstrationChannel, DemonstrationPerson, DemonstrationThread } from './types.ts';

const everyone = [...people, ...neighbours];
const everyChannel = [...channels, ...neighbourChannels];
const everyThread = [...threads, ...neighbourThreads];
const everyMessage = everyThread.flatMap((thread) =>
  thread.messages.map((message, index) => ({
    thread,
    message,
    where: `${thread.key}, message ${index + 1}`,
  })),
);
const mentionPattern = /@\[([^\]]+)\]\(person:([^)]+)\)/g;

function byKey<T extends { key: string }>(list: readonly T[], key: string): T {
  const found = list.find((one) => one.key === key);
  if (!found) throw new Error(`Nothing has the key ${key}`);
  return found;
}

/** The rights that a person of the content is given, with keys in the place of ids. */
function actorOf(person: DemonstrationPerson): Actor {
  const grants: Grant[] = [];
  const give = (kind: Grant['scope']['kind'], id: string | null) =>
    grants.push({ role: person.role, scope: { kind, id } });
  if (person.role === 'coordinator') give('programme', null);
  else if (person.role !== 'expert') give('cohort', person.cohort);
  for (const channel of everyChannel) {
    const given = [...(channel.facilitators ?? []), ...(channel.invitedExperts ?? [])];
    if (given.includes(person.key)) give('channel', channel.key);
  }
  for (const thread of everyThread) if (thread.invitedExpert === person.key) give('thread', thread.key);
  return { personId: person.key, grants, suspended: false };
}

function channelFacts(channel: DemonstrationChannel): ChannelFacts {
  return {
    id: channel.key,
    kind: channel.kind,
    membership: 'open',
    cohortId: channel.cohort ?? null,
    cohortEnded: cohorts.some(({ key, state }) => key === channel.cohort && state === 'ended'),
    openAfterEnd: false,
  };
}

/** The thread as it stood while it was being written: open. */
function threadFacts(thread: DemonstrationThread): ThreadFacts {
  const channel = channelFacts(byKey(everyChannel, thread.channel));
  return {
    id: thread.key,
    kind: thread.kind,
    authorId: thread.author,
    closed: false,
    asksAcknowledgement: false,
    channel,
  };
}

function actor(key: string): Actor {
  return actorOf(byKey(everyone, key));
}

describe('the demonstration’s content: counts', () => {
  it('has twenty-four people in all roles, and two neighbours', () => {
    const count = (role: string) => people.filter((person) => person.role === role).length;
    expect(people).toHaveLength(24);
    expect(['member', 'alumni', 'facilitator', 'expert', 'coordinator'].map(count)).toEqual([14, 3, 3, 2, 2]);
    expect(neighbours.map(({ cohort }) => cohort)).toEqual(['neighbour', 'neighbour']);
  });

  it('has six channels and sixty threads, spread as planned', () => {
    const count = (key: string) => threads.filter(({ channel }) => channel === key).length;
    expect(channels.map(({ key }) => [key, count(key)])).toEqual([
      ['refuge', 14],
      ['territoire', 12],
      ['modele', 10],
      ['partenariats', 10],
      ['annonces', 8],
      ['mobilite', 6],
    ]);
    expect(neighbourThreads.map(({ channel }) => channel)).toEqual(['gite', 'gite', 'gite']);
  });

  it('has threads of many lengths: some long, some without an answer, some of today', () => {
    const lengths = threads.map(({ messages }) => messages.length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const alone = threads.filter(({ messages }) => messages.length === 1);
    expect(total / threads.length).toBeGreaterThan(5.5);
    expect(total / threads.length).toBeLessThan(7.5);
    expect(lengths.filter((length) => length > 25)).toHaveLength(2);
    expect(lengths.filter((length) => length > 14 && length <= 25)).toHaveLength(0);
    expect(alone.length).toBeGreaterThanOrEqual(5);
    expect(alone.filter(({ kind, startedDaysAgo }) => kind !== 'question' || startedDaysAgo <= 2)).toEqual(
      [],
    );
    expect(threads.filter(({ startedDaysAgo }) => startedDaysAgo === 0).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the demonstration’s content: references', () => {
  it.each([
    ['people', everyone.map(({ key }) => key)],
    ['names', everyone.map(({ name }) => name)],
    ['organisations', organisations.map(({ key }) => key)],
    ['channels', everyChannel.map(({ key }) => key)],
    ['threads', everyThread.map(({ key }) => key)],
    ['titles', everyThread.map(({ title }) => title)],
    ['bodies', everyMessage.map(({ message }) => message.body.toLowerCase())],
  ])('repeats none of the %s', (_what, values) => {
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  });

  it('names only organisations, cohorts, themes and départements that exist', () => {
    const themeKeys = programme.themes.map(({ key }) => key);
    for (const person of everyone) {
      expect(organisations.map(({ key }) => key)).toContain(person.organisation);
      expect(cohorts.map(({ key }) => key)).toContain(person.cohort);
    }
    for (const organisation of organisations) {
      expect(themeKeys).toEqual(expect.arrayContaining([...organisation.themes]));
      expect(organisation.description).toMatch(/ficti(?:f|ve), pour la démonstration/);
    }
    const codes = [
      ...everyone.flatMap((p) => p.territories),
      ...organisations.flatMap((o) => [...o.from, ...o.to]),
    ];
    expect(codes.filter((code) => !departements.some((one) => one.code === code))).toEqual([]);
    expect(themeKeys).toContain(byKey(channels, 'mobilite').themeKey);
  });

  it('takes no organisation of the real programme', () => {
    const real = [...programme.cohort.organisations, ...programme.incubators].map(({ name }) =>
      name.toLowerCase(),
    );
    expect(organisations.filter(({ name }) => real.includes(name.toLowerCase()))).toEqual([]);
  });

  it('gives every organisation of the demonstration its people', () => {
    const empty = organisations.filter(
      ({ key }) => !everyone.some(({ organisation }) => organisation === key),
    );
    const structures = people.filter(({ role }) => role === 'member').map(({ organisation }) => organisation);
    expect(empty).toEqual([]);
    expect(new Set(structures).size).toBe(6);
  });
});

describe('the demonstration’s content: rights, by the product’s own policies', () => {
  it('lets every author write where they write', () => {
    const refused = everyMessage.filter(
      ({ thread, message }) => !canWriteInThread(actor(message.author), threadFacts(thread)),
    );
    expect(refused.map(({ where, message }) => [where, message.author])).toEqual([]);
  });

  it('lets everyone react, and be mentioned, only where they read', () => {
    for (const { thread, message, where } of everyMessage) {
      const facts = threadFacts(thread);
      const state = { authorId: message.author, state: 'published' as const };
      for (const { by } of message.reactions ?? []) {
        expect(
          by.filter((key) => !canReactToMessage(actor(key), state, facts)),
          where,
        ).toEqual([]);
        expect(by, where).not.toContain(message.author);
        expect(new Set(by).size, where).toBe(by.length);
      }
      for (const [, name, key] of message.body.matchAll(mentionPattern)) {
        expect(byKey(everyone, key ?? '').name, where).toBe(name);
        expect(canReadThread(actor(key ?? ''), facts), where).toBe(true);
      }
    }
  });

  it('announces only in Annonces, and only from those who may', () => {
    for (const thread of everyThread) {
      expect(thread.kind === 'announcement', thread.key).toBe(thread.channel === 'annonces');
    }
    const annonces = channelFacts(byKey(channels, 'annonces'));
    const authors = threads
      .filter(({ channel }) => channel === 'annonces')
      .flatMap(({ messages }) => messages);
    expect(authors.filter(({ author }) => !canAnnounce(actor(author), annonces))).toEqual([]);
  });

  it('invites one expert to one thread of Partenariats, who answers there', () => {
    const invited = everyThread.filter(({ invitedExpert }) => invitedExpert);
    expect(invited.map(({ channel }) => channel)).toEqual(['partenariats']);
    const [thread] = invited;
    expect(thread?.messages.some(({ author }) => author === thread.invitedExpert)).toBe(true);
  });
});

describe('the demonstration’s content: times', () => {
  it('opens each thread with its author, then goes forward', () => {
    for (const { key, author, messages } of everyThread) {
      const times = messages.map(({ after }) => after);
      expect([messages[0]?.author, times[0]], key).toEqual([author, 0]);
      expect(times, key).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
  });

  it('places nothing in the future, whatever the hour of the first start', () => {
    for (const thread of everyThread) {
      const last = thread.messages.at(-1)?.after ?? 0;
      const today = thread.startedDaysAgo === 0;
      expect(thread.startedDaysAgo, thread.key).toBeLessThanOrEqual(150);
      expect([thread.startedHoursAgo !== undefined, thread.startedAt === undefined], thread.key).toEqual([
        today,
        today,
      ]);
      // A thread of N days ago may have begun late that day, and now may be early: N − 1 days, less an hour.
      const elapsed = today ? (thread.startedHoursAgo ?? 0) * 60 : (thread.startedDaysAgo - 1) * 1440 - 60;
      expect(last, thread.key).toBeLessThan(elapsed);
    }
  });

  it('keeps exchanges within the day, between six in the morning and eleven at night', () => {
    const minuteOfDay = (startedAt: string, after: number) => {
      const [hours = 0, minutes = 0] = startedAt.split(':').map(Number);
      return (hours * 60 + minutes + after) % 1440;
    };
    const atNight = everyMessage.filter(({ thread, message }) => {
      if (!thread.startedAt) return false;
      const minute = minuteOfDay(thread.startedAt, message.after);
      return minute < 6 * 60 || minute > 23 * 60;
    });
    expect(atNight.map(({ where }) => where)).toEqual([]);
  });
});
