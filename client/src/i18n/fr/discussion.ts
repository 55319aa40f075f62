import { messages as ofMessages } from './discussion/messages.ts';
import { places } from './discussion/places.ts';
import { threads } from './discussion/threads.ts';
import { writing } from './discussion/writing.ts';

/** Channels, threads, messages: reading and writing together. */
export const messages = { ...places, ...threads, ...ofMessages, ...writing } as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    discussion: typeof messages;
  }
}
