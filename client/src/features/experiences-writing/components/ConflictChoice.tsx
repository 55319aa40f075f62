import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import UsersIcon from 'lucide-react/icons/users';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { bothContents, wordsOf } from '../logic/merge-content.ts';
import type { PartContent, Stood } from '../logic/part-content.ts';

interface ConflictChoiceProps {
  mine: PartContent;
  theirs: Stood;
  /** Who is signed in: what they wrote elsewhere is theirs too. */
  me: string;
  onChoose: (content: PartContent) => void;
}

/** The same words written anew by two people: both side by side, and the person says what becomes of them. */
export function ConflictChoice({ mine, theirs, me, onChoose }: ConflictChoiceProps) {
  const { t } = useTranslation('experience-writing');
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const by = theirs.changed?.by;
  const name = by && by.id !== me ? by.name : null;
  const both = bothContents(mine, theirs.content);
  return (
    <Callout tone="waiting" icon={UsersIcon}>
      <Place role="group" aria-labelledby={id}>
        <h3 id={id} ref={title} tabIndex={-1}>
          {name === null ? t('conflict.titleOwn') : t('conflict.title', { name })}
        </h3>
        <p>{t('conflict.lede')}</p>
        <Versions>
          <Version title={t('conflict.mine')} content={mine} />
          <Version
            title={name === null ? t('conflict.other') : t('conflict.theirs', { name })}
            content={theirs.content}
          />
        </Versions>
        <Choices>
          <Button variant="contained" onClick={() => onChoose(both)}>
            {t('conflict.keepBoth')}
          </Button>
          <Button onClick={() => onChoose(mine)}>{t('conflict.keepMine')}</Button>
          <Button onClick={() => onChoose(theirs.content)}>{t('conflict.keepTheirs')}</Button>
        </Choices>
      </Place>
    </Callout>
  );
}

function Version({ title, content }: { title: string; content: PartContent }) {
  return (
    <section>
      <h4>{title}</h4>
      {wordsOf(content)
        .filter((words) => words.trim() !== '')
        .map((words) => (
          <LazyMarkdown key={words}>{words}</LazyMarkdown>
        ))}
    </section>
  );
}

const Place = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  '& h3': { ...theme.typography.subtitle2, fontSize: '1rem', margin: 0, outline: 'none' },
  '& > p': { margin: 0 },
}));

const Versions = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  gap: theme.spacing(3),
  '& > section': {
    minWidth: 0,
    padding: theme.spacing(3, 4),
    maxHeight: '50dvh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    borderRadius: theme.shape.borderRadius,
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.background.paper,
  },
  '& h4': { ...theme.typography.caption, fontWeight: 600, margin: theme.spacing(0, 0, 1.5) },
}));

const Choices = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
