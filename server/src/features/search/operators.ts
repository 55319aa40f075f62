import type { Actor } from '@sentiers/shared/actor.ts';
import {
  closedValue,
  type QueryProblem,
  readDate,
  type SearchFilter,
  type SearchOperator,
  type TypeValue,
} from '@sentiers/shared/search/query.ts';
import {
  findAuthors,
  findChannelsNamed,
  findPlacesNamed,
  findThemesNamed,
  knowsAny,
} from './named.queries.ts';
import { startOfParisDay } from './paris-day.ts';
import { loadResolvedThreads, loadUnreadThreads } from './states.queries.ts';

/** What operators ask for, once it is known what their values name. */
export interface Asked {
  /** Of these kinds only; null for all. */
  types: ReadonlySet<TypeValue> | null;
  notTypes: ReadonlySet<TypeValue>;
  channels: Choice;
  authors: Choice;
  themes: Choice;
  territories: Choice;
  files: boolean | null;
  from: Date | null;
  before: Date | null;
  /** Only in these conversations, from beyond a rank in each. */
  beyond: ReadonlyMap<string, number>[];
  /** Not there. */
  notBeyond: ReadonlyMap<string, number>[];
  /** What the actor wrote is not unread to them. */
  notMine: boolean;
  problems: QueryProblem[];
  /** Values that name nobody whom the actor may know of: to tell more would tell who exists. */
  unknownAuthors: QueryProblem[];
}

/** One of these ids, where any is asked for; and none of those. */
export interface Choice {
  anyOf: readonly string[] | null;
  noneOf: readonly string[];
}

type Named = 'channel' | 'author' | 'theme' | 'territory';
const finders: Record<Named, (actor: Actor, value: string) => Promise<string[]>> = {
  channel: findChannelsNamed,
  author: findAuthors,
  theme: (_actor, value) => findThemesNamed(value),
  territory: async (_actor, value) => findPlacesNamed(value),
};

/** Finds what the values of operators name. What names nothing is a problem to tell, and finds nothing. */
export async function resolveFilters(actor: Actor, filters: readonly SearchFilter[]): Promise<Asked> {
  const problems: QueryProblem[] = [];
  const unknownAuthors: QueryProblem[] = [];
  const choose = async (operator: Named): Promise<Choice> => {
    const choice = { anyOf: null as string[] | null, noneOf: [] as string[] };
    for (const filter of filters.filter((each) => each.operator === operator)) {
      const ids = await finders[operator](actor, filter.value);
      if (operator === 'author') {
        if (!(await knowsAny(actor, ids))) unknownAuthors.push(unknownValue(filter));
      } else if (ids.length === 0) problems.push(unknownValue(filter));
      if (filter.negated) choice.noneOf.push(...ids);
      else choice.anyOf = [...(choice.anyOf ?? []), ...ids];
    }
    return choice;
  };
  const [channels, authors, themes, territories, states] = await Promise.all([
    choose('channel'),
    choose('author'),
    choose('theme'),
    choose('territory'),
    resolveStates(actor, filters),
  ]);
  return {
    ...resolveTypes(filters),
    ...{ channels, authors, themes, territories },
    files: resolveFiles(filters),
    ...resolveDates(filters),
    ...states,
    problems,
    unknownAuthors,
  };
}

function unknownValue({ operator, value }: SearchFilter): QueryProblem {
  return { reason: 'unknown_value', operator, value };
}

const of = (filters: readonly SearchFilter[], operator: SearchOperator) =>
  filters.filter((each) => each.operator === operator);

function resolveTypes(filters: readonly SearchFilter[]): Pick<Asked, 'types' | 'notTypes'> {
  const typed = of(filters, 'type').map(({ value, negated }) => ({
    type: closedValue('type', value),
    negated,
  }));
  const named = (negated: boolean) =>
    new Set(typed.flatMap((each) => (each.negated === negated && each.type ? [each.type] : [])));
  const asked = typed.some(({ negated }) => !negated);
  return { types: asked ? named(false) : null, notTypes: named(true) };
}

function resolveFiles(filters: readonly SearchFilter[]): boolean | null {
  const asked = of(filters, 'has').find(({ value }) => closedValue('has', value) === 'file');
  return asked ? !asked.negated : null;
}

/** `après:` has the day that it names, `avant:` hasn't. */
function resolveDates(filters: readonly SearchFilter[]): Pick<Asked, 'from' | 'before'> {
  const limits = { from: [] as number[], before: [] as number[] };
  for (const { operator, value, negated } of filters) {
    const date = operator === 'before' || operator === 'after' ? readDate(value) : null;
    if (!date) continue;
    const side = (operator === 'after') === negated ? 'before' : 'from';
    limits[side].push(startOfParisDay(date.first).getTime());
  }
  return {
    from: limits.from.length > 0 ? new Date(Math.max(...limits.from)) : null,
    before: limits.before.length > 0 ? new Date(Math.min(...limits.before)) : null,
  };
}

async function resolveStates(
  actor: Actor,
  filters: readonly SearchFilter[],
): Promise<Pick<Asked, 'beyond' | 'notBeyond' | 'notMine'>> {
  const states = of(filters, 'is').map(({ value, negated }) => ({
    state: closedValue('is', value),
    negated,
  }));
  const beyond: ReadonlyMap<string, number>[] = [];
  const notBeyond: ReadonlyMap<string, number>[] = [];
  for (const { state, negated } of states) {
    if (state === null) continue;
    const found = state === 'unread' ? await loadUnreadThreads(actor) : await loadResolvedThreads(actor);
    (negated ? notBeyond : beyond).push(found);
  }
  return { beyond, notBeyond, notMine: states.some(({ state, negated }) => state === 'unread' && !negated) };
}
