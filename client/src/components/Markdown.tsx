import { memo, useMemo } from 'react';
import { type DrawnFile, ShownFiles } from './files/drawn-file.ts';
import { MarkdownTokens, TokensWithCards } from './MarkdownTokens.tsx';
import { readMarkdown } from './markdown-tokens.ts';

/**
 * What reads Markdown gets ready with its first text, which takes a slow phone a tenth of a second: while the page rests
 * rather than as the first message comes.
 */
globalThis.requestIdleCallback?.(
  () => void readMarkdown('> Un **mot**, `et` [un autre](https://exemple.fr)\n\n- ici'),
);

export interface MarkdownProps {
  children: string;
  /** Whether addresses of threads, messages and people unfold. */
  cards?: boolean;
  /** Those that the words name: others are drawn as not available. */
  files?: readonly DrawnFile[];
}

/**
 * What a person wrote in Markdown, drawn safely: nothing of it becomes HTML, addresses are checked, images only come
 * from our server. Headings start at the third rank, under a page's own.
 */
export const Markdown = memo(function Markdown({ children, cards = false, files = none }: MarkdownProps) {
  const tokens = useMemo(() => readMarkdown(children), [children]);
  const Tokens = cards ? TokensWithCards : MarkdownTokens;
  return (
    <ShownFiles value={files}>
      <div className="prose">
        {tokens ? <Tokens tokens={tokens} /> : <p className="as-written">{children}</p>}
      </div>
    </ShownFiles>
  );
});

const none: readonly DrawnFile[] = [];
