import { styled } from '@mui/material/styles';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface BadgeProps {
  count: number;
  /** What is counted, in whole words with the number: « 2 fils non lus ». */
  label: string;
}

/** The only red number: something unread, or open, for the person. Shows nothing at zero. */
export function Badge({ count, label }: BadgeProps) {
  const language = useLanguage();
  if (count <= 0) return null;
  return (
    <Pill>
      <span aria-hidden="true">{count > 99 ? `${formatNumber(99, language)}+` : count}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </Pill>
  );
}

const Pill = styled('span')(({ theme }) => ({
  position: 'relative',
  flex: 'none',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: 24,
  height: 20,
  padding: '0 7px',
  borderRadius: 10,
  fontSize: '0.875rem',
  lineHeight: 1,
  fontWeight: 700,
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.now.contrastText,
  backgroundColor: theme.vars.palette.now.main,
}));
