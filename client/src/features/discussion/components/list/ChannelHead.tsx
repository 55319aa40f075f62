import IconButton from '@mui/material/IconButton';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { ThreadFilter } from '@sentiers/shared/threads/schema.ts';
import CheckCheckIcon from 'lucide-react/icons/check-check';
import FilesIcon from 'lucide-react/icons/files';
import ImportIcon from 'lucide-react/icons/import';
import SquarePenIcon from 'lucide-react/icons/square-pen';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FilterRow } from '../../../../components/FilterRow.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import type { MenuAction } from '../../../../components/menu-action.ts';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { TitleSkeleton } from '../../../../components/Skeletons.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useChannelFollowing } from '../../hooks/use-following.ts';
import { useMarkAllRead } from '../../hooks/use-mark-all-read.ts';
import { useThreadFilter } from '../../hooks/use-thread-filter.ts';
import { FollowingButton } from '../following/FollowingButton.tsx';

interface ChannelHeadProps {
  channel: Channel;
  /** Whether the list is the page (a phone, no thread open), and its title the page's. */
  alone: boolean;
  filter: ThreadFilter;
  onFilter: (filter: ThreadFilter) => void;
}

const filters = ['all', 'unread', 'questions', 'unanswered', 'followed'] as const;

/** The head of a channel: its name, the filters of its list, and the way to a new thread. */
export function ChannelHead({ channel, alone, filter, onFilter }: ChannelHeadProps) {
  const { t } = useTranslation('discussion');
  return (
    <PageHeader
      title={channel.name}
      rank={alone ? 1 : 2}
      list
      back={paths.channels}
      backUntil="md"
      actions={
        <>
          <ChannelFollowing channel={channel} />
          {channel.abilities.createThread && (
            <IconButton
              component={Link}
              to={paths.newThread(channel.id)}
              aria-label={t('list.newThread')}
              title={t('list.newThread')}
            >
              <Icon of={SquarePenIcon} />
            </IconButton>
          )}
        </>
      }
    >
      <Filters filter={filter} onFilter={onFilter} />
    </PageHeader>
  );
}

/** What one gets of the channel's threads, and marking them all as read. */
function ChannelFollowing({ channel }: Pick<ChannelHeadProps, 'channel'>) {
  const { t } = useTranslation('discussion');
  const following = useChannelFollowing(channel);
  const markAllRead = useMarkAllRead();
  const navigate = useNavigate();
  const actions: MenuAction[] = [
    {
      id: 'files',
      label: t('list.files'),
      icon: FilesIcon,
      onSelect: () => void navigate(paths.channelFiles(channel.id)),
    },
    {
      id: 'read-channel',
      label: t('list.readChannel'),
      icon: CheckCheckIcon,
      onSelect: () => markAllRead({ kind: 'channel', id: channel.id }),
    },
  ];
  if (channel.abilities.moderate) {
    actions.push({
      id: 'import',
      label: t('list.importWhatsapp'),
      icon: ImportIcon,
      onSelect: () => void navigate(paths.importWhatsapp(channel.id)),
    });
  }
  const { cohortId } = channel;
  if (cohortId !== null) {
    actions.push({
      id: 'read-cohort',
      label: t('list.readCohort'),
      icon: CheckCheckIcon,
      onSelect: () => markAllRead({ kind: 'cohort', id: cohortId }),
    });
  }
  const words = t(`list.state.${following.state}`);
  return (
    <FollowingButton
      {...following}
      label={words}
      name={t('list.following', { state: words })}
      actions={actions}
    />
  );
}

/** The same head before the channel is known: nothing moves when its name comes. */
export function ChannelHeadOnItsWay({ alone }: Pick<ChannelHeadProps, 'alone'>) {
  const { filter, setFilter } = useThreadFilter();
  return (
    <PageHeader title={<TitleSkeleton />} rank={alone ? 1 : 2} list back={paths.channels} backUntil="md">
      <Filters filter={filter} onFilter={setFilter} />
    </PageHeader>
  );
}

function Filters({ filter, onFilter }: Pick<ChannelHeadProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation('discussion');
  return (
    <FilterRow
      label={t('list.filters')}
      value={filter}
      onChange={onFilter}
      options={filters.map((value) => ({ value, label: t(`list.filter.${value}`) }))}
    />
  );
}
