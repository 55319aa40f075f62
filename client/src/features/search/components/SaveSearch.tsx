import Button from '@mui/material/Button';
import BookmarkPlusIcon from 'lucide-react/icons/bookmark-plus';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';

// Needs the network, as keeping a search does: the page is drawn without it.
const NameSearchDialog = lazy(async () => ({
  default: (await import('./NameSearchDialog.tsx')).NameSearchDialog,
}));

/** Keeps the search under a name. */
export function SaveSearch({ q }: { q: string }) {
  const { t } = useTranslation('search');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" startIcon={<Icon of={BookmarkPlusIcon} />} onClick={() => setOpen(true)}>
        {t('saved.save')}
      </Button>
      {open && (
        <LatePart>
          <NameSearchDialog q={q} onClose={() => setOpen(false)} />
        </LatePart>
      )}
    </>
  );
}
