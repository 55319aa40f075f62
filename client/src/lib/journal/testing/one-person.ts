import { MemoryDatabase } from '../memory-storage.ts';
import { SimClock, seededRandom } from './sim-clock.ts';
import { calm, type Weather } from './simulated-network.ts';
import { SimulatedServer } from './simulated-server.ts';
import { PeersHub, SimulatedTab } from './simulated-tab.ts';

export const room = 'conversation';

/** A person's device before a simulated server with one conversation. */
export interface OnePerson {
  clock: SimClock;
  server: SimulatedServer;
  device: MemoryDatabase;
  /** Opens a tab on the device (by default), or on another device of the same person. */
  open(options?: {
    device?: MemoryDatabase;
    weather?: Weather;
    storageDelay?: number;
    peers?: boolean;
    person?: string;
    draftsStayHere?: boolean;
  }): Promise<SimulatedTab>;
}

export function onePerson(seed = 1): OnePerson {
  const clock = new SimClock();
  const random = seededRandom(seed);
  const server = new SimulatedServer({ random, now: () => clock.now() });
  server.addConversation(room, 'channel');
  const hub = new PeersHub();
  const own = new MemoryDatabase();
  return {
    clock,
    server,
    device: own,
    async open({
      device = own,
      weather = calm,
      peers = true,
      person = 'anna',
      storageDelay = 2,
      draftsStayHere = false,
    } = {}) {
      const options = {
        server,
        clock,
        random,
        database: device,
        hub,
        person,
        weather,
        peers,
        storageDelay,
        draftsStayHere,
      };
      const tab = new SimulatedTab(options);
      void tab.client.start();
      await clock.pass(1_000);
      return tab;
    },
  };
}

/** Bodies of the messages that stand in the conversation, by rank. */
export function bodies(server: SimulatedServer, id = room): string[] {
  return server
    .read(id)
    .filter(({ state }) => state === 'published')
    .map(({ body }) => body);
}
