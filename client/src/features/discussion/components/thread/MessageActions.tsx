import EllipsisIcon from 'lucide-react/icons/ellipsis';
import SmilePlusIcon from 'lucide-react/icons/smile-plus';
import { lazy, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../../components/Icon.tsx';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';
import { loadMessages } from '../../../../i18n/i18n.ts';
import type { MessageActionsProps } from '../../logic/message-acts.ts';

const loadMenu = async () => {
  const [{ ActionsMenu: menu }] = await Promise.all([
    import('./ActionsMenu.tsx'),
    loadMessages(['bookmarks']),
  ]);
  return { default: menu };
};
const ActionsMenu = lazy(loadMenu);
fetchSoon(loadMenu);

/** What one may do with a message: react, and the menu of the rest. Their menus are only drawn once opened. */
export function MessageActions(props: MessageActionsProps) {
  const { message, abilities } = props;
  const { t } = useTranslation('discussion');
  const [open, setOpen] = useState<{ menu: 'react' | 'more'; anchor: HTMLElement } | null>(null);
  const id = useId();
  const name = message.author.name;
  const button = (menu: 'react' | 'more', label: string, icon: LucideIcon) => (
    <button
      type="button"
      className="message-action"
      id={`${id}-${menu}`}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={open?.menu === menu}
      onClick={(event) => setOpen({ menu, anchor: event.currentTarget })}
    >
      <Icon of={icon} />
    </button>
  );
  return (
    <>
      {abilities.react && button('react', t('reaction.add', { name }), SmilePlusIcon)}
      {button('more', t('messages.menu', { name }), EllipsisIcon)}
      {open && (
        <LatePart>
          <ActionsMenu
            {...props}
            open={open}
            labelledBy={`${id}-${open.menu}`}
            onClose={() => setOpen(null)}
          />
        </LatePart>
      )}
    </>
  );
}
