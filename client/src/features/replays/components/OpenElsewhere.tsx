import { styled } from '@mui/material/styles';
import ExternalLinkIcon from 'lucide-react/icons/external-link';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { sizes } from '../../../theme/tokens.ts';

/** Under a player of another place: the way there, for whoever it does not open here. */
export function OpenElsewhere({ address }: { address: string }) {
  const { t } = useTranslation('replays');
  return (
    <Way href={address} target="_blank" rel="noreferrer">
      {t('player.there', { host: new URL(address).host })}
      <Icon of={ExternalLinkIcon} size={14} />
    </Way>
  );
}

const Way = styled('a')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minHeight: sizes.touch,
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}));
