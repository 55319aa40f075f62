import type { messages as french } from '../fr/discussion.ts';
import type { TranslationOf } from '../messages.ts';
import { messages as ofMessages } from './discussion/messages.ts';
import { places } from './discussion/places.ts';
import { threads } from './discussion/threads.ts';
import { writing } from './discussion/writing.ts';

export const messages: TranslationOf<typeof french> = { ...places, ...threads, ...ofMessages, ...writing };
