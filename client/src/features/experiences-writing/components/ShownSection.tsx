import { styled } from '@mui/material/styles';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import { useTranslation } from 'react-i18next';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { locales } from '../../../i18n/languages.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

/** What a section holds, as it is read. */
export function ShownSection({ value, experienceId }: { value: ShownValue; experienceId: string }) {
  const { t } = useTranslation('experience-writing');
  switch (value.type) {
    case 'text':
      return (
        <LazyMarkdown
          files={value.files.map((file) => ({
            ...file,
            address: `/api/experiences/${experienceId}/files/${file.id}`,
          }))}
        >
          {value.body}
        </LazyMarkdown>
      );
    case 'territory':
      return <p>{value.places.map(({ label }) => label).join(', ')}</p>;
    case 'themes':
      return <p>{value.themes.map(({ label }) => label).join(', ')}</p>;
    case 'step':
      return <p>{value.step && t(`step.${value.step}`)}</p>;
    case 'cost':
      return <ShownCost cost={value.cost} />;
    case 'documents':
      return (
        <ul>
          {value.documents.map(({ file, caption }) => (
            <li key={file.id}>
              <a href={`/api/experiences/${experienceId}/files/${file.id}?download`} download>
                {file.name}
              </a>
              {caption !== '' && `, ${caption}`}
            </li>
          ))}
        </ul>
      );
  }
}

const figures = ['euros', 'eurosPerYear', 'days', 'months'] as const;

function ShownCost({ cost }: { cost: Extract<ShownValue, { type: 'cost' }>['cost'] }) {
  const { t } = useTranslation('experience-writing');
  const language = useLanguage();
  const number = new Intl.NumberFormat(locales[language]);
  return (
    <>
      <Figures>
        {figures.map((name) => {
          const figure = cost[name];
          return figure === null ? null : (
            <div key={name}>
              <dt>{t(`cost.${name}`)}</dt>
              <dd>
                {number.format(figure)} {t(`cost.unit.${name}`)}
              </dd>
            </div>
          );
        })}
      </Figures>
      {cost.note !== '' && <LazyMarkdown>{cost.note}</LazyMarkdown>}
    </>
  );
}

const Figures = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2, 6),
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, fontWeight: 600 },
}));
