import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import sharp from 'sharp';
import { openFile, type StoredFile } from '../../platform/files/files.ts';
import { openClaimed } from '../files/claimed-files.access.ts';
import { readFile } from '../files/files.access.ts';

/** A file as it is stored, where whoever asks may read it; null otherwise, or where it is gone. */
export async function openExportedFile(actor: Actor, fileId: string): Promise<StoredFile | null> {
  try {
    const { stored } = await readFile(actor, fileId);
    return await openFile(stored.content);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

export interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

/** Pixels: as sharp as paper shows it, within a column of text. */
const WIDEST = 1_400;

/** An image as a PDF takes it. */
export async function loadPrintable(actor: Actor, fileId: string): Promise<Picture | null> {
  const file = await openExportedFile(actor, fileId);
  return file && pictureOf(file);
}

/** The same of what stands in something that its reader was given: they were asked about it. Null where it is gone. */
export async function printable(fileId: string): Promise<Picture | null> {
  try {
    return await pictureOf((await openClaimed(fileId)).file);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

async function pictureOf(file: StoredFile): Promise<Picture> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.read()) chunks.push(chunk as Buffer);
  const { data, info } = await sharp(Buffer.concat(chunks))
    .flatten({ background: '#ffffff' })
    .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
