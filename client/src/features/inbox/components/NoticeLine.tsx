import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import AtSignIcon from 'lucide-react/icons/at-sign';
import CalendarCheckIcon from 'lucide-react/icons/calendar-check';
import CalendarClockIcon from 'lucide-react/icons/calendar-clock';
import CalendarPlusIcon from 'lucide-react/icons/calendar-plus';
import CalendarSyncIcon from 'lucide-react/icons/calendar-sync';
import CalendarX2Icon from 'lucide-react/icons/calendar-x-2';
import CheckIcon from 'lucide-react/icons/check';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CircleQuestionMarkIcon from 'lucide-react/icons/circle-question-mark';
import ClockAlertIcon from 'lucide-react/icons/clock-alert';
import DoorOpenIcon from 'lucide-react/icons/door-open';
import EyeIcon from 'lucide-react/icons/eye';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import FlagIcon from 'lucide-react/icons/flag';
import FlaskConicalIcon from 'lucide-react/icons/flask-conical';
import FootprintsIcon from 'lucide-react/icons/footprints';
import GlassesIcon from 'lucide-react/icons/glasses';
import GoalIcon from 'lucide-react/icons/goal';
import HandshakeIcon from 'lucide-react/icons/handshake';
import MailCheckIcon from 'lucide-react/icons/mail-check';
import MegaphoneIcon from 'lucide-react/icons/megaphone';
import MessageCircleReplyIcon from 'lucide-react/icons/message-circle-reply';
import MessageSquareQuoteIcon from 'lucide-react/icons/message-square-quote';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import NewspaperIcon from 'lucide-react/icons/newspaper';
import PenLineIcon from 'lucide-react/icons/pen-line';
import QuoteIcon from 'lucide-react/icons/quote';
import ShieldCheckIcon from 'lucide-react/icons/shield-check';
import SproutIcon from 'lucide-react/icons/sprout';
import Undo2Icon from 'lucide-react/icons/undo-2';
import VideoIcon from 'lucide-react/icons/video';
import VideoOffIcon from 'lucide-react/icons/video-off';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon, type LucideIcon } from '../../../components/Icon.tsx';
import { Time } from '../../../components/Time.tsx';
import { formatFull } from '../../../i18n/format.ts';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

interface NoticeLineProps {
  notice: Notice;
  /** The heading's rank on the page. */
  rank?: 2 | 3;
  /** Under its thread's title, which need not be said again. */
  grouped?: boolean;
  /** Told what was pressed, too. */
  onDone: (notice: Notice, done: boolean, pressed: Element) => void;
}

const looks: Record<Notice['reason'], { icon: LucideIcon; tone: 'knowledge' | 'now' | 'primary' }> = {
  mentioned: { icon: AtSignIcon, tone: 'knowledge' },
  answered: { icon: MessageCircleReplyIcon, tone: 'knowledge' },
  'acknowledgement-reminder': { icon: MailCheckIcon, tone: 'primary' },
  'answer-accepted': { icon: CircleCheckIcon, tone: 'primary' },
  announcement: { icon: MegaphoneIcon, tone: 'primary' },
  direct: { icon: MessagesSquareIcon, tone: 'knowledge' },
  'message-hidden': { icon: EyeOffIcon, tone: 'now' },
  'message-restored': { icon: EyeIcon, tone: 'primary' },
  'report-received': { icon: FlagIcon, tone: 'now' },
  'report-closed': { icon: ShieldCheckIcon, tone: 'primary' },
  reminder: { icon: AlarmClockIcon, tone: 'primary' },
  'scheduled-refused': { icon: ClockAlertIcon, tone: 'now' },
  'weekly-ready': { icon: NewspaperIcon, tone: 'primary' },
  'import-consent': { icon: HandshakeIcon, tone: 'now' },
  'recap-consent': { icon: QuoteIcon, tone: 'now' },
  'question-addressed': { icon: CircleQuestionMarkIcon, tone: 'now' },
  'seminar-announced': { icon: CalendarPlusIcon, tone: 'primary' },
  'seminar-placed': { icon: CalendarCheckIcon, tone: 'primary' },
  'seminar-changed': { icon: CalendarSyncIcon, tone: 'now' },
  'seminar-reminder': { icon: CalendarClockIcon, tone: 'primary' },
  'seminar-cancelled': { icon: CalendarX2Icon, tone: 'now' },
  'replay-consent': { icon: HandshakeIcon, tone: 'now' },
  'replay-replaced': { icon: VideoIcon, tone: 'now' },
  'replay-absent': { icon: VideoOffIcon, tone: 'primary' },
  'replay-closed': { icon: VideoOffIcon, tone: 'now' },
  'experience-authored': { icon: PenLineIcon, tone: 'primary' },
  'experience-review': { icon: GlassesIcon, tone: 'now' },
  'experience-reviewed': { icon: GlassesIcon, tone: 'knowledge' },
  'experience-noted': { icon: MessageSquareQuoteIcon, tone: 'knowledge' },
  'experience-agreement': { icon: HandshakeIcon, tone: 'now' },
  'experience-agreed': { icon: CircleCheckIcon, tone: 'primary' },
  'experience-withdrawn': { icon: EyeOffIcon, tone: 'now' },
  'experience-tried': { icon: FlaskConicalIcon, tone: 'knowledge' },
  'trial-due': { icon: AlarmClockIcon, tone: 'primary' },
  'accompaniment-joined': { icon: FootprintsIcon, tone: 'primary' },
  'accompaniment-noted': { icon: FootprintsIcon, tone: 'knowledge' },
  'accompaniment-meeting': { icon: CalendarPlusIcon, tone: 'primary' },
  'handover-asked': { icon: HandshakeIcon, tone: 'now' },
  'commitment-due': { icon: GoalIcon, tone: 'now' },
  'commitment-blocked': { icon: GoalIcon, tone: 'now' },
  'introduction-asked': { icon: DoorOpenIcon, tone: 'now' },
  'introduction-reworded': { icon: DoorOpenIcon, tone: 'now' },
  'introduction-agreed': { icon: DoorOpenIcon, tone: 'primary' },
  'introduction-declined': { icon: DoorOpenIcon, tone: 'primary' },
  'introduction-offered': { icon: DoorOpenIcon, tone: 'now' },
  'introduction-reminder': { icon: DoorOpenIcon, tone: 'primary' },
  'introduction-answered': { icon: DoorOpenIcon, tone: 'primary' },
  'introduction-accepted': { icon: DoorOpenIcon, tone: 'primary' },
  'introduction-unanswered': { icon: DoorOpenIcon, tone: 'primary' },
  'introduction-helped': { icon: DoorOpenIcon, tone: 'now' },
  'mentoring-asked': { icon: SproutIcon, tone: 'now' },
  'mentor-proposed': { icon: SproutIcon, tone: 'now' },
  'mentor-answered': { icon: SproutIcon, tone: 'primary' },
  'mentorship-begun': { icon: SproutIcon, tone: 'primary' },
  'mentorship-agreement': { icon: SproutIcon, tone: 'now' },
  'mentorship-meeting': { icon: SproutIcon, tone: 'primary' },
  'mentorship-closing': { icon: SproutIcon, tone: 'now' },
  'skill-proposed': { icon: PenLineIcon, tone: 'primary' },
};

const called = { icon: MegaphoneIcon, tone: 'knowledge' } as const;

/** One thing that concerns the person: what happened, the words, and why it is here. It leads to its place. */
export function NoticeLine({ notice, rank = 2, grouped = false, onDone }: NoticeLineProps) {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const quoted = (words: string) => innerQuotes(words, language);
  const { icon, tone } = notice.group === null ? looks[notice.reason] : called;
  const name = notice.actor?.name ?? t('someone');
  const what =
    notice.group === null ? t(`what.${notice.reason}`, { name }) : t(`called.${notice.group}`, { name });
  return (
    <Line data-line={notice.id} data-done={notice.done || undefined} data-grouped={grouped || undefined}>
      <Mark data-tone={tone}>
        <Icon of={icon} />
      </Mark>
      <Words>
        <What as={rank === 2 ? 'h2' : 'h3'}>
          <Place to={placeOf(notice)}>{what}</Place>
        </What>
        <Changed notice={notice} />
        {notice.excerpt && <Excerpt>{t('excerpt', { words: quoted(notice.excerpt) })}</Excerpt>}
        {notice.note && (
          <Excerpt>
            {t(notice.reason === 'reminder' ? 'ownNote' : 'note', { note: quoted(notice.note) })}
          </Excerpt>
        )}
        {notice.awaits && <Awaits>{t('awaits')}</Awaits>}
        {hasReason(notice) && !grouped && (
          <Why>{t(`why.${notice.reason}`, { thread: quoted(titleOf(notice)) })}</Why>
        )}
        {grouped && <Why>{t(`whyHere.${notice.reason}`)}</Why>}
      </Words>
      <When>
        <Time at={notice.at} />
        <IconButton
          data-line-done
          aria-label={t(notice.done ? 'reopen' : 'done', { what })}
          onClick={({ currentTarget }) => onDone(notice, !notice.done, currentTarget)}
        >
          <Icon of={notice.done ? Undo2Icon : CheckIcon} />
        </IconButton>
      </When>
    </Line>
  );
}

/** What changed of a seminar: its new date, for it may be the next thing to plan; its new place is on its page. */
function Changed({ notice: { changes, seminar } }: { notice: Notice }) {
  const { t } = useTranslation('inbox');
  const language = useLanguage();
  const what = changes?.length === 2 ? 'both' : changes?.[0];
  if (!what || !seminar) return null;
  return <p>{t(`changed.${what}`, { date: formatFull(seminar.startsAt, language) })}</p>;
}

/** Whether what it is about can be named, or needs no name. */
function hasReason(notice: Notice): boolean {
  return titleOf(notice) !== '' || notice.cohortId !== null || notice.importId !== undefined;
}

/** Title of what it is about. */
function titleOf({ experience, subject, seminar, threadTitle }: Notice): string {
  return experience?.title ?? subject?.title ?? seminar?.title ?? threadTitle;
}

/** Who writes it, or was asked to read it over, finds the draft; whoever tried it, or reads it, the page. */
function experiencePlaceOf({ reason, experience }: Notice): string {
  const id = experience?.id ?? '';
  if (reason === 'experience-agreement') return paths.experienceAgreement(id);
  if (reason === 'experience-tried' || reason === 'trial-due') return paths.experienceTrials(id);
  return paths.writeExperience(id);
}

/** Who is asked answers; who prepares it sees what is missing. Whoever is in it no more reads what it is of. */
function replayPlaceOf({ reason, replayId = '', seminar }: Notice): string {
  if (reason === 'replay-closed') return paths.prepareReplay(replayId);
  if (reason === 'replay-absent') return seminar ? paths.seminar(seminar.id) : paths.forYou;
  return paths.replayConsent(replayId);
}

const subjectPlaces: Record<NonNullable<Notice['subject']>['kind'], (id: string) => string> = {
  accompaniment: paths.accompaniment,
  commitment: paths.commitment,
  introduction: paths.introduction,
  mentorship: paths.mentorship,
  mentoring: paths.mentoringDesk,
  skill: () => paths.skills,
};

function placeOf(notice: Notice): string {
  const { reason, cohortId, importId, seminar, threadId, seq } = notice;
  if (notice.experience !== undefined) return experiencePlaceOf(notice);
  if (notice.subject !== undefined) return subjectPlaces[notice.subject.kind](notice.subject.id);
  if (notice.replayId !== undefined) return replayPlaceOf(notice);
  if (seminar !== undefined) return paths.seminar(seminar.id);
  if (importId !== undefined) return paths.importConsent(importId);
  if (cohortId !== null) return paths.weeklyWord(cohortId);
  if (reason === 'report-received') return paths.reports;
  if (reason === 'scheduled-refused') return paths.later;
  if (threadId === null) return paths.forYou;
  if (reason === 'recap-consent') return paths.recapWords(threadId);
  return seq === null ? paths.threadById(threadId) : paths.message(threadId, seq);
}

const Line = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: theme.spacing(3.5),
  padding: theme.spacing(4, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&[data-done]': { color: theme.vars.palette.text.secondary },
  '&[data-grouped]': { padding: theme.spacing(3, 0) },
  '&[data-grouped]:last-of-type': { borderBottom: 0 },
  [theme.breakpoints.down('md')]: { gap: theme.spacing(3) },
}));

const Mark = styled('span')(({ theme }) => ({
  display: 'grid',
  placeContent: 'center',
  width: 38,
  height: 38,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '&[data-tone="knowledge"]': { color: theme.vars.palette.knowledge.main },
  '&[data-tone="now"]': { color: theme.vars.palette.now.main },
  '&[data-tone="primary"]': { color: theme.vars.palette.primary.main },
}));

const Words = styled('div')({ minWidth: 0, overflowWrap: 'anywhere' });

const What = styled('h2')(({ theme }) => ({
  ...theme.typography.body1,
  fontFamily: theme.typography.fontFamily,
  fontWeight: 700,
  lineHeight: 1.4,
  '[data-done] &': { fontWeight: 400 },
}));

/** The whole line is pressed, but for its own button. */
const Place = styled(Link)(({ theme }) => ({
  color: 'inherit',
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: theme.shape.borderRadius },
  '&:hover': { textDecoration: 'underline' },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': focusRing(theme, -2),
}));

const Excerpt = styled('p')({
  display: '-webkit-box',
  overflow: 'hidden',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
});

const Awaits = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.waiting.main,
}));

const Why = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));

const When = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-end',
  gap: theme.spacing(1),
  color: theme.vars.palette.text.secondary,
  '& > button': { position: 'relative', marginRight: theme.spacing(-2.5) },
}));
