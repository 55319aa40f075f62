import { styled } from '@mui/material/styles';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { writeMoment } from '../logic/moments.ts';

/** Under a replay's title: what it is of, when that was, how long it lasts. */
export function ReplayFacts({ replay: { seminar, title, duration } }: { replay: Replay }) {
  const { t } = useTranslation('replays');
  const language = useLanguage();
  return (
    <>
      <Seminar to={paths.seminar(seminar.id)}>
        {seminar.title === title ? t(`kind.${seminar.kind}`) : gluePunctuation(seminar.title)}
      </Seminar>
      <time dateTime={seminar.startsAt}>{formatDate(seminar.startsAt, language)}</time>
      {duration !== null && <span>{writeMoment(duration)}</span>}
    </>
  );
}

const Seminar = styled(Link)({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 28,
  color: 'inherit',
  overflowWrap: 'anywhere',
});
