import type { messages as french } from '../fr/own-mentor.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  title: 'Your mentor',
  next: 'Next meeting: {{date}}.',
  open: 'Open your mentorship',
  none: 'No meeting planned.',
};
