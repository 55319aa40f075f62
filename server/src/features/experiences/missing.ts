import type { KindSection } from '@sentiers/shared/experiences/kinds.ts';
import { isWider } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import type { ExperienceDoc } from './experiences.model.ts';
import { isWritten } from './section-values.ts';

/**
 * Why a draft can't be published as it stands, in the order of its page. A pseudonym is wanted as soon as a section
 * asks to be read beyond the names, though not all have agreed to it yet: it is then read so as soon as they have.
 */
export function missingIn(
  { head, identity, sections }: Pick<ExperienceDoc, 'head' | 'identity' | 'sections'>,
  template: readonly Pick<KindSection, 'key' | 'required'>[],
): ExperienceDraft['missing'] {
  const whole = (what: ExperienceDraft['missing'][number]['what']) => ({ what, sectionId: null });
  const required = new Set(template.filter((section) => section.required).map(({ key }) => key));
  const written = sections.filter(({ value }) => isWritten(value));
  const needsPseudonym = written.some(({ level }) => isWider(level, identity.level));
  return [
    ...(head.summary === '' ? [whole('summary')] : []),
    ...(head.outcome === null ? [whole('outcome')] : []),
    ...sections
      .filter(({ key, value }) => required.has(key) && !isWritten(value))
      .map(({ id }) => ({ what: 'section' as const, sectionId: id })),
    ...(needsPseudonym && identity.pseudonym === '' ? [whole('pseudonym')] : []),
  ];
}
