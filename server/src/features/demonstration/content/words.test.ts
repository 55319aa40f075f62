import { messageBodySchema } from '@sentiers/shared/messages/body.ts';
import { threadTitleSchema } from '@sentiers/shared/threads/schema.ts';
import { describe, expect, it } from 'vitest';
import { channels, neighbourChannels } from './channels.ts';
import { collections, experiences, trials } from './library.ts';
import { organisations } from './organisations.ts';
import { neighbours, people } from './people.ts';
import { commitments, comparisons, offNotes } from './territories.ts';
import { neighbourThreads, threads } from './threads.ts';
import { accompaniments, trailEntries } from './trails.ts';

const everyone = [...people, ...neighbours];
const everyChannel = [...channels, ...neighbourChannels];
const everyThread = [...threads, ...neighbourThreads];
const everyMessage = everyThread.flatMap((thread) =>
  thread.messages.map((message, index) => ({ message, where: `${thread.key}, message ${index + 1}` })),
);

describe('the demonstration’s content: words', () => {
  const texts = [
    ...everyMessage.map(({ message, where }) => [where, message.body] as const),
    ...everyThread.map(({ key, title }) => [`title of ${key}`, title] as const),
    ...everyone.flatMap(({ key, title, bio, offers, seeks }) =>
      [title, bio, offers, seeks].map((text) => [key, text] as const),
    ),
    ...organisations.flatMap(({ key, name, activity, description }) =>
      [name, activity, description].map((text) => [key, text] as const),
    ),
    ...experiences.flatMap(({ key, title, summary, sections }) =>
      [title, summary, ...sections.map((section) => ('body' in section ? section.body : ''))].map(
        (text) => [key, text] as const,
      ),
    ),
    ...trials.flatMap(({ experience, context, adaptation, outcome, difficulty }) =>
      [context, adaptation, outcome, difficulty].map((text) => [experience, text] as const),
    ),
    ...collections.flatMap(({ key, title, description, items }) =>
      [title, description, ...items.map(({ note }) => note)].map((text) => [key, text] as const),
    ),
    ...trailEntries.flatMap(({ organisation, step, entry }) =>
      [entry.notes ?? '', ...Object.values(entry.answers), ...(entry.partners ?? []).map(({ note }) => note)]
        // What isn't words is the key of a choice.
        .filter((text) => text.includes(' '))
        .map((text) => [`${organisation}, ${step}`, text] as const),
    ),
    ...accompaniments.flatMap(({ key, nextStep, entries, meetings }) =>
      [
        nextStep.words,
        ...entries.map(({ body }) => body),
        ...meetings.flatMap(({ title, place, note }) => [title, place, note]),
      ].map((text) => [key, text] as const),
    ),
    ...commitments.flatMap(({ key, text, checkIns }) =>
      [text, ...checkIns.map(({ why }) => why)].map((each) => [key, each] as const),
    ),
    ...offNotes.map(({ key, body }) => [key, body] as const),
    ...comparisons.flatMap(({ key, comparison: { title, criteria, territories } }) =>
      [
        title,
        ...criteria.map(({ label }) => label),
        ...territories.flatMap(({ notes, marks }) => [notes, ...Object.values(marks).map(({ why }) => why)]),
      ].map((each) => [key, each] as const),
    ),
    ...everyChannel.flatMap(({ key, name, description }) =>
      [name, description].map((text) => [key, text] as const),
    ),
  ];
  /** Without addresses, mentions and the marks of tables: what is left is French. */
  const prose = (text: string) => text.replace(/\]\([^)]*\)/g, ']').replace(/^\|[\s|:-]+\|$/gm, '');

  it.each([
    ['a straight quote', /['"]/],
    ['three dots', /\.\.\./],
    ['a ? ! or ; without its narrow no-break space', /(?<!\u202f)[?!;]/],
    ['a colon without its no-break space', /(?<!\u00a0):/],
    ['a loose guillemet', /«(?!\u00a0)|(?<!\u00a0)»/],
    ['a number that may break', /\d (?=\d{3}(?!\d)|€|%|km\b|h\b)/],
    ['two spaces, or one before a line’s end', / {2}| $/m],
  ])('contains nowhere %s', (_what, fault) => {
    const faulty = texts.filter(([, text]) => fault.test(prose(text)));
    expect(faulty).toEqual([]);
  });

  it('would be accepted by the product as it stands', () => {
    for (const { message, where } of everyMessage) {
      expect(messageBodySchema.parse(message.body), where).toBe(message.body);
    }
    for (const { title } of everyThread) expect(threadTitleSchema.parse(title)).toBe(title);
  });

  it('links to no real site', () => {
    const addresses = everyMessage.flatMap(({ message }) => message.body.match(/https?:\/\/[^)\s]*/g) ?? []);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith('https://example.org/'))).toEqual([]);
  });
});
