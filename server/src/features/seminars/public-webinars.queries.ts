import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

/** What anyone may know of a webinar: its name and when it is; never where, nor what was written for its cohort. */
export type PublicWebinar = Pick<SeminarDoc, '_id' | 'title' | 'startsAt' | 'endsAt'>;

/** Those that were announced and not called off, the latest first. */
export function listPublicWebinars(most: number): Promise<PublicWebinar[]> {
  return SeminarModel.find({ kind: 'webinar', state: 'announced' }, { title: 1, startsAt: 1, endsAt: 1 })
    .sort({ startsAt: -1, _id: 1 })
    .limit(most)
    .lean<PublicWebinar[]>();
}
