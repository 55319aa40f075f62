import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ImageIcon from 'lucide-react/icons/image';
import { type MouseEvent, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Icon } from '../Icon.tsx';
import { useLightMode } from '../light-mode.ts';
import { type DrawnFile, fileAddress } from './drawn-file.ts';
import { OpenPicture, PicturePlace, pictureKey } from './shown-pictures.ts';
import { useContentAddress } from './use-content-address.ts';
import { useKeptPicture } from './use-kept-picture.ts';

interface FileImageProps {
  file: DrawnFile;
  /** What it shows, as its author said. */
  words: string;
  /** Several stand side by side, each smaller. */
  many: boolean;
}

/** The largest that a picture is drawn in a thread, alone and among others. */
const alone = { width: 520, height: 420 };
const among = { width: 240, height: 180 };

/** A picture in its own place before it is there, so that nothing moves; in light mode once it is asked for. */
export function FileImage({ file, words, many }: FileImageProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const light = useLightMode();
  const [asked, setAsked] = useState(false);
  const address = useContentAddress(file, '/thumbnail');
  const source = useKeptPicture(address);
  const open = useOpening(file);
  const name = words || file.name;
  if (light && !asked && !file.local) {
    return (
      <Button size="small" onClick={() => setAsked(true)} startIcon={<Icon of={ImageIcon} />}>
        {t('showImage', { name, size: formatBytes(file.bytes, language) })}
      </Button>
    );
  }
  const size = drawnSize(file, many ? among : alone);
  const picture = <Picture {...source} alt={words} {...size} loading="lazy" decoding="async" />;
  if (file.local) return picture;
  return (
    <Opening
      href={fileAddress(file)}
      target="_blank"
      rel="noopener"
      aria-label={t('open', { name })}
      onClick={open}
    >
      {picture}
    </Opening>
  );
}

/** Opens it over the page where there is such a place; a click with a modifier stays the browser's. */
function useOpening(file: DrawnFile) {
  const open = use(OpenPicture);
  const place = use(PicturePlace);
  return (event: MouseEvent<HTMLAnchorElement>) => {
    if (!open || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.currentTarget.focus(); // not every browser does: closing gives the keyboard back to it
    open(pictureKey(place, file.id));
  };
}

/** Its own proportions within the box; what is not known yet (a photo on its way) has the box's height. */
function drawnSize(
  { width, height }: DrawnFile,
  box: { width: number; height: number },
): { width?: number; height: number } {
  if (!width || !height) return { height: Math.min(box.height, 240) };
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

const Picture = styled('img')(({ theme }) => ({
  display: 'block',
  maxWidth: '100%',
  objectFit: 'contain',
  '&[width]': { height: 'auto' },
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Opening = styled('a')({ display: 'block', maxWidth: '100%' });
