import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import ChevronLeftIcon from 'lucide-react/icons/chevron-left';
import ChevronRightIcon from 'lucide-react/icons/chevron-right';
import DownloadIcon from 'lucide-react/icons/download';
import XIcon from 'lucide-react/icons/x';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Icon, type LucideIcon } from '../Icon.tsx';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { fileAddress } from './drawn-file.ts';
import { LargePicture } from './LargePicture.tsx';
import type { ShownPicture } from './shown-pictures.ts';
import { useSwipe } from './use-swipe.ts';

interface LightboxProps {
  pictures: readonly ShownPicture[];
  /** Key of the one to begin with. */
  opened: string;
  onClose: () => void;
}

/** Which way each key goes among the pictures. */
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A picture over the whole page, what it shows, and the way to those before and after it. */
export function Lightbox({ pictures, opened, onClose }: LightboxProps) {
  const { t } = useTranslation('files');
  const [key, setKey] = useState(opened);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const index = pictures.findIndex((one) => one.key === key);
  const picture = pictures[index];
  const go = (step: number) => {
    const next = pictures[Math.min(Math.max(index + step, 0), pictures.length - 1)];
    if (next) setKey(next.key);
  };
  const swipe = useSwipe(go);
  const stage = useRef<HTMLDivElement>(null);
  const ask = () => {
    setAsked((before) => new Set([...before, key]));
    stage.current?.focus(); // the button that was pressed goes
  };
  const isGone = picture === undefined; // its message was deleted meanwhile
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (!picture) return null;
  const { file, words } = picture;
  const name = words || file.name;
  const place = { at: index + 1, total: pictures.length, name };
  return (
    <Frame
      open
      fullScreen
      onClose={onClose}
      onKeyDown={(event) => pressKey(event, go)}
      slotProps={{ paper: { 'aria-label': t('lightbox.label', { name }) } }}
    >
      <Bar>
        <Place role="status">
          <span aria-hidden>{t('lightbox.place', place)}</span>
          <VisuallyHidden>{t('lightbox.announced', place)}</VisuallyHidden>
        </Place>
        <Download picture={picture} />
        <IconButton onClick={onClose} aria-label={t('lightbox.close')}>
          <Icon of={XIcon} />
        </IconButton>
      </Bar>
      <Stage ref={stage} tabIndex={-1} {...swipe}>
        <LargePicture key={key} file={file} name={name} asked={asked.has(key)} onAsk={ask} />
      </Stage>
      <Foot>
        <Turn
          icon={ChevronLeftIcon}
          label={t('lightbox.previous')}
          ends={index === 0}
          onTurn={() => go(-1)}
        />
        <p>{words}</p>
        <Turn
          icon={ChevronRightIcon}
          label={t('lightbox.next')}
          ends={index === pictures.length - 1}
          onTurn={() => go(1)}
        />
      </Foot>
    </Frame>
  );
}

function pressKey(event: KeyboardEvent, go: (step: number) => void) {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  go(step);
}

/** At an end it does nothing, but keeps the keyboard. */
function Turn(props: { icon: LucideIcon; label: string; ends: boolean; onTurn: () => void }) {
  return (
    <IconButton
      aria-label={props.label}
      aria-disabled={props.ends}
      className={props.ends ? 'Mui-disabled' : ''}
      onClick={() => !props.ends && props.onTurn()}
    >
      <Icon of={props.icon} />
    </IconButton>
  );
}

function Download({ picture: { file } }: { picture: ShownPicture }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  return (
    <IconButton
      href={fileAddress(file, '?download')}
      download={file.name}
      aria-label={t('lightbox.download', { name: file.name, size: formatBytes(file.bytes, language) })}
    >
      <Icon of={DownloadIcon} />
    </IconButton>
  );
}

const Frame = styled(Dialog)(({ theme }) => ({
  '& .MuiDialog-paper': {
    margin: 0,
    width: '100%',
    border: 'none',
    borderRadius: 0,
    backgroundColor: theme.vars.palette.background.default,
    paddingTop: 'env(safe-area-inset-top)',
    paddingBottom: 'env(safe-area-inset-bottom)',
  },
}));

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(2, 4),
}));

const Place = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 1,
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}));

const Stage = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  margin: theme.spacing(0, 4),
  touchAction: 'pan-y pinch-zoom',
  outline: 'none',
}));

const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  minHeight: 60,
  padding: theme.spacing(2, 4),
  '& > p': {
    flex: 1,
    minWidth: 0,
    maxHeight: '24vh',
    margin: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    textAlign: 'center',
  },
}));
