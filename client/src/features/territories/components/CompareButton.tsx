import Button from '@mui/material/Button';
import type { Comparison, TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { useQuery } from '@tanstack/react-query';
import ArrowRightIcon from 'lucide-react/icons/arrow-right';
import PlusIcon from 'lucide-react/icons/plus';
import ScaleIcon from 'lucide-react/icons/scale';
import { lazy, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import type { MenuAction } from '../../../components/menu-action.ts';
import { innerQuotes } from '../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useAddToComparison } from '../hooks/use-add-to-comparison.ts';
import { compares, mayTake } from '../logic/comparison.ts';

const OpenMenu = lazy(async () => ({ default: (await import('../../../components/OpenMenu.tsx')).OpenMenu }));

interface CompareButtonProps {
  page: TerritoryPage;
  /** In whose name one compares. */
  organisationId: string;
}

/** Compares a territory with others: in a comparison that has room for it, or in another one. Where there is none, begins. */
export function CompareButton({ page, organisationId }: CompareButtonProps) {
  const { t } = useTranslation('territories');
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery(queries.comparisons.list.queryOptions({ input: {} }));
  const own = (data?.items ?? []).filter(
    (one) => one.organisation.id === organisationId && (compares(one, page.code) || mayTake(one, page.code)),
  );
  const begin = `${paths.newComparison}?territoire=${encodeURIComponent(page.code)}`;
  const { actions, busy } = useActions(page.code, own, begin);
  const startIcon = <Icon of={ScaleIcon} />;
  if (own.length === 0) {
    return (
      <LinkButton to={begin} startIcon={startIcon}>
        {t('territory.compare')}
      </LinkButton>
    );
  }
  return (
    <>
      <Button
        id={id}
        startIcon={startIcon}
        disabled={busy}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('territory.compare')}
      </Button>
      {anchor && (
        <LatePart>
          <OpenMenu anchor={anchor} labelledBy={id} actions={actions} onClose={() => setAnchor(null)} />
        </LatePart>
      )}
    </>
  );
}

/** What may be done with a territory: each comparison that takes it, or has it, then another one. */
function useActions(code: string, own: readonly Comparison[], begin: string) {
  const { t } = useTranslation('territories');
  const language = useLanguage();
  const navigate = useNavigate();
  const { add, busy } = useAddToComparison(code);
  const of = (one: Comparison): MenuAction => {
    const { id } = one;
    const title = innerQuotes(one.title, language);
    if (!compares(one, code)) {
      return { id, label: t('territory.addTo', { title }), icon: PlusIcon, onSelect: () => void add(id) };
    }
    const go = () => void navigate(paths.comparison(id));
    return { id, label: t('territory.comparedIn', { title }), icon: ArrowRightIcon, onSelect: go };
  };
  const another: MenuAction = {
    ...{ id: 'begin', label: t('territory.beginAnother'), icon: ScaleIcon },
    onSelect: () => void navigate(begin),
  };
  return { actions: [...own.map(of), another], busy };
}
