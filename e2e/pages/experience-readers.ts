import { expect, type Page } from '@playwright/test';
import { pdfText } from '../../server/src/test/pdf-text.ts';

/** Someone who reads what was published, signed in or not. */
export interface ExperienceReader {
  page: Page;
  signedIn: boolean;
}

interface Published {
  id: string;
  title: string;
  /** Words that stand nowhere else, which this reader reads, and which they don't. */
  reads: readonly string[];
  hidden: readonly string[];
}

/** Looks at what was published in every way there is: this reader finds these words in each, and no other. */
export async function expectReads(reader: ExperienceReader, published: Published): Promise<void> {
  await expectPage(reader, published);
  await expectApi(reader, published);
  await expectPdf(reader, published);
  await expectSearch(reader, published);
}

async function expectPage({ page, signedIn }: ExperienceReader, { id, reads, hidden }: Published) {
  await page.goto(signedIn ? `/retours/${id}` : `/decouvrir/retours/${id}`);
  for (const word of reads) await expect(page.getByText(word).first()).toBeVisible();
  await expect(page.getByText(/^Une partie (de ce retour )?est réservée/)).toHaveCount(
    hidden.length > 0 ? 1 : 0,
  );
  expectNone(await page.content(), hidden);
}

async function expectApi({ page, signedIn }: ExperienceReader, { id, reads, hidden }: Published) {
  const answer = await page.request.get(`/api/experiences/${id}`);
  const said = await answer.text();
  expect(answer.status()).toBe(signedIn ? 200 : 401);
  if (signedIn) expectAll(said, reads);
  expectNone(said, hidden);
}

async function expectPdf({ page }: ExperienceReader, { id, reads, hidden }: Published) {
  const answer = await page.request.get(`/api/experiences/${id}/export?format=pdf`);
  const words = pdfText(await answer.body());
  expectAll(words, reads);
  expectNone(words, hidden);
}

/** By the search and by the library: nothing is found by a word that one doesn't read. */
async function expectSearch({ page, signedIn }: ExperienceReader, { id, title, reads, hidden }: Published) {
  if (!signedIn) {
    expect((await page.request.get(`/api/search?q=${reads[0]}`)).status()).toBe(401);
    return;
  }
  for (const word of [...reads, ...hidden]) {
    for (const address of [`/api/search?q=${word}`, `/api/library?q=${word}`]) {
      const said = await (await page.request.get(address)).text();
      expect(said.includes(id), address).toBe(reads.includes(word));
    }
  }
  const link = page.getByRole('main').getByRole('link', { name: title });
  for (const place of ['/recherche', '/retours']) {
    await page.goto(`${place}?q=${reads.at(-1)}`);
    await expect(link).toBeVisible();
    if (hidden[0] === undefined) continue;
    await page.goto(`${place}?q=${hidden[0]}`);
    await expect(page.getByText(/Rien trouvé|Aucun retour ne réunit/)).toBeVisible();
  }
}

function expectAll(text: string, words: readonly string[]): void {
  for (const word of words) expect(text).toContain(word);
}

function expectNone(text: string, words: readonly string[]): void {
  for (const word of words) expect(text).not.toContain(word);
}
