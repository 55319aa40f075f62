import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { SectionType } from '@sentiers/shared/experiences/kinds.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../../components/CheckField.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { MoveButtons } from '../../../../components/MoveButtons.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import type { SectionForm } from '../../logic/kind-form.ts';

interface KindSectionFieldsProps {
  section: SectionForm;
  at: { index: number; last: number };
  types: readonly SectionType[];
  tried: boolean;
  onChange: (changed: Partial<SectionForm>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A section of a template: what it is called and holds, what it asks, who reads it at first. */
export function KindSectionFields(props: KindSectionFieldsProps) {
  const { section, at, types, tried, onChange, onMove, onRemove } = props;
  const { t } = useTranslation('experience-writing');
  const name = section.title || t('kinds.untitled', { at: at.index + 1 });
  return (
    <Box aria-label={name}>
      <Head>
        <b>{name}</b>
        <MoveButtons at={at} up={t('kinds.up', { name })} down={t('kinds.down', { name })} onMove={onMove} />
        <IconButton size="small" aria-label={t('kinds.removeSection', { name })} onClick={onRemove}>
          <Icon of={XIcon} size={16} />
        </IconButton>
      </Head>
      <Pair>
        <FormField
          label={t('section.title')}
          error={tried && section.title.trim().length < 2 ? t('kinds.missing.titles') : null}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={80}
              value={section.title}
              onChange={({ target }) => onChange({ title: target.value })}
            />
          )}
        </FormField>
        <FormField label={t('section.holds')} hint={section.isKnown ? t('kinds.typeStays') : undefined}>
          {(control) => (
            <SelectInput
              {...control}
              disabled={section.isKnown}
              value={section.type}
              onChange={({ target }) => onChange({ type: target.value as SectionType })}
            >
              {types.map((type) => (
                <option key={type} value={type}>
                  {t(`type.${type}`)}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      </Pair>
      <FormField label={t('kinds.question')} hint={t('kinds.questionHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={section.question}
            onChange={({ target }) => onChange({ question: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('kinds.help')} optional>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={600}
            value={section.help}
            onChange={({ target }) => onChange({ help: target.value })}
          />
        )}
      </FormField>
      <Pair>
        <FormField label={t('kinds.level')}>
          {(control) => (
            <SelectInput
              {...control}
              value={section.level}
              onChange={({ target }) => onChange({ level: target.value as Level })}
            >
              {levels.map((level) => (
                <option key={level} value={level}>
                  {t(`level.${level}`)}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
        <CheckField
          label={t('kinds.required')}
          checked={section.required}
          onChange={({ target }) => onChange({ required: target.checked })}
        />
      </Pair>
    </Box>
  );
}

const Box = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  padding: theme.spacing(4),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  '& > b': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  alignItems: 'end',
  gap: theme.spacing(4),
}));
