import FileDownIcon from 'lucide-react/icons/file-down';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { exportAddress } from '../hooks/use-recap.ts';

const formats = ['pdf', 'markdown', 'polls', 'questions'] as const;

/** Takes a recap along: a document, or its tables. */
export function RecapExports({ roomId }: { roomId: string }) {
  const { t } = useTranslation('recaps');
  const language = useLanguage();
  return (
    <MenuButton
      label={t('export.menu')}
      actions={formats.map((format) => ({
        id: format,
        label: t(`export.${format}`),
        icon: FileDownIcon,
        onSelect: () => download(exportAddress(roomId, format, language)),
      }))}
    />
  );
}

/** As a link would: the server says that it is a file. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
