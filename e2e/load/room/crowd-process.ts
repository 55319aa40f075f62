/** The crowd, in a process of its own: what it costs is not the server's. Driven by messages from the bench. */
import { Crowd } from './crowd.ts';
import { naiveWire } from './naive-wire.ts';
import type { CrowdAnswer, CrowdOptions, CrowdRequest } from './protocol.ts';
import { sentiersWire } from './sentiers-wire.ts';

let crowd: Crowd | null = null;
let people = 0;

function begin({ subject, place, seats, people: count }: CrowdOptions): void {
  people = count;
  crowd = new Crowd(subject === 'Sentiers' ? sentiersWire(place, seats) : naiveWire(place), place);
}

async function answer(request: CrowdRequest): Promise<CrowdAnswer> {
  if (!crowd) throw new Error('the crowd knows nothing of a room yet');
  if (request.kind === 'enter') {
    return { kind: 'entered', entered: await crowd.enter(people, request.withinMs) };
  }
  return { kind: 'loaded', loaded: await crowd.load(request.load) };
}

process.on('message', (message: CrowdRequest | { kind: 'begin'; options: CrowdOptions }) => {
  if (message.kind === 'begin') {
    begin(message.options);
    return;
  }
  answer(message).then(
    (given) => process.send?.(given),
    (error: unknown) => process.send?.({ kind: 'failed', error: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
