import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { PaneScroll } from '../../../components/PaneLayout.tsx';

/** The sections of an account, in one column that scrolls by itself. */
export const AccountBody = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(12)}`,
}));

interface AccountSectionProps {
  title: string;
  lede?: string;
  /** What an address ends with that leads here. */
  anchor?: string;
  children: ReactNode;
}

/** One thing to set, with its title and what it is for. */
export function AccountSection({ title, lede, anchor, children }: AccountSectionProps) {
  const id = useId();
  return (
    <Section aria-labelledby={id} id={anchor}>
      <div>
        <h2 id={id}>{title}</h2>
        {lede && <p>{lede}</p>}
      </div>
      <Settings>{children}</Settings>
    </Section>
  );
}

/* On a wide page what it is for stands beside what one sets, under the same line. */
const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  paddingBottom: theme.spacing(8),
  '& + &': { paddingTop: theme.spacing(8), borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& h2': { ...theme.typography.h3, marginBottom: theme.spacing(1) },
  '& > :first-of-type': { maxWidth: 560, color: theme.vars.palette.text.secondary },
  '& > :first-of-type > h2': { color: theme.vars.palette.text.primary },
  [theme.breakpoints.up('lg')]: {
    gridTemplateColumns: '300px minmax(0, 560px)',
    gap: theme.spacing(10),
  },
}));

const Settings = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  alignContent: 'start',
  justifyItems: 'start',
  maxWidth: 560,
  '& > form': {
    width: '100%',
    justifyItems: 'start',
    '& > *': { width: '100%' },
    '& > button': { width: 'auto' },
  },
}));
