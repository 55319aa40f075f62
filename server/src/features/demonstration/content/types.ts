import type { MeetingInput, Side } from '@sentiers/shared/accompaniments/schema.ts';
import type { Role } from '@sentiers/shared/actor.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import type { Cost } from '@sentiers/shared/experiences/sections.ts';
import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import type { TrailLevel } from '@sentiers/shared/trail/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import type { TrialResult } from '@sentiers/shared/trials/schema.ts';

/**
 * Shapes of the demonstration's content: plain data, written by hand, in which everything refers to
 * everything else by a short key. Every person, organisation and village in it is invented.
 */

export type DemonstrationCohortKey = 'demonstration' | 'demonstration-2023' | 'neighbour';

export interface DemonstrationCohort {
  key: DemonstrationCohortKey;
  name: string;
  state: 'running' | 'ended';
}

export interface DemonstrationOrganisation {
  key: string;
  name: string;
  kind: 'social-enterprise' | 'incubator' | 'partner';
  activity: string;
  /** INSEE département codes where it works today. */
  from: readonly string[];
  /** INSEE département codes it is going to. */
  to: readonly string[];
  /** Keys of the programme's `themes[]`. */
  themes: readonly string[];
  description: string;
}

export interface DemonstrationPerson {
  key: string;
  name: string;
  role: Role;
  /** The cohort they belong to; for alumni, the ended one. */
  cohort: DemonstrationCohortKey;
  /** Key of an organisation. */
  organisation: string;
  /** Their function in it. */
  title: string;
  bio: string;
  /** What they bring to peers. */
  offers: string;
  /** What they look for. */
  seeks: string;
  /** INSEE département codes. */
  territories: readonly string[];
  pronouns?: string;
}

export interface DemonstrationChannel {
  key: string;
  name: string;
  kind: 'cohort' | 'theme' | 'announcements';
  description: string;
  /** The cohort it belongs to; absent for a theme's channel, open to the whole network. */
  cohort?: DemonstrationCohortKey;
  /** Key of one of the programme's `themes[]`, for a theme's channel. */
  themeKey?: string;
  /** Keys of the facilitators it is given to, where it isn't a cohort's. */
  facilitators?: readonly string[];
  /** Keys of the experts invited to it. */
  invitedExperts?: readonly string[];
}

export interface DemonstrationReaction {
  reaction: ReactionKey;
  /** Keys of the people who reacted. */
  by: readonly string[];
}

export interface DemonstrationMessage {
  /** Key of a person. */
  author: string;
  /** Minutes since the thread's start. */
  after: number;
  /** Markdown; people are mentioned as `@[Full Name](person:key)`. */
  body: string;
  reactions?: readonly DemonstrationReaction[];
}

export interface DemonstrationThread {
  /** Key of a channel. */
  channel: string;
  key: string;
  title: string;
  kind: ThreadKind;
  /** Key of the person who opens it: the author of its first message. */
  author: string;
  /** Whole days between the thread's start and the first start of the product. */
  startedDaysAgo: number;
  /**
   * Local time (Europe/Paris, `HH:MM`) of the first message, so that exchanges fall within the day
   * whatever the hour of the first start; absent for today's threads.
   */
  startedAt?: string;
  /** Hours before now; only, and always, for threads of today (`startedDaysAgo: 0`). */
  startedHoursAgo?: number;
  closed?: boolean;
  /** Key of the expert invited to this thread alone. */
  invitedExpert?: string;
  /** The first is the opening post. */
  messages: readonly DemonstrationMessage[];
}

export interface DemonstrationSeminar {
  key: string;
  kind: 'seminar' | 'webinar';
  title: string;
  description: string;
  /** Whole days from the first start of the product to its first one; negative for what is over. */
  inDays: number;
  /** Held on the nearest one of these, from Monday, 1. */
  weekday?: number;
  days: number;
  /** Local time (Europe/Paris, `HH:MM`) of its beginning, on its first day. */
  from: string;
  /** The same of its end, on its last day. */
  to: string;
  address?: string;
  videoAddress?: string;
  /** How many places there are; absent: as many as come. */
  limit?: number;
  /** Keys of the people who come, in the order in which they got a place. */
  registered: readonly string[];
  /** Keys of those who wait, in their order. */
  waiting?: readonly string[];
  items: readonly DemonstrationAgendaItem[];
}

export interface DemonstrationAgendaItem {
  kind: 'plenary' | 'workshop' | 'codevelopment' | 'break';
  title: string;
  /** From 1, which it is where it is absent. */
  day?: number;
  from: string;
  to: string;
  room?: string;
  speakers?: readonly string[];
}

/** What is written in a section of an experience: one of these. */
export type DemonstrationWords =
  | { body: string }
  | { codes: readonly string[] }
  | { themes: readonly string[] }
  | { step: TrailStep }
  | { cost: Partial<Cost> };

export interface DemonstrationExperience {
  key: string;
  /** Name of one of the programme's kinds. */
  kind: string;
  /** Keys of people, of the same cohort. */
  authors: readonly string[];
  title: string;
  summary: string;
  outcome: Outcome | null;
  /** Whole days between its publication and now; absent: it is being written still. */
  publishedDaysAgo?: number;
  /** Beyond this level it is told under a pseudonym. */
  pseudonym?: { level: Level; name: string; replacements: readonly { from: string; to: string }[] };
  /** By their key in the kind; `level` where it isn't that of the others, which is the network's. */
  sections: readonly ({ key: string; level?: Level } & DemonstrationWords)[];
  /** Keys of people to whom it was useful. */
  usefulTo?: readonly {
    person: string;
    reason: 'unblocked' | 'convinced' | 'avoided' | 'prepared' | 'inspired';
  }[];
}

export interface DemonstrationTrial {
  /** Key of an experience. */
  experience: string;
  person: string;
  territory: string;
  context: string;
  adaptation: string;
  result: TrialResult;
  outcome: string;
  difficulty: string;
  startedDaysAgo: number;
  /** Whole days from now; only, and always, of one that goes on. */
  reportInDays?: number;
}

export interface DemonstrationCollection {
  key: string;
  owner: string;
  title: string;
  description: string;
  items: readonly { experience: string; note: string }[];
}

/** What an organisation says at a step of its way. */
export interface DemonstrationTrailEntry {
  /** Key of an organisation. */
  organisation: string;
  step: TrailStep;
  /** Key of one of its people. */
  by: string;
  daysAgo: number;
  entry: {
    state: 'under-way' | 'reached';
    level: TrailLevel;
    /** By the keys of the milestone's questions. */
    answers: Readonly<Record<string, string>>;
    notes?: string;
    /** Whole days from now. */
    dueInDays?: number;
    form?: string;
    partners?: readonly { name: string; note: string; metInDays: number }[];
  };
}

export interface DemonstrationAccompaniment {
  key: string;
  /** Key of an organisation. */
  organisation: string;
  territory: string;
  /** Keys of people, here and below. */
  openedBy: string;
  startedDaysAgo: number;
  companions: readonly { person: string; side: Side }[];
  nextStep: { words: string; by: string; dueInDays: number };
  entries: readonly { by: string; daysAgo: number; at: string; body: string }[];
  meetings: readonly {
    key: string;
    kind: MeetingInput['kind'];
    title: string;
    by: string;
    /** Whole days from now; negative for what is over. */
    inDays: number;
    /** Local time (Europe/Paris, `HH:MM`). */
    from: string;
    to: string;
    place: string;
    note: string;
  }[];
}
