import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import TrashIcon from 'lucide-react/icons/trash-2';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import type { WordsForm } from '../hooks/use-public-words.ts';
import { OtherWords } from './OtherWords.tsx';

type Step = PublicWordsInput['steps'][number];
const trailSteps: readonly TrailStep[] = ['readiness', 'territory', 'needs', 'model', 'means', 'launch'];
const most = 12;

/** The steps of the programme, in the order in which the public page tells them. */
export function StepsField({ form }: { form: WordsForm }) {
  const { t } = useTranslation('public-words');
  const { words, change, theirs, failure } = form;
  const { steps } = words;
  const put = (at: number, part: Partial<Step>) =>
    change({ steps: steps.map((step, rank) => (rank === at ? { ...step, ...part } : step)) });
  const move = (at: number, by: -1 | 1) => {
    const next = [...steps];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    change({ steps: next });
  };
  return (
    <Steps>
      <legend>{t('field.steps')}</legend>
      {failure.field('steps') && <p role="alert">{failure.field('steps')}</p>}
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place: two may be written alike
          <li key={at}>
            <OneStep step={step} rank={at + 1} onChange={(part) => put(at, part)} />
            <div>
              <IconButton
                aria-label={t('step.up', { rank: at + 1 })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <Icon of={ArrowUpIcon} />
              </IconButton>
              <IconButton
                aria-label={t('step.down', { rank: at + 1 })}
                disabled={at === steps.length - 1}
                onClick={() => move(at, 1)}
              >
                <Icon of={ArrowDownIcon} />
              </IconButton>
              <IconButton
                aria-label={t('step.remove', { rank: at + 1 })}
                onClick={() => change({ steps: steps.filter((_, rank) => rank !== at) })}
              >
                <Icon of={TrashIcon} />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      {steps.length < most && (
        <Button onClick={() => change({ steps: [...steps, { step: 'readiness', title: '', body: '' }] })}>
          {t('step.add')}
        </Button>
      )}
      {theirs.steps && (
        <OtherWords field="steps" words={theirs.steps.map(({ title }) => title).join('\n')} form={form} />
      )}
    </Steps>
  );
}

function OneStep({
  step,
  rank,
  onChange,
}: {
  step: Step;
  rank: number;
  onChange: (part: Partial<Step>) => void;
}) {
  const { t } = useTranslation('public-words');
  return (
    <>
      <FormField label={t('step.title', { rank })}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            value={step.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('step.step')}>
        {(control) => (
          <SelectInput
            {...control}
            value={step.step}
            onChange={({ target }) => onChange({ step: target.value as TrailStep })}
          >
            {trailSteps.map((value) => (
              <option key={value} value={value}>
                {t(`trail.${value}`)}
              </option>
            ))}
          </SelectInput>
        )}
      </FormField>
      <FormField label={t('step.body')} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={1_000}
            value={step.body}
            onChange={({ target }) => onChange({ body: target.value })}
          />
        )}
      </FormField>
    </>
  );
}

const Steps = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.h3, padding: theme.spacing(0, 0, 2) },
  '& > [role="alert"]': { margin: 0, color: theme.vars.palette.now.onSoft },
  '& > ol': {
    listStyle: 'none',
    width: '100%',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(4),
  },
  '& > ol > li': {
    display: 'grid',
    gap: theme.spacing(3),
    padding: theme.spacing(4),
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  '& > ol > li > div:last-of-type': { display: 'flex', justifyContent: 'flex-end' },
}));
