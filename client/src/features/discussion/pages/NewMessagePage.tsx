import { MOST_PARTICIPANTS } from '@sentiers/shared/direct/policy.ts';
import { isEmpty } from '@sentiers/shared/drafts/content.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PeoplePicker } from '../../../components/PeoplePicker.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useWritablePeople } from '../../../components/use-writable-people.ts';
import { queries } from '../../../lib/api/api.ts';
import { useDraft } from '../../../lib/journal/react.ts';
import { paths } from '../../../lib/paths.ts';
import { directQuery } from '../api/direct-query.ts';
import { AccompaniedReminder } from '../components/composer/AccompaniedReminder.tsx';
import { DirectReaders } from '../components/composer/DirectReaders.tsx';
import { OtherDraft } from '../components/composer/OtherDraft.tsx';
import { DepartureForm } from '../components/new-thread/DepartureForm.tsx';
import { useFirstMessage } from '../hooks/use-first-message.ts';
import { useMe } from '../hooks/use-me.ts';
import { useMovedDraft } from '../hooks/use-moved-draft.ts';
import type { GoesOn } from '../logic/goes-on.ts';

/** A first message to someone, or to some: kept at each keystroke, and it leaves by itself, network or not. */
export function NewMessagePage() {
  const me = useMe();
  const [parameters] = useSearchParams();
  const aimed = parameters.get('a');
  const known = useConversationWith(aimed);
  if (!me) return <PageSkeleton />;
  if (!known || !aimed) return <NewMessage key={aimed} me={me} aimed={aimed} />;
  return <KnownConversation key={aimed} me={me} aimed={aimed} conversationId={known} />;
}

interface KnownConversationProps {
  me: Me;
  aimed: string;
  conversationId: string;
}

/** What was begun for someone before their conversation was known goes on there, unless it is for others by now. */
function KnownConversation({ me, aimed, conversationId }: KnownConversationProps) {
  const { content } = useDraft(`direct:${aimed}`);
  const { title = aimed } = content;
  if (title !== aimed && !isEmpty(content)) return <NewMessage me={me} aimed={aimed} />;
  return <GoingOn me={me} aimed={aimed} conversationId={conversationId} />;
}

function GoingOn({ me, aimed, conversationId }: KnownConversationProps) {
  const moved = useMovedDraft(`direct:${aimed}`, `thread:${conversationId}`);
  if (moved.state === 'failed') return <NewMessage me={me} aimed={aimed} />;
  if (moved.state === 'moving') return <PageSkeleton />;
  const state: GoesOn = { goesOn: moved.words };
  return <Navigate to={paths.direct(conversationId)} state={state} replace />;
}

/** Two people have one conversation: where it is known already, one goes on in it. */
function useConversationWith(personId: string | null): string | undefined {
  const { data } = useInfiniteQuery(directQuery());
  const lines = data?.pages.flatMap(({ items }) => items) ?? [];
  return lines.find(
    ({ direct }) =>
      personId !== null && direct && !direct.group && direct.people.some(({ id }) => id === personId),
  )?.id;
}

function NewMessage({ me, aimed }: { me: Me; aimed: string | null }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const context = `direct:${aimed ?? me.id}`;
  const draft = useDraft(context);
  const { people, chosen: kept } = useRecipients(me.id, aimed, draft.content.title);
  const [tried, setTried] = useState(false);
  const { left, send } = useFirstMessage(context, {
    onMade: (conversationId) => void navigate(paths.direct(conversationId), { replace: true }),
    onWaiting: () => {
      notify({ text: t('direct.waits') });
      void navigate(paths.messages, { replace: true });
    },
  });
  const { to: chosen, body } = left ?? { to: kept, body: draft.content.body };
  const problems = {
    people: chosen.length === 0 ? t('direct.nobodyChosen') : null,
    body: body.trim() === '' ? t('newThread.bodyMissing') : null,
  };
  return (
    <>
      <PageHeader title={t('direct.write')} back={paths.messages} />
      <PaneScroll>
        <DepartureForm
          isLeaving={left !== null}
          onSubmit={() => {
            const isWrong = Object.values(problems).some(Boolean);
            setTried(isWrong);
            if (!isWrong) send({ to: chosen, body });
          }}
          send={t('composer.send')}
          status={left && t('waiting.sending')}
        >
          <FormField label={t('direct.to')} hint={t('direct.toHint')} error={tried ? problems.people : null}>
            {(control) => (
              <PeoplePicker
                control={control}
                people={people}
                chosen={chosen}
                most={MOST_PARTICIPANTS - 1}
                full={t('direct.full')}
                onChoose={(next) => void draft.write({ body, title: next.map(({ id }) => id).join(' ') })}
              />
            )}
          </FormField>
          <FormField label={t('newThread.body')} error={tried ? problems.body : null}>
            {(control) => (
              <TextArea
                {...control}
                rows={7}
                maxLength={20_000}
                value={body}
                onChange={(event) => void draft.write({ ...draft.content, body: event.target.value })}
              />
            )}
          </FormField>
          {draft.other && (
            <OtherDraft
              other={draft.other}
              facts={namesIn(draft.other.content.title, people)}
              onChoose={(which) => void draft.choose(which)}
            />
          )}
          <AccompaniedReminder me={me.id} />
          {chosen.length > 0 && <DirectReaders people={chosen} />}
        </DepartureForm>
      </PaneScroll>
      <PaneBanner />
    </>
  );
}

/** Whom it is for: those the draft remembers, else whom the address names, even where no directory of mine has them. */
function useRecipients(me: string, aimed: string | null, kept: string | undefined) {
  const people = useWritablePeople(me);
  const page = useQuery({
    ...queries.people.get.queryOptions({ input: { personId: aimed ?? me } }),
    enabled: aimed !== null,
  });
  return useMemo(() => {
    const known = new Map<string, PersonSummary>(people.map((person) => [person.id, person]));
    if (page.data && page.data.id !== me) known.set(page.data.id, page.data);
    const ids = kept === undefined ? (aimed === null ? [] : [aimed]) : kept.split(' ');
    return {
      people: [...known.values()],
      chosen: ids.map((id) => known.get(id)).filter((person) => person !== undefined),
    };
  }, [people, page.data, me, aimed, kept]);
}

function namesIn(ids = '', people: readonly PersonSummary[]): string {
  const named = people.filter(({ id }) => ids.split(' ').includes(id));
  return named.map(({ name }) => name).join(', ');
}
