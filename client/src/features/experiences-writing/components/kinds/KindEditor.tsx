import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../../components/PaneLayout.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useKindEditor } from '../../hooks/use-kind-editor.ts';
import { kindIconNames } from '../../logic/choices.ts';
import { kindIcons } from '../kind-icons.ts';
import { KindPreview } from './KindPreview.tsx';
import { KindSections } from './KindSections.tsx';

/** A template, with what it will ask beside it. What was begun with it keeps its own. */
export function KindEditor({ kind }: { kind: ExperienceKind | null }) {
  const { t } = useTranslation('experience-writing');
  const editor = useKindEditor(kind);
  const { form, change, missing } = editor;
  const isOutrun = editor.error instanceof AppError && editor.error.code === 'revision_conflict';
  return (
    <>
      <PageHeader
        title={kind ? t('kinds.editTitle', { name: kind.name }) : t('kinds.newTitle')}
        back={paths.experienceKinds}
        backUntil="md"
        actions={
          <Button variant="contained" disabled={editor.isSaving} onClick={editor.save}>
            {t('kinds.save')}
          </Button>
        }
      />
      <PaneScroll>
        <Columns>
          <Fields>
            {kind && <p>{t('kinds.versions', { version: kind.version })}</p>}
            <FormField
              label={t('kinds.name')}
              error={missing.includes('name') ? t('kinds.missing.name') : null}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={60}
                  value={form.name}
                  onChange={({ target }) => change({ name: target.value })}
                />
              )}
            </FormField>
            <FormField label={t('kinds.description')} hint={t('kinds.descriptionHint')} optional>
              {(control) => (
                <TextArea
                  {...control}
                  rows={2}
                  maxLength={300}
                  value={form.description}
                  onChange={({ target }) => change({ description: target.value })}
                />
              )}
            </FormField>
            <Icons>
              <legend>{t('kinds.icon')}</legend>
              {kindIconNames.map((icon) => (
                <label key={icon} title={t(`kinds.icons.${icon}`)}>
                  <input
                    type="radio"
                    name="kind-icon"
                    aria-label={t(`kinds.icons.${icon}`)}
                    checked={form.icon === icon}
                    onChange={() => change({ icon })}
                  />
                  <span>
                    <Icon of={kindIcons[icon]} />
                  </span>
                </label>
              ))}
            </Icons>
            <KindSections form={form} onChange={(sections) => change({ sections })} tried={editor.tried} />
            {missing.includes('sections') && <FormAlert>{t('kinds.missing.sections')}</FormAlert>}
            {missing.includes('tooMany') && <FormAlert>{t('kinds.missing.tooMany')}</FormAlert>}
            {isOutrun ? (
              <FormAlert>{t('kinds.outrun')}</FormAlert>
            ) : (
              <FormAlert>{editor.error ? t('kinds.failed') : null}</FormAlert>
            )}
          </Fields>
          <KindPreview form={form} />
        </Columns>
      </PaneScroll>
    </>
  );
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(8),
  maxWidth: 1200,
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(12)}`,
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px)' },
}));

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(5),
  '& > p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
}));

const Icons = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: theme.spacing(0, 0, 1.5) },
  '& label': { position: 'relative', display: 'inline-flex', cursor: 'pointer' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    display: 'inline-flex',
    padding: theme.spacing(2.5),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
  },
  '& input:checked + span': {
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& input:focus-visible + span': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
}));
