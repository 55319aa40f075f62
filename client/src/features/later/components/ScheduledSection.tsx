import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ScheduledMessage } from '@sentiers/shared/later/schema.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptLine } from '../../../components/KeptLine.tsx';
import { LateWhenDialog } from '../../../components/LateWhenDialog.tsx';
import { useLaterActs } from '../hooks/use-later.ts';

const longestExcerpt = 400;
const longestBody = 20_000;
const known = [
  'thread_closed',
  'forbidden',
  'not_found',
  'group_forbidden',
  'not_receiving',
  'invalid_input',
] as const;

interface ScheduledSectionProps {
  items: readonly ScheduledMessage[];
  /** Told what was pressed before its line leaves. */
  onLeaving: (pressed: Element) => void;
}

/** Messages that leave by themselves: each can be changed, sent at once, or not at all. */
export function ScheduledSection({ items, onLeaving }: ScheduledSectionProps) {
  const { t } = useTranslation('later');
  const acts = useLaterActs();
  const [changing, setChanging] = useState<ScheduledMessage | null>(null);
  return (
    <>
      {items.map((item) => (
        <KeptLine
          key={item.id}
          id={item.id}
          at={item.at}
          place={item.place}
          problem={item.status === 'refused' ? t(`refused.${reasonOf(item)}`) : null}
          actions={
            <>
              <Button size="small" onClick={() => setChanging(item)}>
                {t('change')}
              </Button>
              <Button
                size="small"
                onClick={({ currentTarget }) => {
                  onLeaving(currentTarget);
                  void acts.sendNow(item);
                }}
              >
                {t('sendNow')}
              </Button>
              <Button
                size="small"
                onClick={({ currentTarget }) => {
                  onLeaving(currentTarget);
                  void acts.cancel(item);
                }}
              >
                {t('cancel')}
              </Button>
            </>
          }
        >
          <Words>{excerptOf(item.body, longestExcerpt)}</Words>
        </KeptLine>
      ))}
      {changing && (
        <LateWhenDialog
          title={t('changeTitle')}
          confirm={t('save')}
          at={new Date(changing.at)}
          words={{
            field: 'body',
            label: t('message'),
            initial: changing.body,
            most: longestBody,
            optional: false,
          }}
          onConfirm={(at, body) => acts.change(changing, body, at)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

function reasonOf({ refusal }: ScheduledMessage): (typeof known)[number] | 'other' {
  return known.find((reason) => reason === refusal) ?? 'other';
}

const Words = styled('p')({ whiteSpace: 'pre-line' });
