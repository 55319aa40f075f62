import { styled } from '@mui/material/styles';
import type { ShownFile } from '@sentiers/shared/files/schema.ts';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FileImage } from '../../../../components/files/FileImage.tsx';
import { FileLine } from '../../../../components/files/FileLine.tsx';
import { PictureRoom } from '../../../../components/files/PictureRoom.tsx';
import { PicturePlace, pictureKey } from '../../../../components/files/shown-pictures.ts';
import { VoicePlayer } from '../../../../components/files/VoicePlayer.tsx';
import { Time } from '../../../../components/Time.tsx';
import { paths } from '../../../../lib/paths.ts';

/** The files of a channel: each as its message shows it, with who showed it, and the way to that message. */
export function FileList({ items, more }: { items: readonly ShownFile[]; more: ReactNode }) {
  const pictures = useCallback(
    () =>
      items
        .filter(({ file }) => file.kind === 'image')
        .map(({ messageId, file }) => ({ key: pictureKey(messageId, file.id), file, words: file.name })),
    [items],
  );
  return (
    <PictureRoom pictures={pictures}>
      <Place>
        <List>
          {items.map((item) => (
            <li key={`${item.messageId} ${item.file.id}`}>
              <PicturePlace value={item.messageId}>
                <Sight item={item} />
              </PicturePlace>
              <Words item={item} />
            </li>
          ))}
        </List>
        {more}
      </Place>
    </PictureRoom>
  );
}

function Sight({ item: { file } }: { item: ShownFile }) {
  if (file.kind === 'image') return <FileImage file={file} words={file.name} many />;
  return file.kind === 'audio' ? <VoicePlayer file={file} /> : <FileLine file={file} />;
}

function Words({ item }: { item: ShownFile }) {
  const { t } = useTranslation('files');
  return (
    <Source>
      {t('page.by', { name: item.author.name })}{' '}
      <Link to={paths.message(item.threadId, item.seq)}>{item.threadTitle}</Link> · <Time at={item.at} />
    </Source>
  );
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(5),
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(8)}`,
}));

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
  gap: theme.spacing(5),
  width: '100%',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', alignContent: 'start', gap: theme.spacing(1.5), minWidth: 0 },
}));

const Source = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
  '& a': { color: theme.vars.palette.knowledge.main },
}));
