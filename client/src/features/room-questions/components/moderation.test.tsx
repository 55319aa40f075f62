// @vitest-environment jsdom
import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NoticeProvider } from '../../../components/Notices.tsx';
import { JournalContext } from '../../../lib/journal/react.ts';
import { answerRequests } from '../../../testing/answers.ts';
import { renderApp } from '../../../testing/render.tsx';
import { FollowedQuestions } from '../testing/FollowedQuestions.tsx';
import { questionsJournal } from '../testing/questions-journal.ts';
import { questionOf } from '../testing/sample-question.ts';

const roomId = 'conversation';

/** The questions of a room as whoever animates it sees them; answers what is asked of the server. */
function draw(told: readonly RoomQuestion[], focus: Room['focus'] = null) {
  const asked: string[] = [];
  const answer = (path: string) => [
    `/api/${path}`,
    ({ method }: { method: string }) => {
      asked.push(`${method} ${path}`);
      return told[0];
    },
  ];
  const gestures = ['approval', 'dismissal', 'answer', 'merging'];
  const ofQuestions = told.flatMap(({ id }) => [
    answer(`room-questions/${id}`),
    ...gestures.map((gesture) => answer(`room-questions/${id}/${gesture}`)),
  ]);
  const ofRoom = ['questions', 'stage', 'focus'].map((what) => answer(`rooms/${roomId}/${what}`));
  answerRequests({
    [`/api/rooms/${roomId}/questions/mine`]: () => ({ questions: [], voted: [] }),
    ...Object.fromEntries([...ofQuestions, ...ofRoom]),
  });
  const room = { focus, questions: { anonymous: false, approval: true }, state: 'open' } as Room;
  const { user } = renderApp(
    <NoticeProvider>
      <JournalContext value={questionsJournal(told).client}>
        <FollowedQuestions
          place={{ id: roomId, animated: true, closed: null, prepares: false, room }}
          onSeen={() => {}}
        />
      </JournalContext>
    </NoticeProvider>,
  );
  const lineOf = (text: string) => within(screen.getByRole('listitem', { name: text }));
  const choose = async (text: string, action: string) => {
    await user.click(lineOf(text).getByRole('button', { name: 'Actions sur cette question' }));
    await user.click(await screen.findByRole('menuitem', { name: action }));
  };
  return { user, asked, lineOf, choose };
}

const waiting = questionOf('a', { state: 'pending', anonymous: true });

it('names who asked, and accepts or dismisses what waits, with a way back', async () => {
  const { user, asked, lineOf } = draw([waiting, questionOf('b')]);
  expect(lineOf('Question a ?').getByText('Nora Petit, anonyme pour les autres')).toBeTruthy();
  await user.click(lineOf('Question a ?').getByRole('button', { name: 'Accepter' }));
  expect(await screen.findByText('Tout le monde la lit.')).toBeTruthy();
  await user.click(lineOf('Question a ?').getByRole('button', { name: 'Écarter' }));
  await user.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(() =>
    expect(asked).toEqual([
      'POST room-questions/a/approval',
      'PUT room-questions/a/dismissal',
      'DELETE room-questions/a/dismissal',
    ]),
  );
});

it('words otherwise what waits, and says that its author will see it', async () => {
  const { user, asked, choose } = draw([waiting]);
  await choose('Question a ?', 'Reformuler');
  const dialog = within(await screen.findByRole('dialog', { name: 'Reformuler cette question' }));
  expect(dialog.getByText('Son auteur·ice verra que vous l’avez reformulée.')).toBeTruthy();
  const field = dialog.getByRole('textbox', { name: 'Question' });
  expect((field as HTMLTextAreaElement).value).toBe('Question a ?');
  await user.type(field, ' Et quand ?');
  await user.click(dialog.getByRole('button', { name: 'Reformuler' }));
  expect(await screen.findByText('La question est reformulée.')).toBeTruthy();
  expect(asked).toEqual(['PATCH room-questions/a']);
});

it('answers aloud, in writing, and takes the answer off', async () => {
  const by = waiting.author as NonNullable<RoomQuestion['author']>;
  const answer = { kind: 'written' as const, text: 'Oui.', by, at: '2026-11-24T08:00:00.000Z' };
  const { user, asked, choose } = draw([questionOf('a'), questionOf('b', { state: 'answered', answer })]);
  await choose('Question a ?', 'Répondu en direct');
  await choose('Question a ?', 'Répondre par écrit');
  const dialog = within(await screen.findByRole('dialog', { name: 'Répondre par écrit' }));
  await user.click(dialog.getByRole('button', { name: 'Répondre' }));
  expect(dialog.getByRole('alert').textContent).toBe('Écrivez votre réponse.');
  await user.type(dialog.getByRole('textbox', { name: 'Réponse' }), 'Oui, en navette.');
  await user.click(dialog.getByRole('button', { name: 'Répondre' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByText('Avec réponse (1)'));
  await choose('Question b ?', 'Retirer la réponse');
  await waitFor(() =>
    expect(asked).toEqual([
      'PUT room-questions/a/answer',
      'PUT room-questions/a/answer',
      'DELETE room-questions/b/answer',
    ]),
  );
});

it('merges with one that is read, and separates again', async () => {
  const merged = questionOf('d', { state: 'merged', mergedInto: 'b' });
  const { user, asked, choose } = draw([
    questionOf('a'),
    questionOf('b'),
    questionOf('c', { state: 'pending' }),
    merged,
  ]);
  await choose('Question b ?', 'Réunir avec…');
  const dialog = within(await screen.findByRole('dialog', { name: /Réunir cette question/ }));
  const save = dialog.getByRole('button', { name: 'Réunir' });
  expect((save as HTMLButtonElement).disabled).toBe(true);
  await user.click(dialog.getByRole('radio', { name: 'Question a ?' }));
  await user.click(save);
  await user.click(screen.getByText('Écartée ou réunie (1)'));
  await choose('Question d ?', 'Séparer');
  await waitFor(() =>
    expect(asked).toEqual(['PUT room-questions/b/merging', 'DELETE room-questions/d/merging']),
  );
});

it('shows one on the big screen, leads all to it, and sets how one asks', async () => {
  const { user, asked, choose } = draw([questionOf('a'), questionOf('b')], { kind: 'question', id: 'b' });
  await choose('Question a ?', 'Montrer sur le grand écran');
  await choose('Question a ?', 'La faire regarder à tout le monde');
  await choose('Question b ?', 'Ne plus la faire regarder');
  await user.click(screen.getByRole('button', { name: 'Réglages des questions' }));
  const choice = await screen.findByRole('menuitemcheckbox', { name: /Accepter chaque question/ });
  expect(choice.getAttribute('aria-checked')).toBe('true');
  await user.click(choice);
  const [stage, focus, questions] = ['stage', 'focus', 'questions'].map(
    (what) => `PUT rooms/${roomId}/${what}`,
  );
  await waitFor(() => expect(asked).toEqual([stage, focus, focus, questions]));
});
