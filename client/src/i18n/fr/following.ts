/** What one wants of threads and channels, and silence. */
export const messages = {
  level: {
    channel: 'Comme le canal',
    all: 'Tout',
    mine: 'Mes fils',
    mentions: 'Mentions',
    none: 'Rien',
  },
  thread: {
    channel: 'Ce canal est réglé sur « {{level}} ».',
    all: 'Vous suivez ce fil : chaque nouveau message compte.',
    mentions: 'Seulement quand on vous mentionne.',
    none: 'Rien de ce fil, même si on vous mentionne.',
  },
  channel: {
    all: 'Vous suivez tous ses fils, les nouveaux aussi.',
    mine: 'Les fils où vous écrivez, ou qui vous mentionnent.',
    mentions: 'Seulement quand on vous mentionne.',
    none: 'Rien de ce canal, même si on vous mentionne.',
  },
  mute: {
    hour: 'En sourdine une heure',
    tomorrow: 'En sourdine jusqu’à demain matin',
    week: 'En sourdine une semaine',
    other: 'En sourdine jusqu’à…',
  },
  unmute: 'Lever la sourdine (jusqu’à {{until}})',
  muteThread: 'Mettre ce fil en sourdine',
  muteChannel: 'Mettre ce canal en sourdine',
  muteBody: 'Rien n’est perdu : ce qui arrive attend, et se montre quand la sourdine prend fin.',
  muteUntil: 'Jusqu’à quand',
  muteConfirm: 'Mettre en sourdine',
} as const;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    following: typeof messages;
  }
}
