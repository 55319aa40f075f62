import type { ImportReport } from '@sentiers/shared/library/schema.ts';

export type Problem = ImportReport['lines'][number]['problems'][number];

/** A file that stands beside a text, by its path in the archive. */
export interface CandidateDocument {
  path: string;
  caption: string;
}

/** A section as it was found: by its heading, or by the key of a kind's. */
export interface CandidateSection {
  heading: string;
  /** Of a text. Pictures are named by their path in the archive. */
  body: string;
  level: string;
  documents: readonly CandidateDocument[] | null;
}

/** What a line of a table or a file of a folder says, in the words in which it says it: nothing is known of them yet. */
export interface Candidate {
  /** Of the table, the first being its heading; of the folder, from 1. */
  line: number;
  /** What the report calls it. */
  name: string;
  /** Where it lies in the archive: what it names is looked for from there. Empty at the top, and in a table. */
  folder: string;
  title: string;
  summary: string;
  kind: string;
  outcome: string;
  organisation: string;
  cohort: string;
  state: string;
  level: string;
  /** Up to whom names are told, and what stands for them beyond. */
  names: string;
  pseudonym: string;
  places: readonly string[];
  themes: readonly string[];
  step: string;
  cost: { euros: string; eurosPerYear: string; days: string; months: string; note: string };
  /** Path of the picture. */
  cover: string;
  sections: readonly CandidateSection[];
  /** Of what could not be read at all. */
  problems: readonly Problem[];
}

/** One that says nothing. */
export function emptyCandidate(line: number, name: string): Candidate {
  return {
    ...{
      line,
      name,
      folder: '',
      title: '',
      summary: '',
      kind: '',
      outcome: '',
      organisation: '',
      cohort: '',
    },
    ...{
      state: '',
      level: '',
      names: '',
      pseudonym: '',
      places: [],
      themes: [],
      step: '',
      cover: '',
      sections: [],
    },
    cost: { euros: '', eurosPerYear: '', days: '', months: '', note: '' },
    problems: [],
  };
}
