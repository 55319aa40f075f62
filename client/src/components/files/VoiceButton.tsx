import IconButton from '@mui/material/IconButton';
import MicIcon from 'lucide-react/icons/mic';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';

/** Opens the recorder of a voice message. */
export function VoiceButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('files');
  return (
    <IconButton aria-label={t('voice.open')} title={t('voice.open')} onClick={onOpen}>
      <Icon of={MicIcon} />
    </IconButton>
  );
}
