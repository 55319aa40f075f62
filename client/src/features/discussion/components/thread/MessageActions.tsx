import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Message, MessageAbilities, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import BellDotIcon from 'lucide-react/icons/bell-dot';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import EyeIcon from 'lucide-react/icons/eye';
import EyeOffIcon from 'lucide-react/icons/eye-off';
import FlagIcon from 'lucide-react/icons/flag';
import LinkIcon from 'lucide-react/icons/link';
import PencilIcon from 'lucide-react/icons/pencil';
import QuoteIcon from 'lucide-react/icons/quote';
import SmilePlusIcon from 'lucide-react/icons/smile-plus';
import Trash2Icon from 'lucide-react/icons/trash-2';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../../components/Icon.tsx';

/** What may be done to a message, by name. */
export type MessageAct =
  | 'reply'
  | 'edit'
  | 'delete'
  | 'report'
  | 'hide'
  | 'restore'
  | 'copyLink'
  | 'unreadFromHere';

interface MessageActionsProps {
  message: Message;
  me: string;
  abilities: MessageAbilities;
  /** Whether one may write in the thread. */
  canPost: boolean;
  onAct: (act: MessageAct, message: Message) => void;
  onReact: (message: Message, reaction: ReactionKey, active: boolean) => void;
}

const icons: Record<MessageAct, LucideIcon> = {
  reply: QuoteIcon,
  edit: PencilIcon,
  delete: Trash2Icon,
  report: FlagIcon,
  hide: EyeOffIcon,
  restore: EyeIcon,
  copyLink: LinkIcon,
  unreadFromHere: BellDotIcon,
};

/** The words one can give, in the order they are offered; « Même question » only makes sense on someone else's. */
const reactions: readonly ReactionKey[] = ['utile', 'merci', 'meme-question', 'bravo', 'soutien'];

/** What one may do with a message: react, and the menu of the rest. Their menus are only drawn once opened. */
export const MessageActions = memo(function MessageActions(props: MessageActionsProps) {
  const { message, abilities } = props;
  const { t } = useTranslation('discussion');
  const [open, setOpen] = useState<{ menu: 'react' | 'more'; anchor: HTMLElement } | null>(null);
  const id = useId();
  const name = message.author.name;
  const button = (menu: 'react' | 'more', label: string, icon: LucideIcon) => (
    <IconButton
      id={`${id}-${menu}`}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={open?.menu === menu}
      onClick={(event) => setOpen({ menu, anchor: event.currentTarget })}
    >
      <Icon of={icon} />
    </IconButton>
  );
  return (
    <>
      {abilities.react && button('react', t('reaction.add', { name }), SmilePlusIcon)}
      {button('more', t('messages.menu', { name }), EllipsisIcon)}
      {open && (
        <ActionsMenu {...props} open={open} labelledBy={`${id}-${open.menu}`} onClose={() => setOpen(null)} />
      )}
    </>
  );
});

interface ActionsMenuProps extends MessageActionsProps {
  open: { menu: 'react' | 'more'; anchor: HTMLElement };
  labelledBy: string;
  onClose: () => void;
}

function ActionsMenu({ open, labelledBy, onClose, ...props }: ActionsMenuProps) {
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

/** What the menu of a message offers, from what the policies allow. */
export function actsOf(
  message: Pick<Message, 'state'>,
  abilities: MessageAbilities,
  canPost: boolean,
): MessageAct[] {
  const offered: Record<MessageAct, boolean> = {
    reply: canPost && message.state === 'published',
    edit: abilities.edit,
    copyLink: true,
    unreadFromHere: true,
    delete: abilities.delete,
    report: abilities.report,
    hide: abilities.hide,
    restore: abilities.restore,
  };
  return (Object.keys(offered) as MessageAct[]).filter((act) => offered[act]);
}
