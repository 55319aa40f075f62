import type { PollForm } from '@sentiers/shared/polls/form.ts';
import type { Result } from '@sentiers/shared/polls/schema.ts';
import type { RecapPoll } from '@sentiers/shared/recaps/schema.ts';
import { type PollDoc, PollModel } from './polls.model.ts';
import { presentTally } from './polls.presenter.ts';
import { type TallyDoc, TallyModel } from './tallies.model.ts';

type Line = RecapPoll['rounds'][number]['lines'][number];

/** What two at least wrote is nobody's in particular. */
const SEVERAL = 2;

/**
 * The results of a conversation's polls as figures, for who may keep them: of those whose results its readers have seen,
 * the first opened first. Never who chose what; of what was written, what several people wrote alike.
 */
export async function findShownResults(conversationId: string): Promise<RecapPoll[]> {
  const state = { $in: ['open', 'closed'] as const satisfies PollDoc['state'][] };
  const [polls, tallies] = await Promise.all([
    PollModel.find({ conversationId, state, shown: true }).sort({ openedAt: 1, _id: 1 }).lean<PollDoc[]>(),
    TallyModel.find({ conversationId }).sort({ round: 1 }).lean<TallyDoc[]>(),
  ]);
  return polls.flatMap((poll) => {
    const rounds = tallies.filter(({ pollId, shown }) => pollId === poll._id && shown);
    return rounds.length === 0 ? [] : [resultOf(poll, rounds)];
  });
}

function resultOf({ _id, question, form, anonymous }: PollDoc, tallies: readonly TallyDoc[]): RecapPoll {
  return {
    kind: 'poll',
    pollId: _id,
    question,
    form: formOf(form),
    anonymous,
    rounds: tallies.map((tally) => {
      const { results } = presentTally(tally, 'readers');
      const { people, tables } = tally.voters;
      const mean = results?.byPerson.kind === 'scale' ? results.byPerson.mean : null;
      return { round: tally.round, people, tables, mean, lines: results ? linesOf(form, results) : [] };
    }),
  };
}

function formOf(form: PollForm): RecapPoll['form'] {
  if (form.kind === 'single' || form.kind === 'multiple') return 'options';
  return form.kind === 'text' ? 'texts' : form.kind;
}

function linesOf(
  form: PollForm,
  { byPerson, byTable }: { byPerson: Result; byTable: Result | null },
): Line[] {
  const tables = byTable && countsOf(byTable);
  const labels = labelsOf(form);
  return [...countsOf(byPerson)].map(([key, people]) => ({
    label: labels.get(key) ?? key,
    people,
    tables: tables && (tables.get(key) ?? 0),
  }));
}

/** By option, value or word. */
function countsOf(result: Result): Map<string, number> {
  switch (result.kind) {
    case 'options':
      return new Map(result.options.map(({ optionId, count }) => [optionId, count]));
    case 'ranking':
      return new Map(result.options.map(({ optionId, points }) => [optionId, points]));
    case 'scale':
      return new Map(result.values.map(({ value, count }) => [String(value), count]));
    case 'words': {
      const several = result.answers.filter(({ count }) => count >= SEVERAL);
      return new Map(several.map(({ text, count }) => [text, count]));
    }
    case 'texts':
      return new Map();
  }
}

function labelsOf(form: PollForm): Map<string, string> {
  if (!('options' in form)) return new Map();
  return new Map(
    form.options.map((option) => [option.id, 'label' in option ? option.label : option.startsAt]),
  );
}
