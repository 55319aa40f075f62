import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { type Criterion, withMark } from '../logic/comparison.ts';
import type { Editing } from './editing.ts';

const marks = [0, 1, 2, 3, 4, 5] as const;

interface MarkCellProps extends Editing {
  code: string;
  criterion: Criterion;
}

/** One territory on one criterion: a mark from 0 to 5, or none yet, and why. */
export function MarkCell({ code, criterion: { key, label }, input, change, mayEdit, nameOf }: MarkCellProps) {
  const { t } = useTranslation('territories');
  const { mark = null, why = '' } = input.territories.find((one) => one.code === code)?.marks[key] ?? {};
  const [isAsked, setAsked] = useState(false);
  const name = nameOf(code);
  if (!mayEdit) {
    return (
      <Cell>
        <b>{mark === null ? t('comparison.noMark') : t('comparison.outOf', { score: mark })}</b>
        {why && <p>{why}</p>}
      </Cell>
    );
  }
  return (
    <Cell>
      <SelectInput
        aria-label={t('comparison.mark', { label, name })}
        value={mark ?? ''}
        onChange={({ target }) =>
          change((before) =>
            withMark(before, code, key, { mark: target.value === '' ? null : Number(target.value) }),
          )
        }
      >
        <option value="">{t('comparison.noMark')}</option>
        {marks.map((one) => (
          <option key={one} value={one}>
            {t('comparison.outOf', { score: one })}
          </option>
        ))}
      </SelectInput>
      {why !== '' || isAsked ? (
        <TextArea
          autoFocus={isAsked && why === ''}
          aria-label={t('comparison.whyOf', { label, name })}
          maxLength={500}
          rows={2}
          value={why}
          onChange={({ target }) => change((before) => withMark(before, code, key, { why: target.value }))}
        />
      ) : (
        <Button
          size="small"
          variant="text"
          aria-label={t('comparison.whyOf', { label, name })}
          onClick={() => setAsked(true)}
        >
          {t('comparison.why')}
        </Button>
      )}
    </Cell>
  );
}

const Cell = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(1),
  '& > p': { ...theme.typography.body2, margin: 0, whiteSpace: 'pre-line' },
  '& > textarea': { ...theme.typography.body2, minHeight: 60 },
}));
