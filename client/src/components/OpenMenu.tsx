import { MenuSheet } from './MenuSheet.tsx';
import type { MenuAction } from './menu-action.ts';

interface OpenMenuProps {
  anchor: HTMLElement;
  /** Id of the button that opened it. */
  labelledBy: string;
  actions: readonly MenuAction[];
  onClose: () => void;
}

/** The menu of a `MenuButton`, once it is open. */
export function OpenMenu({ actions, ...props }: OpenMenuProps) {
  return <MenuSheet {...props} groups={[actions]} />;
}
