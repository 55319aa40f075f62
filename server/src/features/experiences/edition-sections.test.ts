import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { describe, expect, it } from 'vitest';
import { wordsQuoted } from './agreements.ts';
import {
  acceptedOf,
  letGo,
  levelsOf,
  publishedIn,
  settledSections,
  sourceOf,
  sourceOfEdition,
} from './edition-sections.ts';
import type { EditionSourceDoc } from './editions.model.ts';
import type { AgreementDoc, QuotationDoc } from './experiences.model.ts';
import { quoted } from './quotations.ts';

const say = (personId: string, text = `Nous avons visité douze locaux, dit ${personId} en riant.`) => ({
  ...{ id: `de-${personId}`, personId, messageId: null, text },
});
const [nora, karim] = [say('nora'), say('karim', 'Le parking a tout changé pour nous tous.')];
const bodyOf = (...quotations: QuotationDoc[]) =>
  ['Avant.', ...quotations.map(({ personId, text }) => quoted(text, personId)), 'Après.'].join('\n\n');

function section(
  quotations: QuotationDoc[] = [],
  { value, level = 'public' }: { value?: SectionValue; level?: Level } = {},
): EditionSourceDoc {
  return {
    ...{ id: 'recit', key: 'k', title: 'Récit', type: 'text', level, quotations },
    value: value ?? { type: 'text', body: bodyOf(...quotations) },
  };
}
const yes = (
  personId: string,
  quotations: QuotationDoc[],
  more: Partial<AgreementDoc> = {},
): AgreementDoc => ({
  ...{ sectionId: 'recit', personId, as: 'quoted', level: 'public', answer: 'yes', at: new Date(0) },
  ...{ words: wordsQuoted({ quotations }, personId), ...more },
});
const settle = (source: EditionSourceDoc[], agreements: AgreementDoc[] = [], given: object = {}) =>
  settledSections({ source, agreements, authorIds: ['ada'], published: new Map(), ...given });

describe('a section as it is read', () => {
  it('is as it was written, without its quotations’ records, where it quotes nobody', () => {
    const { quotations: _, ...rest } = section();
    expect(settle([section()])).toEqual([{ ...rest, quotedIds: [] }]);
  });

  it('keeps the words of who let them go, at the level to which they did', () => {
    const source = section([nora]);
    const [read] = settle([source], [yes('nora', [nora])]);
    expect(read).toMatchObject({ value: source.value, level: 'public', quotedIds: ['nora'] });
    const [less] = settle([source], [yes('nora', [nora], { level: 'alumni' })]);
    expect(less).toMatchObject({ value: source.value, level: 'alumni', quotedIds: ['nora'] });
    expect(read).not.toHaveProperty('quotations');
  });

  const both = [nora, karim];
  it.each([
    ['said nothing', []],
    ['said no', [yes('karim', both, { answer: 'no' })]],
    ['is asked still', [yes('karim', both, { answer: 'waiting' })]],
    ['said yes to other words', [yes('karim', both, { words: 'autres' })]],
    ['said yes as an author', [yes('karim', both, { as: 'author' })]],
    ['said yes in another section', [yes('karim', both, { sectionId: 'autre' })]],
  ])('is without the words of who %s, and those of others stay', (_, answers) => {
    const [read] = settle([section(both)], [yes('nora', both, { level: 'network' }), ...answers]);
    expect(read).toMatchObject({
      ...{ value: { type: 'text', body: bodyOf(nora) }, level: 'network', quotedIds: ['nora'] },
    });
  });

  it('is read by as many as it wants once the words of who is silent are cut out', () => {
    expect(settle([section([nora])])).toMatchObject([
      { value: { body: 'Avant.\n\nAprès.' }, level: 'public', quotedIds: [] },
    ]);
  });

  it('isn’t where they can’t be cut out, or where nothing else is in it', () => {
    const body = `On dit : ${nora.text}`;
    expect(settle([section([nora], { value: { type: 'text', body } })])).toEqual([]);
    const alone = { type: 'text' as const, body: quoted(nora.text, 'Nora') };
    expect(settle([section([nora], { value: alone })])).toEqual([]);
    expect(settle([section([], { value: { type: 'text', body: ' ' } })])).toEqual([]);
    expect(settle([section([nora], { value: alone }), section()])).toHaveLength(1);
  });

  it('keeps an author’s own words without asking', () => {
    const own = say('ada');
    expect(settle([section([own])])).toMatchObject([{ value: { body: bodyOf(own) }, quotedIds: ['ada'] }]);
  });

  it('names each whom it quotes once', () => {
    const twice = [nora, { ...say('nora', 'Et puis il y a eu le marché du samedi matin.'), id: 'deux' }];
    expect(settle([section(twice)], [yes('nora', twice)])).toMatchObject([{ quotedIds: ['nora'] }]);
  });

  it('waits for its other authors, but where it is read already', () => {
    const given = { authorIds: ['ada', 'ben'] };
    expect(settle([section()], [], given)).toMatchObject([{ level: 'cohort' }]);
    const published = new Map<string, Level>([['recit', 'network']]);
    expect(settle([section()], [], { ...given, published })).toMatchObject([{ level: 'network' }]);
    const elsewhere = new Map<string, Level>([['autre', 'network']]);
    expect(settle([section()], [], { ...given, published: elsewhere })).toMatchObject([{ level: 'cohort' }]);
  });

  it('that holds no words has none cut out', () => {
    const value: SectionValue = { type: 'territory', codes: ['61'] };
    expect(settle([section([nora], { value })])).toMatchObject([{ value, quotedIds: [] }]);
  });
});

describe('the level to which someone let their words go', () => {
  it('is of these very words, of theirs, in this section', () => {
    const here = { id: 'recit', quotations: [nora, karim] };
    expect(letGo(here, 'nora', [yes('nora', [nora])])).toBe('public');
    expect(letGo(here, 'nora', [yes('karim', [karim])])).toBe(null);
    const same = say('karim', nora.text);
    expect(letGo({ ...here, quotations: [nora, same] }, 'nora', [yes('karim', [same])])).toBe(null);
    expect(letGo({ ...here, id: 'autre' }, 'nora', [yes('nora', [nora])])).toBe(null);
    expect(letGo(here, 'nora', [yes('nora', [nora], { words: null })])).toBe(null);
    expect(letGo(here, 'nora', [yes('nora', [nora], { as: 'author' })])).toBe(null);
  });

  const row = (level: Level, answer: AgreementDoc['answer']) => ({ level, answer });
  it.each([
    [[], null],
    [[row('network', 'yes')], 'network'],
    [[row('network', 'yes'), row('alumni', 'yes')], 'network'],
    [[row('network', 'waiting')], null],
    [[row('network', 'no')], null],
    [[row('alumni', 'yes'), row('network', 'no')], 'alumni'],
    [[row('network', 'yes'), row('network', 'no')], null],
    [[row('public', 'yes'), row('network', 'no'), row('cohort', 'yes')], 'cohort'],
    [[row('alumni', 'yes'), row('network', 'no'), row('public', 'no')], 'alumni'],
  ] as const)('of %j is %s', (rows, expected) => {
    expect(acceptedOf(rows)).toBe(expected);
  });
});

describe('what an experience would be published of', () => {
  it('is the sections in which something is written, without who changed them', () => {
    const changed = { ...section([nora]), revision: 3, changedBy: 'ada' } as never;
    const empty = { ...section(), id: 'vide', value: { type: 'text', body: '' } } as never;
    expect(sourceOf({ sections: [changed, empty] })).toEqual([section([nora])]);
  });

  it('is kept with an edition that quotes someone, and else is what is read', () => {
    const { quotations: _, ...read } = { ...section(), quotedIds: ['nora'] };
    const kept = section([nora]);
    expect(sourceOfEdition({ source: [kept], sections: [read] })).toEqual([kept]);
    expect(sourceOfEdition({ source: [], sections: [read] })).toEqual([section()]);
  });
});

it('tells the levels of sections once each, and of each section', () => {
  const read = (id: string, level: Level) => ({ ...section(), id, level, quotedIds: [] });
  const sections = [read('a', 'network'), read('b', 'public'), read('c', 'network')];
  expect(levelsOf(sections)).toEqual(['network', 'public']);
  expect(levelsOf([])).toEqual([]);
  expect([...publishedIn({ sections })]).toEqual([
    ['a', 'network'],
    ['b', 'public'],
    ['c', 'network'],
  ]);
  expect(publishedIn(null).size).toBe(0);
});
