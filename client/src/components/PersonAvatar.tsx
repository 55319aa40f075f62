import { styled } from '@mui/material/styles';
import { useContext } from 'react';
import { avatarInk } from '../theme/tokens.ts';
import { avatarGroundOf, initialsOf } from './person-look.ts';
import { PhotosShown } from './photos-shown.ts';

/** What is needed to picture someone. */
export interface PicturedPerson {
  id: string;
  name: string;
  /** Changes with their photo; null where there is none. */
  photo: string | null;
}

/** Someone's photo, else their initials on a colour of theirs. Silent: their name always stands beside it. */
export function PersonAvatar({ person, size = 40 }: { person: PicturedPerson; size?: number }) {
  const box = { width: size, height: size, fontSize: `${(size * 0.4) / 16}rem` };
  const shown = useContext(PhotosShown);
  if (shown && person.photo !== null) {
    const address = `/api/people/${person.id}/photo?v=${encodeURIComponent(person.photo)}`;
    return (
      <Photo src={address} alt="" width={size} height={size} loading="lazy" decoding="async" style={box} />
    );
  }
  return (
    <Initials aria-hidden="true" style={{ ...box, backgroundColor: avatarGroundOf(person.id) }}>
      {initialsOf(person.name)}
    </Initials>
  );
}

const shape = { flex: 'none', borderRadius: '28%' } as const;

const Photo = styled('img')(({ theme }) => ({
  ...shape,
  objectFit: 'cover',
  backgroundColor: theme.vars.palette.divider,
}));

const Initials = styled('span')({
  ...shape,
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  fontWeight: 700,
  lineHeight: 1,
  color: avatarInk,
  userSelect: 'none',
});
