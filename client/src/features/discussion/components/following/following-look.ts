import type { ChannelLevel } from '@sentiers/shared/following/schema.ts';
import AtSignIcon from 'lucide-react/icons/at-sign';
import BellIcon from 'lucide-react/icons/bell';
import BellOffIcon from 'lucide-react/icons/bell-off';
import BellRingIcon from 'lucide-react/icons/bell-ring';
import MoonIcon from 'lucide-react/icons/moon';
import type { LucideIcon } from '../../../../components/Icon.tsx';

/** How what one gets of a place is shown; silence goes before every level. */
export type FollowingState = ChannelLevel | 'muted';

export const followingIcons: Record<FollowingState, LucideIcon> = {
  all: BellRingIcon,
  mine: BellIcon,
  mentions: AtSignIcon,
  none: BellOffIcon,
  muted: MoonIcon,
};
