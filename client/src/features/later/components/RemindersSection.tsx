import Button from '@mui/material/Button';
import type { Reminder } from '@sentiers/shared/later/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptLine } from '../../../components/KeptLine.tsx';
import { WhenDialog } from '../../../components/WhenDialog.tsx';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useLaterActs } from '../hooks/use-later.ts';

/** Messages to come back to, with what one wrote to oneself. */
export function RemindersSection({ items }: { items: readonly Reminder[] }) {
  const { t } = useTranslation('later');
  const language = useLanguage();
  const acts = useLaterActs();
  const [changing, setChanging] = useState<Reminder | null>(null);
  return (
    <>
      {items.map((item) => (
        <KeptLine
          key={item.id}
          at={item.at}
          place={item.place}
          actions={
            <>
              <Button size="small" onClick={() => setChanging(item)}>
                {t('change')}
              </Button>
              <Button size="small" onClick={() => void acts.forget(item)}>
                {t('forget')}
              </Button>
            </>
          }
        >
          {item.note && <p>{item.note}</p>}
          {item.author && (
            <p>
              {item.excerpt
                ? t('wordsOf', { name: item.author.name, words: innerQuotes(item.excerpt, language) })
                : t('messageOf', { name: item.author.name })}
            </p>
          )}
        </KeptLine>
      ))}
      {changing && (
        <WhenDialog
          title={t('remindTitle')}
          confirm={t('save')}
          at={new Date(changing.at)}
          words={{ field: 'note', label: t('note'), initial: changing.note, most: 500, optional: true }}
          onConfirm={(at, note) => acts.remind(changing, note, at)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}
