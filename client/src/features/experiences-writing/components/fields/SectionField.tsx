import type { DraftSection } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import type { ControlProps } from '../../../../components/FormField.tsx';
import type { PartWriter } from '../../logic/part-writer.ts';
import { CostField } from './CostField.tsx';
import { DocumentsField } from './DocumentsField.tsx';
import { StepField } from './StepField.tsx';
import { TerritoryField } from './TerritoryField.tsx';
import { TextField } from './TextField.tsx';
import { ThemesField } from './ThemesField.tsx';

interface SectionFieldProps {
  control: ControlProps;
  label: string;
  section: DraftSection;
  experienceId: string;
  value: SectionValue;
  onChange: (value: SectionValue) => void;
  part: PartWriter;
}

/** What a section is written with, by the type of what it holds. */
export function SectionField({ value, ...props }: SectionFieldProps) {
  switch (value.type) {
    case 'text':
      return <TextField {...props} value={value} />;
    case 'territory':
      return <TerritoryField {...props} value={value} />;
    case 'themes':
      return <ThemesField {...props} value={value} />;
    case 'step':
      return <StepField {...props} value={value} />;
    case 'cost':
      return <CostField {...props} value={value} />;
    case 'documents':
      return <DocumentsField {...props} value={value} />;
  }
}
