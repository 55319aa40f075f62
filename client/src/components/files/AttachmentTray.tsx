import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import FileTextIcon from 'lucide-react/icons/file-text';
import MicIcon from 'lucide-react/icons/mic';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatDuration } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Icon } from '../Icon.tsx';
import { refusalWords } from './refusal-words.ts';
import type { Attachment, TrayAttachments } from './use-attachments.ts';
import { useContentAddress } from './use-content-address.ts';

/** What was added to a message, under its field: each with how far it has come, and the way to take it away. */
export function AttachmentTray({ attachments }: { attachments: TrayAttachments }) {
  const { t } = useTranslation('files');
  const { remove, retry } = attachments;
  const items = attachments.items.filter(({ file }) => !file.placed);
  if (items.length === 0) return null;
  return (
    <Tray aria-label={t('tray')}>
      {items.map((item) => (
        <OneAttachment
          key={item.file.id}
          item={item}
          onRemove={() => remove(item.file.id)}
          onRetry={() => retry(item.file.id)}
        />
      ))}
    </Tray>
  );
}

interface OneAttachmentProps {
  item: Attachment;
  onRemove: () => void;
  onRetry: () => void;
}

function OneAttachment({ item, onRemove, onRetry }: OneAttachmentProps) {
  const { t } = useTranslation('files');
  const { file, state } = item;
  return (
    <Item data-state={state.kind}>
      <Sight item={item} />
      <Words>
        <b>{file.name}</b>
        <StateWords item={item} />
        {(state.kind === 'sending' || state.kind === 'waiting') && (
          <progress value={state.progress} max={1} aria-label={t('progress', { name: file.name })} />
        )}
      </Words>
      {state.kind === 'refused' && (
        <Button size="small" variant="text" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      <IconButton size="small" aria-label={t('cancel', { name: file.name })} onClick={onRemove}>
        <Icon of={XIcon} size={16} />
      </IconButton>
    </Item>
  );
}

function StateWords({ item: { file, state } }: { item: Attachment }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const size = file.voice ? formatDuration(file.voice.duration) : formatBytes(file.bytes, language);
  if (state.kind === 'refused') return <span role="alert">{refusalWords(state.refusal, t, language)}</span>;
  if (state.kind === 'done') return <span>{`${t('sent')} · ${size}`}</span>;
  if (state.kind === 'waiting') return <span>{`${t('waiting')} · ${size}`}</span>;
  return <span>{t('sending', { percent: Math.round(state.progress * 100) })}</span>;
}

/** A picture as it is on this device; of the rest, what it is. */
function Sight({ item: { file } }: { item: Attachment }) {
  const shown = { ...file, mediaType: '', width: null, height: null, local: true };
  const address = useContentAddress(shown);
  if (file.kind === 'image' && address) return <img src={address} alt="" width={44} height={44} />;
  return <Icon of={file.kind === 'audio' ? MicIcon : FileTextIcon} />;
}

const Tray = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.5),
  maxHeight: 168,
  overflowY: 'auto',
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));

const Item = styled('li')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  flex: '1 1 220px',
  maxWidth: 340,
  minWidth: 0,
  minHeight: 56,
  padding: theme.spacing(1, 1, 1, 2),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '&[data-state="refused"]': { borderColor: theme.vars.palette.now.edge },
  '& > img': { objectFit: 'cover', borderRadius: 6, flex: 'none' },
  '& > svg': { flex: 'none', color: theme.vars.palette.text.secondary },
}));

const Words = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 1,
  minWidth: 0,
  display: 'grid',
  '& b': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& span': { color: theme.vars.palette.text.secondary },
  '& [role="alert"]': { color: theme.vars.palette.now.onSoft },
  '& progress': {
    appearance: 'none',
    width: '100%',
    height: 4,
    border: 0,
    borderRadius: 2,
    overflow: 'hidden',
    backgroundColor: theme.vars.palette.divider,
    '&::-webkit-progress-bar': { backgroundColor: theme.vars.palette.divider },
    '&::-webkit-progress-value': { backgroundColor: theme.vars.palette.primary.main },
    '&::-moz-progress-bar': { backgroundColor: theme.vars.palette.primary.main },
  },
}));
