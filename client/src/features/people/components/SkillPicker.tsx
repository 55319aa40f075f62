import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { fold } from '@sentiers/shared/search/fold.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { FormField } from '../../../components/FormField.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { ChosenChips } from './ChosenChips.tsx';

interface SkillPickerProps {
  label: string;
  hint: string;
  skills: readonly Skill[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** So many are chosen at most, and shown at a time. */
const MOST = 20;
const SHOWN = 8;

/** Skills of the list, by a few letters; one that isn't there is proposed. */
export function SkillPicker({ label, hint, skills, chosen, onChange }: SkillPickerProps) {
  const { t } = useTranslation('people');
  const { t: errors } = useTranslation('errors');
  const cache = useQueryClient();
  const [words, setWords] = useState('');
  const proposing = useMutation({
    mutationFn: (said: string) => api.skills.propose({ label: said }),
    onSuccess: (skill) => {
      cache.setQueryData(queries.skills.list.queryKey({ input: {} }), (before) => ({
        items: [...(before?.items ?? []).filter(({ id }) => id !== skill.id), skill],
      }));
      add(skill.id);
    },
  });
  const refused = errorWords(proposing.error, errors);
  const typed = fold(words.trim());
  const open = skills.filter(({ id, state }) => state !== 'refused' && !chosen.includes(id));
  const matching = typed === '' ? [] : open.filter((skill) => fold(skill.label).includes(typed));
  const isListed = skills.some((skill) => fold(skill.label) === typed);
  const isFull = chosen.length >= MOST;
  const add = (id: string) => {
    setWords('');
    if (!chosen.includes(id)) onChange([...chosen, id]);
  };
  return (
    <Picker>
      <ChosenChips
        label={label}
        items={chosen.map((id) => {
          const skill = skills.find((one) => one.id === id);
          const isProposed = skill?.state === 'proposed';
          return {
            value: id,
            label: skill?.label ?? '…',
            note: isProposed ? t('profile.proposed') : undefined,
          };
        })}
        onRemove={(id) => onChange(chosen.filter((one) => one !== id))}
      />
      <FormField label={label} hint={isFull ? t('profile.full') : hint} optional>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            autoComplete="off"
            maxLength={60}
            disabled={isFull}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(event) => {
              const [best] = matching;
              if (event.key !== 'Enter' || typed === '') return;
              event.preventDefault();
              if (best) add(best.id);
            }}
          />
        )}
      </FormField>
      {typed !== '' && (
        <Found role="group" aria-label={t('profile.skillsFound')}>
          {matching.slice(0, SHOWN).map((skill) => (
            <Button key={skill.id} size="small" onClick={() => add(skill.id)}>
              {skill.label}
            </Button>
          ))}
          {!isListed && typed.length > 1 && (
            <Button
              size="small"
              variant="text"
              disabled={proposing.isPending}
              onClick={() => proposing.mutate(words.trim())}
            >
              {t('profile.propose', { label: words.trim() })}
            </Button>
          )}
        </Found>
      )}
      <p role="status">
        {proposing.isError && (refused.field('label') ?? refused.whole ?? t('profile.notProposed'))}
      </p>
    </Picker>
  );
}

const Picker = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  '& > p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.now.onSoft },
  '& > p:empty': { display: 'none' },
}));

const Found = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
