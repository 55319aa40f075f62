import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type Explained, explained, leaders } from '../logic/comparison.ts';
import type { Editing } from './editing.ts';

/** What the table says, in words: who leads, what weighs most, what is missing; and the choice, which is theirs. */
export function ResultPart(editing: Editing) {
  const { t } = useTranslation('territories');
  const { input } = editing;
  if (input.territories.length === 0) return null;
  const all = explained(input);
  return (
    <>
      <PageSection aria-labelledby="result">
        <h2 id="result">{t('comparison.result')}</h2>
        <Verdict all={all} {...editing} />
        <Ranking>
          {all.map((one) => (
            <Line key={one.code} one={one} {...editing} />
          ))}
        </Ranking>
      </PageSection>
      <Choice {...editing} />
    </>
  );
}

function Verdict({ all, nameOf }: Editing & { all: readonly Explained[] }) {
  const { t } = useTranslation('territories');
  const score = useScoreWords();
  const first = leaders(all);
  const [leader] = first;
  if (!leader) return <p>{t('comparison.resultNone')}</p>;
  const said = { score: score(leader.score), name: nameOf(leader.code) };
  return (
    <p role="status">
      {first.length > 1
        ? t('comparison.tied', { ...said, names: first.map(({ code }) => nameOf(code)).join(', ') })
        : t('comparison.leads', said)}{' '}
      {all.some(({ missing }) => missing.length > 0) && t('comparison.partial')}
    </p>
  );
}

function Line({ one, input, change, mayEdit, nameOf }: Editing & { one: Explained }) {
  const { t } = useTranslation('territories');
  const score = useScoreWords();
  const { code, carries, drags, missing } = one;
  const name = nameOf(code);
  const isChosen = input.choice?.code === code;
  const said = (criteria: readonly string[]) => ({ name, criteria: criteria.join(', ') });
  return (
    <li>
      <h3>
        {isChosen && <Balise tone="done" size={18} />}
        {name}
        <span>
          {one.score === null ? t('comparison.noResult') : t('comparison.outOf', { score: score(one.score) })}
        </span>
      </h3>
      <Bar aria-hidden="true">
        <span style={{ width: `${((one.score ?? 0) / 5) * 100}%` }} />
      </Bar>
      {carries.length > 0 && <p>{t('comparison.carries', said(carries))}</p>}
      {drags.length > 0 && <p>{t('comparison.drags', said(drags))}</p>}
      {missing.length > 0 && <p>{t('comparison.missing', said(missing))}</p>}
      {mayEdit && !isChosen && (
        <Button
          size="small"
          onClick={() => change((before) => ({ ...before, choice: { code, why: before.choice?.why ?? '' } }))}
        >
          {t('comparison.choose', { name })}
        </Button>
      )}
    </li>
  );
}

function Choice({ input: { choice }, change, mayEdit, nameOf }: Editing) {
  const { t } = useTranslation('territories');
  return (
    <PageSection aria-labelledby="choice">
      <h2 id="choice">{t('comparison.choice')}</h2>
      {choice === null ? (
        <p>{t('comparison.choiceNone')}</p>
      ) : (
        <Chosen>
          <p role="status">{t('comparison.isChosen', { name: nameOf(choice.code) })}</p>
          {mayEdit ? (
            <>
              <FormField label={t('comparison.choiceWhy')} optional>
                {(control) => (
                  <TextArea
                    {...control}
                    maxLength={2_000}
                    value={choice.why}
                    onChange={({ target }) =>
                      change((before) => ({ ...before, choice: { code: choice.code, why: target.value } }))
                    }
                  />
                )}
              </FormField>
              <Button size="small" onClick={() => change((before) => ({ ...before, choice: null }))}>
                {t('comparison.unchoose')}
              </Button>
            </>
          ) : (
            <p>{choice.why}</p>
          )}
        </Chosen>
      )}
    </PageSection>
  );
}

function useScoreWords(): (score: number | null) => string {
  const language = useLanguage();
  return (score) => (score === null ? '' : formatNumber(Math.round(score * 10) / 10, language));
}

const Ranking = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gap: theme.spacing(5),
  margin: theme.spacing(3, 0, 0),
  padding: 0,
  '& > li': { display: 'grid', justifyItems: 'start', gap: theme.spacing(1.5) },
  '& h3': {
    ...theme.typography.subtitle2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2.5),
    fontSize: '1rem',
  },
  '& h3 > span': { fontWeight: 400, color: theme.vars.palette.text.secondary },
  '& p': { ...theme.typography.body2, margin: 0 },
}));

const Bar = styled('div')(({ theme }) => ({
  width: '100%',
  maxWidth: 420,
  height: 8,
  borderRadius: 999,
  border: `1px solid ${theme.vars.palette.control}`,
  overflow: 'hidden',
  '& > span': { display: 'block', height: '100%', backgroundColor: theme.vars.palette.primary.main },
}));

const Chosen = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  '& > p': { margin: 0, whiteSpace: 'pre-line' },
  '& > div': { width: '100%' },
}));
