import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Bookmark, LONGEST_BOOKMARK_NOTE } from '@sentiers/shared/bookmarks/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptLine } from '../../../components/KeptLine.tsx';
import { KeptWords } from '../../../components/KeptWords.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { useBookmarkActs } from '../../../components/use-bookmark-acts.ts';

interface BookmarkListProps {
  items: readonly Bookmark[];
  /** Told what was pressed before its line leaves. */
  onLeaving: (pressed: Element) => void;
}

/** Messages kept at hand, each with the note one wrote to oneself. */
export function BookmarkList({ items, onLeaving }: BookmarkListProps) {
  const { t } = useTranslation('bookmarks');
  const acts = useBookmarkActs();
  const [changing, setChanging] = useState<Bookmark | null>(null);
  return (
    <>
      {items.map((item) => (
        <KeptLine
          key={item.id}
          id={item.id}
          rank={2}
          at={item.at}
          place={item.place}
          actions={
            <>
              {item.place && (
                <Button size="small" onClick={() => setChanging(item)}>
                  {item.note ? t('change') : t('add')}
                </Button>
              )}
              <Button
                size="small"
                onClick={({ currentTarget }) => {
                  onLeaving(currentTarget);
                  void acts.remove(item, item.place !== null);
                }}
              >
                {t('remove')}
              </Button>
            </>
          }
        >
          {item.note && <Note>{item.note}</Note>}
          <KeptWords author={item.author} excerpt={item.excerpt} />
        </KeptLine>
      ))}
      {changing && (
        <ReasonDialog
          title={t('changeTitle')}
          label={t('note')}
          confirm={t('save')}
          initial={changing.note}
          most={LONGEST_BOOKMARK_NOTE}
          onConfirm={(note) => acts.change(changing, note)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

const Note = styled('p')(({ theme }) => ({
  whiteSpace: 'pre-line',
  fontWeight: theme.typography.fontWeightMedium,
}));
