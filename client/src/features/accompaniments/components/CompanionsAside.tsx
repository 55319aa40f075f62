import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';

const HandoverDialog = lazy(async () => ({
  default: (await import('./HandoverDialog.tsx')).HandoverDialog,
}));

type Person = Accompaniment['people'][number];

/** Who shares it, on each side; the ways elsewhere, and what ends it. */
export function CompanionsAside({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const { people, companions, organisation, territory } = accompaniment;
  const ofSide = (side: 'origin' | 'host') => companions.filter((one) => one.side === side);
  return (
    <>
      <AsideSection aria-labelledby="people">
        <h2 id="people">{t('people.title')}</h2>
        <Group title={t('people.ofOrganisation', { name: organisation.name })} people={people} />
        {(['origin', 'host'] as const).map((side) => (
          <Group
            key={side}
            title={t(`people.${side}`)}
            people={ofSide(side).map(({ person }) => person)}
            detail={(person) => ofSide(side).find((one) => one.person.id === person.id)?.incubator?.name}
          />
        ))}
      </AsideSection>
      <AsideSection>
        <Elsewhere>
          <Link to={paths.trail(organisation.id)}>{t('toTrail')}</Link>
          {territory && <Link to={`${paths.territory(territory.code)}#off`}>{t('toTerritory')}</Link>}
        </Elsewhere>
        <Buttons>
          <Acts accompaniment={accompaniment} />
        </Buttons>
      </AsideSection>
    </>
  );
}

interface GroupProps {
  title: string;
  people: readonly Person[];
  detail?: (person: Person) => ReactNode;
}

function Group({ title, people, detail }: GroupProps) {
  const { t } = useTranslation('accompaniments');
  const detailOf = usePersonDetail();
  return (
    <>
      <Side>{title}</Side>
      {people.length === 0 && <p>{t('people.nobody')}</p>}
      <People>
        {people.map((person) => (
          <li key={person.id}>
            <Link to={paths.person(person.id)}>
              <PersonLine person={person} size={36} detail={detail?.(person) ?? detailOf(person)} />
            </Link>
          </li>
        ))}
      </People>
    </>
  );
}

/** Handing over is for who accompanies; ending it, for who may. */
function Acts({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const notify = useNotice();
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const [asked, setAsked] = useState<'handover' | 'end' | null>(null);
  const { id: accompanimentId, companions, handover, endedAt, abilities } = accompaniment;
  const end = useAccompanimentChange(accompanimentId, () => api.accompaniments.end({ accompanimentId }));
  const accompanies = companions.some(({ person }) => person.id === me?.id);
  return (
    <>
      {accompanies && endedAt === null && handover === null && (
        <Button fullWidth onClick={() => setAsked('handover')}>
          {t('handover.ask')}
        </Button>
      )}
      {abilities.end && (
        <Button fullWidth variant="text" onClick={() => setAsked('end')}>
          {t('end.act')}
        </Button>
      )}
      {asked === 'handover' && (
        <LatePart>
          <HandoverDialog accompaniment={accompaniment} onClose={() => setAsked(null)} />
        </LatePart>
      )}
      <LateConfirmDialog
        open={asked === 'end'}
        title={t('end.title')}
        confirm={t('end.confirm')}
        destructive
        busy={end.isPending}
        onConfirm={() =>
          end.mutate(undefined, {
            onSuccess: () => notify({ text: t('end.done') }),
            onError: () => notify({ text: t('failed') }),
            onSettled: () => setAsked(null),
          })
        }
        onCancel={() => setAsked(null)}
      >
        {t('end.body')}
      </LateConfirmDialog>
    </>
  );
}

const Side = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const People = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  margin: theme.spacing(2, 0, 5),
  padding: 0,
  listStyle: 'none',
  '&:empty': { margin: theme.spacing(0, 0, 3) },
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
}));

const Elsewhere = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  '& > a': { padding: theme.spacing(2, 0), color: theme.vars.palette.knowledge.main },
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  marginTop: theme.spacing(4),
  '&:empty': { display: 'none' },
}));
