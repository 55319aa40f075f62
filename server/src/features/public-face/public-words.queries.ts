import type { PublicWords, PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { defaultWords } from './default-words.ts';
import { PUBLIC_WORDS, type PublicWordsDoc, PublicWordsModel } from './public-words.model.ts';

/** What the public pages say now. */
export async function readWords(): Promise<PublicWordsInput> {
  return (await find())?.words ?? defaultWords;
}

/** The same, with its revision (0: as they came) and who changed them last. */
export async function loadWords(): Promise<PublicWords> {
  const doc = await find();
  if (!doc) return { ...defaultWords, revision: 0, changed: null };
  const { words, revision, changedAt, changedBy } = doc;
  const by = summaryOf(await loadPersonSummaries([changedBy]), changedBy);
  return { ...words, revision, changed: { at: changedAt.toISOString(), by } };
}

function find(): Promise<PublicWordsDoc | null> {
  return PublicWordsModel.findById(PUBLIC_WORDS).lean<PublicWordsDoc>();
}
