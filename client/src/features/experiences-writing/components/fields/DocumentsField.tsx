import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { MOST_SECTION_DOCUMENTS } from '@sentiers/shared/experiences/sections.ts';
import FileTextIcon from 'lucide-react/icons/file-text';
import XIcon from 'lucide-react/icons/x';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentTray } from '../../../../components/files/AttachmentTray.tsx';
import { FilesButton } from '../../../../components/files/FilesButton.tsx';
import { fileDrop } from '../../../../components/files/file-drop.ts';
import { useAttachments } from '../../../../components/files/use-attachments.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { filesContext } from '../../logic/files-in.ts';
import type { FieldProps } from './field-props.ts';

/** Files to take along, each with a word on what it is. They leave by pieces, beside the words. */
export function DocumentsField({
  control,
  label,
  section,
  experienceId,
  value,
  onChange,
}: FieldProps<'documents'>) {
  const { t } = useTranslation('experience-writing');
  const attachments = useAttachments(filesContext(experienceId, section.id));
  const button = useRef<HTMLButtonElement>(null);
  const { documents } = value;
  const change = (next: typeof documents) => onChange({ type: 'documents', documents: next });
  const add = (files: readonly File[]) => {
    const added = attachments.add(files.slice(0, MOST_SECTION_DOCUMENTS - documents.length));
    change([...documents, ...added.map(({ id }) => ({ fileId: id, caption: '' }))]);
  };
  const remove = (fileId: string) => {
    attachments.remove(fileId);
    change(documents.filter((one) => one.fileId !== fileId));
    button.current?.focus();
  };
  const nameOf = (fileId: string) =>
    section.files.find(({ id }) => id === fileId)?.name ??
    attachments.items.find(({ file }) => file.id === fileId)?.file.name ??
    t('documents.file');
  return (
    <Group id={control.id} role="group" aria-label={label} tabIndex={-1} {...fileDrop(add)}>
      {documents.length > 0 && (
        <ul aria-label={t('documents.list')}>
          {documents.map(({ fileId, caption }) => (
            <li key={fileId}>
              <Icon of={FileTextIcon} />
              <div>
                <b>{nameOf(fileId)}</b>
                <TextInput
                  aria-label={t('documents.caption', { name: nameOf(fileId) })}
                  placeholder={t('documents.captionHint')}
                  maxLength={140}
                  value={caption}
                  onChange={({ target }) =>
                    change(
                      documents.map((one) =>
                        one.fileId === fileId ? { ...one, caption: target.value } : one,
                      ),
                    )
                  }
                />
              </div>
              <IconButton
                size="small"
                aria-label={t('documents.remove', { name: nameOf(fileId) })}
                onClick={() => remove(fileId)}
              >
                <Icon of={XIcon} size={16} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AttachmentTray attachments={{ ...attachments, remove }} />
      <FilesButton ref={button} disabled={documents.length >= MOST_SECTION_DOCUMENTS} onFiles={add}>
        {t('documents.add')}
      </FilesButton>
    </Group>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  outline: 'none',
  '& > ul:first-of-type': {
    display: 'grid',
    gap: theme.spacing(3),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  '& > ul:first-of-type > li': { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(2.5) },
  '& > ul > li > div': { flex: 1, minWidth: 0, display: 'grid', gap: theme.spacing(1) },
  '& b': { fontWeight: 600, overflowWrap: 'anywhere' },
}));
