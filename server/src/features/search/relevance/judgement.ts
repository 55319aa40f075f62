/**
 * What someone who asks this is looking for on the demonstration's data, judged by reading it, before the search was
 * ever tried on it. A thread stands for the message it opens with; `thread#4` is its fourth message.
 */
export interface Judgement {
  q: string;
  /** What the query tries. */
  about:
    | 'subject'
    | 'accents'
    | 'plural'
    | 'elision'
    | 'hyphen'
    | 'number'
    | 'typo'
    | 'phrase'
    | 'name'
    | 'operator'
    | 'prefix';
  /** Key of who asks; `nora`, a member, by default. */
  as?: string;
  /** 3: what was looked for; 2: helps with it; 1: speaks of it. All else: nothing to do with it. */
  grades: Readonly<Record<string, 1 | 2 | 3>>;
}

/** `'right one' also, one helps` in one line: keys of grade 3, 2 and 1. */
export function grades(three: string, two = '', one = ''): Judgement['grades'] {
  const keys = (line: string, grade: 1 | 2 | 3) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((key): [string, 1 | 2 | 3] => [key, grade]);
  return Object.fromEntries([...keys(one, 1), ...keys(two, 2), ...keys(three, 3)]);
}
