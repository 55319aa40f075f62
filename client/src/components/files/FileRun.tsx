import { styled } from '@mui/material/styles';
import { lazy, use } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePart } from '../LatePart.tsx';
import type { NamedFile } from '../markdown-files.ts';
import { type DrawnFile, ShownFiles } from './drawn-file.ts';
import { FileImage } from './FileImage.tsx';
import { FileLine } from './FileLine.tsx';

const VoicePlayer = lazy(async () => ({ default: (await import('./VoicePlayer.tsx')).VoicePlayer }));

/** Files that words show one after the other: pictures side by side, the rest each on its line. */
export function FileRun({ files }: { files: readonly NamedFile[] }) {
  const shown = use(ShownFiles);
  return (
    <Run data-many={files.length > 1 || undefined}>
      {files.map(({ id, words }, index) => (
        <OneFile
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be shown twice.
          key={`${id} ${index}`}
          file={shown.find((one) => one.id === id)}
          words={words}
          many={files.length > 1}
        />
      ))}
    </Run>
  );
}

function OneFile({ file, words, many }: { file: DrawnFile | undefined; words: string; many: boolean }) {
  const { t } = useTranslation('files');
  if (!file) return <Absent>{t('missing', { name: words || t('unknown') })}</Absent>;
  if (file.kind === 'image') return <FileImage file={file} words={words} many={many} />;
  if (file.kind === 'audio') {
    return (
      <LatePart waiting={<VoicePlace />} failure={<FileLine file={file} />}>
        <VoicePlayer file={file} />
      </LatePart>
    );
  }
  return <FileLine file={file} />;
}

const Run = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: theme.spacing(2),
}));

const Absent = styled('i')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const VoicePlace = styled('div')({ width: '100%', maxWidth: 380, height: 58 });
