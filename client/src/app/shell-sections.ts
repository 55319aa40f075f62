import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { type CohortModule, isOff } from '@sentiers/shared/cohorts/modules.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import type { Badges } from '@sentiers/shared/inbox/schema.ts';
import type { TFunction } from 'i18next';
import BookOpenIcon from 'lucide-react/icons/book-open';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import CalendarClockIcon from 'lucide-react/icons/calendar-clock';
import CalendarDaysIcon from 'lucide-react/icons/calendar-days';
import CircleUserIcon from 'lucide-react/icons/circle-user';
import ClockIcon from 'lucide-react/icons/clock';
import DoorOpenIcon from 'lucide-react/icons/door-open';
import FlagIcon from 'lucide-react/icons/flag';
import GoalIcon from 'lucide-react/icons/goal';
import HashIcon from 'lucide-react/icons/hash';
import HouseIcon from 'lucide-react/icons/house';
import InboxIcon from 'lucide-react/icons/inbox';
import LeafIcon from 'lucide-react/icons/leaf';
import LockIcon from 'lucide-react/icons/lock';
import MapIcon from 'lucide-react/icons/map';
import MapPinIcon from 'lucide-react/icons/map-pin';
import MegaphoneIcon from 'lucide-react/icons/megaphone';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import ScaleIcon from 'lucide-react/icons/scale';
import SearchIcon from 'lucide-react/icons/search';
import SignpostIcon from 'lucide-react/icons/signpost';
import SquarePenIcon from 'lucide-react/icons/square-pen';
import UsersIcon from 'lucide-react/icons/users';
import type { LucideIcon } from '../components/Icon.tsx';
import type { NavItem, NavSection } from '../components/SideNav.tsx';
import { paths } from '../lib/paths.ts';

/** What the navigation is made from; lists are empty until they are known. */
export interface ShellContent {
  cohorts: readonly Cohort[];
  /** What they may begin something in; undefined until it is known: places of all modules are kept. */
  modules: readonly CohortModule[] | undefined;
  channels: readonly Channel[];
  badges: Badges | undefined;
  /** Whether reports are theirs to read. */
  moderates: boolean;
  /** Whether they have a place in the programme, and so read and write experiences. */
  writesExperiences: boolean;
  coordinates: boolean;
  /** The organisation whose way is one's own; undefined where there is none, null until it is known. */
  ownTrail: string | undefined | null;
  /** Whether there are ways of others to follow: accompanied, or of a cohort one facilitates. */
  followsTrails: boolean;
  /** Whether something is offered with a deadline to come. */
  hasOpportunities: boolean;
}

type Words = TFunction<'common'>;

const channelIcons: Record<Channel['kind'], LucideIcon> = {
  cohort: HashIcon,
  theme: LeafIcon,
  territory: MapPinIcon,
  announcements: MegaphoneIcon,
  team: LockIcon,
  direct: MessagesSquareIcon,
  seminar: CalendarDaysIcon,
  experience: BookOpenIcon,
};

/** The places that are the same for everyone. */
export function placeItems(content: ShellContent, t: Words): NavItem[] {
  const { badges, modules, moderates, hasOpportunities, writesExperiences } = content;
  const reports = { to: paths.reports, label: t('navigation.reports'), icon: FlagIcon };
  return [
    { to: paths.home, label: t('navigation.home'), icon: HouseIcon, end: true },
    { to: paths.search(), label: t('navigation.search'), icon: SearchIcon },
    {
      to: paths.forYou,
      label: t('navigation.forYou'),
      icon: InboxIcon,
      badge: counted(badges?.inbox, (count) => t('navigation.openItems', { count })),
    },
    {
      to: paths.messages,
      label: t('navigation.messages'),
      icon: MessagesSquareIcon,
      badge: counted(badges?.direct, (count) => t('navigation.unreadConversations', { count })),
    },
    { to: paths.seminars, label: t('navigation.seminars'), icon: CalendarDaysIcon },
    ...(writesExperiences
      ? [
          {
            to: paths.library,
            label: t('navigation.library'),
            icon: BookOpenIcon,
            badge: counted(badges?.experiences, (count) => t('navigation.unreadConversations', { count })),
          },
        ]
      : []),
    ...trailItems(content, t),
    ...(writesExperiences ? [{ to: paths.map, label: t('navigation.map'), icon: MapIcon }] : []),
    {
      to: paths.people,
      label: t(isOff(modules, 'mentoring') ? 'navigation.directory' : 'navigation.people'),
      icon: UsersIcon,
    },
    ...(writesExperiences && !isOff(modules, 'introductions')
      ? [{ to: paths.introductions, label: t('navigation.introductions'), icon: DoorOpenIcon }]
      : []),
    ...(hasOpportunities
      ? [{ to: paths.opportunities, label: t('navigation.opportunities'), icon: CalendarClockIcon }]
      : []),
    ...(moderates
      ? [{ ...reports, badge: counted(badges?.reports, (count) => t('navigation.openReports', { count })) }]
      : []),
  ];
}

/** One's own way, or those one follows; nothing where there is neither. */
function trailItems(content: ShellContent, t: Words): NavItem[] {
  const { ownTrail, followsTrails, coordinates, writesExperiences } = content;
  // Its place is kept until one knows: what stands under it must not be pushed down.
  const isComing = ownTrail === null && writesExperiences;
  if (followsTrails || coordinates || isComing) {
    return [{ to: paths.trails, label: t('navigation.trails'), icon: SignpostIcon }];
  }
  if (!ownTrail) return [];
  return [{ to: paths.trail(ownTrail), label: t('navigation.trail'), icon: SignpostIcon }];
}

/** Channels by what they belong to: each cohort (the running ones first), then themes, territories, the network. */
export function channelSections({ cohorts, channels, badges }: ShellContent, t: Words): NavSection[] {
  const item = (channel: Channel): NavItem => ({
    to: paths.channel(channel.id),
    label: channel.name,
    icon: channelIcons[channel.kind],
    badge: counted(badges ? badges.channels[channel.id] : channel.unreadThreads, (count) =>
      t('navigation.unreadThreads', { count }),
    ),
  });
  const ofCohort = [...cohorts]
    .sort((a, b) => Number(a.ended) - Number(b.ended) || b.year - a.year)
    .map(({ id, name }) => ({ id, title: name, of: channels.filter(({ cohortId }) => cohortId === id) }));
  // Someone invited to one channel may not read its cohort: theirs stands with the network's.
  const known = new Set(cohorts.map(({ id }) => id));
  const common = channels.filter(({ cohortId }) => cohortId === null || !known.has(cohortId));
  const ofNetwork = [
    { id: 'themes', title: t('navigation.themes'), of: common.filter(({ kind }) => kind === 'theme') },
    {
      id: 'territories',
      title: t('navigation.territories'),
      of: common.filter(({ kind }) => kind === 'territory'),
    },
    {
      id: 'network',
      title: t('navigation.network'),
      of: common.filter(({ kind }) => kind !== 'theme' && kind !== 'territory'),
    },
  ];
  return [...ofCohort, ...ofNetwork]
    .filter(({ of }) => of.length > 0)
    .map(({ id, title, of }) => ({ id, title, items: of.map(item) }));
}

/** Places that one can also go to from the search, by their names. */
export function searchActions(content: ShellContent, t: Words): NavItem[] {
  return [
    ...placeItems(content, t).filter(({ to }) => to !== paths.search()),
    { to: paths.write, label: t('navigation.write'), icon: SquarePenIcon },
    ...experienceActions(content, t),
    ...territoryActions(content, t),
    ...trailActions(content, t),
    ...cohortActions(content, t),
    { to: paths.later, label: t('navigation.later'), icon: ClockIcon },
    { to: paths.bookmarks, label: t('navigation.bookmarks'), icon: BookmarkIcon },
    { to: paths.account, label: t('navigation.myAccount'), icon: CircleUserIcon },
  ];
}

/** What one does around territories and the directory, by its name. */
function territoryActions({ writesExperiences, coordinates, modules }: ShellContent, t: Words): NavItem[] {
  return [
    ...(writesExperiences && !isOff(modules, 'mentoring')
      ? [{ to: paths.mentoring, label: t('navigation.mentoring'), icon: UsersIcon }]
      : []),
    ...(writesExperiences
      ? [
          { to: paths.comparisons, label: t('navigation.comparisons'), icon: ScaleIcon },
          { to: paths.ownProfile, label: t('navigation.ownProfile'), icon: CircleUserIcon },
        ]
      : []),
    ...(coordinates ? [{ to: paths.skills, label: t('navigation.skills'), icon: UsersIcon }] : []),
  ];
}

/** What goes with ways, by its name. */
function trailActions({ ownTrail, followsTrails, modules }: ShellContent, t: Words): NavItem[] {
  const commitments = { to: paths.commitments, label: t('navigation.commitments'), icon: GoalIcon };
  const accompaniments = {
    to: paths.accompaniments,
    label: t('navigation.accompaniments'),
    icon: SignpostIcon,
  };
  const mayCommit = ownTrail && !isOff(modules, 'commitments');
  return [...(mayCommit ? [commitments] : []), ...(ownTrail || followsTrails ? [accompaniments] : [])];
}

/** What one sets in the cohorts that one animates. */
function cohortActions({ cohorts }: ShellContent, t: Words): NavItem[] {
  return cohorts
    .filter(({ abilities }) => abilities.setModules)
    .map(({ id, name }) => ({
      to: paths.cohortModules(id),
      label: t('navigation.modulesOf', { name }),
      icon: DoorOpenIcon,
    }));
}

/** What one does in the library, by its name. */
function experienceActions({ writesExperiences, coordinates }: ShellContent, t: Words): NavItem[] {
  return [
    ...(writesExperiences
      ? [
          { to: paths.newExperience, label: t('navigation.newExperience'), icon: SquarePenIcon },
          { to: paths.myExperiences, label: t('navigation.myExperiences'), icon: BookOpenIcon },
          { to: paths.collections, label: t('navigation.collections'), icon: BookmarkIcon },
        ]
      : []),
    ...(coordinates
      ? [
          { to: paths.importExperiences, label: t('navigation.importExperiences'), icon: BookOpenIcon },
          { to: paths.publicWords, label: t('navigation.publicWords'), icon: MegaphoneIcon },
        ]
      : []),
  ];
}

/** The phone's bar. */
export function barItems({ badges }: ShellContent, t: Words): NavItem[] {
  return [
    { to: paths.home, label: t('navigation.home'), icon: HouseIcon, end: true },
    { to: paths.channels, label: t('navigation.channels'), icon: HashIcon },
    { to: paths.write, label: t('navigation.write'), icon: SquarePenIcon },
    {
      to: paths.forYou,
      label: t('navigation.forYou'),
      icon: InboxIcon,
      badge: counted(badges?.inbox, (count) => t('navigation.openItems', { count })),
    },
  ];
}

function counted(count: number | undefined, label: (count: number) => string): NavItem['badge'] {
  return count ? { count, label: label(count) } : undefined;
}
