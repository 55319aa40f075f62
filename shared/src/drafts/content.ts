import type { DraftContent, DraftOpportunity } from './schema.ts';

/** What an opportunity's fields hold before anything is said in them. */
export const emptyOpportunity: DraftOpportunity = {
  type: 'call',
  deadline: null,
  territoryCode: null,
  address: '',
};

/** Whether two drafts hold the same: what was never filled in is as what was left as it was. */
export function sameContent(a: DraftContent, b: DraftContent): boolean {
  return (
    a.body === b.body &&
    (a.title ?? '') === (b.title ?? '') &&
    a.threadKind === b.threadKind &&
    (a.acknowledgement ?? false) === (b.acknowledgement ?? false) &&
    sameOpportunity(a.opportunity ?? emptyOpportunity, b.opportunity ?? emptyOpportunity)
  );
}

/** Nothing was written: a kind that was chosen, or a box that was ticked, is nothing yet. */
export function isEmpty({ body, title = '', opportunity = emptyOpportunity }: DraftContent): boolean {
  const { deadline, territoryCode, address } = opportunity;
  const offers = deadline !== null || territoryCode !== null || address.trim() !== '';
  return body.trim() === '' && title.trim() === '' && !offers;
}

function sameOpportunity(a: DraftOpportunity, b: DraftOpportunity): boolean {
  return (
    a.type === b.type &&
    a.deadline === b.deadline &&
    a.territoryCode === b.territoryCode &&
    a.address === b.address
  );
}
