import { lazy, Suspense } from 'react';
import type { MarkdownProps } from './Markdown.tsx';

const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }));

/** What would be read as noise until the reader is there: the marks of headings, bold, struck and code. */
const marks = /^#{1,6} |\*\*|__|~~|`/gm;

/** `Markdown` where it is not what the page is opened for: its reader arrives after the page, the words at once. */
export function LazyMarkdown({ children, files = [] }: MarkdownProps) {
  return (
    <Suspense fallback={<div style={{ whiteSpace: 'pre-line' }}>{children.replace(marks, '')}</div>}>
      <Markdown files={files}>{children}</Markdown>
    </Suspense>
  );
}
