import { z } from 'zod';
import { clientIdSchema, instantSchema } from '../ids.ts';
import { fold } from '../search/fold.ts';
import { lineOfText } from '../text.ts';

/** What a poll asks for: answers among options, a place on a scale, an order, words, a text, dates that suit. */
export const pollKinds = ['single', 'multiple', 'scale', 'ranking', 'words', 'text', 'dates'] as const;
export type PollKind = (typeof pollKinds)[number];

export const MOST_OPTIONS = 20;
export const LONGEST_OPTION = 140;
export const HIGHEST_OF_SCALE = 10;
/** Words that one voter may give to a cloud. */
export const MOST_WORDS = 5;

/** Chosen by who writes the poll, so that an option stays the same while it is drafted. */
const optionIdSchema = clientIdSchema.toLowerCase();

/**
 * The schema of a poll's form; `label` is that of an option's words.
 * `most`: how many one may choose, or rank; null where that is all of them.
 */
function formOf(label: z.ZodType<string, string>, endLabel: z.ZodType<string, string>) {
  const severalOf = <Option extends z.ZodType>(option: Option) =>
    z.array(option).min(2, { error: 'too_few' }).max(MOST_OPTIONS, { error: 'too_many' });
  const options = severalOf(z.object({ id: optionIdSchema, label }));
  const most = z.int().min(1).max(MOST_OPTIONS).nullable().default(null);
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('single'), options }),
    z.object({ kind: z.literal('multiple'), options, most }),
    z.object({
      kind: z.literal('scale'),
      from: z.int().min(0).max(1).default(1),
      to: z.int().min(2).max(HIGHEST_OF_SCALE),
      /** What its two ends mean; empty where that goes without saying. */
      fromLabel: endLabel.default(''),
      toLabel: endLabel.default(''),
    }),
    z.object({ kind: z.literal('ranking'), options, most }),
    z.object({ kind: z.literal('words'), most: z.int().min(1).max(MOST_WORDS).default(1) }),
    z.object({ kind: z.literal('text') }),
    z.object({
      kind: z.literal('dates'),
      options: severalOf(
        z.object({
          id: optionIdSchema,
          startsAt: instantSchema,
          endsAt: instantSchema.nullable().default(null),
        }),
      ),
    }),
  ]);
}

/** A form as it is read. */
export const pollFormSchema = formOf(z.string(), z.string());
export type PollForm = z.infer<typeof pollFormSchema>;

/** A form as it is written. */
export const pollFormInputSchema = formOf(
  lineOfText({ max: LONGEST_OPTION }),
  lineOfText({ min: 0, max: 60 }),
).superRefine((form, context) => {
  for (const { path, reason } of faultsOf(form)) {
    context.addIssue({ code: 'custom', path, message: reason });
  }
});

export interface Fault {
  path: (string | number)[];
  reason: string;
}

/** What must hold between the fields of a form: no option twice, each date's end after its beginning. */
function faultsOf(form: PollForm): Fault[] {
  if (!('options' in form)) return [];
  const faults = twice(form.options.map(({ id }) => id)).map((index) => faultOf(index, 'id', 'option_twice'));
  if (form.kind === 'dates') {
    const spans = form.options.map(({ startsAt, endsAt }) => ({
      from: Date.parse(startsAt),
      to: endsAt === null ? null : Date.parse(endsAt),
    }));
    faults.push(
      ...twice(spans.map(({ from, to }) => `${from} ${to}`)).map((at) =>
        faultOf(at, 'startsAt', 'option_twice'),
      ),
      ...spans.flatMap(({ from, to }, at) =>
        to !== null && to <= from ? [faultOf(at, 'endsAt', 'ends_before_start')] : [],
      ),
    );
  } else {
    const labels = form.options.map(({ label }) => fold(label));
    faults.push(...twice(labels).map((index) => faultOf(index, 'label', 'option_twice')));
  }
  return faults;
}

/** Places of those that stand before already. */
function twice(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

function faultOf(index: number, field: string, reason: string): Fault {
  return { path: ['options', index, field], reason };
}
