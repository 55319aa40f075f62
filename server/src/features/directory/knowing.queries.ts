import type { Actor } from '@sentiers/shared/actor.ts';
import { canWriteToPerson } from '@sentiers/shared/people/policy.ts';
import { wordsOf } from '../../platform/search/tokens.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { isAround } from '../programme/around.queries.ts';
import { placeLabel, placesAround } from '../programme/programme.queries.ts';
import { loadPeopleEntries, type Names, type PersonEntry } from './directory-entries.ts';
import { todayInParis } from './today.ts';
import { isAway } from './visible-profile.ts';

/** Someone who may help, and what says so: what they offer in words or skills, a place or a theme they know. */
export interface KnowingPerson {
  personId: string;
  why: 'words' | 'territory' | 'theme';
  /** The skill, the place or the theme, as it is named. */
  label: string;
}

interface Asked {
  words: string;
  territoryCodes: readonly string[];
  themes: readonly string[];
}

/**
 * People whom the actor may write to and who say, in fields that the actor reads, that they know one of these; those who
 * are away are left out. The likeliest first.
 */
export async function findWhoKnows(actor: Actor, about: Asked): Promise<KnowingPerson[]> {
  const { entries, names } = await loadPeopleEntries(actor);
  const today = todayInParis();
  const others = entries.filter(
    ({ accessed, profile }) => canWriteToPerson(actor, accessed.facts) && !isAway(profile, today),
  );
  const ids = others.map(({ accessed }) => accessed.person._id);
  const blocks = await loadBlocks([actor.personId, ...ids]);
  const isApart = (id: string) => blocks(actor.personId, id) || blocks(id, actor.personId);
  const tokens = tokensOf(about.words);
  return others
    .filter(({ accessed }) => !isApart(accessed.person._id))
    .flatMap((entry) => matchOf(entry, about, tokens, names))
    .toSorted((a, b) => b.points - a.points || (a.personId < b.personId ? -1 : 1))
    .map(({ personId, why, label }) => ({ personId, why, label }));
}

/** How many people say, in fields that the actor reads, that they know each of these places. */
export async function countWhoKnows(actor: Actor, codes: readonly string[]): Promise<Map<string, number>> {
  const { entries } = await loadPeopleEntries(actor);
  const knows = (code: string) =>
    entries.filter(({ profile }) => profile.territories.some((each) => isAround(each, code))).length;
  return new Map(codes.map((code) => [code, knows(code)]));
}

/** The strongest sign of each person says why; the others make them likelier. */
function matchOf(
  { accessed, profile }: PersonEntry,
  { territoryCodes, themes }: Asked,
  tokens: ReadonlySet<string>,
  names: Names,
): (KnowingPerson & { points: number })[] {
  const places = profile.territories.flatMap((code) =>
    territoryCodes
      .filter((asked) => isAround(code, asked))
      .map((asked) => ({
        ...{ why: 'territory' as const, label: placeLabel(code) },
        points: code === asked ? 4 : placesAround(asked).includes(code) ? 3 : 2,
      })),
  );
  const shared = profile.themes
    .filter((key) => themes.includes(key))
    .map((key) => ({ why: 'theme' as const, label: names.themes.get(key) ?? key, points: 1 }));
  const signs = [...places, ...shared, ...wordSigns(profile.offers, tokens, names)];
  const [best] = signs.toSorted((a, b) => b.points - a.points);
  if (!best) return [];
  const points = signs.reduce((sum, sign) => sum + sign.points, 0);
  return [{ personId: accessed.person._id, why: best.why, label: best.label, points }];
}

function wordSigns(
  { skillIds, words }: PersonEntry['profile']['offers'],
  tokens: ReadonlySet<string>,
  { skills }: Names,
) {
  const labels = skillIds.flatMap((id) => skills.get(id)?.label ?? []);
  const inCommon = (text: string) => [...tokensOf(text)].filter((token) => tokens.has(token)).length;
  const said = [...labels.map((label) => ({ label, weight: 2 })), { label: words, weight: 1 }];
  return said.flatMap(({ label, weight }) => {
    const points = weight * inCommon(label);
    return points > 0 ? [{ why: 'words' as const, label: label.slice(0, 120), points }] : [];
  });
}

function tokensOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ token }) => token ?? []));
}
