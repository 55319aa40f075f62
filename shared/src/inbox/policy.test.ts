import { expect, it } from 'vitest';
import { channelLevelSchema } from '../following/schema.ts';
import { hears, passes, silencedReasons } from './policy.ts';
import { type NoticeReason, noticeReasonSchema } from './schema.ts';

/** At which levels each reason makes a line, and whether silence holds it back. */
const table: Record<NoticeReason, [levels: string, silenced: boolean]> = {
  mentioned: ['all mine mentions', true],
  announcement: ['all mine mentions', true],
  'acknowledgement-reminder': ['all mine mentions', true],
  answered: ['all mine', true],
  direct: ['all mine', true],
  'answer-accepted': ['all mine mentions none', false],
  'message-hidden': ['all mine mentions none', false],
  'message-restored': ['all mine mentions none', false],
  'report-received': ['all mine mentions none', false],
  'report-closed': ['all mine mentions none', false],
  reminder: ['all mine mentions none', false],
  'scheduled-refused': ['all mine mentions none', false],
  'weekly-ready': ['all mine mentions none', false],
  'import-consent': ['all mine mentions none', false],
  'recap-consent': ['all mine mentions none', false],
  'question-addressed': ['all mine mentions none', false],
  'seminar-announced': ['all mine mentions none', false],
  'seminar-placed': ['all mine mentions none', false],
  'seminar-changed': ['all mine mentions none', false],
  'seminar-reminder': ['all mine mentions none', false],
  'seminar-cancelled': ['all mine mentions none', false],
  'replay-consent': ['all mine mentions none', false],
  'replay-replaced': ['all mine mentions none', false],
  'replay-absent': ['all mine mentions none', false],
  'replay-closed': ['all mine mentions none', false],
  'experience-authored': ['all mine mentions none', false],
  'experience-review': ['all mine mentions none', false],
  'experience-reviewed': ['all mine mentions none', false],
  'experience-noted': ['all mine mentions none', false],
  'experience-agreement': ['all mine mentions none', false],
  'experience-agreed': ['all mine mentions none', false],
  'experience-withdrawn': ['all mine mentions none', false],
  'experience-tried': ['all mine mentions none', false],
  'trial-due': ['all mine mentions none', false],
  'accompaniment-joined': ['all mine mentions none', false],
  'accompaniment-noted': ['all mine mentions none', false],
  'accompaniment-meeting': ['all mine mentions none', false],
  'handover-asked': ['all mine mentions none', false],
  'commitment-due': ['all mine mentions none', false],
  'commitment-blocked': ['all mine mentions none', false],
  'introduction-asked': ['all mine mentions none', false],
  'introduction-reworded': ['all mine mentions none', false],
  'introduction-agreed': ['all mine mentions none', false],
  'introduction-declined': ['all mine mentions none', false],
  'introduction-offered': ['all mine mentions none', false],
  'introduction-reminder': ['all mine mentions none', false],
  'introduction-answered': ['all mine mentions none', false],
  'introduction-accepted': ['all mine mentions none', false],
  'introduction-unanswered': ['all mine mentions none', false],
  'introduction-helped': ['all mine mentions none', false],
  'mentoring-asked': ['all mine mentions none', false],
  'mentor-proposed': ['all mine mentions none', false],
  'mentor-answered': ['all mine mentions none', false],
  'mentorship-begun': ['all mine mentions none', false],
  'mentorship-agreement': ['all mine mentions none', false],
  'mentorship-meeting': ['all mine mentions none', false],
  'mentorship-closing': ['all mine mentions none', false],
  'skill-proposed': ['all mine mentions none', false],
};

it.each(noticeReasonSchema.options)('%s passes at its levels', (reason) => {
  const [levels, silenced] = table[reason];
  expect(channelLevelSchema.options.filter((level) => passes(reason, level)).join(' ')).toBe(levels);
  expect(silencedReasons.includes(reason)).toBe(silenced);
});

it.each([
  ['mentioned', 'mine', '', 'told'],
  ['mentioned', 'mentions', '', 'told'],
  ['mentioned', 'none', '', 'quiet'],
  ['mentioned', 'mine', 'muted', 'later'],
  ['mentioned', 'none', 'muted', 'quiet'],
  ['mentioned', 'all', 'blocked', 'never'],
  ['mentioned', 'none', 'muted blocked', 'never'],
  ['report-received', 'none', 'muted blocked', 'told'],
] as const)('%s, to who wants %s (%s), is %s', (reason, level, but, expected) => {
  const hearing = { level, muted: but.includes('muted'), blocked: but.includes('blocked') };
  expect(hears(reason, hearing)).toBe(expected);
});
