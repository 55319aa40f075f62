const clientJournal = [
  'conversation-snapshot',
  'draft-moves',
  'draft-rows',
  'draft-state',
  'draft-sync',
  'drafts',
  'erase',
  'followed-heads',
  'heads-watch',
  'journal-stream',
  'last-words',
  'latest-writes',
  'message-pages',
  'message-ranges',
  'outbox-arrivals',
  'outbox-claims',
  'outbox-entry',
  'outbox-files',
  'outbox-messages',
  'outbox-outcome',
  'outbox-rewording',
  'outbox-rows',
  'outbox-snapshot',
  'outbox-taking-back',
  'outbox-work',
  'outbox-writer',
  'outbox-writes',
  'outbox-writing',
  'pace',
  'page-bounds',
  'page-loader',
  'pending-mark',
  'sent-messages',
  'server-time',
  'waiting',
  'waiting-frames',
];
const serverJournal = [
  'at-most',
  'batch',
  'calm',
  'expected',
  'frames',
  'lane',
  'lanes',
  'preparation',
  'pressure',
  'receipts',
  'recent',
  'stream-progress',
];

/** What takes names out of what is told beyond their level. */
const namesTakenOut = [
  'body-links',
  'folded-text',
  'french-prefix',
  'name-pattern',
  'name-replacing',
  'pseudonyms',
  'sentence-beginning',
];

/**
 * `npm run mutation`: breaks the policies, which decide who reads what, consents, and the journals' decisions in every
 * small way, and asks whether a test notices: one that can't fail would be worse than none. It takes an hour;
 * `npm run mutation -- --mutate client/src/lib/journal/waiting.ts` asks about one file.
 *
 * A mutant that no test can notice is named where it stands, with its reason (`Stryker disable`).
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'shared/src/**/policy.ts',
    'shared/src/drafts/content.ts',
    'shared/src/recaps/consent.ts',
    'server/src/features/polls/{counting,vote-lanes}.ts',
    'server/src/features/seminars/places.ts',
    'shared/src/experiences/levels.ts',
    'shared/src/messages/references.ts',
    'shared/src/{commitments/asking,trail/assessment,territories/weighing}.ts',
    'shared/src/mentoring/{likeness,matching,quarters}.ts',
    `server/src/features/experiences/{agreements,articles,cutting,edition-sections,quotations,${namesTakenOut}}.ts`,
    `client/src/lib/journal/{${clientJournal}}.ts`,
    `server/src/platform/journal/{${serverJournal}}.ts`,
    'server/src/features/imports/consent.ts',
    'server/src/features/accompaniments/companions.ts',
    'server/src/features/directory/visible-profile.ts',
    'server/src/features/mentoring/pairs.ts',
    'server/src/features/introductions/{introduction-standing,relay-letter}.ts',
  ],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { reportTests: false },
  coverageAnalysis: 'perTest',
  // On a busy machine slow is not wrong.
  timeoutMS: 30_000,
  thresholds: { high: 100, low: 98, break: 95 },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['.data', '.cache', 'screens', 'e2e', 'dist'],
};
