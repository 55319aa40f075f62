import type { Actor } from '@sentiers/shared/actor.ts';

/** What a feature tells of one of its things, for it to be found. */
export interface Findable {
  id: string;
  /** Opaque: who may read this place may find it. */
  place: string;
  /** What it is a part of (a message's thread), and its rank there. */
  group?: string;
  rank?: number;
  at?: Date;
  /** Plain, without Markdown. */
  title: string;
  body: string;
  /** What operators ask for: `author:<id>`, `file`, … */
  marks?: readonly string[];
}

/** Where someone may find things of one kind: within these places and, where they are named, these groups or ids only. */
export interface Scope {
  places: readonly string[];
  groups?: readonly string[];
  ids?: readonly string[];
}

/** What is shown of a thing that was found: its words, and what the contract tells of its kind. */
export interface Presented {
  title: string;
  body: string;
  fields: Record<string, unknown>;
}

/**
 * A feature's part in the search: what it gives to be found, who may find it, and how it is shown. Registered once,
 * before the server starts.
 */
export interface SearchSource {
  /** `type` of its results. */
  kind: string;
  /** Raised whenever `load` tells otherwise than before: all of it is indexed anew. */
  version: number;
  /** Names rather than texts: found by their first one or two letters too. */
  named: boolean;
  /** What there is to find of these; what is absent leaves the index. */
  load(ids: readonly string[]): Promise<Findable[]>;
  /** Ids of all there is, those after this one, in order. */
  list(after: string, limit: number): Promise<string[]>;
  /** Where the actor may find such things: the very query is limited to it. */
  scopes(actor: Actor): Promise<Scope[]>;
  /** Those of these that the actor may read as things stand now, as it is shown to them. */
  present(actor: Actor, ids: readonly string[]): Promise<Map<string, Presented>>;
  /** Which of its things an event changes. */
  touchedBy?(event: {
    type: string;
    data: Record<string, unknown>;
  }): readonly string[] | Promise<readonly string[]>;
}

const sources = new Map<string, SearchSource>();

export function registerSearchSource(source: SearchSource): void {
  if (sources.has(source.kind)) throw new Error(`search source "${source.kind}" is registered twice`);
  sources.set(source.kind, source);
}

/** Those registered so far. */
export function searchSources(): readonly SearchSource[] {
  return [...sources.values()];
}

/** @throws Error where no source has this kind */
export function searchSource(kind: string): SearchSource {
  const source = sources.get(kind);
  if (!source) throw new Error(`no search source "${kind}"`);
  return source;
}
