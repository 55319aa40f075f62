import { expect, type Locator, type Page } from '@playwright/test';

/** A draft of an experience as its authors write it, on a phone or at a desk. */
export class ExperienceDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Begins an experience of this kind, as one does without anything to start from; answers its id. */
  async begin(kind: string, title: string): Promise<string> {
    await this.page.goto('/retours/nouveau');
    await this.page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check({ force: true });
    await this.page.getByRole('textbox', { name: 'Titre' }).fill(title);
    await this.page.getByRole('button', { name: 'Commencer à écrire' }).click();
    await this.page.waitForURL(/\/retours\/[^/]+\/ecrire/);
    return /retours\/([^/]+)\/ecrire/.exec(this.page.url())?.[1] ?? '';
  }

  /** Chooses someone in a dialog of the draft's menu, and sends it. */
  async ask(menu: string, person: string, send: string, words?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Actions sur ce retour' }).click();
    await this.page.getByRole('menuitem', { name: menu }).click();
    const dialog = this.page.getByRole('dialog', { name: menu });
    await dialog.getByRole('combobox').pressSequentially(person.slice(0, 6));
    await dialog.getByRole('option', { name: person }).click();
    if (words !== undefined) await dialog.getByLabel(/^Ce que vous leur demandez/).fill(words);
    await dialog.getByRole('button', { name: send, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Goes to a part by the list of all of them, as on a phone. */
  async goTo(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Toutes' }).click();
    await this.page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }

  /** The words of the part that is asked on a phone, or of this section at a desk: once it is an editor. */
  words(sectionId?: string): Locator {
    const place = sectionId ? this.page.locator(`[id="partie-${sectionId}"]`) : this.page;
    return place.locator('[contenteditable="true"]').first();
  }

  /** Puts the cursor at the end of the words: a plain field becomes an editor where one begins. */
  async beginWriting(sectionId?: string): Promise<void> {
    const place = sectionId ? this.page.locator(`[id="partie-${sectionId}"]`) : this.page;
    await place.getByRole('textbox').first().click();
    await this.words(sectionId).click();
    await this.page.keyboard.press('Control+End');
  }

  /** Who is to read the part that is asked. */
  async setLevel(title: string, level: RegExp): Promise<void> {
    const picker = this.page.getByRole('combobox', { name: `Qui lit la partie « ${title} »` });
    const value = await picker.getByRole('option', { name: level }).getAttribute('value');
    await picker.selectOption(value);
    await expect(this.page.getByText(/^Enregistré à/)).toBeVisible();
  }
}
