import type { CodevSheet } from '@sentiers/shared/codev/schema.ts';

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

/** An experience begun: Markdown, with a section for each thing that was written; none is empty. */
export function experienceDraft(
  { title, texts, lessons, commitment }: CodevSheet,
  words: DraftWords,
): string {
  const sections = [
    [words.subject, texts.subject],
    [words.contract, texts.contract],
    [words.plan, texts.plan],
    [words.lessons, lessons.join('\n\n')],
    [words.commitment, commitment ? `${commitment.words}, ${words.due(commitment.dueOn)}.` : ''],
  ];
  const written = sections.filter(([, body]) => body !== undefined && body.trim() !== '');
  return [`# ${title}`, ...written.map(([heading, body]) => `## ${heading}\n\n${body}`)].join('\n\n');
}
