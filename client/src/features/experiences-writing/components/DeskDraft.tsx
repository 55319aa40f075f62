import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import PlusIcon from 'lucide-react/icons/plus';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
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

interface DeskDraftProps extends DraftParts {
  steps: readonly Step[];
  editing: Editing;
  onAddSection: () => void;
  /** Over everything: what asks for a word. */
  above: ReactNode;
  /** The part that the address asks for: it is gone to. */
  asked: string | null;
}

/** On a large screen: all sections in one column, their outline at the left, remarks beside each. */
export function DeskDraft({ steps, editing, onAddSection, above, asked, ...parts }: DeskDraftProps) {
  const { t } = useTranslation('experience-writing');
  const title = useStepTitle();
  const places = useRef(new Map<string, HTMLElement>());
  const [current, setCurrent] = useState<string | null>(asked);
  const go = useCallback((part: string) => {
    const place = places.current.get(part);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"]')?.focus({
      preventScroll: true,
    });
    setCurrent(part);
  }, []);
  useEffect(() => {
    if (asked) go(asked);
  }, [asked, go]);
  return (
    <Columns>
      <Side>
        <Outline {...{ steps, editing, current }} writing={parts.writing} onGo={go} />
        <Button
          size="small"
          variant="text"
          startIcon={<Icon of={PlusIcon} size={16} />}
          onClick={onAddSection}
        >
          {t('section.add')}
        </Button>
      </Side>
      <Sheet>
        {above}
        {steps.map((step) => (
          <Section
            key={step.part}
            id={`partie-${step.part}`}
            aria-labelledby={`titre-${step.part}`}
            ref={(place) => {
              if (place) places.current.set(step.part, place);
              else places.current.delete(step.part);
            }}
            onFocus={() => {
              setCurrent(step.part);
              editing.say(step.part);
            }}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget)) editing.say(null);
            }}
          >
            <div>
              <Head>
                <h2 id={`titre-${step.part}`}>{title(step)}</h2>
                <EditingHere people={editing.people} part={step.part} />
              </Head>
              <PartBody {...parts} step={step} />
            </div>
            <NotesOf
              draft={parts.draft}
              sectionId={step.section?.id ?? null}
              isWhole={step.part === 'head'}
            />
          </Section>
        ))}
      </Sheet>
    </Columns>
  );
}

const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '272px minmax(0, 1fr)',
});

const Side = styled(PaneScroll)(({ theme }) => ({
  padding: theme.spacing(4, 3),
  borderRight: `1px solid ${theme.vars.palette.divider}`,
}));

const Sheet = styled(PaneScroll)(({ theme }) => ({
  padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(16)}`,
  '& > *': { maxWidth: 1080 },
}));

const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 68ch)',
  gap: theme.spacing(4, 8),
  padding: theme.spacing(7, 0),
  scrollMarginTop: theme.spacing(2),
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > div:first-of-type': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(5),
    alignContent: 'start',
  },
  [theme.breakpoints.up('xl')]: { gridTemplateColumns: 'minmax(0, 68ch) minmax(0, 300px)' },
}));

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(2),
  '& > h2': { ...theme.typography.h3, margin: 0 },
}));
