interface OfExperience {
  experienceId: string;
  /** Who did it. */
  by: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** They are authors from now on. */
    'experience.authored': OfExperience & { personIds: readonly string[] };
    /** They are asked to read a draft. */
    'experience.review-asked': OfExperience & { personIds: readonly string[]; request: string };
    /** Someone who was asked has read it. */
    'experience.reviewed': OfExperience & { authorIds: readonly string[]; words: string };
    /** A remark, or a reply to one. */
    'experience.noted': OfExperience & { personIds: readonly string[]; noteId: string; body: string };
    /** They are asked whether what they wrote, or their words, may be read more widely. */
    'experience.agreement-asked': OfExperience & { personIds: readonly string[] };
    'experience.agreed': OfExperience & {
      authorIds: readonly string[];
      answer: 'yes' | 'no';
      /** It was their last question. */
      done: boolean;
    };
    /** Published, again too; or read by more, all having agreed. */
    'experience.published': OfExperience & { edition: number };
    'experience.withdrawn': OfExperience & { authorIds: readonly string[]; reason: string };
    /** A draft that was never published was thrown away. */
    'experience.discarded': OfExperience;
    /** The thread in which it is talked about at one level is there: its authors follow it. */
    'experience.talk-opened': { threadId: string; channelId: string; authorIds: readonly string[] };
  }
}

export {};
