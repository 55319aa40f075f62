import IconButton from '@mui/material/IconButton';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import { lazy, type Ref, useId, useState } from 'react';
import { Icon, type LucideIcon } from './Icon.tsx';
import { fetchSoon, LatePart } from './LatePart.tsx';
import type { MenuAction } from './menu-action.ts';

/** The menu's own code comes with its first opening. */
const loadMenu = async () => ({ default: (await import('./OpenMenu.tsx')).OpenMenu });
const OpenMenu = lazy(loadMenu);
fetchSoon(loadMenu);

interface MenuButtonProps {
  /** What the menu is about: « Actions sur ce message ». */
  label: string;
  actions: readonly MenuAction[];
  icon?: LucideIcon;
  size?: number;
  /** The button itself, for what else opens beside it. */
  ref?: Ref<HTMLButtonElement>;
}

/** The button of three dots and its menu. Shows nothing where there is nothing to do. */
export function MenuButton({ label, actions, icon = EllipsisIcon, size, ref }: MenuButtonProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (actions.length === 0) return null;
  return (
    <>
      <IconButton
        id={id}
        {...(ref && { ref })}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon of={icon} {...(size !== undefined && { size })} />
      </IconButton>
      {anchor && (
        <LatePart>
          <OpenMenu anchor={anchor} labelledBy={id} actions={actions} onClose={() => setAnchor(null)} />
        </LatePart>
      )}
    </>
  );
}
