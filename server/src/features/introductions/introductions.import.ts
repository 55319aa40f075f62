import { insertMissing } from '../../platform/database/insert-missing.ts';
import {
  type ApproachDoc,
  ApproachModel,
  type IntroductionDoc,
  IntroductionModel,
} from './introductions.model.ts';

export type ImportedIntroduction = IntroductionDoc;
export type ImportedApproach = ApproachDoc;

/** Adds these introductions in bulk, for the demonstration's loader; those that exist stay as they are. */
export async function importIntroductions(
  introductions: readonly ImportedIntroduction[],
  approaches: readonly ImportedApproach[],
): Promise<void> {
  await insertMissing(ApproachModel, approaches);
  await insertMissing(IntroductionModel, introductions);
}
