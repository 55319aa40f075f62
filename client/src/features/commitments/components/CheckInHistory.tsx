import { styled } from '@mui/material/styles';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../components/Time.tsx';
import { StateWord } from './StateWord.tsx';

/** What was said of a commitment, the latest first. */
export function CheckInHistory({ checkIns }: Pick<Commitment, 'checkIns'>) {
  const { t } = useTranslation('commitments');
  if (checkIns.length === 0) return <Quiet>{t('noHistory')}</Quiet>;
  return (
    <List>
      {checkIns.map(({ state, why, by, at }) => (
        <li key={at}>
          <p>
            <StateWord state={state} />{' '}
            <small>
              {by.name}, <Time at={at} />
            </small>
          </p>
          {why && <p>{why}</p>}
        </li>
      ))}
    </List>
  );
}

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const List = styled('ol')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    padding: theme.spacing(3, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& p': { margin: 0, whiteSpace: 'pre-line' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
