import { styled } from '@mui/material/styles';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import EyeIcon from 'lucide-react/icons/eye';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

export interface ReadersLineProps {
  id?: string;
  readers: Channel['readers'];
  /** Whom the members are to the reader: their cohort, another one, the alumni too, the whole network, a team. */
  among: 'cohort' | 'theCohort' | 'alumni' | 'network' | 'team';
  /** Whether a live room lets guests in. */
  guests?: boolean;
}

/** Who will read, said before one writes: « Lisent ici : votre cohorte (38), animation (4), coordination (2) ». */
export function ReadersLine({ id, readers, among, guests = false }: ReadersLineProps) {
  const { t } = useTranslation('discussion');
  const parts = [
    readers.members > 0 && t(`readers.${among}`, { count: readers.members }),
    readers.facilitators > 0 && t('readers.facilitators', { count: readers.facilitators }),
    readers.coordinators > 0 && t('readers.coordinators', { count: readers.coordinators }),
    guests && t('readers.guests'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <Line id={id}>
      <Icon of={EyeIcon} size={16} />
      <span>
        {t('readers.here')} {parts.join(', ')}
      </span>
    </Line>
  );
}

/** Whom the members of a channel are. */
export function readersAmong(channel: Pick<Channel, 'kind' | 'cohortId'>): ReadersLineProps['among'] {
  if (channel.kind === 'team') return 'team';
  return channel.cohortId === null ? 'network' : 'cohort';
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(1.5),
  minWidth: 0,
  color: theme.vars.palette.text.secondary,
  '& svg': { marginTop: 3 },
}));
