import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import type { PathMark } from '../components/TrailPath.tsx';
import { type Standing, standingsOf, stateOf } from '../logic/standing.ts';

/** The balises of a trail, with what each says of itself in a line. */
export function usePathMarks(isKeptHere: (milestoneId: string) => boolean): (trail: Trail) => PathMark[] {
  const noteOf = useNotes();
  const { t } = useTranslation('trails');
  return ({ organisation, milestones }) => {
    const standings = standingsOf(milestones.map(stateOf));
    return milestones.map((one, index) => {
      const { id, title } = one.milestone;
      const standing = standings[index] ?? 'ahead';
      const note = isKeptHere(id) ? t('line.keptHere') : noteOf(one, standing);
      return {
        id,
        title,
        standing,
        note: note && <span>{note}</span>,
        to: paths.trailMilestone(organisation.id, id),
      };
    });
  };
}

function useNotes() {
  const { t } = useTranslation('trails');
  const language = useLanguage();
  return ({ assessment, entry, heldBack, milestone }: TrailMilestone, standing: Standing): string => {
    if (heldBack) return '';
    const due =
      entry?.dueOn &&
      standing === 'next' &&
      t('line.dueOn', { date: formatCalendarDay(entry.dueOn, language) });
    const { strengths = [], weaknesses = [] } = assessment ?? {};
    const said = [
      strengths.length > 0 && t('line.strengths', { count: strengths.length }),
      weaknesses.length > 0 && t('line.weaknesses', { count: weaknesses.length }),
    ]
      .filter(Boolean)
      .join(', ');
    const gone = milestone.archived && t('line.archived');
    return [due, said, gone].filter(Boolean).join(' · ');
  };
}
