import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { Step } from '../logic/draft-steps.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import { HeadPart } from './HeadPart.tsx';
import { IdentityPart } from './IdentityPart.tsx';
import { SectionPart } from './SectionPart.tsx';

export interface DraftParts {
  draft: ExperienceDraft;
  writing: DraftWriting;
  onPreview: (level: Level) => void;
  onRemoveSection: (sectionId: string) => void;
}

/** What is written of one step, whichever it is. */
export function PartBody({ step, draft, writing, onPreview, onRemoveSection }: DraftParts & { step: Step }) {
  if (step.part === 'head') return <HeadPart draft={draft} writing={writing} />;
  if (step.part === 'identity') return <IdentityPart draft={draft} writing={writing} onPreview={onPreview} />;
  return (
    <SectionPart
      step={step}
      writing={writing}
      experienceId={draft.id}
      cohortId={draft.cohortId}
      onRemove={step.section?.key === '' ? () => onRemoveSection(step.part) : null}
    />
  );
}
