import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import FileTextIcon from 'lucide-react/icons/file-text';
import XIcon from 'lucide-react/icons/x';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentTray } from '../../../../components/files/AttachmentTray.tsx';
import { FilesButton } from '../../../../components/files/FilesButton.tsx';
import { fileDrop } from '../../../../components/files/file-drop.ts';
import { useAttachments } from '../../../../components/files/use-attachments.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { formatBytes } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { filesOf } from '../../hooks/use-agenda-files.ts';

interface ItemDocumentsProps {
  itemId: string;
  /** Those that the seminar shows already. */
  documents: readonly FileSummary[];
  onChange: (documents: readonly FileSummary[]) => void;
  error: string | null;
}

/** The documents of a part: those it shows, those on their way, and the way to add some. */
export function ItemDocuments({ itemId, documents, onChange, error }: ItemDocumentsProps) {
  const { t } = useTranslation('seminar-form');
  const attachments = useAttachments(filesOf(itemId));
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <Group role="group" aria-labelledby={id} {...fileDrop(attachments.add)}>
      <h4 id={id}>{t('documents')}</h4>
      {documents.length > 0 && (
        <ul aria-label={t('documentsShown')}>
          {documents.map((file) => (
            <ShownDocument
              key={file.id}
              file={file}
              onRemove={() => {
                onChange(documents.filter((one) => one.id !== file.id));
                button.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <AttachmentTray attachments={attachments} />
      <FilesButton ref={button} small problemId={error ? `${id}-error` : null} onFiles={attachments.add}>
        {t('addDocuments')}
      </FilesButton>
      {error && (
        <Problem id={`${id}-error`} role="alert">
          <Icon of={CircleAlertIcon} size={16} />
          <span>{error}</span>
        </Problem>
      )}
    </Group>
  );
}

function ShownDocument({ file, onRemove }: { file: FileSummary; onRemove: () => void }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  return (
    <li>
      <Icon of={FileTextIcon} />
      <span>
        {file.name} <small>{formatBytes(file.bytes, language)}</small>
      </span>
      <IconButton size="small" aria-label={t('cancel', { name: file.name })} onClick={onRemove}>
        <Icon of={XIcon} size={16} />
      </IconButton>
    </li>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  minWidth: 0,
  '& > h4': { ...theme.typography.subtitle2, fontSize: '1rem', margin: 0 },
  '& > ul:first-of-type[aria-label]': { margin: 0, padding: 0, listStyle: 'none' },
  '& li > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > ul > li': { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  '& li > svg': { flex: 'none', color: theme.vars.palette.text.secondary },
}));

const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  gap: theme.spacing(1.5),
  color: theme.vars.palette.now.onSoft,
  '& svg': { marginTop: 3 },
}));
