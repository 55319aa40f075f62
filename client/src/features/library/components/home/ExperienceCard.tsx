import { styled } from '@mui/material/styles';
import type { ExperienceCard as Card } from '@sentiers/shared/experiences/schema.ts';
import type { LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import MapPinIcon from 'lucide-react/icons/map-pin';
import RepeatIcon from 'lucide-react/icons/repeat-2';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../../components/Icon.tsx';
import { Marked } from '../../../../components/Marked.tsx';
import { ThemeMark } from '../../../../components/ThemeMark.tsx';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { paths } from '../../../../lib/paths.ts';
import { CardCover } from '../Cover.tsx';
import { KindLabel } from '../KindLabel.tsx';
import { OutcomeMark } from '../OutcomeMark.tsx';
import { useBylineWords } from '../use-byline-words.ts';
import { CardFrame } from './card-frame.ts';

type Found = Card & Partial<Pick<LibraryAnswer['items'][number], 'nearBy' | 'excerpt'>>;

interface ExperienceCardProps {
  card: Found;
  /** Its heading's rank under what lists it. */
  rank?: 2 | 3;
  /** Why it stands here, where that isn't said by what was asked. */
  reason?: ReactNode;
  /** Under it: a note, buttons. */
  children?: ReactNode;
}

/** An experience in a list, as in a magazine: what, in two lines, by whom, where, how it turned out, how long to read. */
export function ExperienceCard({ card, rank = 2, reason, children }: ExperienceCardProps) {
  const { t } = useTranslation('library');
  const byline = useBylineWords();
  const { kind, title, summary, places, themes, outcome, takenUpBy, readingMinutes, nearBy, excerpt } = card;
  const Heading = `h${rank}` as const;
  return (
    <CardFrame data-line={card.id}>
      <div>
        <Above>
          <KindLabel kind={kind} />
          <span>{t('minutes', { count: readingMinutes })}</span>
        </Above>
        <Heading>
          <Link to={paths.experience(card.id)}>{gluePunctuation(title)}</Link>
        </Heading>
        {excerpt ? (
          <p>
            <Marked text={excerpt.text} marks={excerpt.marks} />
          </p>
        ) : (
          summary !== '' && <p>{summary}</p>
        )}
        <Facts>
          <span>{byline(card.byline)}</span>
          {places.length > 0 && (
            <span>
              <Icon of={MapPinIcon} size={15} />
              {namesOf(places)}
            </span>
          )}
          {themes.slice(0, 3).map(({ key, label }) => (
            <span key={key}>
              <ThemeMark theme={key} />
              {label}
            </span>
          ))}
        </Facts>
        <Facts>
          {outcome && <OutcomeMark result={outcome} />}
          {takenUpBy > 0 && (
            <span>
              <Icon of={RepeatIcon} size={15} />
              {t('takenUp', { count: takenUpBy })}
            </span>
          )}
          {card.useful > 0 && <span>{t('usefulTo', { count: card.useful })}</span>}
        </Facts>
        {nearBy && <Reason>{t(`nearBy.${nearBy.why}`, { label: nearBy.label })}</Reason>}
        {reason && <Reason>{reason}</Reason>}
        {children}
      </div>
      <CardCover experienceId={card.id} cover={card.cover} />
    </CardFrame>
  );
}

/** The first places by their names, and that there are more. */
function namesOf(places: Card['places']): string {
  const names = places.slice(0, 2).map(({ label }) => label);
  return places.length > 2 ? `${names.join(', ')}…` : names.join(', ');
}

const Above = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2.5),
  color: theme.vars.palette.text.secondary,
}));

const Facts = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1, 4),
  color: theme.vars.palette.text.secondary,
  '&:empty': { display: 'none' },
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(1.5) },
}));

const Reason = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.knowledge.main,
}));
