import type { RecapDocument, RecapPoll, RecapWords } from '@sentiers/shared/recaps/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { choiceOf } from './recap-markdown.ts';
import { type RecapTexts, recapWords } from './recap-words.ts';

/** The questions of a recap, one line for each: those most wanted first. */
export function questionRows({ sections }: RecapDocument, language: Locale): string[][] {
  const texts = recapWords(language);
  const questions = sections
    .flatMap(({ entries }) => entries)
    .filter((entry): entry is RecapWords => entry.kind === 'words' && entry.source === 'question')
    .sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  return [
    texts.csv.questions,
    ...questions.map(({ words, by, votes, answer, answeredLive }, index) => [
      String(index + 1),
      words,
      by?.name ?? '',
      String(votes ?? 0),
      answer?.words ?? (answeredLive ? texts.csv.live : ''),
      answer?.by?.name ?? '',
    ]),
  ];
}

/** The polls of a recap, one line for each choice of each round; one for a poll of which no choice is told. */
export function pollRows({ sections }: RecapDocument, language: Locale): string[][] {
  const texts = recapWords(language);
  const polls = sections
    .flatMap(({ entries }) => entries)
    .filter((entry): entry is RecapPoll => entry.kind === 'poll');
  return [texts.csv.polls, ...polls.flatMap((poll) => rowsOf(poll, texts))];
}

function rowsOf({ question, form, anonymous, rounds }: RecapPoll, texts: RecapTexts): string[][] {
  return rounds.flatMap(({ round, people, tables, lines }) => {
    const head = [question, String(round), anonymous ? texts.csv.anonymous : ''];
    if (lines.length === 0) return [[...head, '', String(people), String(tables)]];
    return lines.map((line) => [
      ...head,
      choiceOf(line.label, form, texts),
      String(line.people),
      line.tables === null ? '' : String(line.tables),
    ]);
  });
}
