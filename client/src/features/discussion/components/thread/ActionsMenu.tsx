import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import BellDotIcon from 'lucide-react/icons/bell-dot';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import BookmarkMinusIcon from 'lucide-react/icons/bookmark-minus';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CircleDashedIcon from 'lucide-react/icons/circle-dashed';
import EyeIcon from 'lucide-react/icons/eye';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import FlagIcon from 'lucide-react/icons/flag';
import HighlighterIcon from 'lucide-react/icons/highlighter';
import LinkIcon from 'lucide-react/icons/link';
import MicIcon from 'lucide-react/icons/mic';
import MicOffIcon from 'lucide-react/icons/mic-off';
import NotebookPenIcon from 'lucide-react/icons/notebook-pen';
import PencilIcon from 'lucide-react/icons/pencil';
import PinIcon from 'lucide-react/icons/pin';
import PinOffIcon from 'lucide-react/icons/pin-off';
import QuoteIcon from 'lucide-react/icons/quote';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import type { LucideIcon } from '../../../../components/Icon.tsx';
import { MenuSheet } from '../../../../components/MenuSheet.tsx';
import type { MenuAction } from '../../../../components/menu-action.ts';
import { useBookmarkActs } from '../../../../components/use-bookmark-acts.ts';
import { useBookmarkMarks } from '../../hooks/use-bookmark-marks.ts';
import { actsOf, type MessageAct, type MessageActionsProps } from '../../logic/message-acts.ts';

const icons: Record<MessageAct, LucideIcon> = {
  reply: QuoteIcon,
  acceptAnswer: CircleCheckIcon,
  releaseAnswer: CircleDashedIcon,
  edit: PencilIcon,
  delete: Trash2Icon,
  report: FlagIcon,
  hide: EyeOffIcon,
  restore: EyeIcon,
  mark: HighlighterIcon,
  pin: PinIcon,
  unpin: PinOffIcon,
  mute: MicOffIcon,
  unmute: MicIcon,
  copyLink: LinkIcon,
  remind: AlarmClockIcon,
  bookmark: BookmarkIcon,
  changeBookmark: NotebookPenIcon,
  removeBookmark: BookmarkMinusIcon,
  unreadFromHere: BellDotIcon,
};

/** The words one can give, in the order they are offered; « Même question » only makes sense on someone else's. */
const reactions: readonly ReactionKey[] = ['utile', 'merci', 'meme-question', 'bravo', 'soutien'];

interface ActionsMenuProps extends MessageActionsProps {
  open: { menu: 'react' | 'more'; anchor: HTMLElement };
  labelledBy: string;
  onClose: () => void;
}

/** The open menu of a message: the reactions one can give, or everything else. */
export function ActionsMenu({ open, labelledBy, onClose, ...props }: ActionsMenuProps) {
  const groups = { react: useReactionItems(props), more: useActItems(props) }[open.menu];
  return <MenuSheet anchor={open.anchor} labelledBy={labelledBy} groups={groups} onClose={onClose} />;
}

function useReactionItems({ message, me, onReact }: MessageActionsProps): MenuAction[][] {
  const { t } = useTranslation('discussion');
  const items = reactions.map((reaction) => {
    const given = message.reactions.find((one) => one.reaction === reaction);
    const chosen = given?.people.includes(me) ?? false;
    return {
      id: reaction,
      label: t(`reaction.${reaction}`),
      chosen,
      onSelect: () => onReact(message, reaction, !chosen),
    };
  });
  return [items];
}

function useActItems({ message, me, abilities, place, onAct }: MessageActionsProps): MenuAction[][] {
  const { t } = useTranslation('discussion');
  const { t: bookmarks } = useTranslation('bookmarks');
  const { remove } = useBookmarkActs();
  const mark = useBookmarkMarks().find(({ messageId }) => messageId === message.id);
  const label = (act: MessageAct) => {
    if (act === 'changeBookmark') return bookmarks(mark?.note ? 'changeAsked' : 'addAsked');
    return act === 'removeBookmark' ? bookmarks('removeMark') : t(`messages.${act}`);
  };
  const select = (act: MessageAct) => {
    if (act === 'removeBookmark') return mark && void remove(mark, message.state === 'published');
    onAct(act, message);
  };
  return actsOf(message, abilities, place, mark !== undefined, me).map((group) =>
    group.map((act) => ({ id: act, label: label(act), icon: icons[act], onSelect: () => select(act) })),
  );
}
