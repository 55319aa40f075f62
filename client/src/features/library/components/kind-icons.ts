import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import BookOpenIcon from 'lucide-react/icons/book-open';
import CoinsIcon from 'lucide-react/icons/coins';
import FlagIcon from 'lucide-react/icons/flag';
import HandshakeIcon from 'lucide-react/icons/handshake';
import LightbulbIcon from 'lucide-react/icons/lightbulb';
import MapIcon from 'lucide-react/icons/map';
import SproutIcon from 'lucide-react/icons/sprout';
import WrenchIcon from 'lucide-react/icons/wrench';
import type { LucideIcon } from '../../../components/Icon.tsx';

/** The icon of each kind of experience, as its template names it. */
export const kindIcons: Record<ExperienceKind['icon'], LucideIcon> = {
  sprout: SproutIcon,
  handshake: HandshakeIcon,
  coins: CoinsIcon,
  lightbulb: LightbulbIcon,
  wrench: WrenchIcon,
  map: MapIcon,
  book: BookOpenIcon,
  flag: FlagIcon,
};
