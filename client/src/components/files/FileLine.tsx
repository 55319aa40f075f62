import { styled } from '@mui/material/styles';
import DownloadIcon from 'lucide-react/icons/download';
import FileTextIcon from 'lucide-react/icons/file-text';
import SmartphoneIcon from 'lucide-react/icons/smartphone';
import { type MouseEvent, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { offerFile } from '../../lib/offer-file.ts';
import { Icon } from '../Icon.tsx';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { type DrawnFile, fileAddress } from './drawn-file.ts';
import { PackedFilesContext } from './packed-files.ts';

/** A document: what it is called, how heavy it is, and the way to have it. */
export function FileLine({ file }: { file: DrawnFile }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const packed = useContext(PackedFilesContext);
  const isHere = packed?.has(file.id) ?? false;
  const size = formatBytes(file.bytes, language);
  const words = (
    <>
      <Icon of={FileTextIcon} />
      <Name>{file.name}</Name>
      <Size>{size}</Size>
      {!file.local && <Icon of={isHere ? SmartphoneIcon : DownloadIcon} />}
    </>
  );
  if (file.local) return <Line as="span">{words}</Line>;
  const address = fileAddress(file, '?download');
  const save = async (event: MouseEvent) => {
    if (!packed || !isHere) return;
    event.preventDefault();
    const content = await packed.read(file.id);
    if (content) offerFile(file.name, content);
    else window.location.assign(address); // gone from the device meanwhile: the server has it
  };
  return (
    <Line href={address} download={file.name} onClick={(event) => void save(event)}>
      <VisuallyHidden>{t(isHere ? 'here' : 'download')}</VisuallyHidden>
      {words}
    </Line>
  );
}

const Line = styled('a')(({ theme }) => ({
  '&&': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2.5),
    maxWidth: '100%',
    minHeight: 44,
    padding: theme.spacing(2, 3),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    color: theme.vars.palette.text.primary,
    textDecoration: 'none',
    backgroundColor: theme.vars.palette.background.paper,
  },
  '& svg': { flex: 'none', color: theme.vars.palette.text.secondary },
  '&&[href]:hover': { borderColor: theme.vars.palette.primary.main },
}));

const Name = styled('span')({ minWidth: 0, overflowWrap: 'anywhere', fontWeight: 600 });

const Size = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  color: theme.vars.palette.text.secondary,
}));
