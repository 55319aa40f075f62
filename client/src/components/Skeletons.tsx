import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);
const widths = ['92%', '64%', '78%', '55%', '84%'];

/** A list of threads on its way: the same lines at the same heights. */
export function ThreadListSkeleton({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      {rows(count).map((row) => (
        <ThreadRow key={row}>
          <Skeleton variant="rounded" height={18} width={widths[row % widths.length]} />
          <Skeleton variant="rounded" height={14} width={widths[(row + 2) % widths.length]} />
        </ThreadRow>
      ))}
    </Loading>
  );
}

/** The messages of a thread on their way. */
export function MessagesSkeleton({ count = 4 }: { count?: number }) {
  return (
    <Loading>
      {rows(count).map((row) => (
        <MessageRow key={row}>
          <Skeleton variant="rounded" width={40} height={40} />
          <div>
            <Skeleton variant="rounded" height={16} width={180} />
            <Skeleton variant="rounded" height={16} width={widths[row % widths.length]} />
            <Skeleton variant="rounded" height={16} width={widths[(row + 1) % widths.length]} />
          </div>
        </MessageRow>
      ))}
    </Loading>
  );
}

/** Lines of « Pour vous » on their way: a mark, what happened, the words, why. */
export function NoticesSkeleton({ count = 3 }: { count?: number }) {
  return (
    <Loading>
      {rows(count).map((row) => (
        <NoticeRow key={row}>
          <Skeleton variant="rounded" width={38} height={38} />
          <div>
            <Skeleton variant="rounded" height={18} width="46%" />
            <Skeleton variant="rounded" height={16} width={widths[row % widths.length]} />
            <Skeleton variant="rounded" height={14} width="36%" />
          </div>
        </NoticeRow>
      ))}
    </Loading>
  );
}

/** People on their way, in the columns they will stand in. */
export function PeopleSkeleton({ count = 8 }: { count?: number }) {
  return (
    <Loading>
      <People>
        {rows(count).map((row) => (
          <div key={row}>
            <Skeleton variant="rounded" width={40} height={40} />
            <div>
              <Skeleton variant="rounded" height={16} width="60%" />
              <Skeleton variant="rounded" height={14} width={widths[row % widths.length]} />
            </div>
          </div>
        ))}
      </People>
    </Loading>
  );
}

/** A few titled lines on their way, one under the other. */
export function LinesSkeleton({ count = 3 }: { count?: number }) {
  return (
    <Loading>
      {rows(count).map((row) => (
        <ShortRow key={row}>
          <Skeleton variant="rounded" height={18} width={widths[row % widths.length]} />
          <Skeleton variant="rounded" height={14} width="64%" />
          <Skeleton variant="rounded" height={14} width="48%" />
        </ShortRow>
      ))}
    </Loading>
  );
}

/** A title on its way, at the height of its letters; give it to a `PageHeader`. */
export function TitleSkeleton() {
  const { t } = useTranslation('common');
  return (
    <>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton
        variant="rounded"
        component="span"
        aria-hidden="true"
        height="0.8em"
        width="min(100%, 9em)"
        style={{ display: 'inline-block', verticalAlign: 'middle' }}
      />
    </>
  );
}

/** The navigation's channels on their way. */
export function NavSkeleton({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      {rows(count).map((row) => (
        <NavRow key={row}>
          <Skeleton variant="rounded" height={16} width={widths[(row + 1) % widths.length]} />
        </NavRow>
      ))}
    </Loading>
  );
}

/** Any page on its way: a title and a few lines. */
export function PageSkeleton() {
  return (
    <Loading>
      <PageLines>
        <Skeleton variant="rounded" height={30} width="45%" />
        {rows(4).map((row) => (
          <Skeleton key={row} variant="rounded" height={16} width={widths[row % widths.length]} />
        ))}
      </PageLines>
    </Loading>
  );
}

function Loading({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

const ThreadRow = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'center',
  gap: theme.spacing(2.5),
  minHeight: 73,
  padding: `${theme.spacing(3)} var(--gutter, ${theme.spacing(5)})`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}));

const MessageRow = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(3.5),
  padding: `${theme.spacing(3)} var(--gutter, ${theme.spacing(5)})`,
  '& > div': { flex: 1, display: 'grid', gap: theme.spacing(2.5) },
}));

const NoticeRow = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(3.5),
  minHeight: 108,
  padding: theme.spacing(4, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > div': { flex: 1, display: 'grid', alignContent: 'start', gap: theme.spacing(2.5) },
}));

const People = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
  gap: theme.spacing(1, 4),
  '& > div': { display: 'flex', alignItems: 'center', gap: theme.spacing(2.5), minHeight: 60 },
  '& > div > div': { flex: 1, display: 'grid', gap: theme.spacing(2) },
}));

const ShortRow = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  padding: theme.spacing(3, 0),
}));

const NavRow = styled('div')(({ theme }) => ({
  display: 'grid',
  alignContent: 'center',
  minHeight: 44,
  padding: theme.spacing(0, 4),
}));

const PageLines = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  maxWidth: 720,
  padding: `${theme.spacing(8)} var(--gutter, ${theme.spacing(5)})`,
}));
