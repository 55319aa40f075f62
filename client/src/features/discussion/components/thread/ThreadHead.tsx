import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import CircleDotIcon from 'lucide-react/icons/circle-dot';
import LockIcon from 'lucide-react/icons/lock';
import UsersIcon from 'lucide-react/icons/users';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { KindChip } from '../../../../components/KindChip.tsx';
import { MenuButton } from '../../../../components/MenuButton.tsx';
import type { MenuAction } from '../../../../components/menu-action.ts';
import { HeaderFact, PageHeader } from '../../../../components/PageHeader.tsx';
import { FollowingButton, FollowingMenuAt } from '../following/FollowingButton.tsx';
import type { FollowingChoices } from '../following/following-choices.ts';
import { type FollowingState, followingIcons } from '../following/following-look.ts';

interface ThreadHeadProps {
  title: string;
  kind: ThreadKind;
  /** Where it stands, or whom one talks to. */
  place: ReactNode;
  /** How many people wrote; undefined as long as it isn't known (a thread read without a network). */
  people: number | undefined;
  /** How many of the channel's people are connected, without me. */
  present: number;
  closed: boolean;
  /** Where the phone's arrow leads. */
  back: string;
  /** What one gets of it; undefined as long as it isn't known. */
  following: { choices: FollowingChoices; state: FollowingState } | undefined;
  actions: readonly MenuAction[];
}

/** The head of a thread: what it is about, where, who takes part, and whether one follows it. */
export function ThreadHead(props: ThreadHeadProps) {
  const { title, kind, place, people, present, closed, back, following, actions } = props;
  const { t } = useTranslation('discussion');
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  return (
    <PageHeader
      title={title}
      back={back}
      meta={
        <>
          <KindChip kind={kind} />
          {(kind === 'direct' || !narrow) && place}
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
        narrow ? (
          <NarrowActions following={following} actions={actions} />
        ) : (
          <>
            {following && <FollowingButton {...following} label={t(`thread.state.${following.state}`)} />}
            <MenuButton label={t('thread.menu')} actions={actions} />
          </>
        )
      }
    />
  );
}

/** Where the head has no room for a button, what one gets of the thread is chosen from its menu. */
function NarrowActions({ following, actions }: Pick<ThreadHeadProps, 'following' | 'actions'>) {
  const { t } = useTranslation('discussion');
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose: MenuAction[] = following
    ? [
        {
          id: 'following',
          label: t('thread.following', { state: t(`thread.state.${following.state}`) }),
          icon: followingIcons[following.state],
          onSelect: () => setAnchor(button.current),
        },
      ]
    : [];
  return (
    <>
      <MenuButton ref={button} label={t('thread.menu')} actions={[...choose, ...actions]} />
      {following && anchor && (
        <FollowingMenuAt choices={following.choices} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}
