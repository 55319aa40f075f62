import Button from '@mui/material/Button';
import type { Comparison } from '@sentiers/shared/territories/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LatePart } from '../../../components/LatePart.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

const LateConfirm = lazy(async () => ({
  default: (await import('../../../components/ConfirmDialog.tsx')).ConfirmDialog,
}));

interface RemoveComparisonProps {
  comparison: Comparison;
  /** Nothing of it is to be kept any more. */
  onRemoved: () => void;
}

/** Takes a comparison away, once one said yes to it. */
export function RemoveComparison({ comparison: { id }, onRemoved }: RemoveComparisonProps) {
  const { t } = useTranslation('territories');
  const [asked, setAsked] = useState(false);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { act, busy } = useAct(t('territory.failed'));
  const remove = async () => {
    if (!(await act(() => api.comparisons.remove({ comparisonId: id })))) return;
    onRemoved();
    void cache.invalidateQueries({ queryKey: queries.comparisons.list.key() });
    void navigate(paths.comparisons, { replace: true });
  };
  return (
    <>
      <Button color="error" variant="text" onClick={() => setAsked(true)}>
        {t('comparison.delete')}
      </Button>
      {asked && (
        <LatePart>
          <LateConfirm
            open
            destructive
            busy={busy}
            title={t('comparison.deleteTitle')}
            confirm={t('comparison.deleteConfirm')}
            onConfirm={() => void remove()}
            onCancel={() => setAsked(false)}
          >
            {t('comparison.deleteBody')}
          </LateConfirm>
        </LatePart>
      )}
    </>
  );
}
