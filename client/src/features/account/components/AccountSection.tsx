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
  children: ReactNode;
}

/** One thing to set, with its title and what it is for. */
export function AccountSection({ title, lede, children }: AccountSectionProps) {
  const id = useId();
  return (
    <Section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lede && <p className="lede">{lede}</p>}
      {children}
    </Section>
  );
}

const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  justifyItems: 'start',
  maxWidth: 560,
  paddingBottom: theme.spacing(8),
  '& + &': { paddingTop: theme.spacing(8), borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > h2': theme.typography.h3,
  '& > .lede': { marginTop: theme.spacing(-3), color: theme.vars.palette.text.secondary },
  '& > form': {
    width: '100%',
    justifyItems: 'start',
    '& > *': { width: '100%' },
    '& > button': { width: 'auto' },
  },
}));
