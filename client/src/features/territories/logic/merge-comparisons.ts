import type { ComparisonInput } from '@sentiers/shared/territories/schema.ts';

/** What two people changed in two ways: `kind` says what, `code` of which territory, `key` of which criterion. */
export interface ComparisonClash {
  kind: 'title' | 'level' | 'choice' | 'criterion' | 'territory' | 'notes' | 'mark';
  code: string;
  key: string;
  /** As each of the two left it; undefined: taken away. */
  mine: unknown;
  theirs: unknown;
}

export interface MergedComparison {
  /** Everything that either changed, with mine, or theirs, where both changed the same; alike where nothing clashes. */
  mine: ComparisonInput;
  theirs: ComparisonInput;
  clashes: ComparisonClash[];
}

type Part = Omit<ComparisonClash, 'mine' | 'theirs'> & { value: unknown };
type Parts = ReadonlyMap<string, Part>;

/** Puts together what two people changed of the same comparison, as it stood when both began (`base`). */
export function mergeComparisons(
  base: ComparisonInput,
  mine: ComparisonInput,
  theirs: ComparisonInput,
): MergedComparison {
  const [before, ours, others] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const clashes: ComparisonClash[] = [];
  const [left, right] = [new Map<string, Part>(), new Map<string, Part>()];
  for (const name of new Set([...others.keys(), ...ours.keys()])) {
    const [was, one, other] = [before.get(name), ours.get(name), others.get(name)];
    const isOurs = says(one) !== says(was);
    const isTheirs = says(other) !== says(was);
    const part = one ?? other;
    if (isOurs && isTheirs && says(one) !== says(other) && part) {
      const { kind, code, key } = part;
      clashes.push({ kind, code, key, mine: one?.value, theirs: other?.value });
      if (one) left.set(name, one);
      if (other) right.set(name, other);
      continue;
    }
    const kept = isOurs ? one : other;
    if (!kept) continue;
    left.set(name, kept);
    right.set(name, kept);
  }
  restoreAround(clashes, left, ours);
  restoreAround(clashes, right, others);
  return { mine: wholeOf(left, mine), theirs: wholeOf(right, theirs), clashes };
}

/** Where one of the two took away what the other wrote in: the side that wrote has all of it back. */
function restoreAround(clashes: readonly ComparisonClash[], parts: Map<string, Part>, own: Parts): void {
  for (const { kind, code, key } of clashes) {
    if (!parts.has(nameOf(kind, code, key))) continue;
    const around = [...own].filter(
      ([, part]) =>
        (part.code === code && code !== '' && !parts.has(nameOf('territory', code))) ||
        (part.kind === 'criterion' && part.key === key),
    );
    for (const [name, part] of around) if (!parts.has(name)) parts.set(name, part);
  }
}

function nameOf(kind: Part['kind'], code = '', key = ''): string {
  return [kind, code, key].join(' ');
}

function says(part: Part | undefined): string {
  return part ? JSON.stringify(part.value) : '';
}

/** A comparison in parts that may be changed apart from each other, by their names. */
function partsOf({ title, level, choice, criteria, territories }: ComparisonInput): Parts {
  const part = (kind: Part['kind'], value: unknown, code = '', key = ''): [string, Part] => [
    nameOf(kind, code, key),
    { kind, value, code, key },
  ];
  return new Map([
    part('title', title),
    part('level', level),
    part('choice', choice),
    ...criteria.map(({ key, label, weight }) => part('criterion', { label, weight }, '', key)),
    ...territories.flatMap(({ code, notes, marks }) => [
      part('territory', true, code),
      part('notes', notes, code),
      ...Object.entries(marks).map(([key, { mark, why }]) => part('mark', { mark, why }, code, key)),
    ]),
  ]);
}

type Criterion = ComparisonInput['criteria'][number];
type Compared = ComparisonInput['territories'][number];

/** Parts back in one; what is said of a criterion that is there no more goes with it. */
function wholeOf(parts: Parts, { title, level, choice }: ComparisonInput): ComparisonInput {
  const whole: ComparisonInput = { title, level, choice, criteria: [], territories: [] };
  const places = new Map<string, Compared>();
  for (const { kind, code, key, value } of parts.values()) {
    if (kind === 'title' || kind === 'level' || kind === 'choice') Object.assign(whole, { [kind]: value });
    if (kind === 'criterion') whole.criteria.push({ ...(value as Omit<Criterion, 'key'>), key });
    if (code === '' || !parts.has(nameOf('territory', code))) continue;
    const place = places.get(code) ?? { code, notes: '', marks: {} };
    places.set(code, place);
    if (kind === 'notes') place.notes = value as string;
    if (kind === 'mark') place.marks[key] = value as Compared['marks'][string];
  }
  whole.territories = [...places.values()];
  const keys = new Set(whole.criteria.map(({ key }) => key));
  for (const place of whole.territories) {
    place.marks = Object.fromEntries(Object.entries(place.marks).filter(([key]) => keys.has(key)));
  }
  if (whole.choice && !places.has(whole.choice.code)) whole.choice = null;
  return whole;
}
