import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { oneLine } from './one-line.ts';
import { useChosenInSight } from './use-chosen-in-sight.ts';

/** Has a `FilterRow` of names as many and as long as they are, such as cohorts, stay on one line. */
export function OneLine({ chosen, children }: { chosen: string; children: ReactNode }) {
  return <Line ref={useChosenInSight<HTMLDivElement>(chosen)}>{children}</Line>;
}

const Line = styled('div')(({ theme }) => ({
  ...oneLine(theme),
  '&& > *': { flex: 'none', flexWrap: 'nowrap' },
}));
