import type { ChannelLevel } from '../following/schema.ts';
import type { NoticeReason } from './schema.ts';

/** What someone must want of a thread for a line to be made; `always`: what they must know, whatever they chose. */
const wanted = {
  mentioned: ['all', 'mine', 'mentions'],
  announcement: ['all', 'mine', 'mentions'],
  'acknowledgement-reminder': ['all', 'mine', 'mentions'],
  answered: ['all', 'mine'],
  direct: ['all', 'mine'],
  'answer-accepted': 'always',
  'message-hidden': 'always',
  'message-restored': 'always',
  'report-received': 'always',
  'report-closed': 'always',
  reminder: 'always',
  'scheduled-refused': 'always',
  'weekly-ready': 'always',
  'import-consent': 'always',
  'recap-consent': 'always',
  'question-addressed': 'always',
  'seminar-announced': 'always',
  'seminar-placed': 'always',
  'seminar-changed': 'always',
  'seminar-reminder': 'always',
  'seminar-cancelled': 'always',
  'replay-consent': 'always',
  'replay-replaced': 'always',
  'replay-absent': 'always',
  'replay-closed': 'always',
  'experience-authored': 'always',
  'experience-review': 'always',
  'experience-reviewed': 'always',
  'experience-noted': 'always',
  'experience-agreement': 'always',
  'experience-agreed': 'always',
  'experience-withdrawn': 'always',
  'experience-tried': 'always',
  'trial-due': 'always',
  'accompaniment-joined': 'always',
  'accompaniment-noted': 'always',
  'accompaniment-meeting': 'always',
  'handover-asked': 'always',
  'commitment-due': 'always',
  'commitment-blocked': 'always',
  'introduction-asked': 'always',
  'introduction-reworded': 'always',
  'introduction-agreed': 'always',
  'introduction-declined': 'always',
  'introduction-offered': 'always',
  'introduction-reminder': 'always',
  'introduction-answered': 'always',
  'introduction-accepted': 'always',
  'introduction-unanswered': 'always',
  'introduction-helped': 'always',
  'mentoring-asked': 'always',
  'mentor-proposed': 'always',
  'mentor-answered': 'always',
  'mentorship-begun': 'always',
  'mentorship-agreement': 'always',
  'mentorship-meeting': 'always',
  'mentorship-closing': 'always',
  'skill-proposed': 'always',
} as const satisfies Record<NoticeReason, readonly ChannelLevel[] | 'always'>;

/** Whether a line is made for someone who wants this of the thread. */
export function passes(reason: NoticeReason, level: ChannelLevel): boolean {
  const levels: readonly ChannelLevel[] | 'always' = wanted[reason];
  return levels === 'always' || levels.includes(level);
}

/** The reasons of lines that wait, unseen, where their person asked for silence. */
export const silencedReasons = (Object.keys(wanted) as NoticeReason[]).filter(
  (reason) => wanted[reason] !== 'always',
);

/** How things stand between someone and what a line would lead to. */
export interface Hearing {
  level: ChannelLevel;
  /** They asked for silence there, which lasts still. */
  muted: boolean;
  /** They blocked whoever it comes from. */
  blocked: boolean;
}

/**
 * What becomes of a line: `told` at once; `later`, when the silence ends; `quiet`, for it waits for nobody; `never`, for
 * none is made.
 */
export function hears(
  reason: NoticeReason,
  { level, muted, blocked }: Hearing,
): 'told' | 'later' | 'quiet' | 'never' {
  if (blocked && reason === 'mentioned') return 'never';
  if (!passes(reason, level)) return 'quiet';
  return muted && silencedReasons.includes(reason) ? 'later' : 'told';
}
