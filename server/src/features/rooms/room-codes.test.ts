import { AppError } from '@sentiers/shared/errors.ts';
import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { withCode } from './room-codes.ts';

const taken = () => new mongoose.mongo.MongoServerError({ message: 'duplicate key', code: 11_000 });

it('draws again where a code is taken, and gives up where all of them seem to be', async () => {
  const drawn = ['BBBBBB', 'BBBBBB', 'CCCCCC'];
  const kept: string[] = [];
  const write = async (code: string) => {
    if (code === 'BBBBBB') throw taken();
    kept.push(code);
  };
  await withCode(write, () => drawn.shift() ?? 'BBBBBB');
  expect(kept).toEqual(['CCCCCC']);
  await expect(withCode(write, () => 'BBBBBB')).rejects.toMatchObject({ code: 'overloaded' });
});

it('lets every other failure through at once', async () => {
  let tries = 0;
  const refuse = async () => {
    tries += 1;
    throw new AppError('forbidden');
  };
  await expect(withCode(refuse)).rejects.toMatchObject({ code: 'forbidden' });
  expect(tries).toBe(1);
});
