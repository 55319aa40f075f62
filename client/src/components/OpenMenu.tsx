import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Icon } from './Icon.tsx';
import type { MenuAction } from './menu-action.ts';

interface OpenMenuProps {
  anchor: HTMLElement;
  /** Id of the button that opened it. */
  labelledBy: string;
  actions: readonly MenuAction[];
  onClose: () => void;
}

/** The menu of a `MenuButton`, once it is open. */
export function OpenMenu({ anchor, labelledBy, actions, onClose }: OpenMenuProps) {
  const choose = (action: MenuAction) => {
    onClose();
    action.onSelect();
  };
  return (
    <Menu
      anchorEl={anchor}
      open
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-labelledby': labelledBy } }}
    >
      {actions.map((action) => (
        <MenuItem key={action.id} disabled={action.disabled ?? false} onClick={() => choose(action)}>
          {action.icon && <Icon of={action.icon} />}
          {action.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
