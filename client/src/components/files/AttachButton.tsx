import IconButton from '@mui/material/IconButton';
import PaperclipIcon from 'lucide-react/icons/paperclip';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';

/** Chooses files on this device. */
export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('files');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton aria-label={t('attach')} title={t('attach')} onClick={() => input.current?.click()}>
        <Icon of={PaperclipIcon} />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
