import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { importMemberships } from '../../../server/src/features/memberships/memberships.import.ts';
import type { Seat } from '../fan-out/sentiers.ts';
import type { BenchOptions } from '../options.ts';
import { cpuSeconds, type MeasuredProcess, startMeasured } from '../processes.ts';
import type { Section } from '../report.ts';
import { type BenchStage, openStage } from '../stage.ts';
import { startCrowd } from './crowd-driver.ts';
import { countStored, prepareRoom } from './place.ts';
import type { Loaded, RoomLoad, RoomPlace } from './protocol.ts';
import type { RoomPlan, RoomRun } from './results.ts';
import { openBigScreen, openPhone, type PhoneView } from './screens.ts';
import { presentRoom } from './tables.ts';

const floor = join(import.meta.dirname, '../floors/socket-io-room.ts');

/** Fast for a finger, and for a room: messages and votes as they come when a thousand people are led to one poll. */
const load: RoomLoad = {
  seconds: 60,
  messagesPerSecond: 50,
  questionVotesPerSecond: 200,
  pollAfter: 20,
  pollSeconds: 5,
};

/**
 * A thousand people in one live room: they enter, then write and vote all at once, with the big screen open; once more
 * with a slow phone watched, which takes most of the crowd's core; beside a server that broadcasts each event, in
 * turns. The limits of a real server stand.
 */
export async function measureRoom({ quick, rounds }: BenchOptions): Promise<Section> {
  const plan: RoomPlan = quick
    ? { members: 80, guests: 20, rounds, enteringMs: 1_000, load: { ...load, seconds: 12, pollAfter: 4 } }
    : { members: 800, guests: 200, rounds, enteringMs: 6_000, load };
  let cohort = '';
  const stage = await openStage({
    people: plan.members + 2,
    limited: true,
    databaseOnAnyCore: true,
    fill: async ({ cohortId, people }) => {
      cohort = cohortId;
      const scope = { kind: 'cohort' as const, id: cohortId };
      const grant = { personId: people[0] ?? '', role: 'facilitator' as const, scope };
      await importMemberships([{ _id: randomUUID(), ...grant, createdAt: new Date() }]);
    },
  });
  const runs: RoomRun[] = [];
  try {
    for (let round = 0; round < plan.rounds; round += 1) {
      const view = round % 2 === 0 ? 'discussion' : 'questions';
      console.log(`round ${round + 1}/${plan.rounds}: Sentiers`);
      runs.push(await measureSentiers(stage, cohort, plan, null));
      console.log(`round ${round + 1}/${plan.rounds}: Sentiers, a slowed phone on its ${view}`);
      runs.push(await measureSentiers(stage, cohort, plan, view));
      console.log(`round ${round + 1}/${plan.rounds}: one broadcast per event`);
      runs.push(await measureFloor(stage, plan));
    }
  } finally {
    await stage.close();
  }
  return presentRoom(runs, plan);
}

async function measureSentiers(
  stage: BenchStage,
  cohortId: string,
  plan: RoomPlan,
  view: PhoneView | null,
): Promise<RoomRun> {
  const server = await stage.startSentiers();
  const [facilitator, member, ...seats] = stage.seats as [Seat, Seat, ...Seat[]];
  const place = await prepareRoom(server.port, cohortId, facilitator);
  const people = plan.members + plan.guests;
  const crowd = startCrowd({ subject: 'Sentiers', place, seats, people });
  const bigScreen = await openBigScreen(place, facilitator);
  const phone = view && (await openPhone(place, member, view));
  try {
    const entered = await crowd.enter(plan.enteringMs);
    await settle();
    let loaded: Loaded | null = null;
    const cpu = cpuSeconds(server.pid);
    const during = async () => {
      loaded = await crowd.load(plan.load);
    };
    const main = phone ? await phone.watch(during) : await during().then(() => null);
    const cpuOfServer = cpuSeconds(server.pid) - cpu;
    if (!loaded) throw new Error('nothing was loaded');
    const counted = await countStored(place, facilitator);
    return { subject: 'Sentiers', entered, loaded, counted, phone: main, view, cpu: cpuOfServer };
  } finally {
    crowd.close();
    await bigScreen.close();
    await phone?.close();
    await server.stop();
  }
}

async function measureFloor(stage: BenchStage, plan: RoomPlan): Promise<RoomRun> {
  const server = await startMeasured(floor, { env: { MONGODB_URI: stage.databaseUri('floor') } });
  const people = plan.members + plan.guests;
  const crowd = startCrowd({
    subject: 'one broadcast per event',
    place: floorPlace(server),
    seats: [],
    people,
  });
  try {
    const entered = await crowd.enter(plan.enteringMs);
    await settle();
    const cpu = cpuSeconds(server.pid);
    const loaded = await crowd.load({ ...plan.load, seconds: 10, pollAfter: 2 });
    const none = { counted: null, phone: null, view: null };
    return {
      subject: 'one broadcast per event',
      entered,
      loaded,
      ...none,
      cpu: cpuSeconds(server.pid) - cpu,
    };
  } finally {
    crowd.close();
    await server.stop();
  }
}

function floorPlace({ port }: MeasuredProcess): RoomPlace {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => String(at));
  return { port, roomId: '', code: '', questionIds: ids(20), poll: { id: '', optionIds: ids(4) } };
}

/** What follows an entry (who is there, the last pages) is over. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3_000));
}
