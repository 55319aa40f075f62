import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { MentorOffer, MentorOfferInput } from '@sentiers/shared/mentoring/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requireModule } from '../cohorts/modules.access.ts';
import { planOffer } from './changing.ts';
import { mustBeKnown } from './checks.ts';
import { loadTaken } from './loads.queries.ts';
import { requireOwnOffer } from './mentoring.access.ts';
import type { OfferDoc } from './mentoring.model.ts';
import { presentOffer } from './mentoring.presenter.ts';

/**
 * Declares the time that the actor offers. A revision of 0 is for who offers none until now.
 *
 * @throws AppError `not_found`, `forbidden` for someone else's; `module_off` for who offers none yet, and whose cohorts
 *   have no mentoring; `revision_conflict` where it was changed meanwhile; `invalid_input` for a theme or a place that
 *   there isn't
 */
export async function saveOffer(
  actor: Actor,
  { personId, revision, offer: input }: { personId: string; revision: number; offer: MentorOfferInput },
): Promise<MentorOffer> {
  const known = await requireOwnOffer(actor, personId);
  await requireModule(actor, 'mentoring'); // who offers hours already keeps it
  const standing = known?.removed === false ? known.revision : 0;
  if (standing !== revision) throw new AppError('revision_conflict');
  const { themes, territories: places } = input;
  await mustBeKnown('offer', { themes, places, placeField: 'territories' });
  const offer = { ...input, forms: [...new Set(input.forms)], removed: false };
  const { entity } = await journal.commit<OfferDoc>({
    changes: [
      known
        ? planOffer(known, { ...offer, revision: known.revision + 1 })
        : planFirst({ ...offer, _id: actor.personId, revision: 1, askedAt: null, version: 0 }),
    ],
  });
  const taken = await loadTaken([actor.personId]);
  return presentOffer(entity.doc, taken.get(actor.personId) ?? 0);
}

/** Offers nothing any more; who is accompanied already stays so. Twice is once. Throws `not_found`, `forbidden`. */
export async function removeOffer(actor: Actor, personId: string): Promise<void> {
  const known = await requireOwnOffer(actor, personId);
  if (!known || known.removed) return;
  await journal.commit({ changes: [planOffer(known, { removed: true, revision: known.revision + 1 })] });
}

function planFirst(offer: OfferDoc) {
  return {
    entity: { kind: 'mentor-offer', id: offer._id },
    streams: [{ kind: 'person', id: offer._id }],
    write: () => ({ insert: offer }),
  } as const;
}
