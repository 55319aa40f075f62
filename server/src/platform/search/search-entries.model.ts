import { defineModel } from '../database/define-model.ts';

/** One thing that can be found, as the index keeps it. */
export interface SearchEntryDoc {
  /** `kind/id` of what is found. */
  _id: string;
  kind: string;
  subject: string;
  /** `kind/place`: opaque, where it is read. A search names the places of its asker. */
  place: string;
  /** What it is a part of (a message's thread), and its rank there. */
  group: string | null;
  rank: number;
  /** Its date; what has none is as old as the index knows. */
  at: Date;
  /** Folded words of its title and of its text, between blanks: what is compared, counted and quoted by. */
  title: string;
  body: string;
  /** What it is looked up by: tokens, first letters (`^nav`), marks (`#file`). */
  keys: string[];
  /** The same again, outside of the index: the rarest key finds, the others are checked here. */
  also: string[];
  /** By which tokeniser, and which version of its source, it was indexed. */
  edition: string;
}

export const SearchEntryModel = defineModel<SearchEntryDoc>(
  'search-entries',
  {
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    place: { type: String, required: true },
    group: { type: String, default: null },
    rank: { type: Number, default: 0 },
    at: { type: Date, required: true },
    title: { type: String, default: '' },
    body: { type: String, default: '' },
    keys: { type: [String], required: true },
    also: { type: [String], required: true },
    edition: { type: String, required: true },
  },
  [
    { fields: { place: 1, keys: 1, at: -1 } },
    { fields: { group: 1, rank: 1 } },
    { fields: { kind: 1, edition: 1, subject: 1 } },
  ],
);

export function entryId(kind: string, subject: string): string {
  return `${kind}/${subject}`;
}

/** Where things of this kind are read: each kind has its own range of the index. */
export function entryPlace(kind: string, place: string): string {
  return `${kind}/${place}`;
}
