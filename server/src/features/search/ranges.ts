import type { Actor } from '@sentiers/shared/actor.ts';
import type { TypeValue } from '@sentiers/shared/search/query.ts';
import type { Marks, Range } from '../../platform/search/candidates.ts';
import { type Scope, type SearchSource, searchSources } from '../../platform/search/sources.ts';
import { findChannelMarks } from './named.queries.ts';
import type { Asked } from './operators.ts';

/** Kinds of what people write: it has an author, a date, a channel. */
const written: ReadonlySet<string> = new Set(['thread', 'message', 'file']);
const threadKinds: readonly TypeValue[] = ['question', 'announcement'];

/** Where to look, for each kind of thing that can be meant by what is asked. */
export async function rangesOf(actor: Actor, asked: Asked): Promise<Range[]> {
  const ranges = await Promise.all(
    searchSources()
      .filter(({ kind }) => isAskedFor(kind, asked))
      .map((source) => rangeOf(actor, source, asked)),
  );
  return ranges.filter((range) => range !== null);
}

function isAskedFor(kind: string, asked: Asked): boolean {
  const { types, notTypes, channels, authors, files, from, before, beyond } = asked;
  const named = kind === 'thread' && threadKinds.some((type) => types?.has(type));
  if (types && !types.has(kind as TypeValue) && !named) return false;
  if (notTypes.has(kind as TypeValue)) return false;
  if (written.has(kind)) return true;
  const inConversation = channels.anyOf !== null || files !== null || beyond.length > 0;
  const byWhomOrWhen = authors.anyOf !== null || from !== null || before !== null;
  return !inConversation && (kind === 'experience' || !byWhomOrWhen);
}

async function rangeOf(actor: Actor, source: SearchSource, asked: Asked): Promise<Range | null> {
  const scopes = await source.scopes(actor);
  const range: Range = { kind: source.kind, scopes, marks: [], beyond: [], notBeyond: [] };
  if (written.has(source.kind)) return inConversations(actor, range, asked);
  const { authors, themes, territories } = asked;
  if (source.kind === 'channel') return { ...range, scopes: await withinChannels(scopes, asked) };
  const about = [...marksOf('theme', themes), ...marksOf('territory', territories)];
  if (source.kind === 'organisation') return { ...range, marks: about };
  if (source.kind === 'experience') return { ...range, marks: [...about, ...marksOf('author', authors)] };
  if (themes.anyOf !== null) return null;
  if (source.kind !== 'territory') return territories.anyOf === null ? range : null;
  const { anyOf, noneOf } = territories;
  const allowed = (id: string) => (anyOf === null || anyOf.includes(id)) && !noneOf.includes(id);
  return { ...range, scopes: scopes.map((scope) => ({ ...scope, ids: scope.ids?.filter(allowed) ?? [] })) };
}

async function inConversations(actor: Actor, range: Range, asked: Asked): Promise<Range> {
  const { types, notTypes, authors, files, beyond, notBeyond, notMine } = asked;
  const isThread = range.kind === 'thread';
  const wantedKinds = threadKinds.filter((type) => types?.has(type));
  const refusedKinds = threadKinds.filter((type) => notTypes.has(type));
  const ofKind = isThread && wantedKinds.length > 0 && !types?.has('thread');
  const marks: Marks[] = [
    ...marksOf('author', authors),
    ...(ofKind ? [{ anyOf: wantedKinds, negated: false }] : []),
    ...(isThread && refusedKinds.length > 0 ? [{ anyOf: refusedKinds, negated: true }] : []),
    ...(files === null ? [] : [{ anyOf: ['file'], negated: !files }]),
    ...(notMine ? [{ anyOf: [`author:${actor.personId}`], negated: true }] : []),
  ];
  // A thread is unread as a whole: only its messages have a rank.
  const whole = (groups: ReadonlyMap<string, number>) =>
    isThread ? new Map([...groups.keys()].map((id): [string, number] => [id, -1])) : groups;
  return {
    ...range,
    marks,
    scopes: await withinChannels(range.scopes, asked),
    beyond: beyond.map(whole),
    notBeyond: notBeyond.map(whole),
  };
}

function marksOf(name: string, { anyOf, noneOf }: Asked['authors']): Marks[] {
  const named = (ids: readonly string[]) => ids.map((id) => `${name}:${id}`);
  return [
    ...(anyOf === null ? [] : [{ anyOf: named(anyOf), negated: false }]),
    ...(noneOf.length === 0 ? [] : [{ anyOf: named(noneOf), negated: true }]),
  ];
}

/** The places of channels, as far as what is asked names them, their theme or their territory. */
async function withinChannels(scopes: readonly Scope[], asked: Asked): Promise<Scope[]> {
  const { channels, themes, territories } = asked;
  const isFree = [channels, themes, territories].every(
    ({ anyOf, noneOf }) => anyOf === null && noneOf.length === 0,
  );
  if (isFree) return [...scopes];
  const known = await findChannelMarks(scopes.flatMap(({ places }) => places));
  const suits = (choice: Asked['channels'], value: string | null) =>
    (choice.anyOf === null || (value !== null && choice.anyOf.includes(value))) &&
    (value === null || !choice.noneOf.includes(value));
  const allowed = (place: string) => {
    const marks = known.get(place);
    return (
      marks !== undefined &&
      suits(channels, place) &&
      suits(themes, marks.themeKey) &&
      suits(territories, marks.territoryCode)
    );
  };
  return scopes.map((scope) => ({ ...scope, places: scope.places.filter(allowed) }));
}
