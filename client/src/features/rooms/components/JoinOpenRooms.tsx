import { styled } from '@mui/material/styles';
import RadioIcon from 'lucide-react/icons/radio';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRooms } from '../hooks/use-rooms.ts';

/** « Rejoindre », for each room of a seminar that is open now; nothing where none is. */
export function JoinOpenRooms({ seminarId }: { seminarId: string }) {
  const { t } = useTranslation('rooms');
  const open = useRooms(seminarId).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Row>
      {open.map(({ id, title }) => (
        <LinkButton key={id} to={paths.room(id)} variant="contained" startIcon={<Icon of={RadioIcon} />}>
          {open.length === 1 ? t('join') : t('joinTitle', { title })}
        </LinkButton>
      ))}
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(3),
}));
