import { styled } from '@mui/material/styles';
import type { Result } from '@sentiers/shared/polls/schema.ts';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { formatNumber } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { aroundTheMiddle, CLOUD_SIZES, sizesOf } from '../../logic/cloud.ts';

type Written = Extract<Result, { kind: 'words' | 'texts' }>;

interface WrittenAnswersProps {
  result: Written;
  /** Whether a word or a text is what I gave. */
  isMine: (text: string) => boolean;
}

/** Words and texts as they were given; those that were hidden are not among them. */
export function WrittenAnswers({ result, isMine }: WrittenAnswersProps) {
  const { t } = useTranslation('polls');
  const answers = result.answers.filter(({ hidden }) => !hidden);
  if (answers.length === 0) return <Quiet>{t('noAnswer')}</Quiet>;
  return (
    <Place>
      {result.kind === 'words' ? (
        <Cloud answers={answers} isMine={isMine} />
      ) : (
        <Texts>
          {answers.map(({ text, count }) => (
            <li key={text} data-mine={isMine(text) || undefined}>
              {text}
              <Beside count={count} mine={isMine(text)} />
            </li>
          ))}
        </Texts>
      )}
      {result.more > 0 && <Quiet>{t('more', { count: result.more })}</Quiet>}
    </Place>
  );
}

/** Words as large as they were given often, in lines that are centred: nothing stands upon anything. */
function Cloud({ answers, isMine }: { answers: Written['answers']; isMine: (text: string) => boolean }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const sizes = sizesOf(answers);
  const words = answers.map((answer, index) => ({ ...answer, size: sizes[index] }));
  return (
    <>
      <Words aria-hidden="true" data-few={fewness(answers.length)}>
        {aroundTheMiddle(words).map(({ text, count, size }) => (
          <span key={text} data-size={size}>
            <span data-mine={isMine(text) || undefined}>{text}</span>
            {count > 1 && <sub>{formatNumber(count, language)}</sub>}
          </span>
        ))}
      </Words>
      <VisuallyHidden>
        <ul>
          {answers.map(({ text, count }) => (
            <li key={text}>
              {t('wordSaid', { word: text, count })}
              {isMine(text) && ` (${t('mine')})`}
            </li>
          ))}
        </ul>
      </VisuallyHidden>
    </>
  );
}

function Beside({ count, mine }: { count: number; mine: boolean }) {
  const { t } = useTranslation('polls');
  const said = [...(count > 1 ? [t('times', { count })] : []), ...(mine ? [t('mine')] : [])];
  return said.length > 0 ? <small>{said.join('\u00A0· ')}</small> : null;
}

/** On the big screen words take the place there is: the fewer they are, the larger. */
function fewness(count: number): 'very' | 'rather' | undefined {
  if (count <= 12) return 'very';
  return count <= 30 ? 'rather' : undefined;
}

/** Of the smallest and the largest word, in `em`. */
const [smallest, largest] = [0.95, 2.2];

const Place = styled('div')({ display: 'grid', gap: '0.6em', minWidth: 0 });

const Words = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'center',
  gap: '0.15em 0.9em',
  padding: '0.4em 0',
  fontFamily: theme.typography.h1.fontFamily,
  lineHeight: 1.2,
  '[data-large] &[data-few="rather"]': { fontSize: '1.35em' },
  '[data-large] &[data-few="very"]': { fontSize: '1.9em' },
  '& > span': { maxWidth: '100%', overflowWrap: 'anywhere' },
  ...Object.fromEntries(
    Array.from({ length: CLOUD_SIZES }, (_, index) => [
      `& > [data-size="${index + 1}"]`,
      {
        fontSize: `${smallest + (index / (CLOUD_SIZES - 1)) * (largest - smallest)}em`,
        fontWeight: index < 2 ? 400 : 700,
        ...(index >= 3 && { color: theme.vars.palette.primary.main }),
      },
    ]),
  ),
  '& [data-mine]': {
    textDecoration: 'underline',
    textUnderlineOffset: '0.18em',
    textDecorationThickness: 2,
  },
  '& sub': {
    marginLeft: '0.3em',
    fontSize: 'max(0.8rem, 0.4em)',
    fontWeight: 400,
    fontFamily: theme.typography.fontFamily,
    fontVariantNumeric: 'tabular-nums',
    color: theme.vars.palette.text.secondary,
  },
}));

const Texts = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: '0.5em',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    padding: '0.3em 0 0.3em 0.9em',
    borderLeft: `3px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '& > [data-mine]': { borderColor: theme.vars.palette.primary.main },
  '& small': { display: 'block', fontSize: '0.85em', color: theme.vars.palette.text.secondary },
}));

const Quiet = styled('p')(({ theme }) => ({
  margin: 0,
  fontSize: '0.9em',
  color: theme.vars.palette.text.secondary,
}));
