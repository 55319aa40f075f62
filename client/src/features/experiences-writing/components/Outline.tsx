import { styled } from '@mui/material/styles';
import CircleIcon from 'lucide-react/icons/circle';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { PersonAvatar } from '../../../components/PersonAvatar.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { usePart } from '../hooks/use-draft-writing.ts';
import type { Editing } from '../hooks/use-editing.ts';
import { useStepTitle } from '../hooks/use-step-title.ts';
import { isWritten, type Step } from '../logic/draft-steps.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';

interface OutlineProps {
  steps: readonly Step[];
  writing: DraftWriting;
  editing: Editing;
  /** What is under one's hands, or shown. */
  current: string | null;
  onGo: (part: string) => void;
}

/** What is written and what is missing, who is in which section, and who is to read each: a way to all of them. */
export function Outline({ steps, writing, editing, current, onGo }: OutlineProps) {
  const { t } = useTranslation('experience-writing');
  return (
    <nav aria-label={t('outline.label')}>
      <List>
        {steps.map((step) => (
          <OutlineLine
            key={step.part}
            step={step}
            writing={writing}
            people={editing.people.filter(({ sectionId }) => sectionId === step.part)}
            current={step.part === current}
            onGo={() => onGo(step.part)}
          />
        ))}
      </List>
    </nav>
  );
}

interface OutlineLineProps {
  step: Step;
  writing: DraftWriting;
  people: Editing['people'];
  current: boolean;
  onGo: () => void;
}

function OutlineLine({ step, writing, people, current, onGo }: OutlineLineProps) {
  const { t } = useTranslation('experience-writing');
  const title = useStepTitle();
  const state = usePart(writing, step.part);
  if (!state) return null;
  const { content } = state;
  const written = isWritten(content);
  const stands = written ? 'written' : step.required ? 'missing' : 'empty';
  const isCalling = state.phase === 'conflict' || state.phase === 'refused';
  return (
    <li>
      <Line type="button" aria-current={current ? 'step' : undefined} onClick={onGo} data-stands={stands}>
        <Icon of={isCalling ? CircleAlertIcon : written ? CircleCheckIcon : CircleIcon} size={16} />
        <span>
          {title(step, content)}
          <small>
            {t(isCalling ? 'outline.calls' : `outline.${stands}`)}
            {content.of === 'section' && ` · ${t(`level.${content.level}`)}`}
            {state.changedBy && ` · ${t('outline.changed')}`}
          </small>
        </span>
        {people.map(({ id, name }) => (
          <span key={id} title={name}>
            <PersonAvatar person={{ id, name, photo: null }} size={24} />
            <VisuallyHidden>{t('editing.here', { name })}</VisuallyHidden>
          </span>
        ))}
      </Line>
    </li>
  );
}

const List = styled('ol')({ margin: 0, padding: 0, listStyle: 'none' });

const Line = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(2),
  width: '100%',
  minHeight: 44,
  padding: theme.spacing(2, 2.5),
  border: 0,
  borderRadius: theme.shape.borderRadius,
  font: 'inherit',
  textAlign: 'left',
  color: 'inherit',
  background: 'none',
  cursor: 'pointer',
  '& > svg': { marginTop: 3, color: theme.vars.palette.text.secondary },
  '&[data-stands="written"] > svg': { color: theme.vars.palette.primary.main },
  '&[data-stands="missing"] > svg': { color: theme.vars.palette.waiting.main },
  '& > span:first-of-type': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '&[aria-current]': { fontWeight: 600, backgroundColor: theme.vars.palette.primary.soft },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
}));
