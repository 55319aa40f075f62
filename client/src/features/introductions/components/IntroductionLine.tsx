import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Quiet, StateWord } from '../../../components/doors/door-parts.ts';
import { Time } from '../../../components/Time.tsx';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { paths } from '../../../lib/paths.ts';
import { type Reader, standingOf, toneOf } from '../logic/reader.ts';

/** A request in a list: whom one would meet, where, how it stands. */
export function IntroductionLine({ introduction, reader }: { introduction: Introduction; reader: Reader }) {
  const { t } = useTranslation('introductions');
  const { id, whom, territory, requester, askedAt } = introduction;
  return (
    <li>
      <h3>
        <Link to={paths.introduction(id)}>{gluePunctuation(whom)}</Link>
      </h3>
      <div>
        <StateWord data-tone={toneOf(introduction, reader)}>
          {t(`state.${reader}.${standingOf(introduction, reader)}` as `state.target.answered`)}
        </StateWord>
      </div>
      <Quiet>
        {[territory?.label, reader === 'requester' ? null : [requester.name, requester.organisation]]
          .flat()
          .filter(Boolean)
          .join(' · ')}
        {(territory || reader !== 'requester') && ' · '}
        <Time at={askedAt} />
      </Quiet>
    </li>
  );
}
