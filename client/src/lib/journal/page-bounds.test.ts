import { expect, test } from 'vitest';
import { boundsOf, type PageWanted } from './page-bounds.ts';
import { messageOf } from './testing/sample-entities.ts';

const live = Number.POSITIVE_INFINITY;
const full = [messageOf(4, 1), messageOf(5, 1), messageOf(6, 1)];

test.each<[string, PageWanted, { seqs: boolean; hasOlder: boolean; hasNewer: boolean }, [number, number]]>([
  ['the newest', { newest: true }, { seqs: true, hasOlder: true, hasNewer: false }, [4, live]],
  ['all there is', { newest: true }, { seqs: true, hasOlder: false, hasNewer: false }, [0, live]],
  ['the newest of nothing', { newest: true }, { seqs: false, hasOlder: false, hasNewer: false }, [0, live]],
  ['an empty newest', { newest: true }, { seqs: false, hasOlder: true, hasNewer: true }, [10, 9]],
  ['around a rank', { around: 5 }, { seqs: true, hasOlder: true, hasNewer: true }, [4, 6]],
  ['around the first', { around: 5 }, { seqs: true, hasOlder: false, hasNewer: true }, [0, 6]],
  ['before a rank', { before: 8 }, { seqs: true, hasOlder: true, hasNewer: true }, [4, 7]],
  ['before, down to the first', { before: 8 }, { seqs: true, hasOlder: false, hasNewer: true }, [0, 7]],
  ['an empty one before', { before: 8 }, { seqs: false, hasOlder: true, hasNewer: true }, [8, 7]],
  ['after a rank', { after: 2 }, { seqs: true, hasOlder: true, hasNewer: true }, [3, 6]],
  ['after, up to the newest', { after: 2 }, { seqs: true, hasOlder: true, hasNewer: false }, [3, live]],
  ['an empty one after', { after: 2 }, { seqs: false, hasOlder: true, hasNewer: true }, [3, 2]],
])('a page (%s) tells everything about its ranks', (_, wanted, { seqs, ...more }, [from, to]) => {
  const items = seqs ? full : [];
  const page = { version: 1, audience: 'readers', incarnation: 1, lastSeq: 9, items, ...more } as const;
  expect(boundsOf(wanted, page)).toEqual({ from, to, items });
});
