import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useMatches } from 'react-router';
import { BottomBar } from '../components/BottomBar.tsx';
import { ConnectionLine } from '../components/ConnectionLine.tsx';
import { OfflineBanner } from '../components/OfflineBanner.tsx';
import { PageFailure } from '../components/PageFailure.tsx';
import { PersonAvatar } from '../components/PersonAvatar.tsx';
import { ShortcutsHelp } from '../components/ShortcutsHelp.tsx';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { VisuallyHidden } from '../components/VisuallyHidden.tsx';
import { OpenSearch } from '../features/search/components/OpenSearch.tsx';
import { api, queries } from '../lib/api/api.ts';
import { expectAccount } from '../lib/api/expected-account.ts';
import { paths } from '../lib/paths.ts';
import { finishSigningOut } from '../lib/signing-out.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { signInAddress, takeEarlyMe } from './early-me.ts';
import { JournalProvider } from './JournalProvider.tsx';
import { useKeptOnDevice } from './new-version.ts';
import { ShellFrame } from './ShellFrame.tsx';
import { SignedInPages } from './SignedInPages.tsx';
import { SignOutButton } from './SignOutButton.tsx';
import { barItems, channelSections, placeItems, searchActions } from './shell-sections.ts';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useAccountPreferences } from './use-account-preferences.ts';
import { useConnectionState } from './use-connection-state.ts';
import { useKeptAnswers, useRestoredAnswers } from './use-kept-answers.ts';
import { useShellContent } from './use-shell-content.ts';

/** What a route may say about itself. */
export interface RouteHandle {
  /** Whether it takes the whole phone: a thread, a room, an editor. */
  immersive?: boolean;
}

/** The signed-in application: asks who is there first, and shows the way in to whoever is not. */
export function Shell() {
  const location = useLocation();
  const restored = useRestoredAnswers();
  const {
    data: me,
    error,
    refetch,
  } = useQuery({
    queryKey: queries.me.get.queryKey({ input: {} }),
    queryFn: askWhoIsThere,
    staleTime: 5 * 60_000,
    enabled: restored,
  });
  if (error instanceof AppError && error.code === 'unauthenticated') {
    return <Navigate to={signInAddress(location.pathname + location.search)} replace />;
  }
  if (me) {
    expectAccount(me.id); // before any child asks: their requests say whose page this is
    return (
      <JournalProvider account={me.id}>
        <SignedIn me={me} />
      </JournalProvider>
    );
  }
  if (error) {
    return <PageFailure rank={1} onRetry={() => void refetch()} />;
  }
  return <PageSkeleton />;
}

async function askWhoIsThere(): Promise<Me> {
  if (!(await finishSigningOut())) throw new AppError('unauthenticated'); // they left: nobody is there for us
  return (await takeEarlyMe()) ?? api.me.get({});
}

function SignedIn({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const content = useShellContent(me);
  const connection = useConnectionState();
  const immersive = useMatches().some(({ handle }) => (handle as RouteHandle | undefined)?.immersive);
  useAccountPreferences(me.preferences);
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  useKeptAnswers(me.id);
  useKeptOnDevice();
  return (
    <ShellFrame
      sections={[{ id: 'places', items: placeItems(content, t) }, ...channelSections(content, t)]}
      loading={content.isPending}
      footer={
        <>
          {wide && <OfflineBanner state={connection} />}
          <Account>
            <PersonAvatar person={me.person} />
            <div>
              <Link to={paths.account}>
                {me.person.name}
                <VisuallyHidden> · {t('navigation.account')}</VisuallyHidden>
              </Link>
              <ConnectionLine state={connection} />
            </div>
            <SignOutButton />
          </Account>
        </>
      }
      bottomBar={
        immersive ? undefined : <BottomBar label={t('navigation.places')} items={barItems(content, t)} />
      }
      banner={wide ? undefined : <OfflineBanner state={connection} />}
    >
      <SignedInPages />
      <ShortcutsHelp />
      <OpenSearch actions={searchActions(content, t)} />
      <UpdatePrompt />
    </ShellFrame>
  );
}

/** The whole line leads to one's account: the name is the link, and covers it. */
const Account = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  minHeight: 44,
  '& > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > button': { position: 'relative', marginRight: theme.spacing(-2) },
  '& a': { ...theme.typography.subtitle2, fontWeight: 700, color: 'inherit', textDecoration: 'none' },
  '& a::after': { content: '""', position: 'absolute', inset: -4, borderRadius: theme.shape.borderRadius },
  '& a:focus-visible': { outline: 'none' },
  '& a:focus-visible::after': focusRing(theme, 0),
}));
