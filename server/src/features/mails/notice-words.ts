import type {
  MailedOfSeminar,
  MailedSubject,
  MailReason,
  MailRhythm,
  MailScope,
} from '@sentiers/shared/mails/schema.ts';
import type { GroupKind } from '@sentiers/shared/messages/groups.ts';
import type { SeminarMove } from '@sentiers/shared/seminars/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { config } from '../../config.ts';
import type { Letter, Piece } from '../../platform/mail/letter.ts';
import { piecesOfMarkdown } from '../../platform/mail/letter-markdown.ts';
import type { ToldSubject } from './mailed-subjects.access.ts';

/** What a mail tells of everything that waits for its reader. */
interface TellingLine {
  /** Called with this whole group, rather than by name. */
  group: GroupKind | null;
  /** Who wrote; empty where nobody is named any more. */
  from: string;
  /** Where it is read: lines of one place stand together. */
  place: { threadId: string | null; title: string; path: string };
  /** The plain first words; of a seminar that is cancelled, why. */
  words: string;
  /** All of it, in Markdown, where the mail carries all: an announcement is for everyone to read. */
  whole: string | null;
}

type MessageReason = Exclude<MailReason, 'seminar' | MailedSubject>;

/** Something that waits for the reader, as a mail tells it: someone's words, or what becomes of a seminar, or what its feature tells. */
export type MailLine = TellingLine &
  (
    | { reason: MessageReason; seminar: null; told: null }
    | { reason: MailedSubject; seminar: null; told: ToldSubject }
    | {
        reason: 'seminar';
        seminar: { reason: MailedOfSeminar; changes: readonly SeminarMove[]; startsAt: Date };
        told: null;
      }
  );

interface NoticeMail {
  lines: readonly MailLine[];
  rhythm: MailRhythm;
  timeZone: string;
  stops: readonly { scope: MailScope; url: string }[];
}

interface Words {
  what: Record<MessageReason, (name: string) => string>;
  seminar: Record<MailedOfSeminar, string>;
  /** Of one that moved: to another place, where its dates are as they were. */
  elsewhere: string;
  starts: (when: string) => string;
  called: Record<GroupKind, (name: string) => string>;
  someone: string;
  one: (what: string, title: string) => string;
  several: (count: number) => string;
  ofThread: (title: string, count: number) => string;
  title: (count: number) => string;
  /** The same where some are no messages. */
  news: (count: number) => string;
  read: string;
  see: string;
  why: Record<MailRhythm, string>;
  stop: (scope: MailScope) => string;
  choose: string;
}

const french: Words = {
  what: {
    direct: (name) => `${name} vous a écrit`,
    mentioned: (name) => `${name} vous a mentionné·e`,
    answered: (name) => `${name} a répondu à votre question`,
    announcement: (name) => `${name} a publié une annonce`,
  },
  called: {
    cohort: (name) => `${name} a écrit à toute la cohorte`,
    channel: (name) => `${name} a écrit à tout le canal`,
    organisation: (name) => `${name} a écrit à toute votre structure`,
  },
  seminar: {
    'seminar-announced': 'Un séminaire est annoncé',
    'seminar-placed': 'Une place s’est libérée, elle est à vous',
    'seminar-changed': 'Un séminaire change de date',
    'seminar-cancelled': 'Un séminaire est annulé',
  },
  elsewhere: 'Un séminaire change de lieu',
  starts: (when) => `Début : ${when}`,
  someone: 'Une personne',
  one: (what, title) => `${what} : ${title}`,
  several: (count) => `${count} messages vous attendent sur Sentiers`,
  ofThread: (title, count) => `${title} : ${count} messages pour vous`,
  title: (count) => (count === 1 ? 'Un message vous attend' : `${count} messages vous attendent`),
  news: (count) => `${count} nouvelles vous attendent`,
  read: 'Lire et répondre',
  see: 'Voir le séminaire',
  why: {
    'at-once': 'Vous recevez cet e-mail parce que vous avez choisi d’être prévenu·e aussitôt.',
    hourly: 'Vous recevez cet e-mail parce que vous avez choisi d’être prévenu·e une fois par heure.',
    daily: 'Vous recevez cet e-mail parce que vous avez choisi d’être prévenu·e une fois par jour.',
    never: '',
  },
  stop: (scope) => {
    if (scope.kind === 'all') return 'Ne plus recevoir ces e-mails';
    if (scope.kind === 'thread') return 'Ne plus recevoir d’e-mail de ce fil';
    return {
      direct: 'Ne plus recevoir d’e-mail quand on m’écrit',
      mentioned: 'Ne plus recevoir d’e-mail quand on me mentionne',
      answered: 'Ne plus recevoir d’e-mail quand on me répond',
      announcement: 'Ne plus recevoir les annonces par e-mail',
      seminar: 'Ne plus recevoir d’e-mail des séminaires',
      commitment: 'Ne plus recevoir d’e-mail sur nos engagements',
      experience: 'Ne plus recevoir d’e-mail sur les retours et les essais',
    }[scope.reason];
  },
  choose: 'Choisir ce que je reçois, et quand',
};

const english: Words = {
  what: {
    direct: (name) => `${name} wrote to you`,
    mentioned: (name) => `${name} mentioned you`,
    answered: (name) => `${name} answered your question`,
    announcement: (name) => `${name} posted an announcement`,
  },
  called: {
    cohort: (name) => `${name} wrote to the whole cohort`,
    channel: (name) => `${name} wrote to the whole channel`,
    organisation: (name) => `${name} wrote to your whole organisation`,
  },
  seminar: {
    'seminar-announced': 'A seminar is announced',
    'seminar-placed': 'A place became free, it is yours',
    'seminar-changed': 'A seminar is on another date',
    'seminar-cancelled': 'A seminar is cancelled',
  },
  elsewhere: 'A seminar is at another place',
  starts: (when) => `It begins: ${when}`,
  someone: 'Someone',
  one: (what, title) => `${what}: ${title}`,
  several: (count) => `${count} messages are waiting for you on Sentiers`,
  ofThread: (title, count) => `${title}: ${count} messages for you`,
  title: (count) => (count === 1 ? 'A message is waiting for you' : `${count} messages are waiting for you`),
  news: (count) => `${count} pieces of news are waiting for you`,
  read: 'Read and answer',
  see: 'See the seminar',
  why: {
    'at-once': 'You receive this mail because you chose to be told at once.',
    hourly: 'You receive this mail because you chose to be told once an hour.',
    daily: 'You receive this mail because you chose to be told once a day.',
    never: '',
  },
  stop: (scope) => {
    if (scope.kind === 'all') return 'Stop these mails';
    if (scope.kind === 'thread') return 'Stop mails of this thread';
    return {
      direct: 'Stop mails when someone writes to me',
      mentioned: 'Stop mails when someone mentions me',
      answered: 'Stop mails when someone answers me',
      announcement: 'Stop mails of announcements',
      seminar: 'Stop mails of seminars',
      commitment: 'Stop mails about our commitments',
      experience: 'Stop mails about experiences and trials',
    }[scope.reason];
  },
  choose: 'Choose what I receive, and when',
};

/** The mail that tells someone what waits for them, place by place. */
export function noticeWords(locale: Locale, mail: NoticeMail): { subject: string; letter: Letter } {
  const words = locale === 'en' ? english : french;
  const when = (at: Date) => dateOf(at, locale, mail.timeZone);
  const byPlace = Map.groupBy(mail.lines, ({ place }) => place.threadId ?? place.path);
  return {
    subject: subjectOf(words, mail.lines, byPlace.size),
    letter: {
      locale,
      title: titleOf(words, mail.lines),
      pieces: [
        ...[...byPlace.values()].flatMap((lines) => ofPlace(words, lines, when)),
        ...footer(words, mail),
      ],
    },
  };
}

function dateOf(at: Date, locale: Locale, timeZone: string): string {
  const language = locale === 'en' ? 'en-GB' : 'fr-FR';
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);
}

/** Nothing but messages are counted as such. */
function titleOf(words: Words, lines: readonly MailLine[]): string {
  const [first] = lines;
  if (first && lines.length === 1 && !isMessage(first)) return tell(words, first);
  return lines.some((line) => !isMessage(line)) ? words.news(lines.length) : words.title(lines.length);
}

function subjectOf(words: Words, lines: readonly MailLine[], places: number): string {
  const [first] = lines;
  if (!first) return words.title(0);
  if (lines.length === 1 && first.reason === 'direct') return tell(words, first);
  if (lines.length === 1) return words.one(tell(words, first), first.place.title);
  if (lines.some((line) => !isMessage(line))) return words.news(lines.length);
  return places === 1 ? words.ofThread(first.place.title, lines.length) : words.several(lines.length);
}

function ofPlace(words: Words, lines: readonly MailLine[], when: (at: Date) => string): Piece[] {
  const { publicUrl } = config();
  return [
    { heading: lines[0]?.place.title ?? '' },
    ...lines.flatMap((line): Piece[] => [
      { line: tell(words, line) },
      ...(line.told ? answersOf(line.told) : []),
      ...(line.seminar ? [{ line: words.starts(when(line.seminar.startsAt)) }] : []),
      ...wordsOf(line, publicUrl),
      { open: { label: labelOf(words, line), url: `${publicUrl}${line.place.path}` } },
    ]),
  ];
}

function labelOf(words: Words, { seminar, told }: MailLine): string {
  if (told) return told.open.label;
  return seminar ? words.see : words.read;
}

/** What is asked, and a link for each answer: one tap is enough. */
function answersOf({ lines, answers }: ToldSubject): Piece[] {
  return [...lines.map((line) => ({ line })), ...answers.map(({ label, url }) => ({ open: { label, url } }))];
}

/** Someone's own words, and not what becomes of something. */
function isMessage({ seminar, told }: MailLine): boolean {
  return seminar === null && told === null;
}

function wordsOf({ words, whole }: MailLine, publicUrl: string): Piece[] {
  if (whole !== null) return piecesOfMarkdown(whole, publicUrl);
  return words === '' ? [] : [{ quote: words }];
}

function footer(words: Words, { rhythm, stops }: NoticeMail): Piece[] {
  return [
    { rule: true },
    { small: words.why[rhythm] },
    ...stops.map(({ scope, url }): Piece => ({ stop: { label: words.stop(scope), url } })),
    { stop: { label: words.choose, url: `${config().publicUrl}/compte#e-mails` } },
  ];
}

function tell(words: Words, line: MailLine): string {
  if (line.told) return line.told.what;
  if (line.reason === 'seminar') return tellOfSeminar(words, line.seminar);
  const { reason, group, from } = line;
  const name = from === '' ? words.someone : from;
  return group === null ? words.what[reason](name) : words.called[group](name);
}

function tellOfSeminar(words: Words, { reason, changes }: NonNullable<MailLine['seminar']>): string {
  const isElsewhere = reason === 'seminar-changed' && !changes.includes('dates');
  return isElsewhere ? words.elsewhere : words.seminar[reason];
}
