import { styled } from '@mui/material/styles';
import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { useTranslation } from 'react-i18next';
import { formatFull } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { useTerritories } from '../../hooks/use-territories.ts';

/** What a new thread that one began is, beside its words: its title and kind, what it offers, what it asks for. */
export function DraftFacts({ content }: { content: DraftContent }) {
  const facts = useFacts(content);
  return (
    <>
      {content.title && <b>{content.title}</b>}
      {facts.length > 0 && <Facts>{facts.join(' · ')}</Facts>}
    </>
  );
}

function useFacts({ threadKind, acknowledgement, opportunity }: DraftContent): string[] {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const { type, deadline, territoryCode = null, address } = opportunity ?? {};
  const territories = useTerritories({ enabled: territoryCode !== null });
  const territory = territories.find(({ code }) => code === territoryCode);
  const offers = threadKind === 'opportunity' && type;
  return [
    threadKind && t(`newThread.kinds.${threadKind}`),
    offers && t(`opportunity.types.${type}`),
    deadline && t('opportunity.until', { when: formatFull(deadline, language) }),
    territory?.label ?? territoryCode,
    address?.trim(),
    acknowledgement && t('drafts.asks'),
  ].filter((fact): fact is string => Boolean(fact));
}

const Facts = styled('small')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  overflowWrap: 'anywhere',
  '&::first-letter': { textTransform: 'uppercase' },
}));
