import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { PersonAvatar, type PicturedPerson } from './PersonAvatar.tsx';

interface PersonLineProps {
  person: PicturedPerson;
  /** Under the name: organisation and role, or a state. */
  detail?: ReactNode;
  size?: number;
}

/** Someone in a line: photo, full name, and what they are known by. */
export function PersonLine({ person, detail, size = 40 }: PersonLineProps) {
  return (
    <Line>
      <PersonAvatar person={person} size={size} />
      <div>
        <Name>{person.name}</Name>
        {detail && <Detail>{detail}</Detail>}
      </div>
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  minWidth: 0,
  '& > div': { minWidth: 0, overflowWrap: 'anywhere' },
}));

const Name = styled('div')(({ theme }) => ({ ...theme.typography.subtitle2, fontWeight: 700 }));
const Detail = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
