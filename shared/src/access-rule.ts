/**
 * Who may call an operation, in one word each:
 * - `public`: anyone, signed in or not;
 * - `self`: anyone signed in, about themselves only (a suspended person keeps these);
 * - `person`: anyone signed in and not suspended; the answer holds only what they may read;
 * - otherwise an entity and what the actor must be able to do with it, decided by the pure policy of that name
 *   in `<feature>/policy.ts`. What can't be read answers `not_found`, what can be read but not done `forbidden`.
 */
export type AccessRule =
  | { needs: 'public' | 'self' | 'person' }
  | { needs: 'coordination' }
  | {
      entity:
        | 'cohort'
        | 'channel'
        | 'thread'
        | 'message'
        | 'poll'
        | 'person'
        | 'organisation'
        | 'report'
        | 'invitation'
        | 'notice'
        | 'scheduled'
        | 'file'
        | 'import'
        | 'seminar'
        | 'room-question'
        | 'passage'
        | 'replay'
        | 'experience'
        | 'agreement'
        | 'trial'
        | 'collection'
        | 'accompaniment'
        | 'commitment'
        | 'off-note'
        | 'comparison'
        | 'contact'
        | 'introduction'
        | 'mentorship'
        | 'mentoring-request';
      by: string;
      needs: string;
    };
