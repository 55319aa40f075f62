import { type Asking, likenessOf, type Offering, sumOf } from '@sentiers/shared/mentoring/likeness.ts';
import { minutesTaken, type Weights } from '@sentiers/shared/mentoring/schema.ts';
import highsModule from 'highs';
import type { Programme } from './people.ts';

/** Each tenth of declared time that is taken counts the weight once. */
const TENTHS = 10;
// Its types are those of its CommonJS twin, whose default export stands one level deeper.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();

/** The most points of all matchings that serve everyone, both forms judged together. */
export interface Optimum {
  /** What the solver proved that none exceeds. */
  points: number;
  milliseconds: number;
}

/**
 * The exact optimum, by a mixed-integer solver that knows nothing of how the matching works: it chooses at once who has
 * which newcomer for some months, and for twenty minutes, each next one of a mentor's costing the share then taken.
 *
 * @throws Error where not everyone can be served, or nothing was proved
 */
export function solveExactly({ requests, mentors }: Programme, weights: Weights): Optimum {
  const started = performance.now();
  const program = writeProgram(
    requests,
    mentors.filter(({ paused }) => !paused),
    weights,
  );
  const { Status, ObjectiveValue } = highs.solve(program, { mip_rel_gap: 0, output_flag: false });
  if (Status !== 'Optimal') throw new Error(`The exact optimum was not found: ${Status}`);
  return { points: ObjectiveValue, milliseconds: performance.now() - started };
}

/** In CPLEX's LP format. `p`: this request is this mentor's; `a`: so many months; `c`: one call more, after those. */
function writeProgram(requests: readonly Asking[], mentors: readonly Offering[], weights: Weights): string {
  const objective: string[] = [];
  const rules: string[] = [];
  const yesOrNo: string[] = [];
  const bounds: string[] = [];
  const mentorsOf = new Map<number, string[]>(requests.map((_, index) => [index, []]));
  mentors.forEach((mentor, m) => {
    const pairs = { call: [] as string[], months: [] as string[] };
    requests.forEach((request, r) => {
      if (!mentor.forms.includes(request.form) || request.apart.includes(mentor.id)) return;
      const pair = `p_${r}_${m}`;
      pairs[request.form].push(pair);
      mentorsOf.get(r)?.push(pair);
      yesOrNo.push(pair);
      objective.push(term(sumOf(likenessOf(request, mentor, weights)), pair));
    });
    const { chosen, months, calls } = timesOf(mentor, m, pairs);
    rules.push(`${chosen.map(({ name }) => name).join(' + ')} = 1`);
    if (pairs.months.length > 0) rules.push(balance(pairs.months, months));
    if (pairs.call.length > 0)
      rules.push(
        balance(
          pairs.call,
          calls.map(({ name }) => [1, name] as const),
        ),
      );
    for (const { name, cost } of chosen) {
      yesOrNo.push(name);
      objective.push(term(-weights.load * TENTHS * cost, name));
    }
    for (const { name, cost, after } of calls) {
      bounds.push(`0 <= ${name} <= 1`);
      rules.push(`${name} - ${after} <= 0`);
      objective.push(term(-weights.load * TENTHS * cost, name));
    }
  });
  for (const pairs of mentorsOf.values()) rules.push(`${pairs.join(' + ')} = 1`);
  return [
    ...['Maximize', ` points: ${objective.join(' ')}`, 'Subject To'],
    ...rules.map((rule, index) => ` r${index}: ${rule}`),
    ...['Bounds', ...bounds.map((bound) => ` ${bound}`)],
    ...['Binary', ` ${yesOrNo.join(' ')}`, 'End', ''],
  ].join('\n');
}

/** How many of each form a mentor may take, and what share of their time each is at. */
function timesOf(
  { declared, taken }: Offering,
  m: number,
  pairs: { call: readonly string[]; months: readonly string[] },
) {
  const left = declared - taken;
  const share = (minutes: number) => (taken + minutes) / declared;
  const mostMonths = Math.min(pairs.months.length, Math.floor(left / minutesTaken.months));
  const chosen: { name: string; cost: number }[] = [];
  const months: [number, string][] = [];
  const calls: { name: string; cost: number; after: string }[] = [];
  let cost = 0;
  for (let count = 0; count <= mostMonths; count += 1) {
    const minutes = count * minutesTaken.months;
    if (count > 0) cost += share(minutes);
    const name = `a_${m}_${count}`;
    chosen.push({ name, cost });
    if (count > 0) months.push([count, name]);
    const mostCalls = Math.min(pairs.call.length, Math.floor((left - minutes) / minutesTaken.call));
    for (let call = 1; call <= mostCalls; call += 1) {
      const after = minutes + call * minutesTaken.call;
      calls.push({ name: `c_${m}_${count}_${call}`, cost: share(after), after: name });
    }
  }
  return { chosen, months, calls };
}

/** As many pairs as there are of these. */
function balance(pairs: readonly string[], of: readonly (readonly [number, string])[]): string {
  return `${pairs.join(' + ')} ${of.map(([count, name]) => `- ${count} ${name}`).join(' ')} = 0`;
}

function term(factor: number, name: string): string {
  return `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;
}
