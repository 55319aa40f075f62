import Button from '@mui/material/Button';
import type { Level } from '@sentiers/shared/experiences/levels.ts';
import GitMergeIcon from 'lucide-react/icons/git-merge';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import type { LevelWords } from '../hooks/use-level-words.ts';
import type { OtherChoice } from '../logic/merge-content.ts';
import { takenOver } from '../logic/other-choices.ts';
import type { PartState } from '../logic/part-state.ts';
import type { PartWriter } from '../logic/part-writer.ts';

interface PartNoticesProps {
  part: PartWriter;
  state: PartState;
  levels: LevelWords;
}

/** What became of a part beside what one writes: put together with another's words, chosen otherwise, refused. */
export function PartNotices({ part, state, levels }: PartNoticesProps) {
  const { t } = useTranslation('experience-writing');
  const refusal = useErrorWords(state.phase === 'refused' ? state.error : null);
  const { mergedWith, others, changedBy, error } = state;
  const seen = (
    <Button size="small" onClick={() => part.acknowledge()}>
      {t('notice.seen')}
    </Button>
  );
  return (
    <>
      {mergedWith && others.length === 0 && (
        <Callout tone="primary" icon={GitMergeIcon} live action={seen}>
          {t('notice.merged', { name: mergedWith.by.name })}
        </Callout>
      )}
      {others.length > 0 && (
        <Callout tone="waiting" icon={GitMergeIcon} live action={seen}>
          {t('notice.others')}
          {others.map((other) => (
            <div key={`${other.field} ${JSON.stringify(other.theirs)}`}>
              <OtherWords other={other} levels={levels} />{' '}
              <Button
                size="small"
                variant="text"
                onClick={() => {
                  part.write(takenOver(state.content, other));
                  part.acknowledge();
                }}
              >
                {t('notice.take')}
              </Button>
            </div>
          ))}
        </Callout>
      )}
      {changedBy && (
        <Callout tone="knowledge" icon={GitMergeIcon} live action={seen}>
          {t('notice.changed', { name: changedBy.by.name })}
        </Callout>
      )}
      {state.phase === 'refused' && (
        <FormAlert>
          {error?.code === 'not_found' || error?.code === 'forbidden'
            ? t('notice.notYours')
            : `${t('notice.refused')} ${error?.details?.fields?.length ? t('notice.refusedField') : (refusal.whole ?? '')}`}
        </FormAlert>
      )}
    </>
  );
}

function OtherWords({ other: { field, theirs }, levels }: { other: OtherChoice; levels: LevelWords }) {
  const { t } = useTranslation('experience-writing');
  const said = () => {
    if (field === 'level') return levels.name(theirs as Level);
    if (theirs === null) return t('notice.nothing');
    if (field === 'outcome') return t(`outcome.${theirs as 'worked'}`);
    if (field === 'step') return t(`step.${theirs as 'launch'}`);
    if (field === 'cover') return t('notice.picture');
    return String(theirs);
  };
  return <b>{said()}</b>;
}
