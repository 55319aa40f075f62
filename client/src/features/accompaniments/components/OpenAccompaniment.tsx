import Button from '@mui/material/Button';
import { canOpenAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePart } from '../../../components/LatePart.tsx';
import { queries } from '../../../lib/api/api.ts';

const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog.tsx')).OpenDialog }));

/** On a trail's page, for the coordination and who facilitates: says who accompanies the organisation. */
export function OpenAccompaniment({ trail }: { trail: Trail }) {
  const { t } = useTranslation('accompaniments');
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const [open, setOpen] = useState(false);
  const { organisation, cohortIds } = trail;
  if (!me) return null;
  const actor = { personId: me.id, grants: me.grants, suspended: me.suspended };
  const facts = { id: organisation.id, kind: organisation.kind, cohortIds, peopleIds: [] };
  if (!canOpenAccompaniment(actor, facts)) return null;
  return (
    <>
      <Button fullWidth onClick={() => setOpen(true)}>
        {t('open.act')}
      </Button>
      {open && (
        <LatePart>
          <OpenDialog trail={trail} onClose={() => setOpen(false)} />
        </LatePart>
      )}
    </>
  );
}
