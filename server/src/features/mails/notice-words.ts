import type { MailReason, MailRhythm, MailScope } from '@sentiers/shared/mails/schema.ts';
import type { GroupKind } from '@sentiers/shared/messages/groups.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { config } from '../../config.ts';
import type { Letter, Piece } from '../../platform/mail/letter.ts';
import { piecesOfMarkdown } from '../../platform/mail/letter-markdown.ts';

/** Something that waits for the reader, as a mail tells it. */
export interface MailLine {
  reason: MailReason;
  /** Called with this whole group, rather than by name. */
  group: GroupKind | null;
  /** Who wrote; empty where nobody is named any more. */
  from: string;
  threadId: string;
  threadTitle: string;
  seq: number;
  /** The plain first words. */
  words: string;
  /** All of it, in Markdown, where the mail carries all: an announcement is for everyone to read. */
  whole: string | null;
}

interface NoticeMail {
  lines: readonly MailLine[];
  rhythm: MailRhythm;
  stops: readonly { scope: MailScope; url: string }[];
}

interface Words {
  what: Record<MailReason, (name: string) => string>;
  called: Record<GroupKind, (name: string) => string>;
  someone: string;
  one: (what: string, title: string) => string;
  several: (count: number) => string;
  ofThread: (title: string, count: number) => string;
  title: (count: number) => string;
  read: string;
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
  someone: 'Une personne',
  one: (what, title) => `${what} : ${title}`,
  several: (count) => `${count} messages vous attendent sur Sentiers`,
  ofThread: (title, count) => `${title} : ${count} messages pour vous`,
  title: (count) => (count === 1 ? 'Un message vous attend' : `${count} messages vous attendent`),
  read: 'Lire et répondre',
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
  someone: 'Someone',
  one: (what, title) => `${what}: ${title}`,
  several: (count) => `${count} messages are waiting for you on Sentiers`,
  ofThread: (title, count) => `${title}: ${count} messages for you`,
  title: (count) => (count === 1 ? 'A message is waiting for you' : `${count} messages are waiting for you`),
  read: 'Read and answer',
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
    }[scope.reason];
  },
  choose: 'Choose what I receive, and when',
};

/** The mail that tells someone what waits for them, thread by thread. */
export function noticeWords(locale: Locale, mail: NoticeMail): { subject: string; letter: Letter } {
  const words = locale === 'en' ? english : french;
  const byThread = Map.groupBy(mail.lines, ({ threadId }) => threadId);
  return {
    subject: subjectOf(words, mail.lines, byThread.size),
    letter: {
      locale,
      title: words.title(mail.lines.length),
      pieces: [...[...byThread.values()].flatMap((lines) => ofThread(words, lines)), ...footer(words, mail)],
    },
  };
}

function subjectOf(words: Words, lines: readonly MailLine[], threads: number): string {
  const [first] = lines;
  if (!first) return words.title(0);
  if (lines.length === 1 && first.reason === 'direct') return tell(words, first);
  if (lines.length === 1) return words.one(tell(words, first), first.threadTitle);
  return threads === 1 ? words.ofThread(first.threadTitle, lines.length) : words.several(lines.length);
}

function ofThread(words: Words, lines: readonly MailLine[]): Piece[] {
  const { publicUrl } = config();
  return [
    { heading: lines[0]?.threadTitle ?? '' },
    ...lines.flatMap((line): Piece[] => [
      { line: tell(words, line) },
      ...wordsOf(line, publicUrl),
      { open: { label: words.read, url: `${publicUrl}/fils/${line.threadId}?message=${line.seq}` } },
    ]),
  ];
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

function tell(words: Words, { reason, group, from }: MailLine): string {
  const name = from === '' ? words.someone : from;
  return group === null ? words.what[reason](name) : words.called[group](name);
}
