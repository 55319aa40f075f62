import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { PlacePicker } from './PlacePicker.tsx';

/** A thread that stands, or the title of one to be made. */
export interface MessageTarget {
  threadId: string | null;
  title: string;
}

interface MessageTargetFieldsProps {
  channelId: string;
  /** The thread they are in. */
  besides: string;
  value: MessageTarget;
  onChange: (target: MessageTarget) => void;
}

const newThread = 'new';

/** In the channel that was chosen: a new thread, or one of its latest. */
export function MessageTargetFields({ channelId, besides, value, onChange }: MessageTargetFieldsProps) {
  const { t } = useTranslation('discussion');
  const threads = useQuery(queries.threads.list.queryOptions({ input: { channelId, limit: 100 } }));
  const open = (threads.data?.items ?? []).filter(({ id, closed }) => id !== besides && !closed);
  return (
    <>
      <PlacePicker
        label={t('move.thread')}
        places={[
          { value: newThread, name: t('move.newThread') },
          ...open.map(({ id, title }) => ({ value: id, name: title })),
        ]}
        value={value.threadId ?? newThread}
        onChange={(chosen) => onChange({ ...value, threadId: chosen === newThread ? null : chosen })}
      />
      {value.threadId === null && (
        <FormField label={t('move.title')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={200}
              value={value.title}
              onChange={(event) => onChange({ ...value, title: event.target.value })}
            />
          )}
        </FormField>
      )}
    </>
  );
}
