import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import ImageIcon from 'lucide-react/icons/image';
import XIcon from 'lucide-react/icons/x';
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { useJournal, useOutbox } from '../../lib/journal/react.ts';
import type { ImageView } from '../editor/writing.ts';
import { Icon } from '../Icon.tsx';
import { fileIn } from '../markdown-links.ts';
import { FilesPlace, fileAddress } from './drawn-file.ts';
import { refusalWords } from './refusal-words.ts';
import { useAttachment } from './use-attachments.ts';
import { useContentAddress } from './use-content-address.ts';

/** A picture in what is being written: as it is on this device, with how far it has come. */
export const DraftImage: ImageView = ({ address, description, onRemove }) => {
  const { t } = useTranslation('files');
  const id = fileIn(address) ?? '';
  const attachment = useAttachment(id);
  const isLost = useOutbox().lost.has(id);
  // It found no place on the device: left in the words, it would keep them here.
  useEffect(() => {
    if (isLost) onRemove();
  }, [isLost, onRemove]);
  const source = useSource(id, attachment !== null);
  const [failed, setFailed] = useState<string | null>(null);
  const name = description || t('image');
  const state = attachment?.state;
  const isOnItsWay = state?.kind === 'sending' || state?.kind === 'waiting';
  return (
    <Frame data-state={state?.kind}>
      {source && source !== failed ? (
        <img src={source} alt={description} draggable={false} onError={() => setFailed(source)} />
      ) : (
        <Mark>
          <Icon of={ImageIcon} size={16} />
          {name}
        </Mark>
      )}
      {isOnItsWay && <progress value={state.progress} max={1} aria-label={t('progress', { name })} />}
      {state?.kind === 'refused' && <Refused attachment={attachment} name={name} onRemove={onRemove} />}
    </Frame>
  );
};

interface RefusedProps {
  attachment: ReturnType<typeof useAttachment>;
  name: string;
  onRemove: () => void;
}

/** Why a picture doesn't leave, and what one can do. */
function Refused({ attachment, name, onRemove }: RefusedProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const { outbox } = useJournal();
  const { state, entryId } = attachment ?? {};
  if (state?.kind !== 'refused' || !entryId) return null;
  return (
    <Refusal>
      <span role="alert">{refusalWords(state.refusal, t, language)}</span>
      <Button size="small" variant="text" onClick={() => void outbox.retry(entryId)}>
        {t('retry')}
      </Button>
      <IconButton size="small" aria-label={t('cancel', { name })} onClick={onRemove}>
        <Icon of={XIcon} size={16} />
      </IconButton>
    </Refusal>
  );
}

/** Milliseconds in which what was just added is kept on the device. */
const keeping = 1_500;

const ours = {
  name: '',
  kind: 'image',
  bytes: 0,
  voice: null,
  mediaType: '',
  width: null,
  height: null,
} as const;

/** Where a picture is read: on this device if it was added here, else, a moment later, on the server. */
function useSource(id: string, isHere: boolean): string | null {
  const place = useContext(FilesPlace);
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElsewhere(!isHere), isHere ? 0 : keeping);
    return () => clearTimeout(timer);
  }, [isHere]);
  const here = useContentAddress({ ...ours, id, local: isHere }, '/thumbnail');
  if (isHere) return here;
  return isElsewhere ? fileAddress({ id, address: `${place}/${id}` }, '/thumbnail') : null;
}

const Frame = styled('span')(({ theme }) => ({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  maxWidth: '100%',
  minHeight: 88,
  margin: theme.spacing(0.5, 0),
  verticalAlign: 'bottom',
  borderRadius: 6,
  overflow: 'hidden',
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&[data-state="refused"]': { borderColor: theme.vars.palette.now.edge },
  '& > img': { width: 116, height: 88, maxWidth: '100%', margin: 0, objectFit: 'cover', border: 0 },
  '& > progress': {
    appearance: 'none',
    position: 'absolute',
    insetInline: 6,
    bottom: 6,
    width: 'auto',
    height: 6,
    border: 0,
    borderRadius: 3,
    overflow: 'hidden',
    backgroundColor: theme.vars.palette.background.paper,
    '&::-webkit-progress-bar': { backgroundColor: theme.vars.palette.background.paper },
    '&::-webkit-progress-value': { backgroundColor: theme.vars.palette.primary.main },
    '&::-moz-progress-bar': { backgroundColor: theme.vars.palette.primary.main },
  },
}));

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minWidth: 116,
  padding: theme.spacing(0, 1.5),
  color: theme.vars.palette.text.secondary,
}));

const Refusal = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1),
  maxWidth: 220,
  padding: theme.spacing(1, 2),
  '& > [role="alert"]': { color: theme.vars.palette.now.onSoft },
}));
