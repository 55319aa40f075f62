import { posix } from 'node:path';
import { Marked, type Token } from 'marked';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type Candidate,
  type CandidateDocument,
  type CandidateSection,
  emptyCandidate,
} from './candidate.ts';

const marked = new Marked({ gfm: true, breaks: true });

const line = z
  .union([z.string(), z.number()])
  .transform(String)
  .nullish()
  .transform((value) => value ?? '');
const named = (field: string) =>
  z
    .union([line, z.looseObject({ [field]: line }).transform((value) => String(value[field] ?? ''))])
    .nullish()
    .transform((value) => value ?? '');
const several = (field: string) =>
  z
    .union([z.array(named(field)), named(field).transform((value) => value.split(/[,|]/))])
    .nullish()
    .transform((values) => (values ?? []).map((value) => value.trim()).filter((value) => value !== ''));

const documentSchema = z.object({ file: line, caption: line });
const frontSchema = z.looseObject({
  ...{ id: line, title: line, summary: line, kind: line, outcome: line, organisation: named('name') },
  ...{ cohort: named('name'), state: line, level: line, names: named('level'), pseudonym: line, step: line },
  ...{ cover: line, territory: several('code'), themes: several('key') },
  cost: z.object({ euros: line, eurosPerYear: line, days: line, months: line }).nullish(),
  sections: z
    .array(z.object({ title: line, type: line, level: line, documents: z.array(documentSchema).nullish() }))
    .nullish(),
});
type Front = z.infer<typeof frontSchema>;

/** A file of Markdown: what its front matter says, then its sections, each under a heading of the second level. */
export function markdownCandidate(number: number, path: string, text: string): Candidate {
  const [, head = '', body = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [
    '',
    '',
    text,
  ];
  const front = frontSchema.safeParse(readYaml(head));
  if (!front.success) {
    const problem = {
      field: front.error.issues[0]?.path.join('.') ?? '',
      reason: 'not_front_matter',
      value: '',
    };
    return { ...emptyCandidate(number, path), problems: [problem] };
  }
  const { data } = front;
  const { intro, parts } = partsOf(data.id === '' ? body : withoutFoot(body));
  const cost = data.cost ?? { euros: '', eurosPerYear: '', days: '', months: '' };
  return {
    ...{ ...emptyCandidate(number, path), folder: posix.dirname(path) },
    ...{ title: data.title || intro.title, summary: data.summary, kind: data.kind, outcome: data.outcome },
    ...{ organisation: data.organisation, cohort: data.cohort, state: data.state, level: data.level },
    ...{ names: data.names, pseudonym: data.pseudonym, places: data.territory, themes: data.themes },
    ...{ step: data.step, cover: data.cover, cost: { ...cost, note: noteIn(data, parts) } },
    sections: sectionsOf(data, parts),
  };
}

/** What can't be read is no front matter of ours. */
function readYaml(head: string): unknown {
  try {
    return parse(head, { maxAliasCount: 10 }) ?? {};
  } catch {
    return null;
  }
}

interface Part {
  heading: string;
  body: string;
}

function partsOf(body: string): { intro: { title: string }; parts: Part[] } {
  const parts: Part[] = [];
  let title = '';
  for (const token of marked.lexer(body) as (Token & { depth?: number; text?: string })[]) {
    if (token.type === 'heading' && token.depth === 1 && parts.length === 0) title = token.text ?? '';
    else if (token.type === 'heading' && token.depth === 2)
      parts.push({ heading: token.text ?? '', body: '' });
    else {
      const last = parts.at(-1);
      if (last) last.body += token.raw;
    }
  }
  return {
    intro: { title },
    parts: parts.map(({ heading, body: words }) => ({ heading, body: words.trim() })),
  };
}

/** Of an export: after its last rule it says how to cite it, and no more of it. */
function withoutFoot(body: string): string {
  const tokens = marked.lexer(body);
  const at = tokens.findLastIndex(({ type }) => type === 'hr');
  return (at === -1 ? tokens : tokens.slice(0, at)).map(({ raw }) => raw).join('');
}

/** Values of a section of another type than text are in the front matter: its text only says them again. */
function sectionsOf(front: Front, parts: readonly Part[]): CandidateSection[] {
  return parts.flatMap(({ heading, body }, index): CandidateSection[] => {
    const told = toldOf(front, heading, index);
    const level = told?.level ?? '';
    const type = told?.type ?? 'text';
    if (type === 'text') return [{ heading, body, level, documents: null }];
    const documents = type === 'documents' ? (told?.documents ?? []) : null;
    return [{ heading, body: '', level, documents: documents?.map(documentOf) ?? null }];
  });
}

function documentOf({ file, caption }: z.infer<typeof documentSchema>): CandidateDocument {
  return { path: file, caption };
}

/** A heading's own line in the front matter: in the same place, or by its title. */
function toldOf({ sections }: Front, heading: string, index: number) {
  const inPlace = sections?.[index];
  return inPlace?.title === heading ? inPlace : sections?.find(({ title }) => title === heading);
}

/** After the list of its figures, what a section of cost says in words. */
function noteIn(front: Front, parts: readonly Part[]): string {
  const part = parts.find(({ heading }, index) => toldOf(front, heading, index)?.type === 'cost');
  if (!part) return '';
  const [first, ...others] = marked.lexer(part.body);
  const isList = first?.type === 'list';
  return (isList ? others : [first, ...others])
    .map((token) => token?.raw ?? '')
    .join('')
    .trim();
}
