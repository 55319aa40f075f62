import mongoose from 'mongoose';

/** True where the database refused a write because a unique key is already taken. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 11000;
}
