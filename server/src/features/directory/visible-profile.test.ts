import { type FieldLevel, type ProfileField, profileFields } from '@sentiers/shared/directory/schema.ts';
import { describe, expect, it } from 'vitest';
import type { ProfileDoc } from './profiles.model.ts';
import { isAvailable, isAway, levelOf, type VisibleProfile, visibleProfile } from './visible-profile.ts';

const all: readonly FieldLevel[] = ['mine', 'cohort', 'network'];
/** The levels that someone reads, from oneself to who doesn't open the page. */
const readers: readonly (readonly FieldLevel[])[] = [all, ['cohort', 'network'], ['network'], []];

function profileAt(level: FieldLevel, levels: Partial<ProfileDoc['levels']> = {}): ProfileDoc {
  const each = Object.fromEntries(profileFields.map((field) => [field, level])) as ProfileDoc['levels'];
  return {
    ...{ _id: 'nora', offers: ['bois', 'paie'], seeks: ['droit'], territories: ['61'], themes: ['mobilite'] },
    ...{ languages: ['br'], availability: { state: 'limited', until: null, note: 'Le soir' } },
    ...{ levels: { ...each, ...levels }, revision: 1, changedAt: new Date(0) },
  };
}
const pageAt = (offers: FieldLevel, seeks: FieldLevel = offers) => ({
  ...{ offers: 'Un coup de main', seeks: 'Un local', wordLevels: { offers, seeks } },
});
const nothing: VisibleProfile = {
  ...{ offers: { skillIds: [], words: '' }, seeks: { skillIds: [], words: '' }, territories: [] },
  ...{ themes: [], languages: [], availability: null },
};
const everything: VisibleProfile = {
  offers: { skillIds: ['bois', 'paie'], words: 'Un coup de main' },
  seeks: { skillIds: ['droit'], words: 'Un local' },
  ...{ territories: ['61'], themes: ['mobilite'], languages: ['br'] },
  availability: { state: 'limited', until: null, note: 'Le soir' },
};
const yes = () => true;

describe('what someone says of themselves', () => {
  const rows = readers.flatMap((read) => all.map((level) => [read, level] as const));

  it.each(rows)('to who reads %j, all of it at « %s », is all or nothing', (read, level) => {
    const told = visibleProfile(read, pageAt(level), profileAt(level), yes);
    expect(told).toEqual(read.includes(level) ? everything : nothing);
  });

  it.each(profileFields.flatMap((field) => rows.map(([read, level]) => [field, read, level] as const)))(
    'holds %s back alone, to who reads %j, at « %s »',
    (field: ProfileField, read, level) => {
      const isWords = field === 'offers' || field === 'seeks';
      const page = {
        ...pageAt('network'),
        ...(isWords && { wordLevels: { ...pageAt('network').wordLevels, [field]: level } }),
      };
      const told = visibleProfile(read, page, profileAt('network', isWords ? {} : { [field]: level }), yes);
      const others = read.includes('network') ? everything : nothing;
      expect(told).toEqual({ ...others, [field]: (read.includes(level) ? everything : nothing)[field] });
    },
  );

  it('has its skills and its words held back together, by the level of the words', () => {
    const told = visibleProfile(
      ['network'],
      pageAt('cohort', 'network'),
      profileAt('network', { seeks: 'mine' }),
      yes,
    );
    expect(told).toEqual({ ...everything, offers: nothing.offers });
  });

  it('names the skills that may be said to this reader', () => {
    const told = visibleProfile(all, pageAt('network'), profileAt('network'), (id) => id === 'paie');
    expect([told.offers.skillIds, told.seeks.skillIds]).toEqual([['paie'], []]);
  });

  it('is nothing but the words of their page where they never said more', () => {
    expect(visibleProfile(['network'], pageAt('network'), undefined, yes)).toEqual({
      ...nothing,
      offers: { skillIds: [], words: 'Un coup de main' },
      seeks: { skillIds: [], words: 'Un local' },
    });
    expect(visibleProfile(['network'], pageAt('cohort'), undefined, yes)).toEqual(nothing);
    expect(visibleProfile([], pageAt('network'), undefined, yes)).toEqual(nothing);
  });

  it('says no availability where none was given', () => {
    const profile = { ...profileAt('network'), availability: null };
    expect(visibleProfile(all, pageAt('network'), profile, yes).availability).toBe(null);
  });
});

describe('who reads a field', () => {
  it.each(profileFields)('%s: the network as long as nothing was said of it', (field) => {
    expect(levelOf(field, { offers: '', seeks: '' }, undefined)).toBe('network');
    const partly = { ...profileAt('mine'), levels: {} as ProfileDoc['levels'] };
    expect(levelOf(field, { offers: '', seeks: '' }, partly)).toBe('network');
  });

  it.each(profileFields)('%s: those whom they said', (field) => {
    expect(levelOf(field, pageAt('mine'), profileAt('mine'))).toBe('mine');
    const isWords = field === 'offers' || field === 'seeks';
    expect(levelOf(field, pageAt('mine'), undefined)).toBe(isWords ? 'mine' : 'network');
    expect(levelOf(field, { offers: '', seeks: '' }, profileAt('mine'))).toBe(isWords ? 'network' : 'mine');
  });
});

describe('availability', () => {
  const today = '2026-03-02';
  it.each([
    ['available', null, true, false],
    ['available', '2026-03-01', false, false],
    ['available', '2026-03-02', true, false],
    ['available', '2026-03-03', true, false],
    ['limited', null, true, false],
    ['limited', '2026-03-01', false, false],
    ['away', null, false, true],
    ['away', '2026-03-01', true, false],
    ['away', '2026-03-02', false, true],
    ['away', '2026-03-03', false, true],
  ] as const)('%s until %s: may be asked %s, is away %s', (state, until, available, away) => {
    const said = { availability: { state, until, note: '' } };
    expect(isAvailable(said, today)).toBe(available);
    expect(isAway(said, today)).toBe(away);
  });

  it('that is not told is neither', () => {
    expect(isAvailable({ availability: null }, today)).toBe(false);
    expect(isAway({ availability: null }, today)).toBe(false);
  });
});
