import type { DraftWords } from '@sentiers/shared/codev/experience-draft.ts';
import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';

interface Words {
  locale: string;
  kinds: Record<ThreadKind, string>;
  /** Of the front matter. */
  fields: Record<
    'title' | 'channel' | 'kind' | 'opened' | 'exported' | 'people' | 'address' | 'words',
    string
  >;
  mine: string;
  deleted: string;
  hidden: string;
  moved: (count: number, title: string | null) => string;
  movedIn: string;
  edited: (at: string) => string;
  written: (at: string) => string;
  reactions: Record<ReactionKey, string>;
  files: string;
  cut: (most: number) => string;
  exportedOn: (at: string, by: string) => string;
  nothing: string;
  voice: string;
  session: DraftWords & { title: string };
  /** What a table of a recap holds. */
  sheets: { polls: string; questions: string };
  guest: string;
}

const fr: Words = {
  locale: 'fr-FR',
  kinds: {
    discussion: 'discussion',
    question: 'question',
    announcement: 'annonce',
    opportunity: 'opportunité',
    direct: 'conversation directe',
    room: 'salle',
  },
  fields: {
    title: 'titre',
    channel: 'canal',
    kind: 'nature',
    opened: 'ouvert',
    exported: 'exporté',
    people: 'personnes',
    address: 'adresse',
    words: 'messages',
  },
  mine: 'seulement les miens',
  deleted: 'Message supprimé par la personne qui l’avait écrit.',
  hidden: 'Message masqué par l’animation.',
  moved: (count, title) =>
    `${count === 1 ? '1 message déplacé' : `${count} messages déplacés`}${title === null ? '' : ` vers « ${title} »`}.`,
  movedIn: 'venu d’un autre fil',
  edited: (at) => `modifié ${at}`,
  written: (at) => `écrit ${at}`,
  reactions: {
    utile: 'Utile',
    merci: 'Merci',
    'meme-question': 'Même question',
    bravo: 'Bravo',
    soutien: 'Soutien',
  },
  files: 'fichiers',
  cut: (most) => `Ce document s’arrête ici : il contient les ${most} premiers messages du fil.`,
  exportedOn: (at, by) => `Exporté le ${at} par ${by}`,
  nothing: 'Aucun message.',
  voice: 'Message vocal',
  session: {
    title: 'Séance de codéveloppement',
    subject: 'La question',
    contract: 'Ce que j’attendais',
    plan: 'Ce que je vais faire',
    lessons: 'Ce que j’ai appris',
    commitment: 'Mon engagement',
    due: (dueOn) => `pour le ${day('fr-FR', dueOn)}`,
  },
  sheets: { polls: 'sondages', questions: 'questions' },
  guest: 'invité·e',
};

const en: Words = {
  locale: 'en-GB',
  kinds: {
    discussion: 'discussion',
    question: 'question',
    announcement: 'announcement',
    opportunity: 'opportunity',
    direct: 'direct conversation',
    room: 'room',
  },
  fields: {
    title: 'title',
    channel: 'channel',
    kind: 'kind',
    opened: 'opened',
    exported: 'exported',
    people: 'people',
    address: 'address',
    words: 'messages',
  },
  mine: 'only mine',
  deleted: 'Message deleted by its author.',
  hidden: 'Message hidden by the facilitators.',
  moved: (count, title) =>
    `${count === 1 ? '1 message' : `${count} messages`} moved${title === null ? '' : ` to “${title}”`}.`,
  movedIn: 'came from another thread',
  edited: (at) => `edited ${at}`,
  written: (at) => `written ${at}`,
  reactions: {
    utile: 'Useful',
    merci: 'Thank you',
    'meme-question': 'Same question',
    bravo: 'Well done',
    soutien: 'Support',
  },
  files: 'files',
  cut: (most) => `This document ends here: it holds the first ${most} messages of the thread.`,
  exportedOn: (at, by) => `Exported on ${at} by ${by}`,
  nothing: 'No message.',
  voice: 'Voice message',
  session: {
    title: 'Codevelopment session',
    subject: 'The question',
    contract: 'What I expected',
    plan: 'What I will do',
    lessons: 'What I learnt',
    commitment: 'My commitment',
    due: (dueOn) => `by ${day('en-GB', dueOn)}`,
  },
  sheets: { polls: 'polls', questions: 'questions' },
  guest: 'guest',
};

/** A day of the calendar, whose hour nobody asked. */
function day(locale: string, isoDate: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, parts).format(new Date(isoDate));
}

const byLanguage = { fr, en };
export type ExportWords = Words;

export function exportWords(language: keyof typeof byLanguage): ExportWords {
  return byLanguage[language];
}

/** How days and hours are told, in one language and one time zone. */
export class Calendar {
  readonly #day: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #moment: Intl.DateTimeFormat;

  constructor(locale: string, timeZone: string) {
    const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const time = { hour: '2-digit', minute: '2-digit' } as const;
    this.#day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', ...date });
    this.#time = new Intl.DateTimeFormat(locale, { timeZone, ...time });
    this.#moment = new Intl.DateTimeFormat(locale, { timeZone, ...date, ...time });
  }

  day(at: Date): string {
    return this.#day.format(at);
  }

  time(at: Date): string {
    return this.#time.format(at);
  }

  moment(at: Date): string {
    return this.#moment.format(at);
  }

  /** The hour alone within the same day. */
  momentBeside(at: Date, other: Date): string {
    return this.day(at) === this.day(other) ? this.time(at) : this.moment(at);
  }
}
