import type { SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { DraftSection } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import type { ControlProps } from '../../../../components/FormField.tsx';
import type { PartWriter } from '../../logic/part-writer.ts';

export type ValueOf<Type extends SectionType> = Extract<SectionValue, { type: Type }>;

/** What the field of a section is given, by the type of what it holds. */
export interface FieldProps<Type extends SectionType> {
  control: ControlProps;
  /** The question that it answers. */
  label: string;
  section: DraftSection;
  experienceId: string;
  value: ValueOf<Type>;
  onChange: (value: ValueOf<Type>) => void;
  /** Whose words are read from the field itself, at any moment. */
  part: PartWriter;
}
