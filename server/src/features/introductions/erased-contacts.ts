import { journal } from '../../platform/journal/journal.ts';
import { loadContacts } from '../contacts/contacts.access.ts';
import { planApproach } from './introduction-changes.ts';
import { type ApproachDoc, ApproachModel } from './introductions.model.ts';

/** Takes away what was written by those whom a book has erased since: their words go with them. */
export async function forgetErased(): Promise<void> {
  const written = await ApproachModel.find({
    'target.type': 'contact',
    $or: [{ answerWords: { $ne: '' } }, { 'letters.0': { $exists: true } }],
  }).lean<ApproachDoc[]>();
  const there = await loadContacts(written.map(({ target }) => target.id));
  for (const approach of written.filter(({ target }) => !there.has(target.id))) {
    await journal.commit({ changes: [planApproach(approach, { answerWords: '', letters: [] })] });
  }
}
