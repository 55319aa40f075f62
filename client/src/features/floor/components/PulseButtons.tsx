import { styled } from '@mui/material/styles';
import type { Feeling } from '@sentiers/shared/pulse/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../components/use-act.ts';
import { useNow } from '../../../components/use-now.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { sizes } from '../../../theme/tokens.ts';
import { feelings } from '../feelings.ts';

/** Says in one tap how I follow; the same again takes it back. It holds some minutes. */
export function PulseButtons({ roomId, offline }: { roomId: string; offline: boolean }) {
  const { t } = useTranslation('floor');
  const id = useId();
  const now = useNow();
  const cache = useQueryClient();
  const { act } = useAct(t('pulse.failed'));
  const options = queries.pulse.mine.queryOptions({ input: { roomId } });
  const { data } = useQuery(options);
  const mine = data?.until && Date.parse(data.until) > now ? data.feeling : null;
  const say = (feeling: Feeling) =>
    void act(async () => {
      const said = await api.pulse.set({ roomId, feeling: feeling === mine ? null : feeling });
      cache.setQueryData(options.queryKey, said);
    });
  return (
    <Row role="group" aria-label={t('pulse.label')} aria-describedby={id}>
      {feelings.map((feeling) => (
        <button
          key={feeling}
          type="button"
          aria-pressed={feeling === mine}
          disabled={offline}
          onClick={() => say(feeling)}
        >
          {t(`pulse.${feeling}`)}
        </button>
      ))}
      <p id={id}>{t('pulse.whoSees')}</p>
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1.5),
  '& button': {
    ...theme.typography.body2,
    flex: '1 1 auto',
    minHeight: sizes.touch,
    padding: theme.spacing(1, 3),
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.background.paper,
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: 999,
    cursor: 'pointer',
  },
  '& button:focus-visible': focusRing(theme),
  '& button:disabled': { color: theme.vars.palette.text.secondary, cursor: 'default' },
  '& button[aria-pressed="true"]': {
    fontWeight: 600,
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& p': {
    ...theme.typography.caption,
    flexBasis: '100%',
    margin: 0,
    color: theme.vars.palette.text.secondary,
  },
}));
