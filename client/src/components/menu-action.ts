import type { LucideIcon } from './Icon.tsx';

/** One thing to do, in a menu. */
export interface MenuAction {
  id: string;
  label: string;
  icon?: LucideIcon;
  onSelect: () => void;
  disabled?: boolean;
  /** Whether it is what stands now, of a choice. */
  chosen?: boolean;
}
