import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { levels } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { usePart } from '../hooks/use-draft-writing.ts';
import { useLevelWords } from '../hooks/use-level-words.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import { PartNotices } from './PartNotices.tsx';
import { Replacements } from './Replacements.tsx';

interface IdentityPartProps {
  draft: ExperienceDraft;
  writing: DraftWriting;
  /** Shows it as those of this level will read it. */
  onPreview: (level: Level) => void;
}

/** Up to where names are told, and what stands in their place beyond. */
export function IdentityPart({ draft, writing, onPreview }: IdentityPartProps) {
  const { t } = useTranslation('experience-writing');
  const words = useLevelWords(draft.cohortId);
  const state = usePart(writing, 'identity');
  const part = writing.part('identity');
  if (!state || !part || state.content.of !== 'identity') return null;
  const { content } = state;
  const change = (changed: Partial<typeof content>) => part.write({ ...content, ...changed }, content);
  const isNamedToAll = content.level === 'public';
  return (
    <>
      <PartNotices part={part} state={state} levels={words} />
      <FormField label={t('identity.level')} hint={t('identity.levelHint')}>
        {(control) => (
          <SelectInput
            {...control}
            value={content.level}
            onChange={({ target }) => change({ level: target.value as Level })}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {t('identity.upTo', { level: words.name(level) })}
              </option>
            ))}
          </SelectInput>
        )}
      </FormField>
      {!isNamedToAll && (
        <>
          <FormField label={t('identity.pseudonym')} hint={t('identity.pseudonymHint')}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={80}
                value={content.pseudonym}
                onChange={({ target }) => change({ pseudonym: target.value })}
              />
            )}
          </FormField>
          <Replacements
            items={content.replacements}
            onChange={(replacements) => change({ replacements: [...replacements] })}
          />
          <Ways>
            <Button onClick={() => onPreview('network')}>{t('identity.asNetwork')}</Button>
            <Button onClick={() => onPreview('public')}>{t('identity.asPublic')}</Button>
          </Ways>
        </>
      )}
      {isNamedToAll && <p>{t('identity.named')}</p>}
    </>
  );
}

const Ways = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
