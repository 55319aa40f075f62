import { styled } from '@mui/material/styles';
import type { OfferedCompletion } from '../hooks/use-completions.ts';

/** What the box can write, and what it does. */
export function CompletionWords({ label, detail }: Pick<OfferedCompletion, 'label' | 'detail'>) {
  return (
    <Words>
      <b>{label}</b>
      {detail && <span>{detail}</span>}
    </Words>
  );
}

const Words = styled('span')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5, 3),
  '& span': { color: theme.vars.palette.text.secondary },
}));
