import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { fold } from '@sentiers/shared/search/fold.ts';
import { findNamed } from '../../platform/search/named.ts';
import { listReadableChannels, loadChannels } from '../channels/channels.access.ts';
import { listReadablePeople } from '../people/people-pages.queries.ts';
import { listPlaces, loadThemeLabels } from '../programme/programme.queries.ts';

const AUTHORS = 50;
const myself = new Set(['moi', 'me']);
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/**
 * People that a value names: by their id, their name or the beginning of its words. Not only those whose page the
 * actor may open: one reads words of others too, and what one may not read is never found.
 */
export async function findAuthors(actor: Actor, value: string): Promise<string[]> {
  if (myself.has(fold(value))) return [actor.personId];
  if (id.test(value)) return [value.toLowerCase()];
  return findNamed('person', value, AUTHORS);
}

/** Whether the actor may know that one of these people exists: themselves, or someone whose page they may open. */
export async function knowsAny(actor: Actor, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  if (isCoordinator(actor) || ids.includes(actor.personId)) return true;
  const known = new Set(await listReadablePeople(actor));
  return ids.some((each) => known.has(each));
}

/** Readable channels that a value names: by their id or their name, else by the beginning of its words. */
export async function findChannelsNamed(actor: Actor, value: string): Promise<string[]> {
  const channels = await listReadableChannels(actor);
  const named = channels.map(({ channel }) => ({ id: channel._id, label: channel.name }));
  return bestNamed(named, value);
}

export async function findThemesNamed(value: string): Promise<string[]> {
  const themes = await loadThemeLabels();
  return bestNamed(
    [...themes].map(([key, label]) => ({ id: key, label })),
    value,
  );
}

/** Départements and regions, by their name or their code. */
export function findPlacesNamed(value: string): string[] {
  const places = listPlaces();
  const wanted = fold(value);
  const byCode = places.filter(({ code }) => fold(code) === wanted);
  if (byCode.length > 0) return byCode.map(({ code }) => code);
  return bestNamed(
    places.map(({ code, label }) => ({ id: code, label })),
    value,
  );
}

export interface Named {
  id: string;
  label: string;
}

/** Those of exactly this name; without any, those whose words begin so. */
export function bestNamed(named: readonly Named[], value: string): string[] {
  const wanted = fold(value).trim();
  const exact = named.filter((each) => each.id.toLowerCase() === wanted || fold(each.label) === wanted);
  const found = exact.length > 0 ? exact : namedLike(named, value);
  return found.map((each) => each.id);
}

/** Those each word of the value begins a word of; those that begin so themselves first, else in the order given. */
export function namedLike<Each extends Named>(named: readonly Each[], value: string): Each[] {
  const wanted = lettersOf(value);
  const like = named.filter(({ label }) => {
    const words = lettersOf(label);
    return wanted.every((letters) => words.some((word) => word.startsWith(letters)));
  });
  const begins = ({ label }: Each) => lettersOf(label).join(' ').startsWith(wanted.join(' '));
  return like.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}

function lettersOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Theme and territory of these channels. */
export async function findChannelMarks(
  ids: readonly string[],
): Promise<Map<string, { themeKey: string | null; territoryCode: string | null }>> {
  const channels = await loadChannels(ids);
  return new Map(
    [...channels].map(
      ([
        channelId,
        {
          channel: { themeKey, territoryCode },
        },
      ]) => [channelId, { themeKey, territoryCode }],
    ),
  );
}
