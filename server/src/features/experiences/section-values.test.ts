import { sectionTypeSchema } from '@sentiers/shared/experiences/kinds.ts';
import { type SectionValue, sectionValueSchema } from '@sentiers/shared/experiences/sections.ts';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { missingIn } from './missing.ts';
import { emptyValue, filesIn, filesOf, isWritten } from './section-values.ts';

const file = '019a0000-0000-7000-8000-00000000000a';
const cost = { euros: null, eurosPerYear: null, days: null, months: null, note: '' };
const written: SectionValue[] = [
  { type: 'text', body: 'Une gare.' },
  { type: 'territory', codes: ['23'] },
  { type: 'themes', keys: ['mobilite'] },
  { type: 'step', step: 'needs' },
  { type: 'cost', cost: { ...cost, euros: 0 } },
  { type: 'cost', cost: { ...cost, note: 'Du temps.' } },
  { type: 'documents', documents: [{ fileId: file, caption: '' }] },
];

describe('what a section holds', () => {
  it('is empty to begin with, as the contract has it', () => {
    for (const type of sectionTypeSchema.options) {
      const value = emptyValue(type);
      expect(sectionValueSchema.parse(value)).toEqual(value);
      expect(isWritten(value)).toBe(false);
    }
    expect(isWritten({ type: 'text', body: ' \n' })).toBe(false);
  });

  it('is written as soon as anything is, naught euros too', () => {
    expect(written.filter((value) => !isWritten(value))).toEqual([]);
  });

  it('shows files by its words or by its documents, each once', () => {
    const other = newId();
    const body = `![a](file:${file.toUpperCase()}) [b](voice:${other}) ![a](file:${file})`;
    expect(filesIn({ type: 'text', body })).toEqual([file, other]);
    expect(
      filesIn({ type: 'documents', documents: [file, file].map((fileId) => ({ fileId, caption: '' })) }),
    ).toEqual([file]);
    expect(filesIn({ type: 'themes', keys: [file] })).toEqual([]);
    const sections = [{ value: { type: 'text' as const, body } }];
    expect(filesOf({ head: { coverId: file }, sections })).toEqual([file, other]);
    expect(filesOf({ head: { coverId: null }, sections: [] })).toEqual([]);
  });
});

describe('what is missing', () => {
  const section = (fields: object = {}) => ({
    ...{ id: newId(), key: 'recit', title: 'Récit', type: 'text' as const, level: 'network' as const },
    ...{ value: { type: 'text' as const, body: 'Dit.' }, quotations: [] },
    ...{ revision: 1, changedAt: null, changedBy: null },
    ...fields,
  });
  const head = {
    ...{ title: 'Une gare', summary: 'En bref.', outcome: 'worked' as const, coverId: null },
    ...{ revision: 1, changedAt: null, changedBy: null },
  };
  const identity = { level: 'network' as const, pseudonym: '', replacements: [], revision: 1 };
  const template = [{ key: 'recit', required: true }];

  it('is nothing where all is there', () => {
    expect(missingIn({ head, identity, sections: [section()] }, template)).toEqual([]);
  });

  it('is a lede, an outcome, and what the kind wants', () => {
    const bare = { ...head, summary: '', outcome: null };
    const empty = section({ value: emptyValue('text') });
    const added = section({ key: '', value: emptyValue('text') });
    expect(missingIn({ head: bare, identity, sections: [empty, added] }, template)).toEqual([
      { what: 'summary', sectionId: null },
      { what: 'outcome', sectionId: null },
      { what: 'section', sectionId: empty.id },
    ]);
    const free = [{ key: 'recit', required: false }];
    expect(missingIn({ head, identity, sections: [empty] }, free)).toEqual([]);
  });

  it('is a pseudonym where words are to be read beyond the names', () => {
    const open = section({ level: 'public' });
    const asked = [{ what: 'pseudonym', sectionId: null }];
    expect(missingIn({ head, identity, sections: [open] }, template)).toEqual(asked);
    const named = { ...identity, pseudonym: 'une ressourcerie' };
    expect(missingIn({ head, identity: named, sections: [open] }, template)).toEqual([]);
    const told = { ...identity, level: 'public' as const };
    expect(missingIn({ head, identity: told, sections: [open] }, template)).toEqual([]);
    const unwritten = section({ key: '', level: 'public', value: emptyValue('text') });
    expect(missingIn({ head, identity, sections: [section(), unwritten] }, template)).toEqual([]);
  });
});
