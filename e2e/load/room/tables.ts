import { figure, type Row, type Section, spread, type Table, type Verdict } from '../report.ts';
import { latencyOf, spreadOf } from '../statistics.ts';
import type { MainThread } from './main-thread.ts';
import type { Loaded } from './protocol.ts';
import type { RoomPlan, RoomRun } from './results.ts';

/** The runs as tables, and what was promised of them. */
export function presentRoom(runs: readonly RoomRun[], plan: RoomPlan): Section {
  return {
    tables: [loadTable(runs, plan), enteringTable(runs, plan), phoneTable(runs, plan)],
    verdicts: verdictsOf(runs),
    data: runs.map(({ entered, loaded, ...run }) => ({
      ...run,
      entered: { ...entered, each: latencyOf(entered.each) },
      loaded: summaryOf(loaded),
    })),
  };
}

const ours = (runs: readonly RoomRun[]) => runs.filter(({ subject }) => subject === 'Sentiers');

/** Those whose deliveries are judged: no phone was slowed on the crowd's core. */
const unwatched = (runs: readonly RoomRun[]) => runs.filter(({ view }) => view === null);
const watched = (runs: readonly RoomRun[]) => runs.filter(({ view }) => view !== null);

function of(runs: readonly RoomRun[], value: (run: RoomRun) => number): string {
  return spread(spreadOf(runs.map(value)));
}

/** The most that came within any second. */
function mostInASecond(times: readonly number[]): number {
  return times.reduce(
    (most, from, at) => Math.max(most, times.slice(at).filter((time) => time - from < 1_000).length),
    0,
  );
}

/** What was told of one thing in a second on average, from its first to its last moment. */
function perSecond(times: readonly number[]): number {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return span < 1_000 ? times.length : (times.length - 1) / (span / 1_000);
}

function summaryOf({ tallyTimes, questionTimes, ...loaded }: Loaded) {
  return {
    ...loaded,
    deliveries: latencyOf(loaded.deliveries),
    messageAcks: latencyOf(loaded.messageAcks),
    voteAcks: latencyOf(loaded.voteAcks),
    pollAcks: latencyOf(loaded.pollAcks),
    talliesInASecond: mostInASecond(tallyTimes),
    questionsInASecond: Math.max(0, ...questionTimes.map(mostInASecond)),
  };
}

function nameOf({ subject, view }: RoomRun): string {
  return view === null ? subject : `${subject}, a slowed phone on the crowd’s core`;
}

function loadTable(runs: readonly RoomRun[], { members, guests, rounds, load }: RoomPlan): Table {
  const rows = [...Map.groupBy(runs, nameOf)].map(([name, those]): Row => {
    const p = (samples: (loaded: Loaded) => readonly number[], share: 'p50' | 'p95' | 'p99') =>
      of(those, ({ loaded }) => latencyOf(samples(loaded))[share]);
    const sum = (value: (loaded: Loaded) => number) =>
      figure(those.reduce((total, { loaded }) => total + value(loaded), 0));
    return [
      name,
      of(those, ({ loaded }) => loaded.each.p50),
      of(those, ({ loaded }) => loaded.each.p95),
      of(those, ({ loaded }) => loaded.each.p99),
      p(({ deliveries }) => deliveries, 'p95'),
      p(({ voteAcks }) => voteAcks, 'p95'),
      p(({ pollAcks }) => pollAcks, 'p95'),
      of(those, ({ loaded }) => loaded.pollTook / 1_000),
      of(those, ({ loaded }) => perSecond(loaded.tallyTimes)),
      of(those, ({ cpu }) => cpu),
      `${sum(({ missing }) => missing)} / ${sum(({ doubled }) => doubled)} / ${sum(({ refused }) => refused)}`,
    ];
  });
  return {
    title: 'A live room',
    note: `${members + guests} people in one room, one process pinned to a core, the crowd and the browsers on the other, the database where the system puts it: ${load.messagesPerSecond} messages/s and ${load.questionVotesPerSecond} votes/s on questions for ${load.seconds} s (the server of broadcasts: for 10 s), and a poll in which all vote within ${load.pollSeconds} s; ${rounds} turns of each, median (min–max). Milliseconds, but seconds of the poll and of the processor. Delivered: each message to each of them; to the last: until all have it.`,
    columns: [
      'server',
      'delivered p50',
      'delivered p95',
      'delivered p99',
      'to the last, p95',
      'question vote acknowledged p95',
      'poll vote acknowledged p95',
      'poll took, s',
      'tallies/s',
      'processor, s',
      'missing / double / refused',
    ],
    rows,
  };
}

function enteringTable(runs: readonly RoomRun[], { members, guests, enteringMs }: RoomPlan): Table {
  const those = unwatched(ours(runs));
  return {
    title: 'Entering a live room',
    note: `${members} people with an account and ${guests} guests follow the code on the screen within ${enteringMs / 1_000} s: the code, the socket, the room, its messages, what goes on in it and what is theirs; the limits of a real server stand. Seconds.`,
    columns: ['all are in', 'each, p50', 'each, p95', 'refused'],
    rows: [
      [
        of(those, ({ entered }) => entered.all / 1_000),
        of(those, ({ entered }) => latencyOf(entered.each).p50 / 1_000),
        of(those, ({ entered }) => latencyOf(entered.each).p95 / 1_000),
        figure(those.reduce((sum, { entered }) => sum + entered.refused, 0)),
      ],
    ],
  };
}

function phoneTable(runs: readonly RoomRun[], { load }: RoomPlan): Table {
  const rows = [...Map.groupBy(watched(runs), ({ view }) => view ?? '')].map(([view, those]): Row => {
    const phone = (value: (main: MainThread) => number) =>
      of(those, ({ phone: main }) => (main ? value(main) : Number.NaN));
    return [
      view,
      phone(({ busy }) => busy * 100),
      phone(({ busyOfProcessor }) => busyOfProcessor * 100),
      phone(({ longest }) => longest),
      phone(({ longestOfProcessor }) => longestOfProcessor),
      phone(({ long }) => long),
      phone(({ longOfProcessor }) => longOfProcessor),
    ];
  });
  return {
    title: 'A phone in a live room',
    note: `Its page’s main thread during those ${load.seconds} s, in Chromium, the processor slowed four times; by the clock, and by what it had of the processor. Chromium slows a page by interrupting it, idle or not: it takes three quarters of the core that it shares with the crowd. So the phone is watched in a turn of its own, judged by the processor, and deliveries are judged without it.`,
    columns: [
      'it shows',
      'busy, %',
      'of the processor, %',
      'longest task, ms',
      'of the processor, ms',
      'tasks over 50 ms',
      'by the processor',
    ],
    rows,
  };
}

/** Votes acknowledged that are not stored, and stored ones that were not acknowledged, over all runs. */
function miscounted(runs: readonly RoomRun[]): number {
  const apart = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0);
  return ours(runs).reduce((sum, { loaded, counted }) => {
    if (!counted) return Number.NaN;
    const poll = Math.abs(loaded.pollVoters - counted.voters) + apart(loaded.pollChoices, counted.choices);
    return sum + poll + apart(loaded.questionVotes, counted.questions);
  }, 0);
}

function verdictsOf(runs: readonly RoomRun[]): Verdict[] {
  const those = ours(runs);
  const worst = (value: (run: RoomRun) => number) =>
    those.reduce((most, run) => Math.max(most, value(run)), 0);
  const p95 = (subject: RoomRun['subject']) =>
    spreadOf(
      unwatched(runs)
        .filter((run) => run.subject === subject)
        .map(({ loaded }) => loaded.each.p95),
    ).median;
  const [delivered, theirs] = [p95('Sentiers'), p95('one broadcast per event')];
  const wrong = miscounted(runs);
  const lost = worst(({ loaded }) => loaded.missing + loaded.doubled + loaded.refused);
  const tallies = worst(({ loaded }) =>
    Math.max(perSecond(loaded.tallyTimes), ...loaded.questionTimes.map(perSecond)),
  );
  const entering = unwatched(those).reduce((most, { entered }) => Math.max(most, entered.all), 0) / 1_000;
  const refused = worst(({ entered }) => entered.refused);
  const ofPhones = (value: (phone: MainThread) => number) =>
    watched(runs).reduce((most, { phone }) => Math.max(most, phone ? value(phone) : Number.NaN), 0);
  const busy = ofPhones(({ busyOfProcessor }) => busyOfProcessor * 100);
  const longest = ofPhones(({ longestOfProcessor }) => longestOfProcessor);
  return [
    {
      promise: 'messages delivered within 250 ms (p95)',
      measured: `${figure(delivered)} ms; ${figure(theirs)} ms with one broadcast per event`,
      kept: delivered <= 250,
    },
    { promise: 'every vote counted, and once', measured: `${figure(wrong)} apart`, kept: wrong === 0 },
    {
      promise: 'no message missing or double, nothing refused',
      measured: figure(lost),
      kept: lost === 0,
    },
    {
      promise: 'a tally is told at most four times a second',
      measured: `${figure(tallies)}/s at most`,
      kept: tallies <= 4,
    },
    {
      promise: 'all are in within 10 s, and nobody was refused',
      measured: `${figure(entering)} s at most, ${figure(refused)} refused`,
      kept: entering <= 10 && refused === 0,
    },
    {
      promise: 'the phone’s main thread at most 20 % busy',
      measured: `${figure(busy)} % at most`,
      kept: busy <= 20,
    },
    {
      promise: 'no task of the phone’s over 50 ms',
      measured: `${figure(longest)} ms at most`,
      kept: longest <= 50,
    },
  ];
}
