import type { Locator, Page } from '@playwright/test';

/** The polls of a thread, under its head: where one answers them, and what those who manage them do. */
export class PollsOfThread {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One poll, by its question. */
  poll(question: string): Locator {
    return this.page.getByRole('region', { name: question });
  }

  /** Unfolds what stands under the head. */
  async unfold(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Voter|Voir)$/ }).click();
  }

  async vote(question: string, answer: string | RegExp): Promise<void> {
    const poll = this.poll(question);
    await poll.getByRole('radio', { name: answer }).check({ force: true });
    await poll.getByRole('button', { name: /^(Voter|Enregistrer mon vote)$/ }).click();
    await poll.getByText('Voté :').waitFor();
  }

  /** Does something to it that is asked once. */
  async confirm(question: string, act: string): Promise<void> {
    await this.poll(question).getByRole('button', { name: act }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: act }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
