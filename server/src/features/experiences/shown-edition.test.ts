import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { describe, expect, it } from 'vitest';
import {
  citationOf,
  isTold,
  openTitleOf,
  type ReadEdition,
  readingMinutes,
  shownEdition,
} from './articles.ts';

const all: readonly Level[] = levels;

function section(level: Level, value: SectionValue, title = 'Avec L’Escale') {
  return { id: level, key: '', title, type: value.type, level, value, quotedIds: ['karim'] };
}

const cost = { euros: 10, eurosPerYear: null, days: null, months: null, note: 'Payé par L’Escale.' };
const sections: ReadEdition['sections'] = [
  section('public', { type: 'text', body: 'L’Escale a **ouvert**.' }),
  section('network', { type: 'cost', cost }),
  section('alumni', { type: 'documents', documents: [{ fileId: 'plan', caption: 'Le plan de L’Escale' }] }),
  section('cohort', { type: 'territory', codes: ['61'] }),
];
const edition: ReadEdition = {
  head: { title: 'L’Escale ouvre', summary: 'Comment L’Escale a fait.', outcome: 'worked', coverId: null },
  identity: {
    level: 'cohort',
    pseudonym: 'un garage solidaire',
    replacements: [{ from: 'L’Escale', to: 'un garage solidaire' }],
  },
  sections,
  levels: [...all],
};
const nameless = (identity: Partial<ReadEdition['identity']>): ReadEdition => ({
  ...edition,
  identity: { ...edition.identity, ...identity },
});

describe('what someone reads of an edition', () => {
  it('is all of it, as it was written, where they are told names', () => {
    const shown = shownEdition(edition, all);
    expect(shown).toMatchObject({
      ...{ named: true, pseudonym: null, title: 'L’Escale ouvre', summary: 'Comment L’Escale a fait.' },
      ...{ heldBack: false, level: 'public' },
    });
    expect(shown.sections).toEqual(sections);
    expect(shown.fileName('Plan de L’Escale.pdf')).toBe('Plan de L’Escale.pdf');
  });

  it('is without names elsewhere: in each title, word, note and caption, and in files’ names', () => {
    const shown = shownEdition(edition, ['alumni', 'network', 'public']);
    expect(shown).toMatchObject({ named: false, pseudonym: 'un garage solidaire', heldBack: true });
    expect(shown.title).toBe('Un garage solidaire ouvre');
    expect(shown.summary).toBe('Comment un garage solidaire a fait.');
    expect(shown.sections.map(({ title, quotedIds }) => [title, quotedIds])).toEqual(
      Array.from({ length: 3 }, () => ['Avec un garage solidaire', []]),
    );
    expect(shown.sections.map(({ value }) => value)).toEqual([
      { type: 'text', body: 'Un garage solidaire a **ouvert**.' },
      { type: 'cost', cost: { ...cost, note: 'Payé par un garage solidaire.' } },
      {
        type: 'documents',
        documents: [{ fileId: 'plan', caption: 'Le plan d’un garage solidaire' }],
      },
    ]);
    expect(shown.fileName('Plan de L’Escale.pdf')).toBe('Plan d’un garage solidaire.pdf');
  });

  it('keeps what holds no words as it is', () => {
    const shown = shownEdition(nameless({ level: 'cohort' }), ['cohort', 'public'] as Level[]);
    expect(shown.sections.map(({ level }) => level)).toEqual(['public', 'cohort']);
    const [place] = shownEdition(
      { ...edition, sections: sections.slice(3), identity: { ...edition.identity, level: 'public' } },
      ['cohort'],
    ).sections;
    expect(place?.value).toEqual({ type: 'territory', codes: ['61'] });
  });

  it('has a name for who wrote it where nobody thought of one, or thought of one that tells', () => {
    expect(shownEdition(nameless({ pseudonym: '' }), ['public'])).toMatchObject({
      pseudonym: 'une structure',
    });
    const telling = [{ from: 'L’Escale', to: 'le garage escale' }];
    const shown = shownEdition(nameless({ replacements: telling }), ['public']);
    expect(shown.title).toBe('Une structure ouvre');
    const said = nameless({ pseudonym: 'le garage de l’escale' });
    expect(shownEdition(said, ['public'])).toMatchObject({ pseudonym: 'une structure' });
    expect(shownEdition(said, ['cohort'])).toMatchObject({ pseudonym: null });
    const empty = nameless({ replacements: [{ from: 'L’Escale', to: '' }] });
    expect(openTitleOf(empty)).toBe('Une structure ouvre');
  });

  it('says that something is held back by the levels of all of it, and how wide it goes', () => {
    expect(shownEdition({ ...edition, levels: ['network'] }, ['network', 'public'])).toMatchObject({
      ...{ heldBack: false, level: 'network' },
    });
    expect(shownEdition({ ...edition, levels: ['cohort', 'network'] }, ['network'])).toMatchObject({
      ...{ heldBack: true, level: 'network' },
    });
    expect(shownEdition({ ...edition, levels: [] }, all)).toMatchObject({ heldBack: false, level: 'cohort' });
  });

  it('tells names to who reads their level, and to nobody else', () => {
    expect(isTold({ level: 'network' }, ['network', 'public'])).toBe(true);
    expect(isTold({ level: 'alumni' }, ['network', 'public'])).toBe(false);
  });
});

describe('the title that all are told who read any of it', () => {
  const pseudonymised = 'Un garage solidaire ouvre';
  it.each([
    [{ level: 'cohort' as const }, ['cohort' as const], 'L’Escale ouvre'],
    [{ level: 'cohort' as const }, ['cohort' as const, 'alumni' as const], pseudonymised],
    [{ level: 'network' as const }, ['public' as const, 'cohort' as const], pseudonymised],
    [{ level: 'network' as const }, ['alumni' as const], 'L’Escale ouvre'],
    [{ level: 'public' as const }, ['public' as const], 'L’Escale ouvre'],
    [{ level: 'cohort' as const }, [], 'L’Escale ouvre'],
  ])('of names told to %o, and sections to %o, is « %s »', (identity, told, title) => {
    expect(openTitleOf({ ...nameless(identity), levels: told })).toBe(title);
  });
});

describe('the time that it takes', () => {
  const of = (count: number) => ({
    ...{
      title: '',
      summary: '',
      sections: [section('public', { type: 'text', body: 'mot '.repeat(count) }, '')],
    },
  });
  it.each([
    [0, 1],
    [220, 1],
    [329, 1],
    [330, 2],
    [2_200, 10],
  ])('to read %i words is %i min', (count, minutes) => {
    expect(readingMinutes(of(count))).toBe(minutes);
  });

  it('counts titles, notes and captions as words, marks as none', () => {
    const many = 'mot '.repeat(110).trim();
    const parts = [
      section('public', { type: 'cost', cost: { ...cost, note: many } }, many),
      section('public', { type: 'documents', documents: [{ fileId: 'a', caption: many }] }, ''),
      section('public', { type: 'territory', codes: ['61'] }, ''),
    ];
    expect(readingMinutes({ title: many, summary: many, sections: parts })).toBe(3);
    expect(readingMinutes({ title: many, summary: many, sections: [] })).toBe(1);
    expect(readingMinutes({ title: 'mot '.repeat(329).trim(), summary: 'mot', sections: [] })).toBe(2);
    const places = Array.from({ length: 400 }, () => parts[2]).filter((part) => part !== undefined);
    expect(readingMinutes({ title: '', summary: '', sections: places })).toBe(1);
    const short = Array.from({ length: 330 }, () => ({ fileId: 'a', caption: 'plan' }));
    const captions = section('public', { type: 'documents', documents: short }, '');
    expect(readingMinutes({ title: '', summary: '', sections: [captions] })).toBe(2);
    const marks = section('public', { type: 'text', body: '- **mot**\n'.repeat(219) }, '');
    expect(readingMinutes({ title: '', summary: '', sections: [marks] })).toBe(1);
  });
});

describe('a citation', () => {
  const cited = {
    ...{ authors: ['Nora Petit', 'Karim Haddad'], organisation: 'L’Escale', pseudonym: null },
    ...{ title: 'Un garage', at: new Date('2026-05-03T10:00:00Z'), address: 'https://exemple.org/r' },
  };
  it.each([
    [{}, 'Nora Petit, Karim Haddad (L’Escale), « Un garage », Les Sentiers, 2026, https://exemple.org/r'],
    [
      { organisation: null },
      'Nora Petit, Karim Haddad, « Un garage », Les Sentiers, 2026, https://exemple.org/r',
    ],
    [
      { authors: ['', 'Nora Petit'] },
      'Nora Petit (L’Escale), « Un garage », Les Sentiers, 2026, https://exemple.org/r',
    ],
    [{ pseudonym: '3 épiceries' }, '3 épiceries, « Un garage », Les Sentiers, 2026, https://exemple.org/r'],
    [{ authors: [''] }, 'L’Escale, « Un garage », Les Sentiers, 2026, https://exemple.org/r'],
    [{ authors: [], organisation: null }, '« Un garage », Les Sentiers, 2026, https://exemple.org/r'],
    [{ pseudonym: 'une épicerie' }, 'Une épicerie, « Un garage », Les Sentiers, 2026, https://exemple.org/r'],
  ])('of %o', (given, expected) => {
    expect(citationOf({ ...cited, ...given })).toBe(expected);
  });
});
