import { styled } from '@mui/material/styles';
import ImageIcon from 'lucide-react/icons/image';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

/** A picture in what is being written, by its description. */
export function DraftImage({ description }: { address: string; description: string }) {
  const { t } = useTranslation('discussion');
  return (
    <Mark>
      <Icon of={ImageIcon} size={16} />
      {description || t('composer.image')}
    </Mark>
  );
}

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(0, 1.5),
  borderRadius: 6,
  color: theme.vars.palette.text.secondary,
  backgroundColor: theme.vars.palette.background.paper,
}));
