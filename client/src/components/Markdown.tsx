import { styled } from '@mui/material/styles';
import { memo, useMemo } from 'react';
import { MarkdownTokens, TokensWithCards } from './MarkdownTokens.tsx';
import { readMarkdown } from './markdown-tokens.ts';
import { prose } from './prose.ts';

interface MarkdownProps {
  children: string;
  /** Whether addresses of threads, messages and people unfold. */
  cards?: boolean;
}

/**
 * What a person wrote in Markdown, drawn safely: nothing of it becomes HTML, addresses are checked, images only come
 * from our server. Headings start at the third rank, under a page's own.
 */
export const Markdown = memo(function Markdown({ children, cards = false }: MarkdownProps) {
  const tokens = useMemo(() => readMarkdown(children), [children]);
  const Tokens = cards ? TokensWithCards : MarkdownTokens;
  return <Prose>{tokens ? <Tokens tokens={tokens} /> : <AsWritten>{children}</AsWritten>}</Prose>;
});

const AsWritten = styled('p')({ whiteSpace: 'pre-line' });

const Prose = styled('div')(({ theme }) => prose(theme));
