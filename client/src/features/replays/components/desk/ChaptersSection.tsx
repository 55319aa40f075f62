import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Replay, ReplayProposals } from '@sentiers/shared/replays/schema.ts';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { useChaptersForm } from '../../hooks/use-chapters-form.ts';
import type { RowFault } from '../../logic/chapters-form.ts';

interface ChaptersSectionProps {
  replay: Replay;
  proposals: ReplayProposals | undefined;
  /** Where the video that is looked at stands. */
  second: number;
}

/** Where the video begins in the room, and its chapters. */
export function ChaptersSection({ replay, proposals, second }: ChaptersSectionProps) {
  const { t } = useTranslation('replay-desk');
  const chapters = useChaptersForm(replay);
  const { form, faults, saving } = chapters;
  const words = useErrorWords(saving.error);
  // What comes after the end of the video is not in it.
  const proposed = proposals?.chapters.filter(({ at }) => at < (replay.duration ?? Number.POSITIVE_INFINITY));
  const isLate = saving.error instanceof AppError && saving.error.code === 'revision_conflict';
  return (
    <PageSection aria-labelledby="chapitres">
      <h2 id="chapitres">{t('chapters.title')}</h2>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          chapters.save();
        }}
      >
        {replay.roomId !== null && (
          <FormField label={t('chapters.startsAt')} hint={t('chapters.startsAtHint')} optional>
            {(control) => (
              <Clock
                {...control}
                type="datetime-local"
                step={1}
                value={form.startsAt}
                onChange={({ target }) => chapters.setStartsAt(target.value)}
              />
            )}
          </FormField>
        )}
        {form.rows.length === 0 && <p>{t('chapters.none')}</p>}
        <Rows>
          {form.rows.map(({ key, at, title }, rank) => (
            <ChapterRow
              key={key}
              {...{ at, title }}
              rank={rank + 1}
              fault={faults.get(key)}
              onChange={(change) => chapters.setRow(key, change)}
              onRemove={() => chapters.remove(key)}
            />
          ))}
        </Rows>
        <Buttons>
          <Button variant="outlined" startIcon={<Icon of={PlusIcon} />} onClick={() => chapters.add(second)}>
            {t('chapters.add')}
          </Button>
          {form.rows.length === 0 && proposed && proposed.length > 0 && (
            <Button onClick={() => chapters.propose(proposed)}>
              {t('chapters.propose', { count: proposed.length })}
            </Button>
          )}
        </Buttons>
        <FormAlert>{words.whole ?? words.field('chapters') ?? words.field('startsAt')}</FormAlert>
        <Buttons>
          <Button
            type="submit"
            variant="contained"
            disabled={!chapters.isChanged || faults.size > 0 || saving.isPending}
          >
            {t('chapters.save')}
          </Button>
          {isLate && <Button onClick={chapters.takeUp}>{t('chapters.takeUp')}</Button>}
        </Buttons>
      </Form>
    </PageSection>
  );
}

interface ChapterRowProps {
  at: string;
  title: string;
  /** From 1. */
  rank: number;
  fault: RowFault | undefined;
  onChange: (change: { at?: string; title?: string }) => void;
  onRemove: () => void;
}

function ChapterRow({ at, title, rank, fault, onChange, onRemove }: ChapterRowProps) {
  const { t } = useTranslation('replay-desk');
  return (
    <li>
      <TextInput
        aria-label={t('chapters.at', { rank })}
        aria-invalid={fault === 'moment' || fault === 'twice' || undefined}
        value={at}
        onChange={({ target }) => onChange({ at: target.value })}
      />
      <TextInput
        aria-label={t('chapters.name', { rank })}
        aria-invalid={fault === 'title' || undefined}
        maxLength={140}
        value={title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <IconButton aria-label={t('chapters.remove', { rank })} onClick={onRemove}>
        <Icon of={XIcon} />
      </IconButton>
      {fault && <Fault>{t(`chapters.fault.${fault}`)}</Fault>}
    </li>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
const Clock = styled(TextInput)({ maxWidth: 280 });
const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(2),
  '&:empty': { display: 'none' },
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '92px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
}));
const Fault = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  gridColumn: '1 / -1',
  color: theme.vars.palette.now.onSoft,
}));
const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
