import Button from '@mui/material/Button';
import type { MentoringRequest, Proposal } from '@sentiers/shared/mentoring/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Buttons, Lines, Quiet } from '../../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { formatPercent } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api, queries } from '../../../../lib/api/api.ts';
import type { OperationOutput } from '../../../../lib/api/operations.ts';
import { LoadBar } from '../LoadBar.tsx';
import { Reasons } from '../Reasons.tsx';

interface ProposalsProps {
  proposed: OperationOutput<'mentoring.propose'>;
  requests: readonly MentoringRequest[];
}

/** The pairs that the matching proposes, each to be confirmed by a person; and those for whom nobody is free. */
export function Proposals({ proposed, requests }: ProposalsProps) {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { proposals, unmatched, spread } = proposed;
  const alone = requests.filter(({ id }) => unmatched.includes(id));
  const share = (value: number) => formatPercent(value, language);
  return (
    <PageSection aria-labelledby="proposals">
      <h2 id="proposals">{t('desk.proposals')}</h2>
      {proposals.length === 0 && <Quiet>{t('desk.noProposal')}</Quiet>}
      {proposals.length > 0 && (
        <Quiet>{t('desk.spread', { least: share(spread.least), most: share(spread.most) })}</Quiet>
      )}
      <Lines>
        {proposals.map((proposal) => (
          <ProposalLine key={proposal.request.id} proposal={proposal} />
        ))}
      </Lines>
      {alone.length > 0 && (
        <>
          <h3>{t('desk.unmatched')}</h3>
          <Quiet>{t('desk.unmatchedWhy')}</Quiet>
          <Lines>
            {alone.map(({ id, person, topics }) => (
              <li key={id}>
                <p>
                  <b>{person.name}</b> · {topics}
                </p>
              </li>
            ))}
          </Lines>
        </>
      )}
    </PageSection>
  );
}

function ProposalLine({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('mentoring');
  const cache = useQueryClient();
  const { request, mentor, reasons, loadBefore, loadAfter } = proposal;
  const confirm = useMutation({
    mutationFn: () => api.mentoring.confirm({ requestId: request.id, mentorId: mentor.id }),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.mentoring.key() }),
  });
  const failure = useErrorWords(confirm.error);
  return (
    <li>
      <h3>{t('desk.pair', { newcomer: request.person.name, mentor: mentor.name })}</h3>
      <Quiet>
        {t(`form.${request.form}`)} · {request.topics}
      </Quiet>
      <Reasons reasons={reasons} />
      <LoadBar label={t('desk.loadOf', { name: mentor.name })} taken={loadBefore} withMore={loadAfter} />
      <FormAlert>{failure.whole ?? failure.field('mentorId')}</FormAlert>
      <Buttons>
        <Button
          variant="outlined"
          disabled={confirm.isPending || confirm.isSuccess}
          {...(!confirm.isSuccess && {
            'aria-label': t('desk.confirmNamed', { newcomer: request.person.name, mentor: mentor.name }),
          })}
          onClick={() => confirm.mutate()}
        >
          {t(confirm.isSuccess ? 'desk.confirmed' : 'desk.confirm')}
        </Button>
      </Buttons>
    </li>
  );
}
