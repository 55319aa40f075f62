import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';

/** The composer's shape while its code travels: as high as one in which nothing is written, with its readers' line. */
export function ComposerOnItsWay() {
  return (
    <Foot aria-hidden="true">
      <Skeleton variant="rounded" height="100%" />
    </Foot>
  );
}

const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  height: 136,
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(8)}`,
  [theme.breakpoints.down('md')]: { height: 108, padding: theme.spacing(2, 3, 12) },
}));
