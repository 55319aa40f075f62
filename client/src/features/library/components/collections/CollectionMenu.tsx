import type { Collection } from '@sentiers/shared/collections/schema.ts';
import FileDownIcon from 'lucide-react/icons/file-down';
import PenLineIcon from 'lucide-react/icons/pen-line';
import TrashIcon from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../../../components/MenuButton.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { download, libraryExportAddress } from '../../logic/exports.ts';

interface CollectionMenuProps {
  collection: Collection;
  onAsk: (what: 'edit' | 'remove') => void;
}

/** Takes a collection along; its owner says anew what it is, or gives it up. */
export function CollectionMenu({ collection, onAsk }: CollectionMenuProps) {
  const { t } = useTranslation('library');
  const language = useLanguage();
  const take = (format: 'pdf' | 'markdown') => ({
    id: format,
    label: t(`collections.${format}`),
    icon: FileDownIcon,
    onSelect: () => download(libraryExportAddress(format, language, collection.id)),
  });
  return (
    <MenuButton
      label={t('collections.actions')}
      actions={[
        ...(collection.abilities.edit
          ? [{ id: 'edit', label: t('collections.edit'), icon: PenLineIcon, onSelect: () => onAsk('edit') }]
          : []),
        take('pdf'),
        take('markdown'),
        ...(collection.abilities.edit
          ? [
              {
                id: 'remove',
                label: t('collections.remove'),
                icon: TrashIcon,
                onSelect: () => onAsk('remove'),
              },
            ]
          : []),
      ]}
    />
  );
}
