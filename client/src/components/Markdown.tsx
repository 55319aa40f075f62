import { memo, useMemo } from 'react';
import { inIdleMoments } from '../lib/idle.ts';
import { type DrawnFile, ShownFiles } from './files/drawn-file.ts';
import { MarkdownTokens, TokensWithCards } from './MarkdownTokens.tsx';
import { readMarkdown } from './markdown-tokens.ts';

/**
 * What reads Markdown gets ready in small steps, one in each idle moment: each text needs what the ones before it do, and
 * one thing more. A browser translates an expression when it is first used, again when it is used twice, and apart for
 * texts with letters like « ’ »; all of it at once, as a first message came, took a slow phone a tenth of a second.
 */
const texts = ['e', '’'].flatMap((letter) => {
  const steps = [`<p>${letter}`, `[a]: ${letter}`, `|${letter}|\n|-|`, `${letter}\n=`];
  const last = `${letter} **mot**, \`et\` [un autre](https://exemple.fr)`;
  return [...steps, last, ...steps, last, last];
});
inIdleMoments(texts.map((text) => () => void readMarkdown(text)));

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
