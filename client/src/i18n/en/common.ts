import type { messages as french } from '../fr/common.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  product: 'Sentiers',
  tagline: 'The community of organisations that spread',
  navigation: {
    main: 'Main navigation',
    home: 'Home',
    forYou: 'For you',
    channels: 'Channels',
    write: 'Write',
    people: 'Directory',
    skipToContent: 'Skip to content',
    back: 'Back',
  },
  notFound: {
    title: 'This page does not exist',
    body: 'The address may be incomplete, or what it showed has been moved.',
    action: 'Back to home',
  },
  failure: {
    title: 'This page could not be shown',
    body: 'What you wrote is kept. Check your network, then try again.',
    retry: 'Try again',
  },
};
