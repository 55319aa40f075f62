import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Poll, Result, Tally } from '@sentiers/shared/polls/schema.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../../components/use-attempt.ts';
import { api } from '../../../../lib/api/api.ts';

interface HiddenAnswersProps {
  poll: Poll;
  /** Of each round. */
  tallies: readonly Tally[];
}

/** Takes words and texts off the wall, or puts them back; asked for by those who moderate. */
export function HiddenAnswers({ poll, tallies }: HiddenAnswersProps) {
  const { t } = useTranslation('polls');
  const id = useId();
  const [open, setOpen] = useState(false);
  const attempt = useAttempt({
    reread: async () => {},
    undone: t('hide.undone'),
    failed: t('hide.failed'),
  });
  const answers = writtenIn(tallies);
  if (answers.length === 0) return null;
  const set = (answer: string, hidden: boolean) => () =>
    api.polls.hideAnswer({ pollId: poll.id, answer, hidden });
  return (
    <div>
      <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t(open ? 'hide.close' : 'hide.open')}
      </Button>
      <div id={id} hidden={!open}>
        <List>
          {answers.map(({ text, hidden }) => (
            <li key={text} data-hidden={hidden || undefined}>
              <span>{text}</span>
              {hidden && <small>{t('hide.isHidden')}</small>}
              <Button
                size="small"
                variant="text"
                aria-label={t(hidden ? 'hide.showNamed' : 'hide.hideNamed', { answer: text })}
                onClick={() =>
                  void attempt(set(text, !hidden), t(hidden ? 'hide.shown' : 'hide.done'), set(text, hidden))
                }
              >
                {t(hidden ? 'hide.show' : 'hide.hide')}
              </Button>
            </li>
          ))}
        </List>
      </div>
    </div>
  );
}

/** All that was written, each once: what is hidden is so in both rounds. */
function writtenIn(tallies: readonly Tally[]): Extract<Result, { kind: 'words' }>['answers'] {
  const all = tallies.flatMap(({ results }) =>
    results && 'answers' in results.byPerson ? results.byPerson.answers : [],
  );
  return [...new Map(all.map((answer) => [answer.text, answer])).values()];
}

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  margin: theme.spacing(1, 0, 0),
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  '& > li > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > [data-hidden] > span': {
    textDecoration: 'line-through',
    color: theme.vars.palette.text.secondary,
  },
  '& small': { color: theme.vars.palette.waiting.main },
}));
