import { insertMissing } from '../../platform/database/insert-missing.ts';
import {
  type MentoringRequestDoc,
  MentoringRequestModel,
  type OfferDoc,
  OfferModel,
} from './mentoring.model.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

/** What is offered, asked for, and accompanied. */
export interface ImportedMentoring {
  offers: readonly OfferDoc[];
  requests: readonly MentoringRequestDoc[];
  mentorships: readonly MentorshipDoc[];
}

/** Adds these in bulk, for the demonstration's loader; those that exist stay as they are. */
export async function importMentoring({ offers, requests, mentorships }: ImportedMentoring): Promise<void> {
  await Promise.all([
    insertMissing(OfferModel, offers),
    insertMissing(MentoringRequestModel, requests),
    insertMissing(MentorshipModel, mentorships),
  ]);
}
