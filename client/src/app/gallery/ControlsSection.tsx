import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Radio from '@mui/material/Radio';
import Switch from '@mui/material/Switch';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Tooltip from '@mui/material/Tooltip';
import BellIcon from 'lucide-react/icons/bell';
import SendIcon from 'lucide-react/icons/send-horizontal';
import SquarePenIcon from 'lucide-react/icons/square-pen';
import { useState } from 'react';
import { Badge } from '../../components/Badge.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { FilterRow } from '../../components/FilterRow.tsx';
import { Icon } from '../../components/Icon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { useNotice } from '../../components/Notices.tsx';
import { LanguageChoice, ThemeChoice } from '../../components/PreferenceChoices.tsx';
import { GallerySection, Row } from './GallerySection.tsx';

export function ControlsSection() {
  return (
    <GallerySection title="Commandes">
      <Row>
        <Button variant="contained" startIcon={<Icon of={SendIcon} />}>
          Envoyer
        </Button>
        <Button startIcon={<Icon of={BellIcon} />}>Suivi</Button>
        <Button variant="text">Plus tard</Button>
        <Button color="error">Supprimer</Button>
        <Button size="small">Faire le point</Button>
        <Button variant="contained" disabled>
          Envoyer
        </Button>
        <LinkButton to="/">Revenir à l’accueil</LinkButton>
        <Tooltip title="Nouveau fil">
          <IconButton aria-label="Nouveau fil">
            <Icon of={SquarePenIcon} />
          </IconButton>
        </Tooltip>
      </Row>
      <Row>
        <Chip label="Utile 4" onClick={() => undefined} />
        <Chip label="Thématique" />
        <Checkbox defaultChecked slotProps={{ input: { 'aria-label': 'Poste partagé' } }} />
        <Radio checked slotProps={{ input: { 'aria-label': 'Choix' } }} />
        <Switch defaultChecked slotProps={{ input: { 'aria-label': 'Mode léger' } }} />
      </Row>
      <Choices />
      <Row>
        <LanguageChoice />
        <ThemeChoice />
      </Row>
      <Floating />
    </GallerySection>
  );
}

function Choices() {
  const [filter, setFilter] = useState('all');
  const [tab, setTab] = useState(1);
  return (
    <>
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
      <Tabs value={tab} onChange={(_event, value: number) => setTab(value)} aria-label="Salle">
        <Tab label="Discussion" />
        <Tab label="Questions" />
        <Tab label="Sondage" icon={<Badge count={1} label="1 sondage ouvert" />} />
      </Tabs>
    </>
  );
}

function Floating() {
  const notify = useNotice();
  const [asking, setAsking] = useState(false);
  return (
    <Row>
      <MenuButton
        label="Actions sur ce message"
        actions={[
          { id: 'edit', label: 'Modifier', icon: SquarePenIcon, onSelect: () => undefined },
          { id: 'unread', label: 'Marquer non lu à partir d’ici', onSelect: () => undefined },
        ]}
      />
      <Button onClick={() => setAsking(true)}>Demander confirmation</Button>
      <Button onClick={() => notify({ text: 'Message supprimé.', undo: () => undefined })}>Annoncer</Button>
      <ConfirmDialog
        open={asking}
        title="Supprimer ce message ?"
        confirm="Supprimer"
        destructive
        onCancel={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
      >
        Les personnes du fil verront qu’un message a été supprimé, mais plus ce qu’il disait.
      </ConfirmDialog>
    </Row>
  );
}
