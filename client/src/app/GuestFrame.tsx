import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Me } from '@sentiers/shared/session/schema.ts';
import LogOutIcon from 'lucide-react/icons/log-out';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { Icon } from '../components/Icon.tsx';
import { OfflineBanner } from '../components/OfflineBanner.tsx';
import { PaneLayout } from '../components/PaneLayout.tsx';
import { PhotosShown } from '../components/photos-shown.ts';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { SkipLink } from '../components/SkipLink.tsx';
import { JournalContext, useJournal } from '../lib/journal/react.ts';
import { paths } from '../lib/paths.ts';
import { useConnectionState } from './use-connection-state.ts';
import { useEndedSession, useLostPlaces } from './use-lost.ts';

/** Milliseconds that the server has to answer before one is shown out. */
const patience = 4_000;

/** What a guest has of the application: their room, under whose name they are there, and the way out. */
export function GuestFrame({ me, roomId }: { me: Me; roomId: string }) {
  const { pathname } = useLocation();
  const connection = useConnectionState();
  const isOnItsWay = useContext(JournalContext) === null;
  const address = paths.room(roomId);
  if (pathname !== address) return <Navigate to={address} replace />;
  if (isOnItsWay) return <PageSkeleton />;
  return (
    <PhotosShown value={false}>
      <SkipLink />
      <PaneLayout banner={<OfflineBanner state={connection} />}>
        <Whose name={me.person.name} />
        <Outlet />
        <Ends />
      </PaneLayout>
    </PhotosShown>
  );
}

function Ends() {
  useLostPlaces();
  useEndedSession();
  return null;
}

function Whose({ name }: { name: string }) {
  const { t } = useTranslation('guest');
  const journal = useJournal();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const { signOut } = await import('../lib/signing-out.ts');
    await Promise.race([signOut(journal, 'erase'), new Promise((resolve) => setTimeout(resolve, patience))]);
    window.location.assign(`${paths.guestOver}?parti`);
  };
  return (
    <Strip>
      <p>
        {t('here')} <b>{name}</b>
      </p>
      <Button size="small" startIcon={<Icon of={LogOutIcon} />} onClick={() => setAsked(true)}>
        {t('leave')}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t('leaving.title')}
        confirm={t('leave')}
        busy={busy}
        onConfirm={() => void leave()}
        onCancel={() => setAsked(false)}
      >
        {t('leaving.words')}
      </ConfirmDialog>
    </Strip>
  );
}

const Strip = styled('aside')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  minHeight: 48,
  padding: `${theme.spacing(1)} var(--gutter)`,
  paddingTop: `max(${theme.spacing(1)}, env(safe-area-inset-top))`,
  color: theme.vars.palette.primary.onSoft,
  backgroundColor: theme.vars.palette.primary.soft,
  '& > p': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > button': { flex: 'none' },
}));
