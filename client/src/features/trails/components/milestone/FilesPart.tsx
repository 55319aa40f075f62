import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import XIcon from 'lucide-react/icons/x';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentTray } from '../../../../components/files/AttachmentTray.tsx';
import { FileLine } from '../../../../components/files/FileLine.tsx';
import { FilesButton } from '../../../../components/files/FilesButton.tsx';
import { fileDrop } from '../../../../components/files/file-drop.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import type { EntryFiles } from '../../hooks/use-entry-files.ts';

/** Files that stand at a balise, and those on their way there. */
export function FilesPart({ files }: { files: EntryFiles }) {
  const { t } = useTranslation('trails');
  const button = useRef<HTMLButtonElement>(null);
  const { shown, attachments, add, remove, isFull } = files;
  return (
    <PageSection aria-labelledby="files" {...fileDrop(add)}>
      <h2 id="files">{t('milestone.files')}</h2>
      <List>
        {shown.map((file) => (
          <li key={file.id}>
            <FileLine file={file} />
            <IconButton
              aria-label={t('milestone.removeFile', { name: file.name })}
              onClick={() => {
                remove(file.id);
                button.current?.focus();
              }}
            >
              <Icon of={XIcon} size={16} />
            </IconButton>
          </li>
        ))}
      </List>
      <AttachmentTray attachments={{ ...attachments, remove }} />
      <Add>
        <FilesButton ref={button} disabled={isFull} onFiles={add}>
          {t('milestone.addFiles')}
        </FilesButton>
      </Add>
    </PageSection>
  );
}

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
}));

const Add = styled('div')(({ theme }) => ({ marginTop: theme.spacing(3) }));
