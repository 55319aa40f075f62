import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FileLine } from '../../../../components/files/FileLine.tsx';
import { LazyMarkdown } from '../../../../components/LazyMarkdown.tsx';
import { ThemeMark } from '../../../../components/ThemeMark.tsx';
import { paths } from '../../../../lib/paths.ts';
import { drawnFiles } from '../../logic/experience-files.ts';
import { nothingChosen, toggled, writeChoices } from '../../logic/library-address.ts';
import { CostFigures } from './CostFigures.tsx';

type Section = Article['sections'][number];

/** What is written in a section, by its type. */
export function SectionBody({ experienceId, value }: { experienceId: string; value: Section['value'] }) {
  const { t } = useTranslation('experience');
  const { t: words } = useTranslation('library');
  switch (value.type) {
    case 'text':
      return (
        <>
          <LazyMarkdown files={drawnFiles(experienceId, value.files)}>{value.body}</LazyMarkdown>
          {value.quoted.length > 0 && (
            <Quoted>
              {t('quoted')}{' '}
              {value.quoted.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link to={paths.person(id)}>{name}</Link>
                </span>
              ))}
            </Quoted>
          )}
        </>
      );
    case 'territory':
      return (
        <Marks>
          {value.places.map(({ code, label }) => (
            <li key={code}>
              <Link to={libraryWith('territory', code)}>{label}</Link>
            </li>
          ))}
        </Marks>
      );
    case 'themes':
      return (
        <Marks>
          {value.themes.map(({ key, label }) => (
            <li key={key}>
              <ThemeMark theme={key} size={14} />
              <Link to={libraryWith('theme', key)}>{label}</Link>
            </li>
          ))}
        </Marks>
      );
    case 'step':
      return value.step && <p>{words(`step.${value.step}`)}</p>;
    case 'cost':
      return <CostFigures cost={value.cost} />;
    case 'documents':
      return (
        <Documents>
          {value.documents.map(({ file, caption }) => (
            <li key={file.id}>
              {drawnFiles(experienceId, [file]).map((drawn) => (
                <FileLine key={drawn.id} file={drawn} />
              ))}
              {caption !== '' && <span>{caption}</span>}
            </li>
          ))}
        </Documents>
      );
  }
}

/** The library narrowed to this one thing. */
function libraryWith(facet: 'territory' | 'theme', value: string): string {
  return `${paths.library}?${writeChoices(toggled(nothingChosen, facet, value))}`;
}

const Quoted = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  marginTop: theme.spacing(3),
  color: theme.vars.palette.text.secondary,
  '& a': { color: theme.vars.palette.knowledge.main },
}));

const Marks = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2, 5),
  margin: 0,
  padding: 0,
  '& > li': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(2) },
  '& a': { padding: theme.spacing(0.5, 0), color: theme.vars.palette.knowledge.main },
}));

const Documents = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  display: 'grid',
  gap: theme.spacing(3),
  margin: 0,
  padding: 0,
  '& > li': { display: 'grid', gap: theme.spacing(1) },
  '& > li > span': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
