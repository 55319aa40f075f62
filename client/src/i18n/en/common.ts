import type { messages as french } from '../fr/common.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  tagline: 'The community of organisations taking root in new places',
  loading: 'Loading…',
  navigation: {
    main: 'Main navigation',
    places: 'Main places',
    home: 'Home',
    forYou: 'For you',
    channels: 'Channels',
    write: 'Write',
    later: 'Later',
    people: 'Directory',
    reports: 'Reports',
    themes: 'Themes',
    territories: 'Territories',
    network: 'Network',
    myAccount: 'My account',
    account: 'your account',
    openItems_one: '{{count}} thing to see',
    openItems_other: '{{count}} things to see',
    openReports_one: '{{count}} open report',
    openReports_other: '{{count}} open reports',
    unreadThreads_one: '{{count}} followed thread unread',
    unreadThreads_other: '{{count}} followed threads unread',
    skipToContent: 'Skip to content',
    back: 'Back',
  },
  channels: {
    emptyTitle: 'No channel yet',
    empty: 'Your cohort’s channels will appear here as soon as its facilitators open them.',
  },
  kind: {
    question: 'Question',
    announcement: 'Announcement',
  },
  connection: {
    live: 'Up to date',
    connecting: 'Connecting…',
    offline: 'Offline',
    offlineSince: 'Offline for {{elapsed}}',
    waiting_one: '{{count}} message waiting',
    waiting_other: '{{count}} messages waiting',
    canWrite: 'You can read and write.',
    canWriteWaiting_one: 'You can read and write, {{count}} message is waiting.',
    canWriteWaiting_other: 'You can read and write, {{count}} messages are waiting.',
  },
  form: {
    optional: '(optional)',
    showPassword: 'Show the password',
  },
  dialog: {
    cancel: 'Cancel',
    close: 'Close',
  },
  notice: {
    undo: 'Undo',
  },
  image: {
    show: 'Show the image',
    showNamed: 'Show the image: {{name}}',
    elsewhere: 'image from another site, not shown',
  },
  task: {
    done: 'Done:',
    open: 'To do:',
  },
  preferences: {
    language: 'Language',
    theme: 'Appearance',
    themes: {
      system: 'Automatic',
      light: 'Light',
      dark: 'Dark',
    },
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    nextUnread: 'Next unread',
    previousUnread: 'Previous unread',
    compose: 'Write',
    search: 'Search',
    close: 'Close what is open',
    help: 'Show this list',
  },
  update: {
    ready: 'A new version is ready. What you are writing is kept.',
    reload: 'Reload',
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
