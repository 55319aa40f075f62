import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Quiet } from '../../../components/doors/door-parts.ts';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import type { OperationInput, OperationOutput } from '../../../lib/api/operations.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

/** Whom a request is sent to. */
export type Target = OperationInput<'introductions.send'>['target'];

interface CandidateChoiceProps {
  candidates: OperationOutput<'introductions.candidates'>;
  chosen: Target | null;
  onChoose: (target: Target) => void;
}

/** Those who may open the door, each with why they are proposed. */
export function CandidateChoice({
  candidates: { contacts, people },
  chosen,
  onChoose,
}: CandidateChoiceProps) {
  const { t } = useTranslation('introductions');
  const detailOf = usePersonDetail();
  const name = useId();
  const choice = (key: string, checked: boolean, target: Target, content: ReactNode, why: string) => (
    <Choice key={key}>
      <input type="radio" name={name} checked={checked} onChange={() => onChoose(target)} />
      {content}
      <small>{why}</small>
    </Choice>
  );
  if (contacts.length + people.length === 0) return <Quiet>{t('send.nobody')}</Quiet>;
  return (
    <>
      {contacts.length > 0 && (
        <Group>
          <legend>{t('send.contacts')}</legend>
          {contacts.map(({ id, name: who, role, body, noticed }) =>
            choice(
              id,
              chosen?.type === 'contact' && chosen.contactId === id,
              { type: 'contact', contactId: id },
              <span>
                <b>{who}</b> {[role, body].filter(Boolean).join(', ')}
              </span>,
              t(noticed ? 'send.why.contact' : 'send.why.unnoticed'),
            ),
          )}
        </Group>
      )}
      {people.length > 0 && (
        <Group>
          <legend>{t('send.people')}</legend>
          {people.map(({ person, why }) =>
            choice(
              person.id,
              chosen?.type === 'person' && chosen.personId === person.id,
              { type: 'person', personId: person.id },
              <PersonLine person={person} detail={detailOf(person)} size={32} />,
              t(`send.why.${why}`),
            ),
          )}
        </Group>
      )}
    </>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: theme.spacing(0, 0, 1.5) },
}));

const Choice = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1),
  padding: theme.spacing(2.5, 3.5),
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '& > input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '&:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
    '& small': { color: theme.vars.palette.primary.onSoft },
  },
  '&:has(:focus-visible)': focusRing(theme),
}));
