import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { contract, OperationName } from '@sentiers/shared/contract.ts';

type Inputs = InferContractRouterInputs<typeof contract>;
type Outputs = InferContractRouterOutputs<typeof contract>;

type At<Tree, Name extends string> = Name extends `${infer Feature}.${infer Operation}`
  ? Feature extends keyof Tree
    ? Operation extends keyof Tree[Feature]
      ? Tree[Feature][Operation]
      : never
    : never
  : never;

/** Parameters and body of an operation in one flat object. */
export type OperationInput<Name extends OperationName> = At<Inputs, Name>;

/** What an operation answers: the body alone, where its route also tells a status (200 or 201). */
export type OperationOutput<Name extends OperationName> =
  At<Outputs, Name> extends { status: number; body: infer Body } ? Body : At<Outputs, Name>;

/** Calls an operation by its dotted name. */
export type Call = <Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
) => Promise<OperationOutput<Name>>;
