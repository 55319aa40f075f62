import { defineConfig } from 'vitest/config';

/**
 * The tests that `npm run mutation` asks, thousands of times: the quick ones, which need neither a page nor a
 * database.
 */
export default defineConfig({
  test: {
    projects: [
      'shared',
      {
        root: 'client',
        test: {
          name: 'client',
          testTimeout: 10_000,
          include: ['src/lib/journal/*.test.ts'],
          exclude: ['**/{journal.property,dexie-storage,catching-up}.test.ts'],
        },
      },
      {
        root: 'server',
        test: {
          name: 'server',
          // A property tries hundreds of cases, beside mutants that are tried at the same time.
          testTimeout: 60_000,
          include: [
            'src/features/imports/consent.test.ts',
            'src/features/mentoring/pairs.test.ts',
            'src/features/polls/{counting,vote-lanes}.test.ts',
            'src/features/seminars/places.test.ts',
            'src/features/experiences/{agreements,answers,body-links,cutting,edition-sections,folded-text,french-prefix,name-pattern,name-replacing,pseudonyms,quotations,sentence-beginning,shown-edition}.test.ts',
            'src/features/accompaniments/companions.test.ts',
            'src/features/directory/visible-profile.test.ts',
            'src/features/introductions/{introduction-standing,relay-letter}.test.ts',
            'src/platform/journal/{at-most,batch,calm,contention,expected,handing-out,handing-out-pace,lane,lanes,preparation,pressure,receipt-answers,recent,stream-progress}.test.ts',
          ],
        },
      },
    ],
  },
});
