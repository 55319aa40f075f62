import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';

/** Characters of a skill's name. */
const SHORTEST = 2;

interface SkillDecisionProps {
  skill: Skill;
  accepted: readonly Skill[];
  mayDecide: boolean;
}

/** One skill, and what the coordination does with it: accept, rename, merge into another, refuse. Asks once before it goes from where it is said. */
export function SkillDecision({ skill, accepted, mayDecide }: SkillDecisionProps) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { act, busy } = useAct(t('skills.failed'));
  const decide = async (state: 'accepted' | 'refused', more: { label?: string; mergeInto?: string } = {}) => {
    const done = await act(async () => {
      const list = await api.skills.decide({ skillId: skill.id, state, mergeInto: null, ...more });
      cache.setQueryData(queries.skills.list.queryKey({ input: {} }), list);
    });
    setAsked(false);
    if (done) setOpen(false);
  };
  const isListed = skill.state === 'accepted';
  return (
    <li>
      <Name>
        <b>{skill.label}</b>
        {skill.proposedBy && !isListed && <small>{t('skills.by', { name: skill.proposedBy.name })}</small>}
      </Name>
      {mayDecide && (
        <>
          {!isListed && (
            <Button size="small" variant="contained" disabled={busy} onClick={() => void decide('accepted')}>
              {t('skills.accept')}
            </Button>
          )}
          {skill.state !== 'refused' && (
            <Button
              size="small"
              disabled={busy}
              onClick={() => (isListed ? setAsked(true) : void decide('refused'))}
            >
              {isListed ? t('skills.withdraw') : t('skills.refuse')}
            </Button>
          )}
          <Button
            size="small"
            variant="text"
            aria-expanded={isOpen}
            onClick={() => setOpen((before) => !before)}
          >
            {t('skills.change')}
          </Button>
        </>
      )}
      <LateConfirmDialog
        open={isAsked}
        destructive
        busy={busy}
        title={t('skills.withdrawTitle', { label: skill.label })}
        confirm={t('skills.withdraw')}
        onConfirm={() => void decide('refused')}
        onCancel={() => setAsked(false)}
      >
        {t('skills.withdrawBody')}
      </LateConfirmDialog>
      {isOpen && <Change skill={skill} accepted={accepted} busy={busy} decide={decide} />}
    </li>
  );
}

interface ChangeProps {
  skill: Skill;
  accepted: readonly Skill[];
  busy: boolean;
  decide: (state: 'accepted', more: { label?: string; mergeInto?: string }) => Promise<void>;
}

/** Says it otherwise, or with another one from now on. */
function Change({ skill, accepted, busy, decide }: ChangeProps) {
  const { t } = useTranslation('people');
  const [label, setLabel] = useState(skill.label);
  const [into, setInto] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = into === '' && label.trim().length < SHORTEST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort) return;
    void decide('accepted', into ? { mergeInto: into } : { label: label.trim() });
  };
  return (
    <Form noValidate onSubmit={submit}>
      <FormField label={t('skills.rename')} error={tried && isShort ? t('skills.tooShort') : null}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={60}
            disabled={into !== ''}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
        )}
      </FormField>
      <FormField label={t('skills.merge')} optional>
        {(control) => (
          <SelectInput {...control} value={into} onChange={({ target }) => setInto(target.value)}>
            <option value="">{t('skills.noMerge')}</option>
            {accepted
              .filter(({ id }) => id !== skill.id)
              .map(({ id, label: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </SelectInput>
        )}
      </FormField>
      <Button type="submit" disabled={busy}>
        {t('skills.save')}
      </Button>
    </Form>
  );
}

const Name = styled('div')(({ theme }) => ({
  flex: '1 1 220px',
  display: 'grid',
  overflowWrap: 'anywhere',
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Form = styled('form')(({ theme }) => ({
  flexBasis: '100%',
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  padding: theme.spacing(2, 0, 3),
  '& > div': { width: '100%', maxWidth: 420 },
}));
