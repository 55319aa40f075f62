import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { ReactNode } from 'react';
import type { Reference, ReferencePlace } from '../../../components/editor/writing.ts';

/** Something that may be meant by what is being typed. */
export interface ReferenceOption {
  reference: Reference;
  /** How it is shown in the list. */
  line: ReactNode;
  /** What it is one of, where a list holds several sorts of things: those of one sort follow one another. */
  sort?: 'threads' | 'experiences';
}

/** Where one writes: whom and what one may speak of there. */
export interface ReferenceScope {
  people: readonly PersonSummary[];
  /** Of the channel whose threads are offered first. */
  channelId: string;
  /** The thread that is answered; none where one is opened. */
  threadId?: string;
}

export interface Found {
  options: readonly ReferenceOption[];
  isPending: boolean;
}

/** Finds what may be meant at a place; nothing for a sign that isn't its own. */
export type ReferenceSource = (place: ReferencePlace | null, scope: ReferenceScope) => Found;
