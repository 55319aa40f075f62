import { styled } from '@mui/material/styles';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import HashIcon from 'lucide-react/icons/hash';
import MapPinIcon from 'lucide-react/icons/map-pin';
import UsersIcon from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../../components/Icon.tsx';
import { HeaderFact } from '../../../../components/PageHeader.tsx';
import { paths } from '../../../../lib/paths.ts';
import { usePersonWords } from '../../hooks/use-person-words.ts';

/** The channel a thread stands in. */
export function ChannelPlace({ id, kind, name }: Pick<Channel, 'id' | 'kind' | 'name'>) {
  return (
    <PlaceLink to={paths.channel(id)}>
      <Icon of={kind === 'territory' ? MapPinIcon : HashIcon} size={16} /> {name}
    </PlaceLink>
  );
}

/** Whom one talks to: what someone is known by, and the way to their page; how many there are of more. */
export function DirectPlace({ people }: { people: readonly PersonSummary[] }) {
  const { t } = useTranslation('discussion');
  const words = usePersonWords();
  const [other] = people;
  if (!other) return null;
  if (people.length === 1) {
    return <PlaceLink to={paths.person(other.id)}>{words(other) || t('direct.toPage')}</PlaceLink>;
  }
  return (
    <HeaderFact title={people.map(({ name }) => name).join(', ')}>
      <Icon of={UsersIcon} size={16} /> {t('direct.people', { count: people.length + 1 })}
    </HeaderFact>
  );
}

const PlaceLink = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  minHeight: 24,
  color: 'inherit',
  textDecoration: 'none',
  borderRadius: 3,
  '&:hover': { textDecoration: 'underline' },
}));
