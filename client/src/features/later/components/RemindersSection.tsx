import Button from '@mui/material/Button';
import type { Reminder } from '@sentiers/shared/later/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptLine } from '../../../components/KeptLine.tsx';
import { KeptWords } from '../../../components/KeptWords.tsx';
import { LateWhenDialog } from '../../../components/LateWhenDialog.tsx';
import { useLaterActs } from '../hooks/use-later.ts';

interface RemindersSectionProps {
  items: readonly Reminder[];
  /** Told what was pressed before its line leaves. */
  onLeaving: (pressed: Element) => void;
}

/** Messages to come back to, with what one wrote to oneself. */
export function RemindersSection({ items, onLeaving }: RemindersSectionProps) {
  const { t } = useTranslation('later');
  const acts = useLaterActs();
  const [changing, setChanging] = useState<Reminder | null>(null);
  return (
    <>
      {items.map((item) => (
        <KeptLine
          key={item.id}
          id={item.id}
          at={item.at}
          place={item.place}
          actions={
            <>
              <Button size="small" onClick={() => setChanging(item)}>
                {t('change')}
              </Button>
              <Button
                size="small"
                onClick={({ currentTarget }) => {
                  onLeaving(currentTarget);
                  void acts.forget(item);
                }}
              >
                {t('forget')}
              </Button>
            </>
          }
        >
          {item.note && <p>{item.note}</p>}
          <KeptWords author={item.author} excerpt={item.excerpt} />
        </KeptLine>
      ))}
      {changing && (
        <LateWhenDialog
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
