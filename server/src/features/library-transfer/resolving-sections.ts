import { type ExperienceKind, type KindSection, MOST_SECTIONS } from '@sentiers/shared/experiences/kinds.ts';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { type SectionValue, sectionValueSchema } from '@sentiers/shared/experiences/sections.ts';
import { type ImportedSection, valueOfNothing } from '../experiences/importing.access.ts';
import { isKnownPlace } from '../programme/programme.queries.ts';
import type { Candidate, CandidateSection } from './candidate.ts';
import type { Directory } from './directory.queries.ts';
import type { FindFile } from './file-finder.ts';
import { folded } from './folded.ts';
import { readLevel, readNumber, readStep } from './vocabulary.ts';

interface Known {
  /** Of sections that say none; null: that of their kind. */
  level: Level | null;
  directory: Directory;
  fileNamed: FindFile;
  say: (field: string, reason: string, value?: string) => void;
}

const LONGEST_TITLE = 80;

/** The sections of a kind with what a line says for each, then those that it has beside. */
export function resolveSections(candidate: Candidate, kind: ExperienceKind, known: Known): ImportedSection[] {
  const found = new Map<KindSection, CandidateSection>();
  const others: CandidateSection[] = [];
  for (const section of candidate.sections) {
    const own = kind.sections.find(
      ({ key, title }) => folded(title) === folded(section.heading) || key === section.heading,
    );
    if (own && !found.has(own)) found.set(own, section);
    else others.push(section);
  }
  refuseHomeless(candidate, kind, known);
  const ofKind = kind.sections.map((section): ImportedSection => {
    const given = found.get(section);
    const { key, title, type } = section;
    const level = levelOf(given, known) ?? known.level ?? section.level;
    return {
      key,
      title,
      type,
      level,
      value: checked(title, valueFor(section, given, candidate, known), known),
    };
  });
  const added = others.map((section) => addedSection(section, known));
  if (ofKind.length + added.length > MOST_SECTIONS) known.say('sections', 'too_many');
  return [...ofKind, ...added];
}

function addedSection(section: CandidateSection, known: Known): ImportedSection {
  const { heading, documents } = section;
  if (heading.length < 2 || heading.length > LONGEST_TITLE) {
    known.say(heading.slice(0, LONGEST_TITLE), heading.length < 2 ? 'too_short' : 'too_long');
  }
  const value: SectionValue = documents
    ? { type: 'documents', documents: documentsOf(section, known) }
    : { type: 'text', body: withFiles(section, known) };
  const level = levelOf(section, known) ?? known.level ?? 'network';
  return { key: '', title: heading, type: value.type, level, value: checked(heading, value, known) };
}

function levelOf(section: CandidateSection | undefined, { say }: Known): Level | null {
  if (!section || section.level === '') return null;
  const level = readLevel(section.level);
  if (level === null) say(section.heading, 'unknown_value', section.level);
  return level;
}

function valueFor(
  { type }: KindSection,
  given: CandidateSection | undefined,
  candidate: Candidate,
  known: Known,
): SectionValue {
  switch (type) {
    case 'text':
      return { type, body: given ? withFiles(given, known) : '' };
    case 'documents':
      return { type, documents: given ? documentsOf(given, known) : [] };
    case 'territory':
      return { type, codes: candidate.places.flatMap((place) => placeOf(place, known)) };
    case 'themes':
      return { type, keys: candidate.themes.flatMap((theme) => themeOf(theme, known)) };
    case 'step': {
      const step = readStep(candidate.step);
      if (candidate.step !== '' && step === null) known.say('step', 'unknown_value', candidate.step);
      return { type, step };
    }
    case 'cost':
      return { type, cost: costOf(candidate, known) };
  }
}

/** A code as it is, or under its kind. */
function placeOf(place: string, { say }: Known): string[] {
  const code = /^\d{9}$/.test(place)
    ? `epci:${place}`
    : /^\d[\dAB]\d{3}$/i.test(place)
      ? `commune:${place}`
      : place;
  if (isKnownPlace(code)) return [code];
  say('territory', 'not_a_place', place);
  return [];
}

function themeOf(theme: string, { directory, say }: Known): string[] {
  const key = directory.themes.get(folded(theme));
  if (key === undefined) say('themes', 'not_a_theme', theme);
  return key === undefined ? [] : [key];
}

function costOf({ cost }: Candidate, { say }: Known) {
  const read = (field: 'euros' | 'eurosPerYear' | 'days' | 'months') => {
    const value = readNumber(cost[field]);
    if (cost[field] !== '' && value === null) say(field, 'not_a_number', cost[field]);
    return value;
  };
  return {
    ...{ euros: whole(read('euros')), eurosPerYear: whole(read('eurosPerYear')) },
    ...{ days: read('days'), months: read('months'), note: cost.note },
  };
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

/** What a line says for a section that its kind does not have would be lost without a word. */
function refuseHomeless(
  { places, themes, step, cost }: Candidate,
  kind: ExperienceKind,
  { say }: Known,
): void {
  const has = (type: KindSection['type']) => kind.sections.some((section) => section.type === type);
  if (places.length > 0 && !has('territory')) say('territory', 'not_in_kind');
  if (themes.length > 0 && !has('themes')) say('themes', 'not_in_kind');
  if (step !== '' && !has('step')) say('step', 'not_in_kind');
  if (Object.values(cost).some((value) => value !== '') && !has('cost')) say('cost', 'not_in_kind');
}

/** What brackets hold, then an address as it is or within `<>`, and what it is called, which is told nowhere. */
const LINK = /(!?\[[^\]\n]*\])\(\s*(?:<([^<>\n]*)>|([^)\s]+))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

/** Pictures that stand beside the text are files of ours; other addresses stay as they are. */
function withFiles({ heading, body }: CandidateSection, { fileNamed, say }: Known): string {
  return body.replace(LINK, (whole, words: string, within: string | undefined, bare: string | undefined) => {
    const target = within ?? bare ?? '';
    if (/^(?:[a-z]+:|\/|#)/i.test(target)) return whole;
    const path = decoded(target);
    const id = fileNamed(path);
    if (id === undefined) say(heading, 'file_missing', path);
    return id === undefined ? whole : `${words}(file:${id})`;
  });
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function documentsOf({ heading, documents }: CandidateSection, { fileNamed, say }: Known) {
  return (documents ?? []).flatMap(({ path, caption }) => {
    const fileId = fileNamed(path);
    if (fileId === undefined) say(heading, 'file_missing', path);
    return fileId === undefined ? [] : [{ fileId, caption }];
  });
}

function checked(field: string, value: SectionValue, { say }: Known): SectionValue {
  const read = sectionValueSchema.safeParse(value);
  if (read.success) return read.data;
  for (const { message } of read.error.issues.slice(0, 1)) say(field, message);
  return valueOfNothing(value.type);
}
