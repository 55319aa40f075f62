import { type EditionDoc, EditionModel } from './editions.model.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';
import { filesOf } from './section-values.ts';

type Showing =
  | Pick<ExperienceDoc, '_id' | 'head' | 'sections'>
  | Pick<EditionDoc, '_id' | 'head' | 'sections'>;

/** Only what names a file is read: most experiences are words. */
const showing = {
  $or: [
    { 'head.coverId': { $ne: null } },
    { 'sections.value.documents.0': { $exists: true } },
    { 'sections.value.body': /\]\((?:file|voice):/ },
  ],
};
const shown = { 'head.coverId': 1, 'sections.value': 1 };

/** Ids of all files that a draft or an edition shows, past ones too: they are not to be cleaned away. Once a day. */
export async function findExperienceFiles(): Promise<Set<string>> {
  const ids = new Set<string>();
  const drafts = ExperienceModel.find(showing, shown).lean<Showing[]>();
  const editions = EditionModel.find(showing, shown).lean<Showing[]>();
  for (const found of [drafts, editions]) {
    for await (const each of found.cursor()) for (const id of filesOf(each)) ids.add(id);
  }
  return ids;
}
