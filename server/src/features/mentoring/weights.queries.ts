import { defaultWeights, type Weights } from '@sentiers/shared/mentoring/schema.ts';
import { WeightsModel } from './mentoring.model.ts';

/** What counts most in a cohort's matches; the programme's own weights, of revision 0, where nobody chose others. */
export async function loadWeights(cohortId: string): Promise<{ weights: Weights; revision: number }> {
  const doc = await WeightsModel.findById(cohortId).lean<{ weights: Weights; revision: number }>();
  return doc ? { weights: doc.weights, revision: doc.revision } : { weights: defaultWeights, revision: 0 };
}
