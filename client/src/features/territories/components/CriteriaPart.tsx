import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { Icon } from '../../../components/Icon.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { suggestedCriteria, withoutCriterion } from '../logic/comparison.ts';
import type { Editing } from './editing.ts';

const MOST_CRITERIA = 15;
const weights = [0, 1, 2, 3, 4, 5] as const;

/** What counts, and how much: among suggestions, and one's own. */
export function CriteriaPart({ input, change, mayEdit }: Editing) {
  const { t } = useTranslation('territories');
  const taken = new Set(input.criteria.map(({ key }) => key));
  const free = mayEdit ? suggestedCriteria.filter((key) => !taken.has(key)) : [];
  const add = (key: string, label: string) =>
    change((before) => ({ ...before, criteria: [...before.criteria, { key, label, weight: 3 }] }));
  const isFull = input.criteria.length >= MOST_CRITERIA;
  return (
    <PageSection aria-labelledby="criteria">
      <h2 id="criteria">{t('comparison.criteria')}</h2>
      <p>{t('comparison.criteriaLede')}</p>
      <Criteria>
        {input.criteria.map(({ key, label, weight }) => (
          <li key={key}>
            <span>{label}</span>
            <SelectInput
              aria-label={t('comparison.weight', { label })}
              disabled={!mayEdit}
              value={weight}
              onChange={({ target }) =>
                change((before) => ({
                  ...before,
                  criteria: before.criteria.map((one) =>
                    one.key === key ? { ...one, weight: Number(target.value) } : one,
                  ),
                }))
              }
            >
              {weights.map((one) => (
                <option key={one} value={one}>
                  {t('comparison.weightShort', { weight: one })}
                </option>
              ))}
            </SelectInput>
            {mayEdit && (
              <IconButton
                aria-label={t('comparison.remove', { name: label })}
                onClick={() => change((before) => withoutCriterion(before, key))}
              >
                <Icon of={XIcon} />
              </IconButton>
            )}
          </li>
        ))}
      </Criteria>
      {!isFull && free.length > 0 && (
        <Suggested role="group" aria-label={t('comparison.suggested')}>
          {free.map((key) => (
            <Button
              key={key}
              size="small"
              startIcon={<Icon of={PlusIcon} />}
              onClick={() => add(key, t(`comparison.suggestion.${key}`))}
            >
              {t(`comparison.suggestion.${key}`)}
            </Button>
          ))}
        </Suggested>
      )}
      {mayEdit && !isFull && <OwnCriterion onAdd={(label) => add(newId(), label)} />}
    </PageSection>
  );
}

function OwnCriterion({ onAdd }: { onAdd: (label: string) => void }) {
  const { t } = useTranslation('territories');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const label = words.trim();
    if (label === '') return;
    onAdd(label);
    setWords('');
  };
  return (
    <Own onSubmit={submit}>
      <TextInput
        aria-label={t('comparison.own')}
        placeholder={t('comparison.own')}
        maxLength={120}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button type="submit">{t('comparison.addOwn')}</Button>
    </Own>
  );
}

const Criteria = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(2, 0),
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 130px auto',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
}));

const Suggested = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginBottom: theme.spacing(3),
}));

const Own = styled('form')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(2),
  maxWidth: 520,
  '& > .MuiButton-root': { flex: 'none' },
}));
