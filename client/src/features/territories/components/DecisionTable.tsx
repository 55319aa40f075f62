import IconButton from '@mui/material/IconButton';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { withoutTerritory, withTerritory } from '../logic/comparison.ts';
import type { Editing } from './editing.ts';
import { MarkCell } from './MarkCell.tsx';

/** Marks by criterion and territory: side by side, or on a phone one territory at a time. */
export function DecisionTable(editing: Editing) {
  const { t } = useTranslation('territories');
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const { input, nameOf } = editing;
  const [at, setAt] = useState(input.territories[0]?.code ?? '');
  if (input.territories.length === 0) return null;
  const shown = narrow
    ? input.territories
        .filter(({ code }) => code === at)
        .concat(input.territories)
        .slice(0, 1)
    : input.territories;
  return (
    <PageSection aria-labelledby="grid">
      <h2 id="grid">{t('comparison.table')}</h2>
      {narrow && input.territories.length > 1 && (
        <FilterRow
          label={t('comparison.oneByOne')}
          value={shown[0]?.code ?? ''}
          onChange={setAt}
          options={input.territories.map(({ code }) => ({ value: code, label: nameOf(code) }))}
        />
      )}
      <Scroll tabIndex={0} role="group" aria-labelledby="grid" data-narrow={narrow || undefined}>
        <table>
          <thead>
            <tr>
              <td />
              {shown.map(({ code }) => (
                <th key={code} scope="col">
                  <Head code={code} {...editing} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {input.criteria.map((criterion) => (
              <tr key={criterion.key}>
                <th scope="row">
                  {criterion.label}
                  <small>{t('comparison.weightShort', { weight: criterion.weight })}</small>
                </th>
                {shown.map(({ code }) => (
                  <td key={code}>
                    <MarkCell code={code} criterion={criterion} {...editing} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('comparison.notes')}</th>
              {shown.map(({ code }) => (
                <td key={code}>
                  <Notes code={code} {...editing} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </PageSection>
  );
}

function Head({ code, comparison, change, mayEdit, nameOf }: Editing & { code: string }) {
  const { t } = useTranslation('territories');
  const facts = comparison.territories.find((one) => one.code === code);
  const name = nameOf(code);
  return (
    <Named>
      <Link to={paths.territory(code)}>{name}</Link>
      {mayEdit && (
        <IconButton
          size="small"
          aria-label={t('comparison.remove', { name })}
          onClick={() => change((before) => withoutTerritory(before, code))}
        >
          <Icon of={XIcon} size={16} />
        </IconButton>
      )}
      {facts && (
        <small>
          {[
            facts.population > 0 && t('territory.population', { count: facts.population }),
            t('comparison.known', { count: facts.knownBy }),
            t('comparison.experiences', { count: facts.experiences }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )}
    </Named>
  );
}

function Notes({ code, input, change, mayEdit, nameOf }: Editing & { code: string }) {
  const { t } = useTranslation('territories');
  const notes = input.territories.find((one) => one.code === code)?.notes ?? '';
  if (!mayEdit) return <p>{notes}</p>;
  return (
    <TextArea
      aria-label={t('comparison.notesOf', { name: nameOf(code) })}
      maxLength={4_000}
      value={notes}
      onChange={({ target }) =>
        change((before) => withTerritory(before, code, (one) => ({ ...one, notes: target.value })))
      }
    />
  );
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '&:focus-visible': focusRing(theme),
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '&:not([data-narrow]) table': { minWidth: 560 },
  '& th, & td': {
    padding: theme.spacing(2.5, 4, 2.5, 0),
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& tbody th': { ...theme.typography.body2, fontWeight: 600, width: '26%' },
  '& tbody th > small': { display: 'block', fontWeight: 400, color: theme.vars.palette.text.secondary },
  '&[data-narrow] tbody tr': { display: 'block', borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '&[data-narrow] tbody th, &[data-narrow] tbody td': {
    display: 'block',
    width: 'auto',
    border: 0,
    paddingRight: 0,
  },
  '&[data-narrow] tbody th': { paddingBottom: 0 },
  '&[data-narrow] thead td': { display: 'none' },
}));

const Named = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  '& a': {
    ...theme.typography.subtitle2,
    padding: theme.spacing(1, 0),
    fontWeight: 700,
    color: theme.vars.palette.knowledge.main,
  },
  '& small': {
    ...theme.typography.caption,
    gridColumn: '1 / -1',
    fontWeight: 400,
    color: theme.vars.palette.text.secondary,
  },
}));
