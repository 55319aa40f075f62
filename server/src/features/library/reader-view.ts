import { type Actor, holdsIn, isCoordinator } from '@sentiers/shared/actor.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import { levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { Bits, type Posting } from './bits.ts';
import type { FacetIndex, Telling } from './facet-index.ts';

/** What is near nobody: what levels alone say of it. */
export const nobodys = { cohortId: null, organisationId: null, authorIds: [], reviewerIds: [] };

/** Which experiences one reader reads, and at which levels: what they may find, count and be told of. */
export interface ReaderView {
  actor: Actor;
  /** Those of which they read something. */
  readable: Bits;
  /** By level, those whose sections of it they read. */
  masks: ReadonlyMap<Level, Bits>;
}

/** The same that `levelsReadBy` says of each, for all of them at once. */
export function viewOf(actor: Actor, index: FacetIndex): ReaderView {
  const near = nearTo(actor, index);
  const byThemselves = levelsReadBy(actor, nobodys);
  const masks = new Map(
    levels.map((level): [Level, Bits] => [level, byThemselves.includes(level) ? index.all : near]),
  );
  const readable = new Bits(index.size);
  for (const [level, mask] of masks) index.ofLevel(level).addTo(readable, mask);
  return { actor, readable, masks };
}

/** Those that they read whole, beside what their roles let them read of all. */
function nearTo(actor: Actor, index: FacetIndex): Bits {
  const near = new Bits(index.size);
  const hasPlace = levelsReadBy(actor, nobodys).length > 1;
  if (!hasPlace || isCoordinator(actor)) return near;
  const add = (posting: Posting | undefined) => posting?.addTo(near, index.all);
  add(index.near('author', actor.personId));
  add(index.near('reviewer', actor.personId));
  for (const { scope } of actor.grants) {
    if (holdsIn(actor, 'cohort', scope.id, ['member', 'alumni', 'facilitator'])) {
      add(index.near('cohort', scope.id ?? ''));
    }
    if (holdsIn(actor, 'organisation', scope.id, ['accompanying'])) {
      add(index.near('organisation', scope.id ?? ''));
    }
  }
  return near;
}

/** Those of a value's experiences that tell it to the reader, within some of them. */
export function addTold(
  target: Bits,
  tellings: ReadonlyMap<Telling, Posting>,
  maskOf: (telling: Telling) => Bits,
): void {
  for (const [telling, posting] of tellings) posting.addTo(target, maskOf(telling));
}
