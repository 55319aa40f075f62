import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import BellDotIcon from 'lucide-react/icons/bell-dot';
import EyeIcon from 'lucide-react/icons/eye';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import FlagIcon from 'lucide-react/icons/flag';
import LinkIcon from 'lucide-react/icons/link';
import PencilIcon from 'lucide-react/icons/pencil';
import QuoteIcon from 'lucide-react/icons/quote';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../../components/Icon.tsx';
import { actsOf, type MessageAct, type MessageActionsProps } from '../../logic/message-acts.ts';

const icons: Record<MessageAct, LucideIcon> = {
  reply: QuoteIcon,
  edit: PencilIcon,
  delete: Trash2Icon,
  report: FlagIcon,
  hide: EyeOffIcon,
  restore: EyeIcon,
  copyLink: LinkIcon,
  remind: AlarmClockIcon,
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
  const items = { react: useReactionItems(props), more: useActItems(props) }[open.menu];
  return (
    <Menu
      open
      anchorEl={open.anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-labelledby': labelledBy } }}
    >
      {items.map((item) => (
        <MenuItem
          key={item.id}
          selected={item.chosen ?? false}
          onClick={() => {
            onClose();
            item.choose();
          }}
        >
          {item.icon && <Icon of={item.icon} />}
          {item.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface Item {
  id: string;
  label: string;
  icon?: LucideIcon;
  chosen?: boolean;
  choose: () => void;
}

function useReactionItems({ message, me, onReact }: MessageActionsProps): Item[] {
  const { t } = useTranslation('discussion');
  return reactions.map((reaction) => {
    const given = message.reactions.find((one) => one.reaction === reaction);
    const chosen = given?.people.includes(me) ?? false;
    return {
      id: reaction,
      label: t(`reaction.${reaction}`),
      chosen,
      choose: () => onReact(message, reaction, !chosen),
    };
  });
}

function useActItems({ message, abilities, canPost, onAct }: MessageActionsProps): Item[] {
  const { t } = useTranslation('discussion');
  return actsOf(message, abilities, canPost).map((act) => ({
    id: act,
    label: t(`messages.${act}`),
    icon: icons[act],
    choose: () => onAct(act, message),
  }));
}
