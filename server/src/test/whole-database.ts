import mongoose from 'mongoose';

export interface StoredDocument {
  collection: string;
  doc: mongoose.mongo.Document;
  /** All of it, in MongoDB's own JSON. */
  text: string;
}

/** Every document of the test's database. */
export async function wholeDatabase(): Promise<StoredDocument[]> {
  const collections = (await mongoose.connection.db?.collections()) ?? [];
  const documents = await Promise.all(
    collections.map(async (collection) =>
      (await collection.find().toArray()).map((doc) => ({
        collection: collection.collectionName,
        doc,
        text: mongoose.mongo.BSON.EJSON.stringify(doc),
      })),
    ),
  );
  return documents.flat();
}

/** Says only that something was committed, or that someone is there now, which goes by itself within seconds. */
const bookkeeping = new Set([
  'commits',
  'consumers',
  'servers',
  'sessions',
  'jobs',
  'room-presences',
  'experience-writers',
]);

/** Everything that is stored but bookkeeping, by its collection and id. */
export async function lasting(): Promise<Map<string, string>> {
  const stored = (await wholeDatabase()).filter(
    ({ collection, doc }) =>
      // A person's journal counts what changed for their own devices, and says no more of it.
      !bookkeeping.has(collection) && !(collection === 'streams' && doc.kind === 'person'),
  );
  return new Map(stored.map(({ collection, doc, text }) => [`${collection}/${doc._id}`, text]));
}
