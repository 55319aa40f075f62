import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { formatBytes, formatPercent } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import type { VideoUpload } from '../../logic/video-uploads.ts';
import { FileButton } from './FileButton.tsx';

interface UploadProgressProps {
  upload: VideoUpload;
  /** The file itself is there: after a reload it is to be chosen again. */
  isAtHand: boolean;
  /** The file that was chosen to go on with is another one. */
  isOther: boolean;
  onPause: () => void;
  onResume: () => void;
  onChoose: (file: File) => void;
  onDiscard: () => void;
}

/** How far a video has come, and what one may do about it. */
export function UploadProgress(props: UploadProgressProps) {
  const { upload, isAtHand, isOther, onPause, onResume, onChoose, onDiscard } = props;
  const { t } = useTranslation('replay-desk');
  const language = useLanguage();
  const words = useErrorWords(upload.error);
  const percent = formatPercent(Math.floor(upload.progress * 100) / 100, language);
  const { name } = upload;
  return (
    <Box>
      <p>
        <b>{name}</b> · {formatBytes(upload.bytes, language)}
      </p>
      <progress value={upload.progress} max={1} aria-label={t('upload.progress', { name })} />
      <p role="status">{t(`upload.${upload.state}`, { percent })}</p>
      <FormAlert>{words.whole ?? words.field('content') ?? words.field('bytes')}</FormAlert>
      {isOther && <FormAlert>{t('upload.other', { name })}</FormAlert>}
      {upload.state === 'stopped' && !isAtHand && <p>{t('upload.chooseAgain')}</p>}
      <Buttons>
        {upload.state === 'sending' && (
          <Button variant="outlined" onClick={onPause}>
            {t('upload.pause')}
          </Button>
        )}
        {upload.state === 'stopped' && isAtHand && (
          <Button variant="contained" onClick={onResume}>
            {t('upload.resume')}
          </Button>
        )}
        {upload.state === 'stopped' && !isAtHand && (
          <FileButton variant="contained" accept="video/mp4,video/webm" onChoose={onChoose}>
            {t('upload.chooseSame')}
          </FileButton>
        )}
        {upload.state !== 'checking' && <Button onClick={onDiscard}>{t('upload.discard')}</Button>}
      </Buttons>
    </Box>
  );
}

const Box = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2.5),
  overflowWrap: 'anywhere',
  fontVariantNumeric: 'tabular-nums',
  '& progress': { width: '100%', height: 10, accentColor: theme.vars.palette.primary.main },
}));

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
