import { MOST_WORDS, type PollKind, pollKinds } from '@sentiers/shared/polls/form.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { scaleEnds, type WrittenPoll } from '../../logic/poll-form.ts';
import { Pair, type Says } from './desk-parts.tsx';

/** What a poll asks for, each with what it is good for. */
export function KindField({ value, onChange }: { value: PollKind; onChange: (kind: PollKind) => void }) {
  const { t } = useTranslation('poll-form');
  const { t: polls } = useTranslation('polls');
  return (
    <ChoiceField
      legend={t('kind')}
      choices={pollKinds.map((kind) => ({ value: kind, label: polls(`kind.${kind}`) }))}
      {...{ value, onChange }}
      hint={t(`kindHint.${value}`)}
    />
  );
}

interface PartProps {
  poll: WrittenPoll;
  onChange: (changed: Partial<WrittenPoll>) => void;
  says: Says;
}

/** How many may be chosen, or ranked. */
export function MostField({ poll, onChange }: Omit<PartProps, 'says'>) {
  const { t } = useTranslation('poll-form');
  const { kind, most, options } = poll;
  if (kind !== 'multiple' && kind !== 'ranking') return null;
  return (
    <FormField label={t(kind === 'ranking' ? 'mostRanked' : 'mostChosen')}>
      {(control) => (
        <SelectInput
          {...control}
          value={most ?? ''}
          onChange={({ target }) => onChange({ most: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{t(kind === 'ranking' ? 'allRanked' : 'allChosen')}</option>
          {options.slice(1).map(({ id }, index) => (
            <option key={id} value={index + 1}>
              {t('most', { count: index + 1 })}
            </option>
          ))}
        </SelectInput>
      )}
    </FormField>
  );
}

/** Where a scale begins and ends, and what that means. */
export function ScaleFields({ poll, onChange, says }: PartProps) {
  const { t } = useTranslation('poll-form');
  const { scale } = poll;
  const set = (changed: Partial<typeof scale>) => onChange({ scale: { ...scale, ...changed } });
  const end = (field: 'from' | 'to', values: readonly number[]) => (
    <FormField label={t(`scale.${field}`)} error={says(field)}>
      {(control) => (
        <SelectInput
          {...control}
          value={scale[field]}
          onChange={({ target }) => set({ [field]: Number(target.value) })}
        >
          {values.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </SelectInput>
      )}
    </FormField>
  );
  const words = (field: 'fromLabel' | 'toLabel') => (
    <FormField label={t(`scale.${field}`)} optional error={says(field)}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={60}
          placeholder={t(`scale.${field}Example`)}
          value={scale[field]}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      <Pair>
        {end('from', [0, 1])}
        {end('to', scaleEnds)}
      </Pair>
      <Pair>
        {words('fromLabel')}
        {words('toLabel')}
      </Pair>
    </>
  );
}

/** How many words each may give to the cloud. */
export function WordsCountField({ poll, onChange }: Omit<PartProps, 'says'>) {
  const { t } = useTranslation('poll-form');
  return (
    <FormField label={t('wordsEach')}>
      {(control) => (
        <SelectInput
          {...control}
          value={poll.words}
          onChange={({ target }) => onChange({ words: Number(target.value) })}
        >
          {Array.from({ length: MOST_WORDS }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place
            <option key={index} value={index + 1}>
              {t('words', { count: index + 1 })}
            </option>
          ))}
        </SelectInput>
      )}
    </FormField>
  );
}
