import { styled } from '@mui/material/styles';
import { formatPercent } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface LoadBarProps {
  /** What it says, in words, before the share. */
  label: string;
  /** Shares of the time declared, 0 to 1 and beyond where too much is taken: taken, and with what would be added. */
  taken: number;
  withMore?: number;
}

/** How much of someone's declared time is taken: a bar, and the same in figures. */
export function LoadBar({ label, taken, withMore = taken }: LoadBarProps) {
  const language = useLanguage();
  const width = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;
  const figures = [taken, withMore].map((share) => formatPercent(share, language));
  return (
    <Load>
      <p>
        {label} <b>{withMore === taken ? figures[0] : `${figures[0]} → ${figures[1]}`}</b>
      </p>
      <div aria-hidden="true">
        <i data-more style={{ width: width(withMore) }} />
        <i style={{ width: width(taken) }} />
      </div>
    </Load>
  );
}

const Load = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  '& > p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& b': { color: theme.vars.palette.text.primary, fontVariantNumeric: 'tabular-nums' },
  '& > div': {
    position: 'relative',
    height: 10,
    maxWidth: 320,
    overflow: 'hidden',
    borderRadius: 999,
    border: `1px solid ${theme.vars.palette.control}`,
  },
  '& i': { position: 'absolute', insetBlock: 0, left: 0, backgroundColor: theme.vars.palette.primary.main },
  '& i[data-more]': { backgroundColor: theme.vars.palette.waiting.main },
}));
