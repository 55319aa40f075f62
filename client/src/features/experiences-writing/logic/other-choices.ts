import type { OtherChoice } from './merge-content.ts';
import type { PartContent } from './part-content.ts';

/** A part with what another person had chosen in place of what one chose oneself. */
export function takenOver(content: PartContent, { field, theirs }: OtherChoice): PartContent {
  if (content.of !== 'section') {
    return { ...content, [field === 'cover' ? 'coverId' : field]: theirs } as PartContent;
  }
  const { value } = content;
  if (field === 'step' && value.type === 'step') {
    return { ...content, value: { ...value, step: theirs } } as PartContent;
  }
  const [, figure] = field.split('.');
  if (figure && value.type === 'cost') {
    return { ...content, value: { ...value, cost: { ...value.cost, [figure]: theirs } } };
  }
  return { ...content, [field]: theirs } as PartContent;
}
