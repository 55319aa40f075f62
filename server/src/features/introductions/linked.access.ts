import { AppError } from '@sentiers/shared/errors.ts';
import { loadContacts } from '../contacts/contacts.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type AccessedIntroduction, findIntroduction } from './introductions.access.ts';
import { type ApproachDoc, ApproachModel } from './introductions.model.ts';

export interface LinkedIntroduction extends AccessedIntroduction {
  approach: ApproachDoc;
}

/**
 * What a mail asked about, for whoever holds its link: an approach that stands, to someone who is in the book still, or
 * takes part still.
 *
 * @throws AppError `link_expired`
 */
export async function requireLinked(approachId: string): Promise<LinkedIntroduction> {
  const approach = await ApproachModel.findById(approachId).lean<ApproachDoc>();
  const accessed = approach && (await findIntroduction(approach.introductionId));
  if (!approach || accessed?.approach?._id !== approach._id) throw new AppError('link_expired');
  if (!(await isThere(approach))) throw new AppError('link_expired');
  return { ...accessed, approach };
}

async function isThere({ target: { type, id } }: ApproachDoc): Promise<boolean> {
  if (type === 'contact') return (await loadContacts([id])).has(id);
  const { grants, suspended } = await loadActor(id);
  return grants.length > 0 && !suspended;
}
