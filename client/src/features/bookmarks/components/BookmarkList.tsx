import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Bookmark, LONGEST_BOOKMARK_NOTE } from '@sentiers/shared/bookmarks/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptLine } from '../../../components/KeptLine.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useBookmarkActs } from '../hooks/use-bookmarks.ts';

/** Messages kept at hand, each with the note one wrote to oneself. */
export function BookmarkList({ items }: { items: readonly Bookmark[] }) {
  const { t } = useTranslation('bookmarks');
  const acts = useBookmarkActs();
  const [changing, setChanging] = useState<Bookmark | null>(null);
  return (
    <>
      {items.map((item) => (
        <KeptLine
          key={item.id}
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
              <Button size="small" onClick={() => void acts.remove(item)}>
                {t('remove')}
              </Button>
            </>
          }
        >
          {item.note && <Note>{item.note}</Note>}
          <Words bookmark={item} />
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

/** Whose message, and how it begins; nothing of one that can't be read any more. */
function Words({ bookmark: { author, excerpt } }: { bookmark: Bookmark }) {
  const { t } = useTranslation('bookmarks');
  const language = useLanguage();
  if (!author) return null;
  return (
    <p>
      {excerpt
        ? t('wordsOf', { name: author.name, words: innerQuotes(excerpt, language) })
        : t('messageOf', { name: author.name })}
    </p>
  );
}

const Note = styled('p')(({ theme }) => ({
  whiteSpace: 'pre-line',
  fontWeight: theme.typography.fontWeightMedium,
}));
