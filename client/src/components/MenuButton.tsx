import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import { useId, useState } from 'react';
import { Icon, type LucideIcon } from './Icon.tsx';

/** One thing to do. */
export interface MenuAction {
  id: string;
  label: string;
  icon?: LucideIcon;
  onSelect: () => void;
  disabled?: boolean;
}

interface MenuButtonProps {
  /** What the menu is about: « Actions sur ce message ». */
  label: string;
  actions: readonly MenuAction[];
  icon?: LucideIcon;
  size?: number;
}

/** The button of three dots and its menu. Shows nothing where there is nothing to do. */
export function MenuButton({ label, actions, icon = EllipsisIcon, size }: MenuButtonProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (actions.length === 0) return null;
  const choose = (action: MenuAction) => {
    setAnchor(null);
    action.onSelect();
  };
  return (
    <>
      <IconButton
        id={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon of={icon} {...(size !== undefined && { size })} />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { 'aria-labelledby': id } }}
      >
        {actions.map((action) => (
          <MenuItem key={action.id} disabled={action.disabled ?? false} onClick={() => choose(action)}>
            {action.icon && <Icon of={action.icon} />}
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
