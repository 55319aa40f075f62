import { type SimClock, settle } from './sim-clock.ts';

/** A question that waits for its answer. */
export interface AskedByHand<Answer> {
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
}

/** How a test answers what is asked, first come first served. */
export function answeringByHand<Answer>(clock: SimClock, asked: AskedByHand<Answer>[]) {
  return {
    async answer(answer: Answer) {
      asked.shift()?.answer(answer);
      await settle();
    },
    async fail(error: unknown) {
      asked.shift()?.fail(error);
      await settle();
    },
    /** Whether it asks after exactly so many milliseconds. */
    async asksAfter(milliseconds: number) {
      await clock.pass(milliseconds - 1);
      const before = asked.length;
      await clock.pass(1);
      return [before, asked.length];
    },
  };
}
