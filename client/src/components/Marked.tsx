import { styled } from '@mui/material/styles';
import type { Mark } from '@sentiers/shared/search/schema.ts';

/** A text with the words that were looked for. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const parts: { from: number; to: number; isMarked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) parts.push({ from: at, to: from, isMarked: false });
    parts.push({ from, to, isMarked: true });
    at = to;
  }
  if (at < text.length) parts.push({ from: at, to: text.length, isMarked: false });
  return parts.map(({ from, to, isMarked }) =>
    isMarked ? <Word key={from}>{text.slice(from, to)}</Word> : text.slice(from, to),
  );
}

const Word = styled('mark')(({ theme }) => ({
  borderRadius: 3,
  padding: '0 0.1em',
  margin: '0 -0.1em',
  color: theme.vars.palette.knowledge.onSoft,
  backgroundColor: theme.vars.palette.knowledge.soft,
  fontWeight: 600,
}));
