import { expect, type Locator, type Page } from '@playwright/test';
import { act, channelNamed } from './by-api.ts';

/** A thread as a person uses it: what they read, and the one field they write in. */
export class ThreadPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Votre réponse' });
  }

  /** The editor, once it has taken the place of the plain field. */
  get editor(): Locator {
    return this.page.locator('.rich-field').getByRole('textbox', { name: 'Votre réponse' });
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** A message by its words. */
  message(words: string): Locator {
    return this.log.getByRole('article').filter({ hasText: words });
  }

  /** Opens a thread, as far as its editor: that is there sooner where someone is about to write. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.composer.focus();
    await expect(this.editor).toBeVisible();
    await this.composer.blur();
  }

  /** Chooses in the menu of the thread itself. */
  async chooseOfThread(action: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Actions sur ce fil' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async write(words: string): Promise<void> {
    await this.composer.fill(words);
    await this.page.getByRole('button', { name: 'Envoyer' }).click();
    await this.expectWritten('');
  }

  /** What stands in the field, be it plain or not. */
  async expectWritten(words: string): Promise<void> {
    await expect
      .poll(() =>
        this.composer.evaluate((field) =>
          (field instanceof HTMLTextAreaElement ? field.value : field.textContent).trim(),
        ),
      )
      .toBe(words);
  }

  async openMenu(words: string): Promise<void> {
    const message = this.message(words);
    await message.hover();
    await message.getByRole('button', { name: /^Actions sur le message/ }).click();
  }

  /** Opens the menu of a message and chooses in it. */
  async choose(words: string, action: string): Promise<void> {
    await this.openMenu(words);
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** The words of these messages, in the order they are read. */
  async wordsOf(...words: string[]): Promise<string[]> {
    const texts = await this.log.getByRole('article').allInnerTexts();
    return texts.flatMap((text) => words.filter((each) => text.includes(each)));
  }
}

/** Makes a thread through the API, as the person of this page; answers its address. */
export async function openThread(
  page: Page,
  baseUrl: string,
  title: string,
  { channelName = 'Le refuge', kind = 'discussion' } = {},
): Promise<string> {
  const channel = await channelNamed(page, channelName);
  const path = `/api/channels/${channel.id}/threads`;
  const { id } = await act<{ id: string }>(page, baseUrl, 'POST', path, {
    clientId: crypto.randomUUID(),
    title,
    kind,
    body: `${title} : qu’en pensez-vous ?`,
  });
  return `/canaux/${channel.id}/fils/${id}`;
}
