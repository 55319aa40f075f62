import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import type { SaveState } from '../hooks/use-comparison-draft.ts';
import type { ComparisonClash } from '../logic/merge-comparisons.ts';

interface ComparisonStateProps {
  state: SaveState;
  error: unknown;
  /** What two people changed in two ways. */
  clashes: readonly ComparisonClash[];
  settling: boolean;
  onSettle: (which: 'mine' | 'theirs') => void;
  /** As it is on the screen: what the clashes are named by. */
  input: ComparisonInput;
  nameOf: (code: string) => string;
}

/** Whether what one sees is saved; where someone else changed it too, which of the two stays. */
export function ComparisonState(props: ComparisonStateProps) {
  const { state, error, clashes, settling, onSettle } = props;
  const { t } = useTranslation('territories');
  const words = useErrorWords(state === 'refused' ? error : null);
  if (state === 'conflict') {
    return (
      <Callout
        live
        tone="waiting"
        icon={TriangleAlertIcon}
        action={
          <>
            <Button size="small" disabled={settling} onClick={() => onSettle('mine')}>
              {t('comparison.keepMine')}
            </Button>
            <Button size="small" disabled={settling} onClick={() => onSettle('theirs')}>
              {t('comparison.takeTheirs')}
            </Button>
          </>
        }
      >
        {t('comparison.conflict')}
        <Clashes aria-label={t('comparison.clashes')}>
          {clashes.map((clash) => (
            <Clash key={`${clash.kind} ${clash.code} ${clash.key}`} clash={clash} {...props} />
          ))}
        </Clashes>
      </Callout>
    );
  }
  return (
    <Line role="status" data-state={state}>
      {state === 'refused' && t('comparison.refused', { reason: words.whole ?? t('comparison.toCorrect') })}
      {state === 'away' && t('comparison.unsaved')}
      {(state === 'saving' || state === 'unsaved') && t('comparison.saving')}
      {state === 'saved' && t('comparison.saved')}
    </Line>
  );
}

function Clash({ clash, input, nameOf }: ComparisonStateProps & { clash: ComparisonClash }) {
  const { t } = useTranslation('territories');
  const said = useSaid(nameOf);
  const { kind, code, key } = clash;
  const values = { name: nameOf(code), label: input.criteria.find((one) => one.key === key)?.label ?? key };
  return (
    <li>
      {t('comparison.clash', {
        what: t(`comparison.clashOf.${kind}`, values),
        mine: said(clash.kind, clash.mine),
        theirs: said(clash.kind, clash.theirs),
      })}
    </li>
  );
}

/** A part of a comparison in words. */
function useSaid(
  nameOf: (code: string) => string,
): (kind: ComparisonClash['kind'], value: unknown) => string {
  const { t } = useTranslation('territories');
  return (kind, value) => {
    if (value === undefined) return t('comparison.taken');
    if (kind === 'level') return t(`comparison.level.${value as ComparisonInput['level']}`);
    if (kind === 'choice') {
      const choice = value as ComparisonInput['choice'];
      return choice
        ? [nameOf(choice.code), choice.why].filter(Boolean).join(', ')
        : t('comparison.choiceNone');
    }
    if (kind === 'criterion') return t('comparison.weightShort', value as { weight: number });
    if (kind === 'mark') {
      const { mark, why } = value as ComparisonInput['territories'][number]['marks'][string];
      const words = mark === null ? t('comparison.noMark') : t('comparison.outOf', { score: mark });
      return [words, why].filter(Boolean).join(', ');
    }
    return value === '' ? t('comparison.nothing') : String(value);
  };
}

const Clashes = styled('ul')(({ theme }) => ({
  margin: theme.spacing(1, 0, 0),
  paddingLeft: theme.spacing(5),
  overflowWrap: 'anywhere',
}));

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '&[data-state="away"]': { color: theme.vars.palette.waiting.onSoft },
  '&[data-state="refused"]': { color: theme.vars.palette.now.onSoft },
}));
