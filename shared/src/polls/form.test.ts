import { describe, expect, test } from 'vitest';
import { pollFormInputSchema } from './form.ts';
import { pollInputSchema } from './schema.ts';

const id = (n: number) => `0198a000-0000-7000-8000-00000000000${n}`;
const option = (n: number, label = `Option ${n}`) => ({ id: id(n), label });
const date = (n: number, startsAt: string, endsAt: string | null = null) => ({ id: id(n), startsAt, endsAt });

function faults(form: unknown): string[] {
  const { error } = pollFormInputSchema.safeParse(form);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('a form', () => {
  test.each<[string, unknown]>([
    ['one answer', { kind: 'single', options: [option(1), option(2)] }],
    ['several', { kind: 'multiple', options: [option(1), option(2)], most: 2 }],
    ['an order', { kind: 'ranking', options: [option(1), option(2)] }],
    ['a scale', { kind: 'scale', from: 0, to: 10, fromLabel: 'pas du tout', toLabel: 'tout à fait' }],
    ['words', { kind: 'words' }],
    ['a text', { kind: 'text' }],
    ['dates', { kind: 'dates', options: [date(1, '2027-01-04T09:00:00Z'), date(2, '2027-01-05T09:00:00Z')] }],
  ])('of %s is taken', (_what, form) => {
    expect(faults(form)).toEqual([]);
  });

  test('keeps its options’ ids in one case, and what is not said has its usual value', () => {
    const written = { id: 'ABCDEF00-0000-7000-8000-000000000001', label: ' Le train ' };
    expect(pollFormInputSchema.parse({ kind: 'multiple', options: [written, option(2)] })).toEqual({
      kind: 'multiple',
      options: [{ id: 'abcdef00-0000-7000-8000-000000000001', label: 'Le train' }, option(2)],
      most: null,
    });
    expect(pollFormInputSchema.parse({ kind: 'scale', to: 5 })).toEqual({
      ...{ kind: 'scale', from: 1, to: 5, fromLabel: '', toLabel: '' },
    });
  });

  test.each<[string, unknown, string[]]>([
    ['one option', { kind: 'single', options: [option(1)] }, ['options too_few']],
    [
      'too many',
      {
        kind: 'single',
        options: Array.from({ length: 21 }, (_, at) => ({
          id: `0198a000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
          label: `Option ${at}`,
        })),
      },
      ['options too_many'],
    ],
    [
      'the same words twice, but for an accent',
      { kind: 'single', options: [option(1, 'Vélo'), option(2, 'velo')] },
      ['options.1.label option_twice'],
    ],
    [
      'the same id twice',
      { kind: 'ranking', options: [option(1), { ...option(2), id: id(1) }] },
      ['options.1.id option_twice'],
    ],
    [
      'the same date twice, told in two zones',
      { kind: 'dates', options: [date(1, '2027-01-04T09:00:00Z'), date(2, '2027-01-04T10:00:00+01:00')] },
      ['options.1.startsAt option_twice'],
    ],
    [
      'a date that ends as it begins',
      {
        kind: 'dates',
        options: [date(1, '2027-01-04T09:00:00Z', '2027-01-04T09:00:00Z'), date(2, '2027-01-05T09:00:00Z')],
      },
      ['options.0.endsAt ends_before_start'],
    ],
  ])('with %s is refused', (_what, form, expected) => {
    expect(faults(form)).toEqual(expected);
  });

  test('is named by its poll where it is wrong', () => {
    const { error } = pollInputSchema.safeParse({
      question: 'Quand ?',
      form: { kind: 'single', options: [option(1, 'Oui'), option(2, 'oui')] },
    });
    expect(error?.issues.map(({ path }) => path)).toEqual([['form', 'options', 1, 'label']]);
  });
});
