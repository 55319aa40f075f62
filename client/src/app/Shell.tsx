import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useMatches } from 'react-router';
import { BottomBar } from '../components/BottomBar.tsx';
import { ConnectionLine } from '../components/ConnectionLine.tsx';
import { OfflineBanner } from '../components/OfflineBanner.tsx';
import { PersonAvatar } from '../components/PersonAvatar.tsx';
import { ShortcutsHelp } from '../components/ShortcutsHelp.tsx';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { VisuallyHidden } from '../components/VisuallyHidden.tsx';
import { OpenSearch } from '../features/search/components/OpenSearch.tsx';
import { loadMessages } from '../i18n/i18n.ts';
import { paths } from '../lib/paths.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { useKeptOnDevice } from './new-version.ts';
import { ShellFrame } from './ShellFrame.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';
import { SignedInPages } from './SignedInPages.tsx';
import { SignOutButton } from './SignOutButton.tsx';
import { barItems, channelSections, placeItems, searchActions } from './shell-sections.ts';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useAccountPreferences } from './use-account-preferences.ts';
import { useConnectionState } from './use-connection-state.ts';
import { useKeptAnswers } from './use-kept-answers.ts';
import { useShellContent } from './use-shell-content.ts';

/** What a route may say about itself. */
export interface RouteHandle {
  /** Whether it takes the whole phone: a thread, a room, an editor. */
  immersive?: boolean;
}

const GuestFrame = lazy(async () => {
  const [{ GuestFrame: frame }] = await Promise.all([import('./GuestFrame.tsx'), loadMessages(['guest'])]);
  return { default: frame };
});

/** The signed-in application; for a guest, their room alone. */
export function Shell() {
  return (
    <SignedInOnly>
      {(me) =>
        me.guest ? (
          <Suspense fallback={<PageSkeleton />}>
            <GuestFrame me={me} roomId={me.guest.roomId} />
          </Suspense>
        ) : (
          <SignedIn me={me} />
        )
      }
    </SignedInOnly>
  );
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
