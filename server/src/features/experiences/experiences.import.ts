import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type EditionDoc, EditionModel } from './editions.model.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';
import { KindModel, type KindVersionDoc, KindVersionModel } from './kinds.model.ts';

export type ImportedExperience = ExperienceDoc;
export type ImportedEdition = EditionDoc;

/** Adds these experiences and what is read of them, for the demonstration's loader; those that exist stay as they are. */
export async function importExperiences(
  experiences: readonly ImportedExperience[],
  editions: readonly ImportedEdition[],
): Promise<void> {
  await insertMissing(ExperienceModel, experiences);
  await insertMissing(EditionModel, editions);
}

/** What each kind asks for as it stands, by its name. */
export async function loadKindsByName(): Promise<Map<string, KindVersionDoc>> {
  const kinds = await KindModel.find().lean<{ _id: string; version: number }[]>();
  const versions = await KindVersionModel.find({
    $or: kinds.map(({ _id: kindId, version }) => ({ kindId, version })),
  }).lean<KindVersionDoc[]>();
  return new Map(versions.map((version) => [version.name, version]));
}
