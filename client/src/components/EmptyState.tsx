import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ContourLines } from './ContourLines.tsx';
import { PageTitle } from './PageTitle.tsx';

interface EmptyStateProps {
  title: string;
  /** 1 where nothing else titles the page. */
  rank?: 1 | 2;
  /** What the place is for. */
  children: ReactNode;
  /** The first step: one button or link. */
  action?: ReactNode;
}

/** A place with nothing in it yet: says what it is for and offers the first step. */
export function EmptyState({ title, rank = 2, children, action }: EmptyStateProps) {
  return (
    <Place>
      {rank === 1 && <PageTitle>{title}</PageTitle>}
      <ContourLines />
      <Title as={`h${rank}`}>{title}</Title>
      <Words>{children}</Words>
      {action}
    </Place>
  );
}

const Place = styled('section')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(3),
  minHeight: 280,
  padding: theme.spacing(10, 6),
  textAlign: 'center',
  overflow: 'hidden',
  '& > :not(svg)': { position: 'relative' },
  '& > svg': { maskImage: 'radial-gradient(closest-side, transparent 40%, black)' },
}));

const Title = styled('h2')(({ theme }) => theme.typography.h2);

const Words = styled('div')(({ theme }) => ({
  maxWidth: '46ch',
  color: theme.vars.palette.text.secondary,
  marginBottom: theme.spacing(2),
  textWrap: 'pretty',
}));
