import type { CodevSheet } from './schema.ts';

/** The headings of an experience that begins with a session, in the reader’s language. */
export interface DraftWords {
  subject: string;
  contract: string;
  plan: string;
  lessons: string;
  commitment: string;
  /** « pour le 1er mars ». */
  due: (dueOn: string) => string;
}

/** What was written in a session, as the sections of an experience: those of which nothing was written are left out. */
export function draftSections(
  { texts, lessons, commitment }: Pick<CodevSheet, 'texts' | 'lessons' | 'commitment'>,
  words: DraftWords,
): { heading: string; body: string }[] {
  const sections = [
    { heading: words.subject, body: texts.subject ?? '' },
    { heading: words.contract, body: texts.contract ?? '' },
    { heading: words.plan, body: texts.plan ?? '' },
    { heading: words.lessons, body: lessons.join('\n\n') },
    {
      heading: words.commitment,
      body: commitment ? `${commitment.text}, ${words.due(commitment.dueOn)}.` : '',
    },
  ];
  return sections.filter(({ body }) => body.trim() !== '');
}

/** An experience begun: Markdown, with a section for each thing that was written. */
export function experienceDraft(sheet: CodevSheet, words: DraftWords): string {
  const sections = draftSections(sheet, words).map(({ heading, body }) => `## ${heading}\n\n${body}`);
  return [`# ${sheet.title}`, ...sections].join('\n\n');
}
