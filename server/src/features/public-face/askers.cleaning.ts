import { AskerModel } from './askers.model.ts';

/** As the form says it. */
const MONTHS_KEPT = 12;

/** Forgets who asked something more than a year ago: what they asked stays in its thread, without them. */
export async function forgetAskers(now = new Date()): Promise<void> {
  const before = new Date(now);
  before.setMonth(before.getMonth() - MONTHS_KEPT);
  await AskerModel.deleteMany({ at: { $lt: before } });
}
