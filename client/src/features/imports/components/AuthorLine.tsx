import { styled } from '@mui/material/styles';
import { wayOf } from '@sentiers/shared/imports/policy.ts';
import type { ImportAuthor } from '@sentiers/shared/imports/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useMediaWords } from '../hooks/use-media-words.ts';

interface AuthorLineProps {
  author: ImportAuthor;
  /** Who may be asked: those who read the channel. */
  people: readonly PersonSummary[];
  busy: boolean;
  onChoose: (choice: ImportAuthor['choice'], personId?: string) => void;
}

/** One author of the export, and what becomes of their messages. */
export function AuthorLine({ author, people, busy, onChoose }: AuthorLineProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const id = useId();
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at));
  const { choice, person, answer } = author;
  const asked = person && !people.some((each) => each.id === person.id) ? [person, ...people] : people;
  const answered = answer !== null;
  const shown = useMediaWords()(author.media);
  const choose = (value: string) =>
    value === 'initials' || value === 'out' ? onChoose(value) : onChoose('person', value);
  return (
    <Line>
      <div>
        <label htmlFor={id}>{author.name}</label>
        <p>
          {t('count', { count: author.messages })}{' '}
          {t('dates', { from: day(author.firstAt), to: day(author.lastAt) })}
        </p>
        {shown !== '' && <p>{shown}</p>}
      </div>
      <div>
        <SelectInput
          id={id}
          aria-describedby={`${id}-state`}
          disabled={busy}
          value={choice === 'person' ? (person?.id ?? '') : choice}
          onChange={({ target }) => choose(target.value)}
        >
          {!answered && (
            <option value="initials">{t('choice.initials', { initials: author.initials })}</option>
          )}
          <option value="out">{t('choice.out')}</option>
          <optgroup label={t('choice.ask')}>
            {asked.map((each) => (
              <option
                key={each.id}
                value={each.id}
                disabled={answered && (choice === 'out' || each.id !== person?.id)}
              >
                {each.name}
              </option>
            ))}
          </optgroup>
        </SelectInput>
        <p id={`${id}-state`}>
          {choice === 'person' && t(`answer.${answer ?? 'none'}`)}
          {wayOf(author) === 'initials' && shown !== '' && ` ${t('withoutMedia')}`}
        </p>
      </div>
    </Line>
  );
}

const Line = styled('li')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2, 6),
  padding: theme.spacing(4, 0),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '&:last-of-type': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > div': { minWidth: 0, overflowWrap: 'anywhere' },
  '& label': { fontWeight: 700 },
  '& p': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& p::first-letter': { textTransform: 'uppercase' },
  '& select + p:not(:empty)': { marginTop: theme.spacing(1) },
  [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
}));
