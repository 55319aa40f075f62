import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import BellIcon from 'lucide-react/icons/bell';
import BellOffIcon from 'lucide-react/icons/bell-off';
import CircleDotIcon from 'lucide-react/icons/circle-dot';
import HashIcon from 'lucide-react/icons/hash';
import LockIcon from 'lucide-react/icons/lock';
import MapPinIcon from 'lucide-react/icons/map-pin';
import UsersIcon from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../../components/Icon.tsx';
import { KindChip } from '../../../../components/KindChip.tsx';
import { MenuButton } from '../../../../components/MenuButton.tsx';
import type { MenuAction } from '../../../../components/menu-action.ts';
import { HeaderFact, PageHeader } from '../../../../components/PageHeader.tsx';
import { paths } from '../../../../lib/paths.ts';

interface ThreadHeadProps {
  title: string;
  kind: ThreadKind;
  channel: Pick<Channel, 'id' | 'kind'> & { name: string };
  /** How many people wrote; undefined as long as it isn't known (a thread read without a network). */
  people: number | undefined;
  /** How many of the channel's people are connected, without me. */
  present: number;
  closed: boolean;
  /** Where the phone's arrow leads. */
  back: string;
  following: boolean | undefined;
  onFollow: (following: boolean) => void;
  actions: readonly MenuAction[];
}

/** The head of a thread: what it is about, where, who takes part, and whether one follows it. */
export function ThreadHead(props: ThreadHeadProps) {
  const { title, kind, channel, people, present, closed, back, following, onFollow, actions } = props;
  const { t } = useTranslation('discussion');
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const followAction = useFollowAction(following, onFollow);
  return (
    <PageHeader
      title={title}
      back={back}
      meta={
        <>
          <KindChip kind={kind} />
          {!narrow && (
            <ChannelLink to={paths.channel(channel.id)}>
              <Icon of={channel.kind === 'territory' ? MapPinIcon : HashIcon} size={16} /> {channel.name}
            </ChannelLink>
          )}
          {people !== undefined && people > 0 && (
            <HeaderFact>
              <Icon of={UsersIcon} size={16} /> {t('thread.people', { count: people })}
            </HeaderFact>
          )}
          {present > 0 && (
            <HeaderFact>
              <Icon of={CircleDotIcon} size={16} /> {t('thread.present', { count: present })}
            </HeaderFact>
          )}
          {closed && (
            <HeaderFact>
              <Icon of={LockIcon} size={16} /> {t('list.closed')}
            </HeaderFact>
          )}
        </>
      }
      actions={
        <>
          {following !== undefined && !narrow && <FollowButton following={following} onFollow={onFollow} />}
          <MenuButton label={t('thread.menu')} actions={narrow ? [...followAction, ...actions] : actions} />
        </>
      }
    />
  );
}

/** « Suivi » or « Suivre »: whether the thread is among one's own, and its badges with it. */
function FollowButton({ following, onFollow }: FollowProps) {
  const { t } = useTranslation('discussion');
  return (
    <Button
      aria-pressed={following}
      startIcon={<Icon of={following ? BellIcon : BellOffIcon} />}
      title={following ? t('thread.unfollow') : undefined}
      onClick={() => onFollow(!following)}
    >
      {following ? t('thread.followed') : t('thread.follow')}
    </Button>
  );
}

/** The same in the menu, where the head has no room for a button. */
function useFollowAction(following: boolean | undefined, onFollow: FollowProps['onFollow']): MenuAction[] {
  const { t } = useTranslation('discussion');
  if (following === undefined) return [];
  return [
    {
      id: 'follow',
      label: following ? t('thread.unfollow') : t('thread.follow'),
      icon: following ? BellOffIcon : BellIcon,
      onSelect: () => onFollow(!following),
    },
  ];
}

interface FollowProps {
  following: boolean;
  onFollow: (following: boolean) => void;
}

const ChannelLink = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  minHeight: 24,
  color: 'inherit',
  textDecoration: 'none',
  borderRadius: 3,
  '&:hover': { textDecoration: 'underline' },
}));
