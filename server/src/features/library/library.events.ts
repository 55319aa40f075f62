declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** The thread in which an experience is talked about at one level is there: its authors follow it. */
    'experience.talk-opened': { threadId: string; channelId: string; authorIds: readonly string[] };
  }
}

export {};
