import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { Time } from '../../../components/Time.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { AccountSection } from './AccountSection.tsx';

/** The devices that are signed in, and the way to sign them all out. */
export function DevicesSection() {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  const devices = useQuery(queries.session.list.queryOptions({ input: {} }));
  const everywhere = useMutation({
    mutationFn: () => api.session.destroyAll({}),
    onSuccess: () => window.location.assign(paths.signIn),
  });
  const words = useErrorWords(devices.error ?? everywhere.error);
  return (
    <AccountSection title={t('devices.title')}>
      <FormAlert>{words.whole}</FormAlert>
      <Devices>
        {devices.data?.items.map((device) => (
          <li key={device.id}>
            <b>{device.device}</b>
            {device.current && ` · ${t('devices.here')}`}
            {device.sharedDevice && ` · ${t('devices.shared')}`}
            <small>
              {t('devices.lastUsed')} : <Time at={device.lastUsedAt} />
            </small>
          </li>
        ))}
      </Devices>
      <Button color="error" onClick={() => setAsking(true)}>
        {t('devices.everywhere')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('devices.everywhereTitle')}
        confirm={t('devices.everywhere')}
        destructive
        busy={everywhere.isPending}
        onConfirm={() => everywhere.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('devices.everywhereBody')}
      </ConfirmDialog>
    </AccountSection>
  );
}

const Devices = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: theme.spacing(3),
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
}));
