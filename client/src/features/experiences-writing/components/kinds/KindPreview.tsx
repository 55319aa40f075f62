import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import type { KindForm } from '../../logic/kind-form.ts';
import { minutesFor } from '../../logic/new-experience.ts';
import { kindIcons } from '../kind-icons.ts';

/** A template as it will be offered, and what it will ask, one question after the other. */
export function KindPreview({ form }: { form: KindForm }) {
  const { t } = useTranslation('experience-writing');
  return (
    <Sheet aria-labelledby="kind-preview">
      <h2 id="kind-preview">{t('kinds.preview')}</h2>
      <h3>
        <Icon of={kindIcons[form.icon]} /> {form.name || t('kinds.newTitle')}
      </h3>
      <p>{form.description}</p>
      <p>{t('new.takes', { count: minutesFor(form.sections) })}</p>
      <ol>
        {form.sections.map((section) => (
          <li key={section.id}>
            <b>{section.question || section.title}</b>
            {section.help !== '' && <p>{section.help}</p>}
            <small>
              {t(`type.${section.type}`)} · {t(`level.${section.level}`)}
              {section.required && ` · ${t('kinds.requiredShort')}`}
            </small>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

const Sheet = styled('aside')(({ theme }) => ({
  alignSelf: 'start',
  padding: theme.spacing(5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& h2': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
  '& h3': { ...theme.typography.h4, margin: theme.spacing(2, 0, 1) },
  '& p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
  '& ol': {
    display: 'grid',
    gap: theme.spacing(3),
    margin: theme.spacing(4, 0, 0),
    paddingLeft: theme.spacing(5),
  },
  '& b': { fontWeight: 600 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
