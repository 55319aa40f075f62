import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import PlusIcon from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import { type KindForm, moved, type SectionForm, typesFor } from '../../logic/kind-form.ts';
import { KindSectionFields } from './KindSectionFields.tsx';

interface KindSectionsProps {
  form: KindForm;
  onChange: (sections: readonly SectionForm[]) => void;
  tried: boolean;
}

/** The sections of a template in their order: added, moved by buttons, taken out. */
export function KindSections({ form, onChange, tried }: KindSectionsProps) {
  const { t } = useTranslation('experience-writing');
  const { sections } = form;
  const addButton = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState('');
  const list = useKeptFocus<HTMLOListElement>(sections);
  const add = () =>
    onChange([
      ...sections,
      {
        ...{ id: systemRandom.uuid(), key: '', isKnown: false, type: 'text', title: '', question: '' },
        ...{ help: '', required: false, level: 'network' },
      },
    ]);
  const move = (section: SectionForm, by: -1 | 1) => {
    const next = moved(sections, section.id, by);
    onChange(next);
    setPlace(t('kinds.movedTo', { at: next.indexOf(section) + 1, total: next.length }));
  };
  return (
    <Part aria-labelledby="kind-sections">
      <h2 id="kind-sections">{t('kinds.sections')}</h2>
      <List ref={list}>
        {sections.map((section, at) => (
          <KindSectionFields
            key={section.id}
            section={section}
            at={{ index: at, last: sections.length - 1 }}
            types={typesFor(form, section.type)}
            tried={tried}
            onChange={(changed) =>
              onChange(sections.map((one) => (one.id === section.id ? { ...one, ...changed } : one)))
            }
            onMove={(by) => move(section, by)}
            onRemove={() => {
              onChange(sections.filter(({ id }) => id !== section.id));
              addButton.current?.focus();
            }}
          />
        ))}
      </List>
      <div>
        <Button ref={addButton} startIcon={<Icon of={PlusIcon} size={16} />} onClick={add}>
          {t('section.add')}
        </Button>
      </div>
      <VisuallyHidden role="status">{place}</VisuallyHidden>
    </Part>
  );
}

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  '& > h2': { ...theme.typography.h3, margin: 0 },
}));

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));
