import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import { isListedChannel } from '@sentiers/shared/channels/policy.ts';
import { type ClosedOperator, operatorValues, type SearchOperator } from '@sentiers/shared/search/query.ts';
import type { SearchSuggestion } from '@sentiers/shared/search/schema.ts';
import { findNamed } from '../../platform/search/named.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { byName, loadPersonSummaries } from '../people/people.queries.ts';
import { listReadablePeople } from '../people/people-pages.queries.ts';
import { listPlaces, loadThemeLabels } from '../programme/programme.queries.ts';
import { namedLike } from './named.queries.ts';

const LOOKED_AT = 200;

/** What may follow an operator, as far as it is typed: only what the actor may know of. */
export async function suggestValues(
  actor: Actor,
  { operator, value, limit }: { operator: SearchOperator; value: string; limit: number },
): Promise<SearchSuggestion[]> {
  const all = await valuesOf(actor, operator, value);
  return all.slice(0, limit);
}

async function valuesOf(actor: Actor, operator: SearchOperator, value: string): Promise<SearchSuggestion[]> {
  if (operator === 'author') return suggestPeople(actor, value);
  if (operator === 'channel') {
    const channels = await listReadableChannels(actor);
    const named = channels
      .filter(({ facts }) => isListedChannel(facts))
      .map(({ channel }) => ({
        id: channel._id,
        label: channel.name,
        detail: channel.description,
      }));
    return namedLike(named, value).map(({ label, detail }) => ({ value: label, label, detail }));
  }
  if (operator === 'theme') {
    const themes = [...(await loadThemeLabels())].map(([id, label]) => ({ id, label }));
    return namedLike(themes, value).map(({ id, label }) => ({ value: id, label, detail: '' }));
  }
  if (operator === 'territory') {
    const places = listPlaces().map(({ code, label }) => ({ id: code, label }));
    return namedLike(places, value).map(({ id, label }) => ({
      value: label,
      label,
      detail: id.replace('region:', ''),
    }));
  }
  if (!(operator in operatorValues)) return [];
  const closed = Object.values(operatorValues[operator as ClosedOperator]) as { fr: readonly string[] }[];
  const named = closed.map(({ fr: [name = ''] }) => ({ id: name, label: name }));
  return namedLike(named, value).map(({ id, label }) => ({ value: id, label, detail: '' }));
}

async function suggestPeople(actor: Actor, value: string): Promise<SearchSuggestion[]> {
  const found = value.trim() === '' ? null : await findNamed('person', value, LOOKED_AT);
  const readable = isCoordinator(actor) ? null : new Set(await listReadablePeople(actor));
  const ids = found
    ? found.filter((id) => readable?.has(id) ?? true)
    : [...(readable ?? [])].slice(0, LOOKED_AT);
  const people = await loadPersonSummaries(ids);
  const named = [...people.values()].toSorted(byName).map((person) => ({ ...person, label: person.name }));
  return namedLike(named, value).map(({ label, organisation }) => ({
    value: label,
    label,
    detail: organisation ?? '',
  }));
}
