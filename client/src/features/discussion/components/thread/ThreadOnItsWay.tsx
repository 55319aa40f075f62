import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { TitleSkeleton } from '../../../../components/Skeletons.tsx';
import { MessagesOnTheirWay } from './MessagesOnTheirWay.tsx';

/** A thread's shape while it travels: its head, its messages, and the place where one answers. */
export function ThreadOnItsWay({ back }: { back: string }) {
  return (
    <>
      <PageHeader
        title={<TitleSkeleton />}
        back={back}
        meta={<Skeleton variant="rounded" height={24} width={160} aria-hidden="true" />}
      />
      <MessagesOnTheirWay />
      <Foot aria-hidden="true">
        <Skeleton variant="rounded" height="100%" />
      </Foot>
    </>
  );
}

/** As high as a composer in which nothing is written yet, with the line of its readers. */
const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  height: 136,
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(8)}`,
  [theme.breakpoints.down('md')]: { height: 108, padding: theme.spacing(2, 3, 12) },
}));
