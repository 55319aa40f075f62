import mongoose, {
  type IndexDefinition,
  type IndexOptions,
  type Model,
  type SchemaDefinition,
} from 'mongoose';

/** What every document of ours has: its id is a string we make (a UUID), never an ObjectId. */
export interface Identified {
  _id: string;
}

export interface ModelIndex {
  fields: IndexDefinition;
  options?: IndexOptions;
}

/**
 * Declares a collection: `name` is both its model's and its collection's name.
 *
 * The document's type is named once, by hand: letting mongoose infer it from the definition costs the compiler
 * a third of a second a model. Fields that the definition doesn't know are refused, not dropped silently.
 *
 * `ordered`: `by id` where documents must lie in the order of their ids, so that nothing tells in which one they came.
 */
export function defineModel<Doc extends Identified>(
  name: string,
  definition: Record<Exclude<keyof Doc, '_id'>, NonNullable<SchemaDefinition[string]>>,
  indexes: readonly ModelIndex[] = [],
  { ordered = 'as inserted' }: { ordered?: 'as inserted' | 'by id' } = {},
): Model<Doc> {
  const schema = new mongoose.Schema(
    { ...definition, _id: { type: String, required: true } } as SchemaDefinition,
    {
      ...{ collection: name, versionKey: false, minimize: false, id: false, strict: 'throw' },
      // Read by mongoose as it creates the collection, though its types don't say so.
      ...(ordered === 'by id' && { clusteredIndex: { key: { _id: 1 }, unique: true } }),
    },
  );
  for (const { fields, options } of indexes) schema.index(fields, options);
  return mongoose.model(name, schema) as unknown as Model<Doc>;
}
