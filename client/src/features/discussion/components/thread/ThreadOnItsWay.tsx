import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { TitleSkeleton } from '../../../../components/Skeletons.tsx';
import { ComposerOnItsWay } from './ComposerOnItsWay.tsx';
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
      <ComposerOnItsWay />
    </>
  );
}
