import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import BellIcon from 'lucide-react/icons/bell';
import BookOpenIcon from 'lucide-react/icons/book-open-text';
import CalendarIcon from 'lucide-react/icons/calendar-days';
import HashIcon from 'lucide-react/icons/hash';
import HouseIcon from 'lucide-react/icons/house';
import InboxIcon from 'lucide-react/icons/inbox';
import MapPinIcon from 'lucide-react/icons/map-pin';
import MegaphoneIcon from 'lucide-react/icons/megaphone';
import SquarePenIcon from 'lucide-react/icons/square-pen';
import UsersIcon from 'lucide-react/icons/users';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { BottomBar } from '../../components/BottomBar.tsx';
import { ConnectionLine } from '../../components/ConnectionLine.tsx';
import { FilterRow } from '../../components/FilterRow.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KindChip } from '../../components/KindChip.tsx';
import { Markdown } from '../../components/Markdown.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { HeaderFact, PageHeader } from '../../components/PageHeader.tsx';
import { ListAndReading, PaneScroll } from '../../components/PaneLayout.tsx';
import { PersonAvatar } from '../../components/PersonAvatar.tsx';
import { PersonLine } from '../../components/PersonLine.tsx';
import { type NavSection, SideNav } from '../../components/SideNav.tsx';
import { ThreadListSkeleton } from '../../components/Skeletons.tsx';
import { ShellFrame } from '../ShellFrame.tsx';

const here = '/galerie/coque';
const nora = { id: 'nora', name: 'Nora Belkacem', photo: null };

const sections: NavSection[] = [
  {
    id: 'places',
    items: [
      { to: '/accueil', label: 'Accueil', icon: HouseIcon },
      { to: '/pour-vous', label: 'Pour vous', icon: InboxIcon, badge: { count: 4, label: '4 à voir' } },
      { to: '/seminaires', label: 'Séminaires', icon: CalendarIcon, live: 'en direct' },
      { to: '/retours', label: 'Retours d’expérience', icon: BookOpenIcon },
      { to: '/annuaire', label: 'Annuaire et mentorat', icon: UsersIcon },
    ],
  },
  {
    id: 'cohort',
    title: 'Cohorte de démonstration',
    items: [
      { to: '/refuge', label: 'Le refuge', icon: HashIcon, badge: { count: 2, label: '2 fils non lus' } },
      { to: here, label: 'Choisir son territoire', icon: HashIcon, badge: { count: 2, label: '2 fils' } },
      { to: '/modele', label: 'Modèle économique', icon: HashIcon },
      { to: '/annonces', label: 'Annonces', icon: MegaphoneIcon },
    ],
  },
  {
    id: 'places-followed',
    title: 'Territoires suivis',
    items: [{ to: '/orne', label: 'Orne (61)', icon: MapPinIcon }],
  },
];

/** The frame with its three panes, its bar and real lengths of text; `?vue=liste` or `?vue=menu` on a phone. */
export function GalleryShell() {
  const [search] = useSearchParams();
  const view = search.get('vue') ?? 'lecture';
  return (
    <ShellFrame
      sections={sections}
      footer={<PersonLine person={nora} detail={<ConnectionLine state={{ kind: 'live', waiting: 0 }} />} />}
      bottomBar={view === 'lecture' ? undefined : <Foot />}
    >
      {view === 'menu' ? (
        <>
          <PageHeader title="Canaux" />
          <SideNav label="Canaux" sections={sections} />
        </>
      ) : (
        <ListAndReading
          shows={view === 'liste' ? 'list' : 'reading'}
          list={<List alone={view === 'liste'} />}
          reading={<Reading />}
        />
      )}
    </ShellFrame>
  );
}

function Foot() {
  return (
    <BottomBar
      label="Lieux principaux"
      items={[
        { to: '/accueil', label: 'Accueil', icon: HouseIcon },
        { to: here, label: 'Canaux', icon: HashIcon },
        { to: '/ecrire', label: 'Écrire', icon: SquarePenIcon },
        { to: '/pour-vous', label: 'Pour vous', icon: InboxIcon, badge: { count: 4, label: '4 à voir' } },
      ]}
    />
  );
}

function List({ alone }: { alone: boolean }) {
  const [filter, setFilter] = useState('all');
  return (
    <>
      <PageHeader
        title="Choisir son territoire"
        rank={alone ? 1 : 2}
        actions={
          <IconButton aria-label="Nouveau fil">
            <Icon of={SquarePenIcon} />
          </IconButton>
        }
      >
        <FilterRow
          label="Fils montrés"
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: 'Tous' },
            { value: 'unread', label: 'Non lus' },
            { value: 'questions', label: 'Questions' },
            { value: 'unanswered', label: 'Sans réponse' },
          ]}
        />
      </PageHeader>
      <PaneScroll>
        <ThreadListSkeleton count={5} />
      </PaneScroll>
    </>
  );
}

function Reading() {
  return (
    <>
      <PageHeader
        title="Qui a déjà convaincu une communauté de communes ?"
        back={`${here}?vue=liste`}
        meta={
          <>
            <KindChip kind="question" />
            <HeaderFact>
              <Icon of={MapPinIcon} /> Orne
            </HeaderFact>
            <HeaderFact>
              <Icon of={UsersIcon} /> 6 personnes
            </HeaderFact>
          </>
        }
        actions={
          <>
            <Button startIcon={<Icon of={BellIcon} />}>Suivi</Button>
            <MenuButton
              label="Actions sur ce fil"
              actions={[{ id: 'close', label: 'Fermer', onSelect: () => undefined }]}
            />
          </>
        }
      />
      <PaneScroll>
        <Entry>
          <PersonAvatar person={nora} />
          <Markdown>
            {
              'Nous ouvrons dans trois bourgs à 40 minutes les uns des autres. La présidente de l’intercommunalité nous écoute, mais **rien ne se décide**.'
            }
          </Markdown>
        </Entry>
      </PaneScroll>
    </>
  );
}

const Entry = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(3.5),
  padding: `${theme.spacing(6)} var(--gutter)`,
}));
