import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { canLeaveDirect } from '@sentiers/shared/direct/policy.ts';
import { canBeginExperience } from '@sentiers/shared/experiences/policy.ts';
import { canCreatePoll } from '@sentiers/shared/polls/policy.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import {
  canAskAcknowledgement,
  canChangeOpportunity,
  canCloseThread,
  canMoveThread,
  canPinThread,
  canRenameThread,
} from '@sentiers/shared/threads/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import BellDotIcon from 'lucide-react/icons/bell-dot';
import BookOpenIcon from 'lucide-react/icons/book-open';
import CalendarClockIcon from 'lucide-react/icons/calendar-clock';
import CornerUpRightIcon from 'lucide-react/icons/corner-up-right';
import FileDownIcon from 'lucide-react/icons/file-down';
import LinkIcon from 'lucide-react/icons/link';
import ListChecksIcon from 'lucide-react/icons/list-checks';
import LockIcon from 'lucide-react/icons/lock';
import LockOpenIcon from 'lucide-react/icons/lock-open';
import LogOutIcon from 'lucide-react/icons/log-out';
import MailCheckIcon from 'lucide-react/icons/mail-check';
import PencilIcon from 'lucide-react/icons/pencil';
import PinIcon from 'lucide-react/icons/pin';
import PinOffIcon from 'lucide-react/icons/pin-off';
import VoteIcon from 'lucide-react/icons/vote';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MenuAction } from '../../../../components/menu-action.ts';
import { paths } from '../../../../lib/paths.ts';
import { useCopyLink } from '../../hooks/use-copy-link.ts';
import { useThreadFollowing } from '../../hooks/use-following.ts';
import { actorOf } from '../../hooks/use-me.ts';
import { usePresence } from '../../hooks/use-presence.ts';
import { useAskAcknowledgement, usePin, useReopen } from '../../hooks/use-thread-changes.ts';
import type { Asked } from '../dialogs/ThreadDialogs.tsx';
import type { KnownThread } from './known-thread.ts';
import { ThreadHead } from './ThreadHead.tsx';
import { ChannelPlace, DirectPlace } from './ThreadPlace.tsx';

interface ThreadTopProps {
  me: Me;
  thread: KnownThread;
  detail: Thread | undefined;
  channel: Channel | undefined;
  back: string;
  onAsk: (asked: Asked) => void;
  /** Writes a poll. */
  onPoll: () => void;
  onMarkUnread: (() => void) | null;
  /** Begins to choose messages, to move them or to tell of them. */
  onChoose: () => void;
}

/** The head of a thread, with what one may do there. */
export function ThreadTop(props: ThreadTopProps) {
  const { me, thread, detail, channel, back } = props;
  const present = usePresence(thread.channelId).filter((id) => id !== me.id).length;
  const following = useThreadFollowing(thread, detail, channel);
  return (
    <ThreadHead
      title={thread.title}
      kind={thread.kind}
      place={
        thread.kind === 'direct' ? (
          <DirectPlace people={(thread.direct?.people ?? []).filter(({ id }) => id !== me.id)} />
        ) : (
          <ChannelPlace id={thread.channelId} kind={channel?.kind ?? 'cohort'} name={thread.channelName} />
        )
      }
      people={thread.kind === 'direct' ? undefined : detail?.participants}
      present={present}
      closed={thread.closing !== null}
      back={back}
      following={following}
      actions={useThreadActions(props)}
    />
  );
}

function useThreadActions({
  me,
  thread,
  onAsk,
  onPoll,
  onMarkUnread,
  onChoose,
}: ThreadTopProps): MenuAction[] {
  const { t } = useTranslation('discussion');
  const copyLink = useCopyLink();
  const reopen = useReopen(thread.id);
  const pin = usePin(thread.id);
  const askAcknowledgement = useAskAcknowledgement(thread.id);
  const navigate = useNavigate();
  const actor = actorOf(me);
  const actions: MenuAction[] = [
    { id: 'link', label: t('thread.copyLink'), icon: LinkIcon, onSelect: () => copyLink(thread.id) },
  ];
  if (onMarkUnread) {
    actions.push({ id: 'unread', label: t('thread.markUnread'), icon: BellDotIcon, onSelect: onMarkUnread });
  }
  if (canCreatePoll(actor, thread.facts)) {
    actions.push({ id: 'poll', label: t('thread.poll'), icon: VoteIcon, onSelect: onPoll });
  }
  if (canRenameThread(actor, thread.facts)) {
    const onSelect = () => onAsk({ kind: 'rename' });
    actions.push({ id: 'rename', label: t('thread.rename'), icon: PencilIcon, onSelect });
  }
  if (canChangeOpportunity(actor, thread.facts)) {
    const onSelect = () => onAsk({ kind: 'opportunity' });
    actions.push({ id: 'opportunity', label: t('opportunity.change'), icon: CalendarClockIcon, onSelect });
  }
  if (canAskAcknowledgement(actor, thread.facts)) {
    const asks = thread.acknowledged !== null;
    actions.push({
      id: 'acknowledgement',
      label: t(asks ? 'acknowledgement.askNoMore' : 'acknowledgement.ask'),
      icon: MailCheckIcon,
      onSelect: () => askAcknowledgement(!asks),
    });
  }
  if (canPinThread(actor, thread.facts)) {
    const { isPinned } = thread;
    actions.push({
      id: 'pin',
      label: t(isPinned ? 'thread.unpin' : 'thread.pin'),
      icon: isPinned ? PinOffIcon : PinIcon,
      onSelect: () => pin(!isPinned),
    });
  }
  if (canCloseThread(actor, thread.facts)) {
    actions.push(
      thread.closing
        ? { id: 'reopen', label: t('thread.reopen'), icon: LockOpenIcon, onSelect: reopen }
        : { id: 'close', label: t('thread.close'), icon: LockIcon, onSelect: () => onAsk({ kind: 'close' }) },
    );
  }
  if (canLeaveDirect(actor, thread.facts)) {
    const onSelect = () => onAsk({ kind: 'leave' });
    actions.push({ id: 'leave', label: t('direct.leave'), icon: LogOutIcon, onSelect });
  }
  const mayMove = canMoveThread(actor, thread.facts);
  const mayTell = canBeginExperience(actor) && thread.kind !== 'direct';
  if (mayTell) {
    const onSelect = () => void navigate(paths.newExperienceFromThread(thread.id));
    actions.push({ id: 'experience', label: t('thread.experience'), icon: BookOpenIcon, onSelect });
  }
  if (mayMove || mayTell) {
    actions.push({ id: 'choose', label: t('move.chooseMessages'), icon: ListChecksIcon, onSelect: onChoose });
  }
  if (mayMove) {
    const onSelect = () => onAsk({ kind: 'move', messages: null, onMoved: () => {} });
    actions.push({ id: 'move', label: t('move.moveThread'), icon: CornerUpRightIcon, onSelect });
  }
  const onExport = () => onAsk({ kind: 'export' });
  actions.push({ id: 'export', label: t('export.action'), icon: FileDownIcon, onSelect: onExport });
  return actions;
}
