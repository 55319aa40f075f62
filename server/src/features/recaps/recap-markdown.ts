import type { RecapDocument, RecapPoll, RecapWords } from '@sentiers/shared/recaps/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { dayOf, type RecapTexts, recapWords } from './recap-words.ts';

type Signature = RecapWords['by'];

/**
 * A recap as the post that is published, without its title.
 *
 * @param withdrawnAt when words were taken out of it last, since it was published
 */
export function recapMarkdown(
  { intro, sections }: RecapDocument,
  { language, withdrawnAt }: { language: Locale; withdrawnAt: Date | null },
): string {
  const texts = recapWords(language);
  const quotes = sections.some(({ entries }) => entries.some(({ kind }) => kind === 'words'));
  return [
    ...(intro ? [intro] : []),
    ...sections.map(({ kind, entries }) =>
      [
        `## ${texts.sections[kind]}`,
        ...entries.map((entry) => (entry.kind === 'poll' ? pollOf(entry, texts) : wordsOf(entry, texts))),
      ].join('\n\n'),
    ),
    ...(sections.length === 0 ? [`*${texts.nothing}*`] : []),
    ...(quotes ? [`*${texts.consent}*`] : []),
    ...(withdrawnAt ? [`*${texts.withdrawn(dayOf(withdrawnAt, texts))}*`] : []),
  ].join('\n\n');
}

/** What someone said, then who, or that it was someone: words are quoted, a question stands by itself. */
function wordsOf(entry: RecapWords, texts: RecapTexts): string {
  const { source, words, by, votes, codevText, answer, answeredLive } = entry;
  const support = votes === null || votes === 0 ? [] : [texts.votes(votes)];
  const signed = `— ${[signatureOf(by, texts), ...support].join(' · ')}`;
  return [
    ...(codevText ? [`**${texts.codev[codevText]}**`] : []),
    source === 'question' ? `**${plain(words)}**  \n${signed}` : quoted(`${words}\n\n${signed}`),
    ...(answer
      ? [`**${texts.answer}** — ${signatureOf(answer.by, texts)}`, quoted(plain(answer.words))]
      : []),
    ...(answeredLive ? [`*${texts.answeredLive}.*`] : []),
  ].join('\n\n');
}

function signatureOf(by: Signature, texts: RecapTexts): string {
  if (!by) return texts.unnamed;
  const name = `**${plain(by.name)}**`;
  return by.organisation === null ? name : `${name}, ${plain(by.organisation)}`;
}

function pollOf({ question, form, anonymous, rounds }: RecapPoll, texts: RecapTexts): string {
  return [
    `**${plain(question)}**`,
    ...rounds.flatMap((round) => {
      const { people, tables, mean, lines } = round;
      const figures = [
        ...(rounds.length > 1 ? [texts.round(round.round)] : []),
        texts.people(people),
        ...(tables > 0 ? [texts.tables(tables)] : []),
        ...(mean === null ? [] : [texts.mean(mean)]),
        ...(anonymous ? [texts.anonymous] : []),
      ];
      const told = lines.map(
        (line) => `- ${labelOf(line.label, form, texts)}${texts.colon}${figureOf(line, form, texts)}`,
      );
      return [`*${figures.join(' · ')}*`, ...(told.length > 0 ? [told.join('\n')] : [])];
    }),
    ...(form === 'texts' ? [texts.texts] : []),
  ].join('\n\n');
}

function labelOf(label: string, form: RecapPoll['form'], texts: RecapTexts): string {
  return plain(choiceOf(label, form, texts));
}

/** A choice's words; of a date, its day and hour. */
export function choiceOf(label: string, form: RecapPoll['form'], { locale }: RecapTexts): string {
  if (form !== 'dates') return label;
  const style = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(label));
}

function figureOf(
  { people, tables }: RecapPoll['rounds'][number]['lines'][number],
  form: RecapPoll['form'],
  texts: RecapTexts,
): string {
  const unit = form === 'ranking' ? texts.points : texts.people;
  return [unit(people), ...(tables === null ? [] : [tablesOf(tables, form, texts)])].join(' · ');
}

/** Of a ranking, the tables' points are others. */
function tablesOf(tables: number, form: RecapPoll['form'], texts: RecapTexts): string {
  return form === 'ranking' ? `${texts.points(tables)} (tables)` : texts.tables(tables);
}

function quoted(body: string): string {
  return body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** What is no Markdown is told as it was written. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** The first words of the thread that an open question becomes; `quote`: null where its author didn't let it go. */
export function questionMarkdown(
  { room, quote }: { room: string; quote: { words: string; by: Signature } | null },
  language: Locale,
): string {
  const texts = recapWords(language);
  return [
    texts.leftOpen(plain(room)),
    ...(quote ? [quoted(`${quote.words}\n\n— ${signatureOf(quote.by, texts)}`)] : []),
  ].join('\n\n');
}
