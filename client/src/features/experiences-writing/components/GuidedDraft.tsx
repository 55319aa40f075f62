import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ListIcon from 'lucide-react/icons/list';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import type { Editing } from '../hooks/use-editing.ts';
import { useStepTitle } from '../hooks/use-step-title.ts';
import type { Step } from '../logic/draft-steps.ts';
import { EditingHere } from './EditingHere.tsx';
import { NotesOf } from './notes/NotesOf.tsx';
import { Outline } from './Outline.tsx';
import { type DraftParts, PartBody } from './PartBody.tsx';

interface GuidedDraftProps extends DraftParts {
  steps: readonly Step[];
  editing: Editing;
  /** Which question is asked; the address keeps it. */
  current: string;
  onCurrent: (part: string) => void;
  onPublish: (() => void) | null;
  onAddSection: () => void;
  above: ReactNode;
}

/** On a phone: one question at a time, with how far one has come, and the way to any other. */
export function GuidedDraft(props: GuidedDraftProps) {
  const { steps, editing, current, onCurrent, onPublish, onAddSection, above, ...parts } = props;
  const { t } = useTranslation('experience-writing');
  const title = useStepTitle();
  const [isListed, setListed] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const at = Math.max(
    0,
    steps.findIndex(({ part }) => part === current),
  );
  const step = steps[at];
  const asked = useRef(current);
  useEffect(() => {
    if (asked.current === current) return;
    asked.current = current;
    head.current?.focus();
  }, [current]);
  const { say } = editing;
  useEffect(() => {
    say(current);
    return () => say(null);
  }, [say, current]);
  const go = (part: string) => {
    setListed(false);
    onCurrent(part);
  };
  const [before, after] = [steps[at - 1], steps[at + 1]];
  if (!step) return null;
  return (
    <>
      <Progress>
        <progress value={at + 1} max={steps.length} aria-label={t('guided.progress')} />
        <span>{t('guided.at', { at: at + 1, total: steps.length })}</span>
        <Button
          size="small"
          variant="text"
          aria-expanded={isListed}
          startIcon={<Icon of={ListIcon} size={16} />}
          onClick={() => setListed(!isListed)}
        >
          {t('guided.list')}
        </Button>
      </Progress>
      <Scroll>
        {isListed ? (
          <>
            <Outline {...{ steps, editing, current }} writing={parts.writing} onGo={go} />
            <Button onClick={onAddSection}>{t('section.add')}</Button>
          </>
        ) : (
          <Question key={step.part} aria-labelledby="question">
            {above}
            <h2 id="question" ref={head} tabIndex={-1}>
              {title(step)}
            </h2>
            <EditingHere people={editing.people} part={step.part} />
            <PartBody {...parts} step={step} />
            <NotesOf
              draft={parts.draft}
              sectionId={step.section?.id ?? null}
              isWhole={step.part === 'head'}
            />
          </Question>
        )}
      </Scroll>
      <Foot>
        <Button disabled={!before} onClick={() => before && go(before.part)}>
          {t('guided.previous')}
        </Button>
        {after ? (
          <Button variant="contained" onClick={() => go(after.part)}>
            {t('guided.next')}
          </Button>
        ) : (
          <Button variant="contained" disabled={!onPublish} onClick={() => onPublish?.()}>
            {t('publish.action')}
          </Button>
        )}
      </Foot>
    </>
  );
}

const Progress = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0, 3),
  padding: `${theme.spacing(1)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  fontVariantNumeric: 'tabular-nums',
  '& > progress': {
    appearance: 'none',
    flex: '1 1 80px',
    minWidth: 0,
    height: 6,
    border: 0,
    borderRadius: 3,
    overflow: 'hidden',
    backgroundColor: theme.vars.palette.divider,
    '&::-webkit-progress-bar': { backgroundColor: theme.vars.palette.divider },
    '&::-webkit-progress-value': { backgroundColor: theme.vars.palette.primary.main },
    '&::-moz-progress-bar': { backgroundColor: theme.vars.palette.primary.main },
  },
}));

const Scroll = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(8)}`,
}));

const Question = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(5),
  '& > h2': { ...theme.typography.h3, margin: 0, outline: 'none' },
}));

const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: theme.spacing(2),
  padding: `${theme.spacing(2)} var(--gutter)`,
  paddingBottom: `max(${theme.spacing(2)}, env(safe-area-inset-bottom))`,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
}));
