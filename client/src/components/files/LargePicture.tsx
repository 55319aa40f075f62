import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ImageIcon from 'lucide-react/icons/image';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Icon } from '../Icon.tsx';
import { useLightMode } from '../light-mode.ts';
import { type DrawnFile, fileAddress } from './drawn-file.ts';

interface LargePictureProps {
  file: DrawnFile;
  name: string;
  /** Whether it was asked for: in light mode nothing travels before. */
  asked: boolean;
  onAsk: () => void;
}

/** A picture as large as there is room, its small one in its place until it is there. */
export function LargePicture({ file, name, asked, onAsk }: LargePictureProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const light = useLightMode();
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  if (light && !asked) {
    return (
      <Middle>
        <Button onClick={onAsk} startIcon={<Icon of={ImageIcon} />}>
          {t('showImage', { name, size: formatBytes(file.bytes, language) })}
        </Button>
      </Middle>
    );
  }
  const room = { maxWidth: file.width ?? undefined, maxHeight: file.height ?? undefined };
  return (
    <>
      {state !== 'there' && !light && <Picture src={fileAddress(file, '/thumbnail')} alt="" style={room} />}
      {state === 'failed' ? (
        <Middle role="alert">
          <p>{t('lightbox.failed')}</p>
          <Button onClick={() => setState('coming')}>{t('retry')}</Button>
        </Middle>
      ) : (
        <Picture
          src={fileAddress(file)}
          alt={name}
          style={room}
          decoding="async"
          draggable={false}
          onLoad={() => setState('there')}
          onError={() => setState('failed')}
        />
      )}
    </>
  );
}

const Picture = styled('img')({
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  margin: 'auto',
  objectFit: 'contain',
});

const Middle = styled('div')(({ theme }) => ({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  placeContent: 'center',
  justifyItems: 'center',
  gap: theme.spacing(3),
  textAlign: 'center',
  '& > p': {
    margin: 0,
    padding: theme.spacing(2, 3),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
  },
}));
