import IconButton from '@mui/material/IconButton';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import CircleUserIcon from 'lucide-react/icons/circle-user';
import SearchIcon from 'lucide-react/icons/search';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { Icon } from '../components/Icon.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SideNav } from '../components/SideNav.tsx';
import { NavSkeleton } from '../components/Skeletons.tsx';
import { queries } from '../lib/api/api.ts';
import { paths } from '../lib/paths.ts';
import { SignOutButton } from './SignOutButton.tsx';
import { barItems, channelSections, placeItems } from './shell-sections.ts';
import { useShellContent } from './use-shell-content.ts';

/** The phone's second place: every channel, and the places that its bar has no room for. */
export function ChannelsPage() {
  const me = useQueryClient().getQueryData<Me>(queries.me.get.queryKey({ input: {} }));
  return me ? <Channels me={me} /> : null;
}

function Channels({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const content = useShellContent(me);
  const sections = channelSections(content, t);
  const account = { to: paths.account, label: t('navigation.myAccount'), icon: CircleUserIcon };
  const inBar = new Set(barItems(content, t).map(({ to }) => to));
  const others = [
    ...placeItems(content, t).filter(({ to }) => !inBar.has(to) && to !== paths.search()),
    account,
  ];
  return (
    <>
      <PageHeader
        title={t('navigation.channels')}
        actions={
          <>
            <IconButton component={Link} to={paths.search()} aria-label={t('navigation.search')}>
              <Icon of={SearchIcon} />
            </IconButton>
            <SignOutButton />
          </>
        }
      />
      {content.isPending ? (
        <NavSkeleton />
      ) : sections.length === 0 ? (
        <EmptyState title={t('channels.emptyTitle')}>{t('channels.empty')}</EmptyState>
      ) : (
        <SideNav label={t('navigation.channels')} sections={[...sections, { id: 'others', items: others }]} />
      )}
    </>
  );
}
