import type { DraftOpportunity } from '@sentiers/shared/drafts/schema.ts';
import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';

/** What the server is told; null while no deadline to come is said. */
export function opportunityOf({
  type,
  deadline,
  territoryCode,
  address,
}: DraftOpportunity): OpportunityInput | null {
  if (deadline === null || Date.parse(deadline) <= Date.now()) return null;
  return { type, deadline, territoryCode, address: address.trim() || null };
}
