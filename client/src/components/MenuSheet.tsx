import Divider from '@mui/material/Divider';
import Drawer from '@mui/material/Drawer';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { flushSync } from 'react-dom';
import { Icon } from './Icon.tsx';
import type { MenuAction } from './menu-action.ts';

interface MenuSheetProps {
  anchor: HTMLElement;
  /** Id of the button that opened it. */
  labelledBy: string;
  /** What goes together, a line between one group and the next. */
  groups: readonly (readonly MenuAction[])[];
  onClose: () => void;
}

/** An open menu: under its button, or, where there is no room beside a thumb, over the foot of the screen. */
export function MenuSheet({ anchor, labelledBy, groups, onClose }: MenuSheetProps) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const items = groups.flatMap((group, index) => [
    ...(index > 0 ? [<Divider key={`before-${group[0]?.id}`} component="li" role="separator" />] : []),
    ...group.map((action) => (
      <MenuItem
        key={action.id}
        {...(action.chosen !== undefined && { role: 'menuitemcheckbox', 'aria-checked': action.chosen })}
        selected={action.chosen ?? false}
        disabled={action.disabled ?? false}
        onClick={() => {
          // Closed first, its focus given back: what is typed next, and what is done, are where that is.
          flushSync(onClose);
          action.onSelect();
        }}
      >
        {action.icon && <Icon of={action.icon} />}
        {action.label}
      </MenuItem>
    )),
  ]);
  if (narrow) {
    return (
      <Drawer open anchor="bottom" onClose={onClose} slotProps={{ paper: { 'aria-labelledby': labelledBy } }}>
        <Sheet autoFocusItem aria-labelledby={labelledBy}>
          {items}
        </Sheet>
      </Drawer>
    );
  }
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-labelledby': labelledBy } }}
    >
      {items}
    </Menu>
  );
}

const Sheet = styled(MenuList)({ paddingBottom: 'max(8px, env(safe-area-inset-bottom))' });
