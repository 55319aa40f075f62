import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ModelForm } from '@sentiers/shared/trail/milestones.ts';
import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import PlusIcon from 'lucide-react/icons/plus';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { PartnerFields } from './PartnerFields.tsx';

/** The contract's own. */
const MOST_PARTNERS = 30;

interface ModelPartProps {
  forms: readonly ModelForm[];
  entry: MilestoneEntry;
  change: (changed: (entry: MilestoneEntry) => MilestoneEntry) => void;
}

/** At the step of the model: the forms that spreading may take, each with what it asks, or none yet; and who was met for it. */
export function ModelPart({ forms, entry, change }: ModelPartProps) {
  const { t } = useTranslation('trails');
  const name = useId();
  const add = useRef<HTMLButtonElement>(null);
  const { partners, form } = entry;
  const none = { key: null, label: t('model.none'), asks: '' };
  const choices = forms.length > 0 ? [...forms, none] : [];
  const setPartners = (next: MilestoneEntry['partners']) =>
    change((before) => ({ ...before, partners: next }));
  return (
    <PageSection aria-labelledby="model">
      <h2 id="model">{t('model.title')}</h2>
      <Lede>{t('model.lede')}</Lede>
      <Forms aria-labelledby="model">
        {choices.map(({ key, label, asks }) => (
          <label key={key}>
            <input
              type="radio"
              name={name}
              checked={form === key}
              onChange={() => change((before) => ({ ...before, form: key }))}
            />
            <b>{label}</b>
            {asks && (
              <p>
                <small>{t('model.asks')}</small> {asks}
              </p>
            )}
          </label>
        ))}
      </Forms>
      {form && <Lede>{t('model.used')}</Lede>}
      <h3>{t('model.partners')}</h3>
      {partners.length === 0 && <Lede>{t('model.nobody')}</Lede>}
      {partners.map((partner, index) => (
        <PartnerFields
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no id, and their order doesn't change
          key={index}
          partner={partner}
          onChange={(next) => setPartners(partners.map((one, at) => (at === index ? next : one)))}
          onRemove={() => {
            setPartners(partners.filter((_one, at) => at !== index));
            add.current?.focus();
          }}
        />
      ))}
      <Button
        ref={add}
        startIcon={<Icon of={PlusIcon} size={16} />}
        disabled={partners.length >= MOST_PARTNERS}
        onClick={() => setPartners([...partners, { name: '', note: '', metOn: null }])}
      >
        {t('model.add')}
      </Button>
    </PageSection>
  );
}

const Lede = styled('p')(({ theme }) => ({
  marginBottom: theme.spacing(3),
  color: theme.vars.palette.text.secondary,
  '& + h3, h3&': { marginTop: theme.spacing(5) },
}));

const Forms = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  margin: theme.spacing(0, 0, 5),
  padding: 0,
  border: 0,
  minWidth: 0,
  '& > label': {
    position: 'relative',
    display: 'grid',
    gap: theme.spacing(0.5),
    padding: theme.spacing(3, 4),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& p': {
    ...theme.typography.body2,
    margin: 0,
    whiteSpace: 'pre-line',
    color: theme.vars.palette.text.secondary,
  },
  '& small': { ...theme.typography.caption, fontWeight: 600 },
  '& > label:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
    '& b': { color: theme.vars.palette.primary.onSoft },
  },
  '& > label:has(:focus-visible)': focusRing(theme),
}));
