import HouseIcon from 'lucide-react/icons/house';
import InboxIcon from 'lucide-react/icons/inbox';
import UsersIcon from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import type { NavSection } from '../components/SideNav.tsx';
import { ShellFrame } from './ShellFrame.tsx';

/** The signed-in application: composes the features' navigation with the page. */
export function Shell() {
  const { t } = useTranslation('common');
  const sections: NavSection[] = [
    {
      id: 'places',
      items: [
        { to: '/', label: t('navigation.home'), icon: HouseIcon, end: true },
        { to: '/pour-vous', label: t('navigation.forYou'), icon: InboxIcon },
        { to: '/annuaire', label: t('navigation.people'), icon: UsersIcon },
      ],
    },
  ];
  return (
    <ShellFrame sections={sections}>
      <Outlet />
    </ShellFrame>
  );
}
