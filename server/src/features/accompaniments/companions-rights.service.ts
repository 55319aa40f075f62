import mongoose from 'mongoose';
import { setAccompanying } from '../memberships/accompanying.access.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';
import { activeCompanions } from './companions.ts';
import { CompanionsTurnModel } from './companions-turns.model.ts';

/**
 * Gives the role `accompanying` on an organisation to those who accompany it now, and takes it back from those who do no
 * more. Answers once nothing more reaches who lost it. Whoever calls it, and however often, it ends the same: what a crash
 * leaves undone is done by who hears of the change.
 */
export async function settleCompanionsRights(organisationId: string): Promise<void> {
  const changed = await mongoose.connection.transaction(async (session) => {
    // One after the other: what was read before another change is never written after it.
    await CompanionsTurnModel.updateOne(
      { _id: organisationId },
      { $inc: { turn: 1 } },
      { upsert: true, session },
    );
    const running = await AccompanimentModel.find({ organisationId, endedAt: null }, null, { session }).lean<
      AccompanimentDoc[]
    >();
    const personIds = running.flatMap((each) => activeCompanions(each).map(({ personId }) => personId));
    return setAccompanying(organisationId, personIds, session);
  });
  if (changed.length > 0) await forgetRights(changed);
}
