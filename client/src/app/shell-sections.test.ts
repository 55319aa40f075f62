import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { paths } from '../lib/paths.ts';
import { barItems, channelSections, placeItems, type ShellContent, searchActions } from './shell-sections.ts';

const t = ((key: string, values?: { count: number }) =>
  values ? `${key}:${values.count}` : key) as unknown as TFunction<'common'>;

const counted = { at: '2026-03-02T08:00:00.000Z', changesAt: null };
const cohort = (id: string, year: number, ended: boolean) =>
  ({ id, name: `Cohorte ${year}`, year, ended, abilities: { setModules: false } }) as Cohort;
const channel = (id: string, values: Partial<Channel>) =>
  ({ id, name: id, cohortId: null, kind: 'cohort', unreadThreads: 0, ...values }) as Channel;

function content(values: Partial<ShellContent> = {}): ShellContent {
  return {
    cohorts: [],
    modules: undefined,
    channels: [],
    badges: undefined,
    moderates: false,
    hasOpportunities: false,
    writesExperiences: false,
    coordinates: false,
    ownTrail: undefined,
    followsTrails: false,
    ...values,
  };
}

describe('channelSections', () => {
  it('gives running cohorts first, then themes, territories and the network, and nothing empty', () => {
    const sections = channelSections(
      content({
        cohorts: [cohort('old', 2023, true), cohort('new', 2025, false), cohort('bare', 2024, false)],
        channels: [
          channel('orne', { kind: 'territory' }),
          channel('refuge', { cohortId: 'new' }),
          channel('memoire', { cohortId: 'old' }),
          channel('annonces', { kind: 'announcements' }),
        ],
      }),
      t,
    );
    expect(sections.map(({ id, items }) => [id, items.map(({ label }) => label)])).toEqual([
      ['new', ['refuge']],
      ['old', ['memoire']],
      ['territories', ['orne']],
      ['network', ['annonces']],
    ]);
  });

  it('counts followed threads with something unread, as the badges say once they are known', () => {
    const known = {
      cohorts: [cohort('c', 2025, false)],
      channels: [
        channel('a', { cohortId: 'c', unreadThreads: 5 }),
        channel('b', { cohortId: 'c', unreadThreads: 2 }),
        channel('d', { cohortId: 'c', unreadThreads: 1 }),
      ],
    };
    const badges = { inbox: 0, reports: 0, direct: 0, experiences: 0, channels: { a: 3, d: 0 }, ...counted };
    const counts = (values: Partial<ShellContent>) =>
      channelSections(content(values), t)[0]?.items.map(({ badge }) => badge?.count);
    expect(counts(known)).toEqual([5, 2, 1]);
    expect(counts({ ...known, badges })).toEqual([3, undefined, undefined]);
    const [section] = channelSections(content({ ...known, badges }), t);
    expect(section?.items[0]?.badge?.label).toBe('navigation.unreadThreads:3');
  });
});

describe('placeItems', () => {
  it('shows reports to those who moderate only', () => {
    const badges = { inbox: 4, reports: 1, direct: 0, experiences: 0, channels: {}, ...counted };
    const labels = (moderates: boolean) =>
      placeItems(content({ badges, moderates }), t).map(({ label }) => label);
    expect(labels(false)).not.toContain('navigation.reports');
    expect(labels(true)).toContain('navigation.reports');
  });
});

describe('the library', () => {
  const addresses = (values: Partial<ShellContent>) => {
    const of = content(values);
    return [...placeItems(of, t), ...searchActions(of, t)].map(({ to }) => to);
  };

  it('is in the navigation and the search of whoever has a place in the programme', () => {
    expect(addresses({}).filter((to) => to.startsWith(paths.library))).toEqual([]);
    const member = addresses({ writesExperiences: true });
    for (const to of [paths.library, paths.newExperience, paths.collections]) expect(member).toContain(to);
    expect(member).not.toContain(paths.publicWords);
  });

  it('has the coordination’s own beside', () => {
    const all = addresses({ writesExperiences: true, coordinates: true });
    for (const to of [paths.importExperiences, paths.publicWords]) expect(all).toContain(to);
  });
});

describe('territories and the directory', () => {
  it('are in the navigation: the map for whoever has a place in the programme', () => {
    const places = (values: Partial<ShellContent>) =>
      placeItems(content(values), t).map(({ label }) => label);
    expect(places({})).not.toContain('navigation.map');
    expect(places({})).toContain('navigation.people');
    const member = places({ writesExperiences: true });
    expect(member.slice(member.indexOf('navigation.library'))).toEqual([
      ...['navigation.library', 'navigation.map', 'navigation.people', 'navigation.introductions'],
    ]);
  });

  it('have what one does there in the search, the list of skills for the coordination', () => {
    const actions = (values: Partial<ShellContent>) =>
      searchActions(content({ writesExperiences: true, ...values }), t).map(({ to }) => to);
    expect(actions({})).toEqual(expect.arrayContaining([paths.comparisons, paths.ownProfile]));
    expect(actions({})).not.toContain(paths.skills);
    expect(actions({ coordinates: true })).toContain(paths.skills);
  });
});

describe('modules', () => {
  const all: Partial<ShellContent> = { writesExperiences: true, ownTrail: 'cordee', modules: cohortModules };
  const without = (off: string) => cohortModules.filter((module) => module !== off);
  const places = (values: Partial<ShellContent>) =>
    placeItems(content({ ...all, ...values }), t).map(({ label }) => label);
  const actions = (values: Partial<ShellContent>) =>
    searchActions(content({ ...all, ...values }), t).map(({ to }) => to);

  it('keep their place until it is known which one has', () => {
    expect(places({ modules: undefined })).toEqual(places({}));
    expect(actions({ modules: undefined })).toEqual(actions({}));
  });

  it('are in no navigation nor search where they are off: mentoring', () => {
    expect(places({})).toContain('navigation.people');
    const left = places({ modules: without('mentoring') });
    expect(left).not.toContain('navigation.people');
    expect(left).toContain('navigation.directory');
    expect(left).toHaveLength(places({}).length);
    expect(actions({})).toContain(paths.mentoring);
    expect(actions({ modules: without('mentoring') })).not.toContain(paths.mentoring);
  });

  it('are in no navigation nor search where they are off: introductions', () => {
    expect(actions({})).toContain(paths.introductions);
    const left = { modules: without('introductions') };
    expect(places({})).toContain('navigation.introductions');
    expect(places(left)).toEqual(places({}).filter((label) => label !== 'navigation.introductions'));
    expect(actions(left)).toEqual(actions({}).filter((to) => to !== paths.introductions));
  });

  it('are in no navigation nor search where they are off: commitments', () => {
    const left = actions({ modules: without('commitments') });
    expect(left).toEqual(actions({}).filter((to) => to !== paths.commitments));
    expect(left).not.toEqual(actions({}));
  });

  it('are set, by their names in the search, in the cohorts that one animates', () => {
    const may = (id: string, setModules: boolean) =>
      ({ ...cohort(id, 2025, false), abilities: { setModules } }) as Cohort;
    const found = actions({ cohorts: [may('own', true), may('other', false)] });
    expect(found).toContain(paths.cohortModules('own'));
    expect(found).not.toContain(paths.cohortModules('other'));
  });
});

describe('barItems', () => {
  it('has four places, and one number: what is open for me', () => {
    const items = barItems(
      content({
        badges: { inbox: 4, reports: 1, direct: 0, experiences: 0, channels: { a: 2 }, ...counted },
      }),
      t,
    );
    expect(items).toHaveLength(4);
    expect(items.map(({ badge }) => badge?.count)).toEqual([undefined, undefined, undefined, 4]);
  });
});

describe('the number of the library', () => {
  it('wears the number of conversations about experiences that one follows and has not read', () => {
    const badges = { inbox: 0, reports: 0, direct: 0, experiences: 2, channels: {}, ...counted };
    const library = placeItems(content({ badges, writesExperiences: true }), t).find(
      ({ label }) => label === 'navigation.library',
    );
    expect(library?.badge).toEqual({ count: 2, label: 'navigation.unreadConversations:2' });
  });
});

describe('trails in the navigation', () => {
  const trailsOf = (values: Partial<ShellContent>) =>
    placeItems(content(values), t).filter(({ to }) => to.startsWith(paths.trails));

  it('leads to one’s own way, to the list for who follows others, and nowhere for anybody else', () => {
    expect(trailsOf({})).toEqual([]);
    expect(trailsOf({ ownTrail: 'cordee' })).toMatchObject([{ to: paths.trail('cordee') }]);
    expect(trailsOf({ ownTrail: 'cordee', followsTrails: true })).toMatchObject([{ to: paths.trails }]);
    expect(trailsOf({ coordinates: true })).toMatchObject([{ to: paths.trails }]);
  });
});
