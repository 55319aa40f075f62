import { expect, it } from 'vitest';
import { decodeReferences } from './references.ts';

it.each([
  ['a &amp; b &lt; c &gt; d', 'a & b < c > d'],
  ['&quot;a&quot; &apos;b&apos; c&nbsp;d', '"a" \'b\' c\u00a0d'],
  ['&AMP;&Nbsp;', '&\u00a0'],
  ['&#111;&#x6F;&#X6f;&#32;', 'ooo '],
  ['&#128077;&#x1F44D;', '👍👍'],
  ['&#1114111;', '\u{10ffff}'],
  // What stands for nothing, or for a sign that is no part of what a person writes, stays.
  ['&eacute; &; &#; &#x; & amp; &amp', '&eacute; &; &#; &#x; & amp; &amp'],
  ['&#31;&#x1f;&#0;&#1114112;&#x110000;', '&#31;&#x1f;&#0;&#1114112;&#x110000;'],
  ['&#12345678; &#x1234567;', '&#12345678; &#x1234567;'],
])('%s', (text, expected) => {
  expect(decodeReferences(text)).toBe(expected);
});
